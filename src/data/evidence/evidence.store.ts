import type { EvidenceLevel } from '@/domain/evidence/evidence-access'
import type { CycleId, FileId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import { idArrayText, numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type EvidenceVersionRow = {
  readonly id: string; readonly number: number; readonly title: string; readonly link: string | null; readonly fileName: string | null; readonly contentType: string | null; readonly size: number | null; readonly addedByName: string; readonly addedAt: Date
}
/** `slots`: where it lies now. `versions`: the newest first. */
export type EvidenceRow = {
  readonly id: string; readonly level: EvidenceLevel; readonly createdAt: Date; readonly withdrawnAt: Date | null; readonly slots: ReadonlyArray<number>; readonly lastAttachedAt: Date | null; readonly versions: ReadonlyArray<EvidenceVersionRow>
}

type Head = { id: string; level: EvidenceLevel; createdAt: Date; withdrawnAt: Date | null; slots: number[]; lastAttachedAt: Date | null }

/** Everything attached to a form, what was withdrawn too, the oldest first. */
export const listEvidence = async (tx: TenantTx, submissionId: SubmissionId): Promise<ReadonlyArray<EvidenceRow>> => {
  const heads = await tx.$queryRaw<Head[]>`
    SELECT e.id::text, e.level::text, e.created_at AS "createdAt", e.withdrawn_at AS "withdrawnAt", max(c.attached_at) AS "lastAttachedAt",
      coalesce(array_agg(c.slot::int ORDER BY c.slot) FILTER (WHERE c.slot IS NOT NULL), '{}') AS slots
    FROM evidence e LEFT JOIN evidence_cell c ON c.region_id = e.region_id AND c.evidence_id = e.id AND c.detached_at IS NULL
    WHERE e.region_id = ${tx.regionId}::uuid AND e.submission_id = ${submissionId}::uuid GROUP BY e.region_id, e.id ORDER BY e.created_at, e.id`
  if (heads.length === 0) return []
  const versions = await tx.$queryRaw<Array<EvidenceVersionRow & { evidenceId: string }>>`
    SELECT v.evidence_id::text AS "evidenceId", v.id::text, v.number::int, v.title, v.link, f.name AS "fileName", f.content_type AS "contentType", f.size, u.display_name AS "addedByName", v.added_at AS "addedAt"
    FROM evidence_version v JOIN app_user u ON u.id = v.added_by_id LEFT JOIN stored_file f ON f.region_id = v.region_id AND f.id = v.file_id
    WHERE v.region_id = ${tx.regionId}::uuid AND v.evidence_id = ANY(${idArrayText(heads.map(({ id }) => id))}::uuid[]) ORDER BY v.number DESC`
  return heads.map((head) => ({ ...head, versions: versions.filter(({ evidenceId }) => evidenceId === head.id).map(({ evidenceId: _evidence, ...version }) => version) }))
}

/** Cells that carry evidence now, by organization; forms without any are absent. */
export const readEvidencedSlots = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyMap<OrganizationId, ReadonlySet<number>>> => {
  const rows = await tx.$queryRaw<Array<{ organizationId: string; slots: number[] }>>`
    SELECT s.organization_id::text AS "organizationId", array_agg(DISTINCT c.slot::int) AS slots
    FROM submission s JOIN evidence e ON e.region_id = s.region_id AND e.submission_id = s.id AND e.withdrawn_at IS NULL
    JOIN evidence_cell c ON c.region_id = e.region_id AND c.evidence_id = e.id AND c.detached_at IS NULL
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid GROUP BY s.organization_id`
  return new Map(rows.map(({ organizationId, slots }) => [organizationId as OrganizationId, new Set(slots)]))
}

/** When something that still stands was last attached to each form: a version or a cell; in milliseconds. Forms without any are absent. */
export const readLastAttached = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, number>> => {
  const rows = await tx.$queryRaw<Array<{ id: string; at: Date }>>`
    SELECT e.submission_id::text AS id, greatest(max(v.added_at), max(c.attached_at)) AS at
    FROM evidence e JOIN evidence_version v ON v.region_id = e.region_id AND v.evidence_id = e.id
    LEFT JOIN evidence_cell c ON c.region_id = e.region_id AND c.evidence_id = e.id AND c.detached_at IS NULL
    WHERE e.region_id = ${tx.regionId}::uuid AND e.submission_id = ANY(${idArrayText(ids)}::uuid[]) AND e.withdrawn_at IS NULL GROUP BY e.submission_id`
  return new Map(rows.map(({ id, at }) => [id as SubmissionId, at.getTime()]))
}

/** What a form holds already: pieces that stand, and bytes of every file ever attached. */
export const readEvidenceLoad = async (tx: TenantTx, submissionId: SubmissionId): Promise<{ pieces: number; bytes: number }> => {
  const [row] = await tx.$queryRaw<Array<{ pieces: number; bytes: number }>>`
    SELECT count(DISTINCT e.id) FILTER (WHERE e.withdrawn_at IS NULL)::int AS pieces, coalesce(sum(f.size), 0)::float8 AS bytes
    FROM evidence e JOIN evidence_version v ON v.region_id = e.region_id AND v.evidence_id = e.id LEFT JOIN stored_file f ON f.region_id = v.region_id AND f.id = v.file_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.submission_id = ${submissionId}::uuid`
  return row ?? { pieces: 0, bytes: 0 }
}

export type EvidenceHead = { readonly id: string; readonly level: EvidenceLevel; readonly withdrawnAt: Date | null; readonly slots: ReadonlyArray<number>; readonly versions: number }

/** One piece of evidence of this form; another form's is not there. Its form is held by the caller. */
export const findEvidence = async (tx: TenantTx, submissionId: SubmissionId, id: string): Promise<EvidenceHead | undefined> => {
  const row = await tx.evidence.findFirst({ where: { regionId: tx.regionId, id, submissionId }, select: { id: true, level: true, withdrawnAt: true, cells: { where: { detachedAt: null }, select: { slot: true } }, _count: { select: { versions: true } } } })
  return row === null ? undefined : { id: row.id, level: row.level, withdrawnAt: row.withdrawnAt, slots: row.cells.map(({ slot }) => slot), versions: row._count.versions }
}

type By = { readonly userId: UserId; readonly at: Date }

export const insertEvidence = async (tx: TenantTx, made: { id: string; submissionId: SubmissionId; level: EvidenceLevel }, { userId, at }: By): Promise<void> => {
  await tx.evidence.create({ data: { ...made, regionId: tx.regionId, createdById: userId, createdAt: at } })
}

export const insertEvidenceVersion = async (tx: TenantTx, made: { id: string; evidenceId: string; number: number; title: string; fileId: FileId | null; link: string | null }, { userId, at }: By): Promise<void> => {
  await tx.evidenceVersion.create({ data: { ...made, regionId: tx.regionId, addedById: userId, addedAt: at } })
}

export type EvidenceAtCells = { readonly evidenceId: string; readonly slots: ReadonlyArray<number> }

/** Puts evidence at cells; where it lies already nothing happens. */
export const insertEvidenceCells = async (tx: TenantTx, { evidenceId, slots }: EvidenceAtCells, { userId, at }: By): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO evidence_cell (region_id, id, evidence_id, slot, attached_by_id, attached_at)
    SELECT ${tx.regionId}::uuid, uuidv7(), ${evidenceId}::uuid, t.slot, ${userId}::uuid, ${at} FROM unnest(${numberArrayText(slots)}::smallint[]) AS t(slot)
    ON CONFLICT (region_id, evidence_id, slot) WHERE detached_at IS NULL DO NOTHING`
}

export const updateCellsDetached = async (tx: TenantTx, { evidenceId, slots }: EvidenceAtCells, { userId, at }: By): Promise<void> => {
  await tx.evidenceCell.updateMany({ where: { regionId: tx.regionId, evidenceId, slot: { in: [...slots] }, detachedAt: null }, data: { detachedById: userId, detachedAt: at } })
}

export const updateEvidenceWithdrawn = async (tx: TenantTx, id: string, { userId, at }: By): Promise<void> => {
  await tx.evidence.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { withdrawnById: userId, withdrawnAt: at } })
}

/** The file of a version of this form's evidence; undefined for a link and for another form's. */
export const findVersionFile = async (tx: TenantTx, submissionId: SubmissionId, versionId: string): Promise<{ key: string; name: string; contentType: string } | undefined> => {
  const row = await tx.evidenceVersion.findFirst({ where: { regionId: tx.regionId, id: versionId, evidence: { submissionId } }, select: { file: { select: { key: true, name: true, contentType: true } } } })
  return row?.file ?? undefined
}
