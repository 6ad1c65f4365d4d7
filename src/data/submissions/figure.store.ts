import type { CycleId, MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

export type Figure = { readonly municipalityId: MunicipalityId; readonly organizationId: OrganizationId | null; readonly fieldKey: string; readonly micro: number; readonly source: string }

/** The last figure known from elsewhere for each field of each place of a cycle; of one municipality when named. */
export const listFigures = async (tx: TenantTx, cycleId: CycleId, municipalityId: MunicipalityId | null): Promise<ReadonlyArray<Figure>> => {
  const rows = await tx.$queryRaw<Array<{ municipalityId: string; organizationId: string | null; fieldKey: string; micro: number; source: string }>>`
    SELECT DISTINCT ON (municipality_id, organization_id, field_key) municipality_id::text AS "municipalityId", organization_id::text AS "organizationId", field_key AS "fieldKey", value::float8 AS micro, source
    FROM reference_figure WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND (${municipalityId}::uuid IS NULL OR municipality_id = ${municipalityId}::uuid)
    ORDER BY municipality_id, organization_id, field_key, at DESC, id DESC`
  return rows.map((row) => ({ ...row, municipalityId: row.municipalityId as MunicipalityId, organizationId: row.organizationId as OrganizationId | null }))
}

export type NewFigure = Figure & { readonly id: string; readonly cycleId: CycleId; readonly authorId: UserId | null; readonly at: Date }

export const insertFigures = async (tx: TenantTx, figures: ReadonlyArray<NewFigure>): Promise<void> => {
  await inParts(figures.map(({ micro, ...figure }) => ({ ...figure, regionId: tx.regionId, value: BigInt(micro) })), (data) => tx.referenceFigure.createMany({ data }))
}
