import type { DirectorId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'
import type { AddresseeKind } from './recommendation.store'

export type AddresseePlace = { readonly directorId: DirectorId | null; readonly organizationId: OrganizationId | null; readonly municipalityId: MunicipalityId | null }
type Asked = { addresseeKind: AddresseeKind; directorId?: DirectorId | undefined; organizationId?: OrganizationId | undefined; municipalityId?: MunicipalityId | undefined }

const findOrganizationPlace = async (tx: TenantTx, id: OrganizationId | undefined): Promise<{ organizationId: OrganizationId; municipalityId: MunicipalityId } | undefined> => {
  const row = id === undefined ? null : await tx.organization.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { id: true, municipalityId: true } })
  return row === null ? undefined : { organizationId: row.id as OrganizationId, municipalityId: row.municipalityId as MunicipalityId }
}

/** Where an addressee of a kind stands; undefined where it is not named or not there. A director is addressed in one of their organizations. */
export const findAddressee = async (tx: TenantTx, asked: Asked): Promise<AddresseePlace | undefined> => {
  const nobody: AddresseePlace = { directorId: null, organizationId: null, municipalityId: null }
  if (asked.addresseeKind === 'institute') return nobody
  if (asked.addresseeKind === 'municipality') {
    const row = asked.municipalityId === undefined ? null : await tx.municipality.findUnique({ where: { regionId_id: { regionId: tx.regionId, id: asked.municipalityId } }, select: { id: true } })
    return row === null ? undefined : { ...nobody, municipalityId: row.id as MunicipalityId }
  }
  const place = await findOrganizationPlace(tx, asked.organizationId)
  if (place === undefined || asked.addresseeKind === 'organization') return place === undefined ? undefined : { ...nobody, ...place }
  const { directorId } = asked
  const posts = directorId === undefined ? 0 : await tx.appointment.count({ where: { regionId: tx.regionId, directorId, organizationId: place.organizationId } })
  return directorId === undefined || posts === 0 ? undefined : { ...place, directorId }
}

/** Names of an addressee's parts; null where there is none. */
export const listAddresseeNames = async (tx: TenantTx, { directorId, organizationId, municipalityId }: AddresseePlace): Promise<{ director: string | null; organization: string | null; municipality: string | null }> => {
  const [row] = await tx.$queryRaw<Array<{ director: string | null; organization: string | null; municipality: string | null }>>`
    SELECT (SELECT concat_ws(' ', last_name, first_name, nullif(patronymic, '')) FROM director WHERE region_id = ${tx.regionId}::uuid AND id = ${directorId}::uuid) AS director,
      (SELECT short_name FROM organization WHERE region_id = ${tx.regionId}::uuid AND id = ${organizationId}::uuid) AS organization,
      (SELECT short_name FROM municipality WHERE region_id = ${tx.regionId}::uuid AND id = ${municipalityId}::uuid) AS municipality`
  return row ?? { director: null, organization: null, municipality: null }
}

/** The same places with their names; the whole region has none. */
export const findAddresseeNamesOf = async <Place extends { municipalityId: MunicipalityId | null; organizationId: OrganizationId | null }>(tx: TenantTx, places: ReadonlyArray<Place>): Promise<ReadonlyArray<Place & { readonly name: string | null }>> => {
  const regionId = tx.regionId
  const [towns, schools] = [places.flatMap(({ municipalityId }) => municipalityId ?? []), places.flatMap(({ organizationId }) => organizationId ?? [])]
  const rows = [
    ...await tx.municipality.findMany({ where: { regionId, id: { in: towns } }, select: { id: true, shortName: true } }),
    ...await tx.organization.findMany({ where: { regionId, id: { in: schools } }, select: { id: true, shortName: true } }),
  ]
  const names = new Map(rows.map(({ id, shortName }) => [id, shortName]))
  return places.map((place) => ({ ...place, name: names.get(place.organizationId ?? place.municipalityId ?? '') ?? null }))
}
