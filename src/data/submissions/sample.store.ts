import type { CycleId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { Drawn, SampleReason } from '@/domain/submissions/draw-sample'
import { inParts } from '../in-parts'
import { idArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type NewDraw = { readonly id: string; readonly cycleId: CycleId; readonly seed: number; readonly sharePercent: number; readonly candidateIds: ReadonlyArray<SubmissionId>; readonly drawnById: UserId; readonly drawnAt: Date }

/** Keeps a drawing with its seed and everybody it was drawn among. */
export const insertDraw = async (tx: TenantTx, draw: NewDraw, items: ReadonlyArray<Drawn>): Promise<void> => {
  await tx.sampleDraw.create({ data: { ...draw, seed: BigInt(draw.seed), candidateIds: [...draw.candidateIds], regionId: tx.regionId } })
  await inParts(items.map(({ id, reasons }) => ({ regionId: tx.regionId, drawId: draw.id, submissionId: id, reasons: [...reasons] })), (data) => tx.sampleItem.createMany({ data }))
}

export type DrawHead = { readonly id: string; readonly seed: number; readonly sharePercent: number; readonly candidates: number; readonly items: number; readonly drawnAt: Date; readonly drawnByName: string }

/** Drawings of a cycle, the newest first. */
export const listDraws = (tx: TenantTx, cycleId: CycleId): Promise<DrawHead[]> =>
  tx.$queryRaw<DrawHead[]>`
    SELECT d.id::text, d.seed::float8 AS seed, d.share_percent AS "sharePercent", cardinality(d.candidate_ids) AS candidates, d.drawn_at AS "drawnAt", u.display_name AS "drawnByName",
      (SELECT count(*)::int FROM sample_item i WHERE i.region_id = d.region_id AND i.draw_id = d.id) AS items
    FROM sample_draw d JOIN app_user u ON u.id = d.drawn_by_id
    WHERE d.region_id = ${tx.regionId}::uuid AND d.cycle_id = ${cycleId}::uuid ORDER BY d.drawn_at DESC, d.id DESC`

/** Why each form was last taken into a sample; forms never taken are absent. */
export const readSampleReasons = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, ReadonlyArray<SampleReason>>> => {
  const rows = await tx.$queryRaw<Array<{ id: string; reasons: SampleReason[] }>>`
    SELECT DISTINCT ON (i.submission_id) i.submission_id::text AS id, i.reasons FROM sample_item i JOIN sample_draw d ON d.region_id = i.region_id AND d.id = i.draw_id
    WHERE i.region_id = ${tx.regionId}::uuid AND i.submission_id = ANY(${idArrayText(ids)}::uuid[]) ORDER BY i.submission_id, d.drawn_at DESC`
  return new Map(rows.map(({ id, reasons }) => [id as SubmissionId, reasons]))
}

/** Forms that have lain in a sample of this cycle: they are not drawn by chance again. */
export const listSampled = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlySet<SubmissionId>> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT DISTINCT i.submission_id::text AS id FROM sample_item i JOIN sample_draw d ON d.region_id = i.region_id AND d.id = i.draw_id
    WHERE d.region_id = ${tx.regionId}::uuid AND d.cycle_id = ${cycleId}::uuid`
  return new Set(rows.map(({ id }) => id as SubmissionId))
}
