import type { Operation } from './operations'
import type { Role } from './roles'

/** Own things: nobody may be without them. */
const own = ['view.own', 'person.own', 'table.export'] as const
const everybody = ['home.read', 'notification.own', 'model.read', 'cycle.read', 'job.read', ...own] as const
const seesResults = ['rating.read', 'scoreCard.read', 'municipality.read', 'organization.read'] as const

/** Three values of a field: the organization's own, the municipality's, the verified one (`entryLayer`). */
const entersValues = ['values.read', 'values.enter'] as const

/** D.3: the organization fills (its director submits), the municipality checks and its head confirms, the region verifies. */
const fillsForms = ['submission.read', 'submission.fill', 'submission.discuss'] as const
const checksForms = ['submission.read', 'submission.remind', 'submission.check', 'submission.discuss', 'submission.recordFigure'] as const
const confirmsForms = ['submission.read', 'submission.remind', 'submission.confirm', 'submission.discuss'] as const
const verifiesForms = ['submission.read', 'submission.remind', 'submission.verify', 'submission.discuss', 'submission.recordFigure'] as const

/** A workbook out, filled and back, within the own place. */
const fillsWorkbooks = ['workbook.export', 'import.create', 'import.read', 'import.commit'] as const

/** D.1: a municipal model is made by the specialist and approved by the head of its own municipality; regional ones are out of their scope. */
const makesModels = ['model.edit', 'model.discuss', 'model.comment'] as const

/** D.2: stages are opened and closed by the analyst, results made by the operator, orders given by the approver. */
const plansCycles = ['cycle.create', 'cycle.plan', 'cycle.extend', 'cycle.open', 'cycle.advance'] as const
const verifiesCycles = ['cycle.create', 'cycle.verify', 'cycle.attachAnalysis'] as const
const approvesCycles = ['cycle.approve', 'cycle.close'] as const
/** D.4: filed by the director, decided by the operator's secretariat with the votes of the commission, whose members the approver appoints. */
const watchesAppeals = ['appeal.read', 'appeal.watch'] as const
const votesOnAppeals = [...watchesAppeals, 'appeal.vote'] as const
/** D.9: who drafts, issues and answers; a director and a municipality answer for themselves only (`answersFor`). */
const advises = ['measure.read', 'recommendation.read', 'recommendation.draft', 'recommendation.propose', 'recommendation.review'] as const

/** Documents of the own place: asked for, made by the job with the rights of that moment, marked on their sheets. */
const makesDocuments = ['document.read', 'document.create', 'document.extract', 'document.make', 'document.mark', 'document.acquaint'] as const

/** The one table of rights (domain/06), one right a line. `docs/rights.md` is printed from it, and the tests are generated from it. */
export const grants: Record<Role, ReadonlyArray<Operation>> = {
  ministry_analyst: [
    ...everybody,
    'report.read',
    'report.plan',
    'template.edit',
    'report.accept',
    ...makesDocuments,
    ...seesResults,
    'overview.read',
    'organization.describe',
    'rating.export',
    'peers.set',
    'model.import',
    ...makesModels,
    'model.trial',
    ...plansCycles,
    'values.read',
    ...fillsWorkbooks,
    'release.create',
    'measure.read',
    'recommendation.read',
    'recommendation.issue',
    'decision.read',
    'decision.draft',
    'decision.execute',
    'decision.conclude',
    'submission.read',
    ...votesOnAppeals,
    'submission.remind',
    'pair.read',
    'pair.manage',
    'pair.arrange',
  ],
  ministry_approver: [
    ...everybody,
    'report.read',
    'report.publish',
    'document.read',
    'document.acquaint',
    ...seesResults,
    'values.read',
    'overview.read',
    'rating.export',
    'model.comment',
    'model.trial',
    'model.return',
    'model.approve',
    'model.activate',
    'model.withdraw',
    'model.publishToLibrary',
    ...approvesCycles,
    'release.publish',
    'measure.read',
    'recommendation.read',
    'decision.read',
    'decision.adopt',
    'submission.read',
    ...votesOnAppeals,
    'appeal.appoint',
    'pair.read',
  ],
  regional_operator: [
    ...everybody,
    'report.read',
    'report.plan',
    'template.edit',
    'report.draft',
    'report.submit',
    ...makesDocuments,
    ...seesResults,
    'overview.read',
    'organization.describe',
    'rating.export',
    'model.edit',
    'model.comment',
    'model.trial',
    ...verifiesCycles,
    ...entersValues,
    ...fillsWorkbooks,
    'release.create',
    ...advises,
    'measure.edit',
    'recommendation.answer',
    'decision.read',
    'decision.draft',
    'decision.adopt',
    'decision.execute',
    ...verifiesForms,
    ...votesOnAppeals,
    'appeal.decide',
    'pair.read',
    'pair.manage',
    'pair.arrange',
  ],
  municipal_specialist: [
    ...everybody,
    'report.read',
    'report.draft',
    ...makesDocuments,
    ...seesResults,
    'result.noteAcquaintance',
    'organization.describe',
    'rating.export',
    'model.import',
    ...makesModels,
    ...entersValues,
    ...fillsWorkbooks,
    ...advises,
    'decision.read',
    'decision.draft',
    'decision.execute',
    ...checksForms,
    ...watchesAppeals,
    'pair.read',
  ],
  municipal_head: [
    ...everybody,
    'report.read',
    'report.draft',
    'report.submit',
    ...makesDocuments,
    ...seesResults,
    'result.noteAcquaintance',
    'rating.export',
    'values.read',
    'model.comment',
    'model.return',
    'model.approve',
    'model.activate',
    'measure.read',
    'recommendation.read',
    'recommendation.issue',
    'recommendation.answer',
    'decision.read',
    'decision.adopt',
    'decision.conclude',
    ...confirmsForms,
    ...watchesAppeals,
    'pair.read',
  ],
  director: [
    ...everybody,
    'document.read',
    'document.extract',
    'document.make',
    'document.acquaint',
    ...entersValues,
    ...fillsWorkbooks,
    'model.comment',
    'rating.read',
    'scoreCard.read',
    'result.acquaint',
    'organization.read',
    'measure.read',
    'recommendation.read',
    'recommendation.answer',
    'decision.read',
    'decision.draft',
    'decision.adopt',
    'decision.execute',
    'decision.answer',
    ...fillsForms,
    'submission.submit',
    'appeal.read',
    'appeal.file',
    'pair.read',
    'pair.arrange',
    'pair.answer',
  ],
  organization_delegate: [
    'home.read',
    'notification.own',
    'model.read',
    'cycle.read',
    'job.read',
    ...own,
    ...entersValues,
    ...fillsForms,
    ...fillsWorkbooks,
  ],
  region_administrator: [
    ...everybody,
    'region.update',
    'model.archive',
    'user.list',
    'user.invite',
    'role.assign',
    'role.revoke',
    'session.revoke',
    'audit.read',
    'mail.read',
  ],
  auditor: [
    'home.read',
    'notification.own',
    'model.read',
    'cycle.read',
    'audit.read',
    ...own,
  ],
}
