import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type PlaceName = { readonly id: string; readonly name: string }

/** Names of places for a list of roles, by id. */
export const listPlaceNames = async (tx: TenantTx, ids: { municipalityIds: ReadonlyArray<MunicipalityId>; organizationIds: ReadonlyArray<OrganizationId> }): Promise<ReadonlyMap<string, string>> => {
  const { regionId } = tx
  const select = { id: true, shortName: true } as const
  const municipalities = await tx.municipality.findMany({ where: { regionId, id: { in: [...ids.municipalityIds] } }, select })
  const organizations = await tx.organization.findMany({ where: { regionId, id: { in: [...ids.organizationIds] } }, select })
  return new Map([...municipalities, ...organizations].map(({ id, shortName }) => [id, shortName]))
}

export const listMunicipalityOptions = async (tx: TenantTx): Promise<ReadonlyArray<PlaceName>> =>
  tx.municipality.findMany({ where: { regionId: tx.regionId }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 1000 })

export const listOrganizationOptions = async (tx: TenantTx, municipalityId: MunicipalityId): Promise<ReadonlyArray<PlaceName>> =>
  tx.organization.findMany({ where: { regionId: tx.regionId, municipalityId, closedOn: null }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 1000 })

export const hasMunicipality = async (tx: TenantTx, id: MunicipalityId): Promise<boolean> =>
  (await tx.municipality.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { id: true } })) !== null

export const findMunicipalityOfOrganization = async (tx: TenantTx, id: OrganizationId): Promise<MunicipalityId | undefined> => {
  const row = await tx.organization.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { municipalityId: true } })
  return row === null ? undefined : (row.municipalityId as MunicipalityId)
}
