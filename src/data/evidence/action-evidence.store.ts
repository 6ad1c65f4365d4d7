import type { FileId, UserId } from '@/domain/shared/ids'
import { idArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** What is proved: a report on a recommendation, or a done point of a decision. */
export type ProvedAction = { readonly kind: 'recommendation' | 'decisionPoint'; readonly id: string }
export type ActionEvidenceRow = {
  readonly id: string; readonly subjectId: string; readonly title: string; readonly link: string | null; readonly contentType: string | null; readonly size: number | null; readonly addedByName: string; readonly addedAt: Date; readonly withdrawnAt: Date | null
}

const keyOf = ({ kind, id }: ProvedAction) => (kind === 'recommendation' ? { recommendationId: id } : { decisionPointId: id })

/** Everything attached to these reports or points, what was withdrawn too, the oldest first. */
export const listActionEvidence = (tx: TenantTx, kind: ProvedAction['kind'], ids: ReadonlyArray<string>): Promise<ActionEvidenceRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.$queryRaw<ActionEvidenceRow[]>`
    SELECT e.id::text, coalesce(e.recommendation_id, e.decision_point_id)::text AS "subjectId", e.title, e.link, f.content_type AS "contentType", f.size, u.display_name AS "addedByName", e.added_at AS "addedAt", e.withdrawn_at AS "withdrawnAt"
    FROM action_evidence e JOIN app_user u ON u.id = e.added_by_id LEFT JOIN stored_file f ON f.region_id = e.region_id AND f.id = e.file_id
    WHERE e.region_id = ${tx.regionId}::uuid AND CASE WHEN ${kind === 'recommendation'}::boolean THEN e.recommendation_id = ANY(${idArrayText(ids)}::uuid[]) ELSE e.decision_point_id = ANY(${idArrayText(ids)}::uuid[]) END
    ORDER BY e.added_at, e.id`

/** Pieces that stand. The report or the decision is held by the caller. */
export const countActionEvidence = (tx: TenantTx, action: ProvedAction): Promise<number> => tx.actionEvidence.count({ where: { regionId: tx.regionId, ...keyOf(action), withdrawnAt: null } })

type Added = { readonly id: string; readonly title: string; readonly link: string | null; readonly fileId: FileId | null; readonly userId: UserId; readonly at: Date }
export const insertActionEvidence = async (tx: TenantTx, action: ProvedAction, { userId, at, ...made }: Added): Promise<void> => {
  await tx.actionEvidence.create({ data: { ...made, ...keyOf(action), regionId: tx.regionId, addedById: userId, addedAt: at } })
}

/** Withdraws what stands there; false where there is none. */
export const updateActionEvidenceWithdrawn = async (tx: TenantTx, action: ProvedAction, { id, userId, at }: { id: string; userId: UserId; at: Date }): Promise<boolean> => {
  const { count } = await tx.actionEvidence.updateMany({ where: { regionId: tx.regionId, id, ...keyOf(action), withdrawnAt: null }, data: { withdrawnById: userId, withdrawnAt: at } })
  return count > 0
}

export type ProofFile = { readonly key: string; readonly name: string; readonly contentType: string }
/** The file of a piece of this report or of one of these points; undefined for a link and for another's. */
export const findActionFile = async (tx: TenantTx, id: string, where: { readonly recommendationId: string } | { readonly decisionId: string }): Promise<ProofFile | undefined> => {
  const row = await tx.actionEvidence.findFirst({
    where: { regionId: tx.regionId, id, ...('decisionId' in where ? { point: { decisionId: where.decisionId, isRemoved: false } } : { recommendationId: where.recommendationId }) },
    select: { file: { select: { key: true, name: true, contentType: true } } },
  })
  return row?.file ?? undefined
}
