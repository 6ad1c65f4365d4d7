import type { Operation } from './operations'
import type { Role } from './roles'

const everybody = ['home.read', 'model.read', 'cycle.read', 'job.read'] as const
const seesResults = ['rating.read', 'scoreCard.read', 'municipality.read', 'organization.read'] as const

/** The one table of rights (domain/06). `docs/rights.md` is printed from it, and the tests are generated from it. */
export const grants: Record<Role, ReadonlyArray<Operation>> = {
  ministry_analyst: [
    ...everybody, ...seesResults, 'overview.read', 'rating.export', 'model.import', 'cycle.create', 'cycle.open', 'cycle.close',
    'workbook.export', 'import.create', 'import.read', 'import.commit', 'release.create',
  ],
  ministry_approver: [...everybody, ...seesResults, 'overview.read', 'rating.export', 'model.approve', 'release.publish'],
  regional_operator: [
    ...everybody, ...seesResults, 'overview.read', 'rating.export', 'workbook.export', 'import.create', 'import.read', 'import.commit', 'release.create',
  ],
  municipal_specialist: [...everybody, ...seesResults, 'rating.export', 'workbook.export', 'import.create', 'import.read', 'import.commit'],
  municipal_head: [...everybody, ...seesResults, 'rating.export'],
  director: [...everybody, 'rating.read', 'scoreCard.read', 'organization.read'],
  organization_delegate: ['home.read', 'model.read', 'cycle.read', 'job.read'],
  region_administrator: [...everybody, 'region.update', 'user.list', 'user.invite', 'role.assign', 'role.revoke', 'session.revoke', 'audit.read', 'mail.read'],
  auditor: ['home.read', 'model.read', 'cycle.read', 'audit.read'],
}
