import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { findMunicipalityOfOrganization, hasMunicipality } from '@/data/accounts/place.store'
import type { TenantTx } from '@/data/tenant'
import { scopeKindOf, type Role } from '@/policy/roles'

export type RolePlace = { readonly municipalityId: MunicipalityId | null; readonly organizationId: OrganizationId | null }
export type RolePlaceRefusal = { code: 'ROLE_NEEDS_MUNICIPALITY' } | { code: 'ROLE_NEEDS_ORGANIZATION' } | { code: 'ROLE_PLACE_UNKNOWN' }
type Asked = { role: Role; municipalityId?: MunicipalityId | undefined; organizationId?: OrganizationId | undefined }

/** Where a role is given: a specialist in a municipality, a director in an organization, the rest in the region. A wider choice is left out, a missing one refused. */
export const placeOfRole = async (tx: TenantTx, { role, municipalityId, organizationId }: Asked): Promise<Result<RolePlace, RolePlaceRefusal>> => {
  const kind = scopeKindOf[role]
  if (kind === 'region') return ok({ municipalityId: null, organizationId: null })
  if (kind === 'municipality') {
    if (municipalityId === undefined) return err({ code: 'ROLE_NEEDS_MUNICIPALITY' })
    return (await hasMunicipality(tx, municipalityId)) ? ok({ municipalityId, organizationId: null }) : err({ code: 'ROLE_PLACE_UNKNOWN' })
  }
  if (organizationId === undefined) return err({ code: 'ROLE_NEEDS_ORGANIZATION' })
  const home = await findMunicipalityOfOrganization(tx, organizationId)
  return home === undefined ? err({ code: 'ROLE_PLACE_UNKNOWN' }) : ok({ municipalityId: home, organizationId })
}
