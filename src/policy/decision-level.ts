import type { DecisionLevel } from '@/domain/decisions/decision-workflow'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { Actor } from './can'
import type { Role } from './roles'

const adopters: Record<DecisionLevel, Role> = { region: 'ministry_approver', institute: 'regional_operator', municipality: 'municipal_head', organization: 'director' }

/** Whether the person adopts decisions of this level at this place: a wide right of another level does not replace it (D.10). */
export const adoptsLevel = (actor: Actor, { level, municipalityId, organizationId }: { level: DecisionLevel; municipalityId: MunicipalityId | null; organizationId: OrganizationId | null }): boolean =>
  actor.grants.some(({ role, scope }) => role === adopters[level] && scope.regionId === actor.regionId
    && (level !== 'municipality' || scope.municipalityId === municipalityId) && (level !== 'organization' || scope.organizationId === organizationId))
