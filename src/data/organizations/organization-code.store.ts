import type { OrganizationCode, OrganizationCodes } from '@/domain/organizations/organization-codes'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { RegisterFact } from '@/domain/statistics/statistics-form'
import type { TenantTx } from '../tenant'

export type IdentifiedOrganization = OrganizationCodes & { readonly id: OrganizationId; readonly municipalityId: MunicipalityId; readonly shortName: string; readonly isBranch: boolean }

const codes = { id: true, municipalityId: true, shortName: true, inn: true, kpp: true, ogrn: true, okpo: true, isBranch: true } as const
const toIdentified = (row: { id: string; municipalityId: string }) => ({ id: row.id as OrganizationId, municipalityId: row.municipalityId as MunicipalityId })

/** The organization with its codes, held until the transaction ends. */
export const lockOrganizationCodes = async (tx: TenantTx, id: OrganizationId): Promise<IdentifiedOrganization | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM organization WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.organization.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: codes })
  return row === null ? undefined : { ...row, ...toIdentified(row) }
}

/** Others that bear one of these codes. */
export const listBearers = async (tx: TenantTx, id: OrganizationId, asked: Readonly<Partial<Record<OrganizationCode, string>>>): Promise<ReadonlyArray<IdentifiedOrganization>> => {
  const wanted = Object.entries(asked).map(([code, value]) => ({ [code]: value }))
  if (wanted.length === 0) return []
  const rows = await tx.organization.findMany({ where: { regionId: tx.regionId, id: { not: id }, OR: wanted }, select: codes, orderBy: [{ shortName: 'asc' }, { id: 'asc' }], take: 50 })
  return rows.map((row) => ({ ...row, ...toIdentified(row) }))
}

export const updateOrganizationCodes = async (tx: TenantTx, id: OrganizationId, { inn, kpp, ogrn, okpo, isBranch }: OrganizationCodes & { isBranch: boolean }): Promise<void> => {
  await tx.organization.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { inn, kpp, ogrn, okpo, isBranch } })
}

/** What the register says of organizations. */
export const listRegisterFacts = async (tx: TenantTx, ids: ReadonlyArray<OrganizationId>): Promise<ReadonlyMap<OrganizationId, Readonly<Record<RegisterFact, number | boolean>>>> => {
  const rows = await tx.organization.findMany({ where: { regionId: tx.regionId, id: { in: [...new Set(ids)] } }, select: { id: true, headcount: true, isRural: true, isSmall: true, hasSelection: true } })
  return new Map(rows.map(({ id, ...facts }) => [id as OrganizationId, facts]))
}
