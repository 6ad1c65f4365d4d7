/** Roles of domain/06 that issue A needs; the names are those of the glossary. */
export const roles = [
  'ministry_analyst',
  'ministry_approver',
  'regional_operator',
  'municipal_specialist',
  'municipal_head',
  'director',
  'organization_delegate',
  'region_administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export type RoleScopeKind = 'region' | 'municipality' | 'organization'
/** How wide a role is granted: the assignment of a municipal specialist must name a municipality, and so on. */
export const scopeKindOf: Record<Role, RoleScopeKind> = {
  ministry_analyst: 'region',
  ministry_approver: 'region',
  regional_operator: 'region',
  municipal_specialist: 'municipality',
  municipal_head: 'municipality',
  director: 'organization',
  organization_delegate: 'organization',
  region_administrator: 'region',
  auditor: 'region',
}
