import type { CycleId, MunicipalityId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { idArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** The part of a cycle a list shows; a list of ids that is null means all of them. */
export type QueueFilter = {
  readonly municipalityIds: ReadonlyArray<MunicipalityId> | null
  readonly organizationIds: ReadonlyArray<OrganizationId> | null
  readonly statuses: ReadonlyArray<SubmissionState> | null
}
export type QueuedForm = {
  readonly id: SubmissionId; readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId; readonly municipalityName: string
  readonly organizationName: string; readonly directorName: string; readonly status: SubmissionState; readonly isPrepared: boolean; readonly missedDeadline: boolean; readonly updatedAt: Date
}

/** Forms of a cycle by municipality and organization, as the snapshot names them. `total` counts all that the filter passes. */
export const listQueue = async (tx: TenantTx, cycleId: CycleId, { municipalityIds, organizationIds, statuses, page, size }: QueueFilter & { page: number; size: number }): Promise<{ rows: ReadonlyArray<QueuedForm>; total: number }> => {
  const everywhere = municipalityIds === null && organizationIds === null
  const rows = await tx.$queryRaw<Array<QueuedForm & { total: number }>>`
    SELECT s.id::text, s.organization_id::text AS "organizationId", s.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName", p.organization_name AS "organizationName",
      p.director_name AS "directorName", s.status::text, s.prepared_at IS NOT NULL AS "isPrepared", s.missed_deadline AS "missedDeadline", s.updated_at AS "updatedAt", count(*) OVER ()::int AS total
    FROM submission s JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    JOIN LATERAL (SELECT organization_name, director_name, position FROM cycle_participant c WHERE c.region_id = s.region_id AND c.cycle_id = s.cycle_id AND c.organization_id = s.organization_id ORDER BY position LIMIT 1) p ON true
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid
      AND (${everywhere} OR s.municipality_id = ANY(${idArrayText(municipalityIds ?? [])}::uuid[]) OR s.organization_id = ANY(${idArrayText(organizationIds ?? [])}::uuid[]))
      AND (${statuses === null} OR s.status::text = ANY(${[...(statuses ?? [])]}::text[]))
    ORDER BY p.position LIMIT ${size} OFFSET ${(page - 1) * size}`
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export type FormHead = { readonly id: SubmissionId; readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId; readonly status: SubmissionState }

/** Every form of a cycle, of one municipality when named, in the order of ids. */
export const listFormHeads = (tx: TenantTx, cycleId: CycleId, municipalityId: MunicipalityId | null): Promise<FormHead[]> =>
  tx.$queryRaw<FormHead[]>`
    SELECT id::text, organization_id::text AS "organizationId", municipality_id::text AS "municipalityId", status::text FROM submission
    WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND (${municipalityId}::uuid IS NULL OR municipality_id = ${municipalityId}::uuid) ORDER BY id`

export type StatusCount = { readonly municipalityId: MunicipalityId; readonly municipalityName: string; readonly status: SubmissionState; readonly forms: number }

/** How many forms of each municipality stand in each state. */
export const countByMunicipality = (tx: TenantTx, cycleId: CycleId): Promise<StatusCount[]> =>
  tx.$queryRaw<StatusCount[]>`
    SELECT s.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName", s.status::text, count(*)::int AS forms
    FROM submission s JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid GROUP BY s.municipality_id, m.short_name, s.status ORDER BY m.short_name, s.status`

/** The forms of the organizations named. */
export const listFormsOf = (tx: TenantTx, cycleId: CycleId, organizationIds: ReadonlyArray<OrganizationId>): Promise<FormHead[]> =>
  tx.$queryRaw<FormHead[]>`
    SELECT id::text, organization_id::text AS "organizationId", municipality_id::text AS "municipalityId", status::text FROM submission
    WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND organization_id = ANY(${idArrayText(organizationIds)}::uuid[]) ORDER BY id`
