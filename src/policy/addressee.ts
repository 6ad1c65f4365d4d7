import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import type { Actor } from './can'
import type { Role } from './roles'

/** Whom a recommendation or a letter is addressed to, and where that stands. */
export type Addressee = {
  readonly addresseeKind: 'director' | 'organization' | 'municipality' | 'institute'
  readonly directorUserId: UserId | null
  readonly organizationId: OrganizationId | null
  readonly municipalityId: MunicipalityId | null
}

const holds = (actor: Actor, role: Role, place: { organizationId?: OrganizationId | null; municipalityId?: MunicipalityId | null }): boolean =>
  actor.grants.some(({ role: held, scope }) => held === role && scope.regionId === actor.regionId
    && (place.organizationId === undefined || scope.organizationId === place.organizationId) && (place.municipalityId === undefined || scope.municipalityId === place.municipalityId))

/**
 * Whether the person answers for the addressee: the named director in person, wherever they work now; the director of the
 * organization; the head of the municipality's education office; the operator for the institute (D.9).
 */
export const answersFor = (actor: Actor, addressee: Addressee): boolean => {
  switch (addressee.addresseeKind) {
    case 'director': return addressee.directorUserId !== null && addressee.directorUserId === actor.userId
    case 'organization': return holds(actor, 'director', { organizationId: addressee.organizationId })
    case 'municipality': return holds(actor, 'municipal_head', { municipalityId: addressee.municipalityId })
    case 'institute': return holds(actor, 'regional_operator', {})
  }
}

/** Whether the person serves the municipality the paper is addressed to: such a one does not review what it did (D.9, «MSPEC for ОО level»). */
export const worksForAddressee = (actor: Actor, { addresseeKind, municipalityId }: Addressee): boolean =>
  addresseeKind === 'municipality' && (['municipal_specialist', 'municipal_head'] as const).some((role) => holds(actor, role, { municipalityId }))
