import type { ReadWorkbook } from '@/domain/shared/workbook'
import { modelSheetWords } from '@/texts/model-workbook'
import { aModelDocument } from '#tests/factories/model-document'
import { experienceCases } from './experience-cases'
import type { Case, Input } from './case'
import { collectionCases } from './collection-cases'
import { evidenceCases } from './evidence-cases'
import { statisticsCases } from './statistics-cases'
import type { Ids } from './world'
import { aPdf } from '../factories/evidence-files'

const nothing: Case = { ids: 'none', input: () => ({}) }
const byCycle: Case = { ids: 'region', input: ({ cycleId }) => ({ cycleId }) }
const byImport: Case = { ids: 'part', input: ({ importId }) => ({ importId }) }
const byReport: Case = { ids: 'part', input: ({ reportId }) => ({ reportId }) }
const byDocument: Case = { ids: 'part', input: ({ documentId }) => ({ documentId }) }
const byDraft: Case = { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId }) }
const byUser: Case = { ids: 'part', input: ({ userId }) => ({ userId }) }
const byRelease: Case = { ids: 'region', input: ({ newReleaseId }) => ({ release: newReleaseId }), mixed: [(_own, { releaseId }) => ({ release: releaseId })] }
const paper = { fileName: 'Приказ.pdf', bytes: aPdf() }
const byRecommendation: Case = { ids: 'part', input: ({ recommendationId }) => ({ recommendationId }) }
const byWordedRecommendation: Case = { ids: 'part', input: ({ recommendationId }) => ({ recommendationId, comment: 'Причина' }) }
const byResult: Case = { ids: 'part', input: ({ releaseId, directorId, organizationId }) => ({ releaseId, directorId, organizationId }), mixed: [(own, foreign) => ({ releaseId: own.releaseId, directorId: foreign.directorId, organizationId: own.organizationId })] }
const byDecision: Case = { ids: 'part', input: ({ decisionId }) => ({ decisionId }) }
const byWordedDecision: Case = { ids: 'part', input: ({ decisionId }) => ({ decisionId, comment: 'Причина' }) }
const decisionPerson = ({ decisionId, decisionPersonId }: Ids) => ({ decisionId, personId: decisionPersonId })
const mixedPerson = [(own: Ids, foreign: Ids) => ({ decisionId: foreign.decisionId, personId: own.decisionPersonId })]
const decisionWords = { kind: 'methodical_help', title: 'Чужое решение', text: 'Текст', reason: 'Причина', pointText: ['Дело'], pointExecutor: ['Кто-то'], pointDueOn: ['2098-12-01'] }
const measureWords = { title: 'Чужая мера', text: 'Текст', indicatorCodes: '1.1', directionCodes: '', termDays: 30 }
const advice = { title: 'Чужая рекомендация', text: 'Текст', basis: 'Справка', dueOn: '2098-12-31' }
const byForm: Case = {
  ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId }),
  mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId }), (own, foreign) => ({ cycleId: foreign.cycleId, organizationId: own.organizationId })],
}
const formWith = (more: Input): Case => ({
  ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, ...more }), mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId, ...more })],
})
const byForms: Case = {
  ids: 'part', input: ({ cycleId, municipalityId, organizationId }) => ({ cycleId, municipalityId, organizationIds: [organizationId] }),
  mixed: [(own, foreign) => ({ cycleId: own.cycleId, municipalityId: foreign.municipalityId, organizationIds: [own.organizationId] }), (own, foreign) => ({ cycleId: foreign.cycleId, municipalityId: own.municipalityId, organizationIds: [own.organizationId] })],
}
const byThread = (more: Input = {}): Case => ({ ids: 'part', input: ({ threadId }) => ({ threadId, ...more }) })
const byAppeal: Case = { ids: 'part', input: ({ appealId }) => ({ appealId }) }
const emptyBook: ReadWorkbook = { sheets: [], definedNames: [] } as never
const aBatch = { batchId: '0193e5a0-0000-7000-8000-000000000001', layer: 'self', known: 0, changes: [{ field: 'plan', cell: '7', base: 0 }] }
const invited = { email: 'somebody@example.test', displayName: 'Кто-то' }

/** Every command and every query by its name; one without a row here fails the test. */
export const cases: Readonly<Record<string, Case>> = {
  ...experienceCases,
  ...collectionCases,
  ...statisticsCases,
  'accounts.assignRole': {
    ids: 'region', input: ({ userId }) => ({ userId, role: 'auditor' }),
  },
  'accounts.closeSessions': { ...byUser, ids: 'region' },
  'accounts.getUser': { ...byUser, ids: 'region' },
  'accounts.inviteUser': {
    ids: 'region', refusal: 'ROLE_PLACE_UNKNOWN', input: ({ municipalityId }) => ({ ...invited, role: 'municipal_specialist', municipalityId }),
    mixed: [(_own, { organizationId }) => ({ ...invited, role: 'director', organizationId }), (own, foreign) => ({ ...invited, role: 'director', organizationId: foreign.organizationId, municipalityId: own.municipalityId })],
  },
  'accounts.listRolePlaces': nothing,
  'accounts.listUsers': nothing,
  'accounts.revokeRole': { ids: 'region', input: ({ assignmentId }) => ({ assignmentId }) },
  'appeals.appointCommission': { ids: 'region', refusal: 'APPEAL_MEMBER_UNKNOWN', input: ({ userId }) => ({ memberIds: [userId], chairId: userId, orderNumber: '1', orderDate: '2026-01-15', ...paper }) },
  'appeals.assign': { ids: 'part', input: ({ appealId, userId }) => ({ appealId, rapporteurId: userId }) },
  'appeals.attach': { ids: 'part', input: ({ appealId }) => ({ appealId, ...paper }) },
  'appeals.create': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, items: [{ field: 'trained', ownValue: '1', reason: 'Основание' }] }) },
  'appeals.decide': { ids: 'part', input: ({ appealId }) => ({ appealId, motivation: 'Текст', protocolNumber: '1', protocolDate: '2026-01-15', decided: {}, ...paper }) },
  'appeals.execute': byAppeal,
  'appeals.file': byAppeal,
  'appeals.get': byAppeal,
  'appeals.getFile': { ids: 'part', input: ({ appealId, appealFileId }) => ({ appealId, fileId: appealFileId }), mixed: [(own, foreign) => ({ appealId: own.appealId, fileId: foreign.appealFileId })] },
  'appeals.getForm': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycle: cycleId, organization: organizationId }) },
  'appeals.getPreliminary': byCycle,
  'appeals.list': nothing,
  'appeals.register': byAppeal,
  'appeals.return': { ids: 'part', input: ({ appealId }) => ({ appealId, reason: 'Причина' }) },
  'appeals.reviewResult': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, verdict: 'agreed', comment: '' }) },
  'appeals.schedule': { ids: 'part', input: ({ appealId }) => ({ appealId, at: '2099-01-15T09:00:00Z', place: 'Зал' }) },
  'appeals.vote': { ids: 'part', input: ({ appealId }) => ({ appealId, verdict: 'upheld' }) },
  'appeals.withdraw': byAppeal,
  'submissions.getBoard': byCycle,
  'submissions.exportBoard': byCycle,
  'submissions.remind': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationIds: [organizationId] }) },
  'notifications.getChoices': nothing,
  'notifications.list': nothing,
  'notifications.markRead': nothing,
  'notifications.setChoices': nothing,
  'cycles.advance': { ids: 'region', input: ({ cycleId }) => ({ cycleId, step: 'closeCollection' }) },
  'cycles.attachAnalysis': { ids: 'region', input: ({ cycleId }) => ({ cycleId, reason: 'Вывод', ...paper }) },
  'cycles.attachInstruction': { ids: 'region', input: ({ cycleId }) => ({ cycleId, ...paper }) },
  'cycles.close': byCycle,
  'cycles.confirmSchedule': { ids: 'region', input: ({ draftCycleId }) => ({ cycleId: draftCycleId, number: 1 }) },
  'cycles.create': { ids: 'region', input: ({ modelVersionId }) => ({ modelVersionId, title: 'Чужой цикл', period: '2028/29', collectionFrom: '2028-10-01', deadline: '2028-12-01' }) },
  'cycles.exemptForm': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, reason: 'Ремонт' }) },
  'cycles.extendForm': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, deadline: '2099-01-15', reason: 'Болезнь' }) },
  'cycles.get': { ...byCycle, mixed: [(_own, { draftCycleId }) => ({ cycleId: draftCycleId })] },
  'cycles.getSchedule': byCycle,
  'cycles.getStepFile': { ids: 'region', input: ({ draftCycleId, cycleFileId }) => ({ cycleId: draftCycleId, fileId: cycleFileId }) },
  'cycles.list': nothing,
  'cycles.listParticipants': byCycle,
  'cycles.open': { ids: 'region', input: ({ draftCycleId }) => ({ cycleId: draftCycleId }) },
  'cycles.options': nothing,
  'cycles.orderStep': { ids: 'region', input: ({ cycleId }) => ({ cycleId, step: 'suspend', orderNumber: '1', orderDate: '2026-01-15', reason: 'Основание', ...paper }) },
  'cycles.proposeSchedule': { ids: 'region', input: ({ draftCycleId }) => ({ cycleId: draftCycleId, reason: 'Протокол', collectionFrom: '2027-10-01', deadline: '2027-12-25', verifyUntil: '2028-01-20', preliminaryOn: '2028-01-21', appealDays: 10, stages: [] }) },
  'cycles.verify': { ids: 'region', input: ({ cycleId }) => ({ cycleId, step: 'calculate' }) },
  'documents.get': byDocument,
  'documents.getFile': { ids: 'part', input: ({ documentId }) => ({ documentId, format: 'pdf' }) },
  'documents.getOptions': nothing,
  'documents.acquaint': { ids: 'part', input: ({ sheetLineId }) => ({ lineId: sheetLineId, mark: 'acquainted' }) },
  'documents.markLine': { ids: 'part', input: ({ sheetLineId }) => ({ lineId: sheetLineId, mark: 'acquainted', markedOn: '2026-10-15' }) },
  'documents.getTemplateFile': { ids: 'region', input: ({ templateId }) => ({ templateId, what: 'file' }) },
  'documents.listTemplates': nothing,
  'documents.switchTemplateOff': { ids: 'region', input: ({ templateId }) => ({ templateId }) },
  'documents.uploadTemplate': { ids: 'none', input: () => ({ kind: 'minutes', fileName: 'Чужой шаблон.docx', bytes: new Uint8Array([80, 75]) }) },
  'documents.openSheet': { ids: 'part', input: ({ documentId }) => ({ documentId, purpose: 'signature' }) },
  'documents.keep': { ids: 'part', input: ({ documentId }) => ({ documentId, fileName: 'Чужой документ', tree: { title: '', subject: '', author: '', createdAt: '', blocks: [] }, docx: new Uint8Array([1]), pdf: new Uint8Array([1]), xlsx: null }) },
  'documents.list': nothing,
  'documents.readQueued': { ids: 'part', input: ({ documentJobId }) => ({ jobId: documentJobId }) },
  'documents.request': { ids: 'region', input: ({ newReleaseId }) => ({ kind: 'information_note', releaseId: newReleaseId }), mixed: [(own, foreign) => ({ kind: 'municipal_report', releaseId: own.newReleaseId, municipalityId: foreign.municipalityId }), (own, foreign) => ({ kind: 'municipal_report', releaseId: foreign.newReleaseId, municipalityId: own.municipalityId })] },
  'documents.requestBatch': { ids: 'region', input: ({ newReleaseId }) => ({ kind: 'director_extract', releaseId: newReleaseId }), mixed: [(own, foreign) => ({ kind: 'director_extract', releaseId: own.newReleaseId, municipalityId: foreign.municipalityId })] },
  'documents.requestExtract': {
    ids: 'part', input: ({ releaseId, directorId, organizationId }) => ({ releaseId, directorId, organizationId }),
    mixed: [
      (own, foreign) => ({ releaseId: own.releaseId, directorId: foreign.directorId, organizationId: own.organizationId }),
      (own, foreign) => ({ releaseId: own.releaseId, directorId: own.directorId, organizationId: foreign.organizationId }),
    ],
  },
  ...evidenceCases,
  'home.get': nothing,
  'imports.beginCheck': byImport,
  'imports.commit': byImport,
  'imports.undo': byImport,
  'imports.prefillFromLast': { ids: 'region', input: ({ cycleId }) => ({ cycleId, fileName: 'Из прошлого периода' }) },
  'imports.getFaultyFile': byImport,
  'imports.create': { ids: 'region', input: ({ cycleId }) => ({ cycleId, fileName: 'Чужие значения.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) }) },
  'imports.exportWorkbook': byCycle,
  'imports.get': byImport,
  'imports.getUploadForm': byCycle,
  'imports.prepare': { ids: 'part', input: ({ importId }) => ({ importId, file: { kind: 'table', rows: [] } }) },
  'imports.recordCheck': { ids: 'part', input: ({ importId }) => ({ importId, check: { kind: 'unreadable', refusal: { code: 'FILE_NOT_XLSX' } }, basis: null }) },
  'jobs.get': { ids: 'part', input: ({ jobId }) => ({ jobId }) },
  'jobs.list': nothing,
  'decisions.acquaint': { ids: 'part', input: decisionPerson, mixed: mixedPerson },
  'decisions.acquaintOnPaper': { ids: 'part', input: (ids) => ({ ...decisionPerson(ids), acquaintance: 'paper', comment: 'Вручено' }), mixed: [(own, foreign) => ({ decisionId: foreign.decisionId, personId: own.decisionPersonId, acquaintance: 'paper', comment: 'Вручено' })] },
  'decisions.adopt': { ids: 'part', input: ({ decisionId }) => ({ decisionId, orderNumber: '1', orderDate: '2026-10-01', signatory: 'Кто-то', reviewOn: '2098-12-31', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }) },
  'decisions.agree': byDecision,
  'decisions.amend': byDecision,
  'decisions.answerObjection': { ids: 'part', input: (ids) => ({ ...decisionPerson(ids), answer: 'Ответ' }) },
  'decisions.cancel': byWordedDecision,
  'decisions.communicate': byDecision,
  'decisions.conclude': { ids: 'part', input: ({ decisionId }) => ({ decisionId, end: 'closed_effective', conclusion: 'Вывод', change: 'none' }) },
  'decisions.draft': {
    ids: 'region', input: ({ cycleId, municipalityId }) => ({ cycleId, level: 'municipality', municipalityId, ...decisionWords }),
    mixed: [(own, foreign) => ({ cycleId: foreign.cycleId, level: 'municipality', municipalityId: own.municipalityId, ...decisionWords })],
  },
  'decisions.edit': { ids: 'part', input: ({ decisionId }) => ({ decisionId, revision: 0, ...decisionWords }) },
  'decisions.finish': { ids: 'part', input: ({ decisionId }) => ({ decisionId, comment: 'Сделано', end: 'executed' }) },
  'decisions.get': byDecision,
  'decisions.getDraft': byDecision,
  'decisions.getFile': byDecision,
  'decisions.getForm': nothing,
  'decisions.getIncentiveSheet': byDecision,
  'decisions.list': nothing,
  'decisions.object': { ids: 'part', input: (ids) => ({ ...decisionPerson(ids), objection: 'Не согласен' }), mixed: [(own, foreign) => ({ decisionId: own.decisionId, personId: foreign.decisionPersonId, objection: 'Не согласен' })] },
  'decisions.reportPoint': { ids: 'part', input: ({ decisionId, decisionPointId }) => ({ decisionId, pointId: decisionPointId, result: 'Сделано' }), mixed: [(own, foreign) => ({ decisionId: own.decisionId, pointId: foreign.decisionPointId, result: 'Сделано' })] },
  'decisions.return': byWordedDecision,
  'decisions.start': byDecision,
  'decisions.startReview': byDecision,
  'recommendations.assessEffect': { ids: 'part', input: ({ recommendationId }) => ({ recommendationId, outcome: 'reached', conclusion: 'Вывод', change: 'none' }) },
  'recommendations.escalate': byWordedRecommendation,
  'measures.create': { ids: 'none', input: () => measureWords },
  'measures.edit': { ids: 'region', input: ({ measureId }) => ({ measureId, revision: 0, ...measureWords }) },
  'measures.list': nothing,
  'recommendations.accept': byRecommendation,
  'recommendations.acknowledge': byRecommendation,
  'recommendations.acknowledgeOnPaper': byWordedRecommendation,
  'recommendations.close': byRecommendation,
  'recommendations.confirm': byRecommendation,
  'recommendations.declineObjection': byWordedRecommendation,
  'recommendations.draft': {
    ids: 'part', input: ({ newReleaseId, directorId, organizationId }) => ({ releaseId: newReleaseId, addresseeKind: 'director', directorId, organizationId, ...advice }),
    mixed: [
      (own, foreign) => ({ releaseId: foreign.newReleaseId, addresseeKind: 'organization', organizationId: own.organizationId, ...advice }),
      (own, foreign) => ({ releaseId: own.newReleaseId, addresseeKind: 'director', directorId: foreign.directorId, organizationId: own.organizationId, ...advice }),
      (own, foreign) => ({ releaseId: own.newReleaseId, addresseeKind: 'municipality', municipalityId: foreign.municipalityId, ...advice }),
      (own, foreign) => ({ releaseId: own.newReleaseId, addresseeKind: 'director', directorId: own.directorId, organizationId: own.organizationId, practiceId: foreign.practiceId, ...advice }),
    ],
  },
  'recommendations.edit': { ids: 'part', input: ({ draftRecommendationId }) => ({ recommendationId: draftRecommendationId, revision: 0, ...advice }), mixed: [(own, foreign) => ({ recommendationId: own.draftRecommendationId, revision: 0, practiceId: foreign.practiceId, ...advice })] },
  'recommendations.get': byRecommendation,
  'recommendations.getDraftForm': {
    ids: 'part', input: ({ newReleaseId, directorId, organizationId }) => ({ releaseId: newReleaseId, addresseeKind: 'director', directorId, organizationId }),
    mixed: [(own, foreign) => ({ releaseId: foreign.newReleaseId, addresseeKind: 'organization', organizationId: own.organizationId })],
  },
  'recommendations.issue': { ids: 'part', input: ({ draftRecommendationId }) => ({ recommendationId: [draftRecommendationId] }), mixed: [(own, foreign) => ({ recommendationId: [own.draftRecommendationId, foreign.draftRecommendationId] })] },
  'recommendations.list': nothing,
  'recommendations.object': byWordedRecommendation,
  'recommendations.propose': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'recommendations.rejectReport': byWordedRecommendation,
  'recommendations.report': byWordedRecommendation,
  'recommendations.requestProposals': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'recommendations.return': { ids: 'part', input: ({ draftRecommendationId }) => ({ recommendationId: draftRecommendationId, comment: 'Причина' }) },
  'recommendations.revoke': byWordedRecommendation,
  'recommendations.start': byWordedRecommendation,
  'recommendations.submit': { ids: 'part', input: ({ draftRecommendationId }) => ({ recommendationId: draftRecommendationId }) },
  'models.activate': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId }) },
  'models.archive': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId }) },
  'models.approve': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, orderNumber: '1', orderDate: '2026-01-15', signatory: 'Министр', fileName: 'Приказ.pdf', bytes: aPdf() }) },
  'models.bindSupplement': { ids: 'region', input: ({ draftVersionId, modelVersionId }) => ({ versionId: draftVersionId, coreVersionId: modelVersionId }) },
  'models.closeDiscussion': byDraft,
  'models.comment': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, section: '1.1', text: 'Замечание' }) },
  'models.compare': {
    ids: 'region', input: ({ modelId, modelVersionId }) => ({ modelId, versionId: modelVersionId }),
    mixed: [(own, foreign) => ({ modelId: own.modelId, versionId: own.modelVersionId, with: foreign.modelVersionId }), (own, foreign) => ({ modelId: own.modelId, versionId: foreign.modelVersionId })],
  },
  'models.createVersion': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId }) },
  'models.edit': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, revision: 0, edit: { kind: 'deleteIndicator', code: '1.1' } }) },
  'models.explainWarning': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, findingKey: 'FIELD_UNUSED|', reason: 'Нужно' }) },
  'models.getEditor': { ids: 'region', input: ({ modelId, draftVersionId }) => ({ modelId, versionId: draftVersionId }), mixed: [(own, foreign) => ({ modelId: own.modelId, versionId: foreign.draftVersionId })] },
  'models.getOrderFile': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId }) },
  'models.getPassport': {
    ids: 'region', input: ({ modelId, modelVersionId }) => ({ modelId, versionId: modelVersionId, code: '1.1' }),
    mixed: [(own, foreign) => ({ modelId: own.modelId, versionId: foreign.modelVersionId, code: '1.1' }), (own, foreign) => ({ modelId: foreign.modelId, versionId: own.modelVersionId, code: '1.1' })],
  },
  'models.getSupplementBinding': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId }) },
  'models.getVersion': {
    ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId }),
    mixed: [(_own, { draftVersionId }) => ({ versionId: draftVersionId }), (own, foreign) => ({ modelId: foreign.modelId, versionId: own.modelVersionId })],
  },
  'models.addTemplate': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, revision: 0, code: '2.1', direction: '1' }) },
  'models.createFromLibrary': { ids: 'none', input: () => ({ libraryId: '00000000-0000-4000-8000-000000000000', code: 'x', name: 'Из библиотеки' }) },
  'models.listLibrary': nothing,
  'models.publishToLibrary': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId, title: 'Чужая модель' }) },
  'models.importWorkbook': { ids: 'none', input: () => ({ book: emptyBook, words: modelSheetWords }), refusal: 'MODEL_WORKBOOK_FAULTS' },
  'models.import': { ids: 'none', input: () => ({ json: JSON.stringify(aModelDocument()) }) },
  'models.list': nothing,
  'models.openDiscussion': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, from: '2026-10-01', until: '2026-10-31' }) },
  'models.resolveComment': { ids: 'region', input: ({ modelCommentId }) => ({ commentId: modelCommentId, verdict: 'accepted', reason: 'Согласны' }) },
  'models.returnToDraft': { ids: 'region', input: ({ draftVersionId }) => ({ versionId: draftVersionId, reason: 'Доработать' }) },
  'models.submitForReview': byDraft,
  'models.try': {
    ids: 'region', input: ({ modelId, modelVersionId, cycleId }) => ({ modelId, versionId: modelVersionId, cycle: cycleId }),
    mixed: [(own, foreign) => ({ modelId: own.modelId, versionId: own.modelVersionId, cycle: foreign.cycleId }), (own, foreign) => ({ modelId: own.modelId, versionId: foreign.modelVersionId, cycle: own.cycleId })],
  },
  'models.withdraw': { ids: 'region', input: ({ modelVersionId }) => ({ versionId: modelVersionId, orderNumber: '2', orderDate: '2026-01-16', reason: 'Отмена' }) },
  'municipalities.get': {
    ids: 'part', input: ({ municipalityId, newReleaseId }) => ({ municipalityId, release: newReleaseId }),
    mixed: [(own, foreign) => ({ municipalityId: own.municipalityId, release: foreign.releaseId }), (own, foreign) => ({ municipalityId: foreign.municipalityId, release: own.releaseId })],
  },
  'municipalities.list': byRelease,
  'organizations.get': { ids: 'part', input: ({ organizationId }) => ({ organizationId }) },
  'organizations.describeConditions': { ids: 'part', input: ({ organizationId }) => ({ organizationId, isRemote: true, specialNeedsPercent: '5', hardshipPercent: '', otherLanguagePercent: '', laterShiftPercent: '', wearPercent: '' }) },
  'organizations.list': { ids: 'none', input: () => ({ search: 'Школа' }) },
  'acquaintance.mark': byResult,
  'acquaintance.noteOnPaper': byResult,
  'people.getMyData': nothing,
  'exports.makeTable': { ids: 'none', input: () => ({ title: 'Чужая таблица', page: '/rating', release: '', format: 'csv', columns: ['Имя'], rows: [['Кто-то']] }) },
  'shell.read': nothing,
  'views.save': { ids: 'none', input: () => ({ page: '/rating', search: 'type=lyceum', name: 'Чужой вид' }) },
  'views.setDefault': { ids: 'part', input: ({ savedViewId }) => ({ viewId: savedViewId }) },
  'views.remove': { ids: 'part', input: ({ savedViewId }) => ({ viewId: savedViewId }) },
  'overview.get': byRelease,
  'overview.getDesk': byRelease,
  'releases.create': byCycle,
  'releases.createRobustness': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'releases.getDifference': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'releases.getDifferenceForExport': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'releases.getRobustness': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'releases.publish': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'releases.request': byCycle,
  'reports.accept': byReport,
  'reports.attach': { ids: 'part', input: ({ reportId, documentId }) => ({ reportId, documentId }), mixed: [(own, foreign) => ({ reportId: own.reportId, documentId: foreign.documentId })] },
  'reports.get': byReport,
  'reports.list': nothing,
  'reports.plan': { ids: 'none', input: () => ({ kind: 'information_note', period: '2025/26', dueOn: '2026-09-30' }) },
  'reports.publish': byReport,
  'reports.return': { ids: 'part', input: ({ reportId }) => ({ reportId, reason: 'Дополнить' }) },
  'reports.submit': byReport,
  'scoring.compareCards': {
    ids: 'part', input: ({ directorId, releaseId }) => ({ releaseId, first: directorId, second: directorId }),
    mixed: [
      (own, foreign) => ({ releaseId: own.releaseId, first: own.directorId, second: foreign.directorId }),
      (own, foreign) => ({ releaseId: own.releaseId, first: foreign.directorId, second: own.directorId }),
      (own, foreign) => ({ releaseId: foreign.releaseId, first: own.directorId, second: own.directorId }),
      (own, foreign) => ({ releaseId: own.releaseId, first: own.directorId, second: own.directorId, secondOrganization: foreign.organizationId }),
    ],
  },
  'scoring.getRating': byRelease,
  'scoring.getRatingForExport': byRelease,
  'scoring.getScoreCard': {
    ids: 'part', input: ({ directorId, releaseId }) => ({ directorId, releaseId }),
    mixed: [
      (own, foreign) => ({ directorId: own.directorId, releaseId: foreign.releaseId }),
      (own, foreign) => ({ directorId: foreign.directorId, releaseId: own.releaseId }),
      (own, foreign) => ({ directorId: own.directorId, releaseId: own.releaseId, organizationId: foreign.organizationId }),
    ],
  },
  'scoring.chooseOwnPeers': { ids: 'part', input: ({ directorId, releaseId, organizationId }) => ({ directorId, releaseId, organizationId, positions: [] }) },
  'scoring.getPeers': { ids: 'part', input: ({ directorId, releaseId }) => ({ directorId, releaseId }) },
  'scoring.setPeerRule': { ids: 'none', input: () => ({ size: 10, headcount: 4, rural: 2, small: 2, selection: 1, municipality: 1 }) },
  'scoring.getWhatWouldChange': {
    ids: 'part', input: ({ directorId, releaseId }) => ({ directorId, releaseId }),
    mixed: [
      (own, foreign) => ({ directorId: own.directorId, releaseId: foreign.releaseId }),
      (own, foreign) => ({ directorId: foreign.directorId, releaseId: own.releaseId }),
    ],
  },
  'scoring.listComparable': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'settings.listAudit': nothing,
  'settings.listMail': nothing,
  'settings.getRegion': nothing,
  'settings.setSmallestGroup': { ids: 'none', input: () => ({ smallestGroup: 6 }) },
  'values.getCell': {
    ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, field: 'plan' }),
    mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId, field: 'plan' }), (own, foreign) => ({ cycleId: foreign.cycleId, organizationId: own.organizationId, field: 'plan' })],
  },
  'values.getEntryForm': {
    ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId }),
    mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId }), (own, foreign) => ({ cycleId: foreign.cycleId, organizationId: own.organizationId })],
  },
  'values.getEntryGrid': byCycle,
  'submissions.accept': { ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationIds: [organizationId] }) },
  'submissions.answerThread': byThread({ text: 'Ответ' }),
  'submissions.askAboutCell': formWith({ field: 'plan', text: 'Вопрос' }),
  'submissions.confirm': byForms,
  'submissions.drawSample': byCycle,
  'submissions.explainFinding': formWith({ findingKey: 'CHANGED_MUCH||0|1+2', reason: 'Так и есть' }),
  'submissions.getCellTalk': formWith({ field: 'plan' }),
  'submissions.getForm': byForm,
  'submissions.getReview': byCycle,
  'submissions.list': byCycle,
  'submissions.prepare': byForms,
  'submissions.recordFigure': {
    ids: 'part', input: ({ cycleId, municipalityId, organizationId }) => ({ cycleId, municipalityId, organizationId, field: 'plan', value: '5', source: 'Отчёт' }),
    mixed: [(own, foreign) => ({ cycleId: own.cycleId, municipalityId: own.municipalityId, organizationId: foreign.organizationId, field: 'plan', value: '5', source: 'Отчёт' })],
  },
  'submissions.resolveThread': byThread(),
  'submissions.return': formWith({ cells: [{ field: 'plan', reason: 'Проверьте' }] }),
  'submissions.returnByRegion': formWith({ cells: [{ field: 'plan', reason: 'Проверьте' }] }),
  'submissions.start': byForm,
  'submissions.submit': formWith({ confirmed: 'yes' }),
  'values.save': {
    ids: 'part', input: ({ cycleId, organizationId, userId }) => ({ ...aBatch, cycleId, organizationId, ownerId: userId }),
    mixed: [(own, foreign) => ({ ...aBatch, cycleId: own.cycleId, organizationId: foreign.organizationId, ownerId: own.userId }), (own, foreign) => ({ ...aBatch, cycleId: foreign.cycleId, organizationId: own.organizationId, ownerId: own.userId })],
  },
}

/** Filters of lists that name a foreign thing: they may find nothing, and they tell nothing. */
export const foreignFilters: Readonly<Record<string, (foreign: Ids) => Input>> = {
  'accounts.listRolePlaces': ({ municipalityId }) => ({ municipalityId }),
  'accounts.listUsers': ({ email }) => ({ q: email }),
  'organizations.export': ({ municipalityId }) => ({ municipalityId }),
  'organizations.list': ({ municipalityId }) => ({ municipalityId }),
  'organizations.listConditions': ({ municipalityId }) => ({ municipalityId }),
  'practices.list': () => ({ status: 'submitted', q: 'Практика' }),
  'recommendations.list': ({ municipalityId }) => ({ municipalityId }),
  'decisions.getForm': ({ recommendationId, directorId, organizationId }) => ({ recommendationId, directorId, organizationId }),
  'decisions.list': ({ recommendationId }) => ({ recommendationId }),
}

/** Reads for everybody: `input` is asked at the own public address with a foreign id. `tellsRegions`: it lists the regions themselves. */
export const publicCases: Readonly<Record<string, { readonly own: (ids: Ids) => Input; readonly foreign?: (own: Ids, foreign: Ids) => Input; readonly tellsRegions?: true }>> = {
  'public.getChanges': { own: ({ slug, modelVersionId }) => ({ slug, versionId: modelVersionId }), foreign: ({ slug }, { modelVersionId }) => ({ slug, versionId: modelVersionId }) },
  'public.getModel': { own: ({ slug, modelVersionId }) => ({ slug, versionId: modelVersionId }), foreign: ({ slug }, { modelVersionId }) => ({ slug, versionId: modelVersionId }) },
  'public.getPassport': { own: ({ slug, modelVersionId }) => ({ slug, versionId: modelVersionId, code: '1.1' }), foreign: ({ slug }, { modelVersionId }) => ({ slug, versionId: modelVersionId, code: '1.1' }) },
  'public.getDocumentFile': { own: ({ slug, publishedDocumentId }) => ({ slug, documentId: publishedDocumentId, format: 'pdf' }), foreign: ({ slug }, { publishedDocumentId }) => ({ slug, documentId: publishedDocumentId, format: 'pdf' }) },
  'public.listDocuments': { own: ({ slug }) => ({ slug }) },
  'public.getRegion': { own: ({ slug }) => ({ slug }), foreign: ({ slug }, { releaseId }) => ({ slug, releaseId }) },
  'public.listRegions': { own: () => ({}), tellsRegions: true },
}

const password = 'Длинный пароль для проверки 42'
/** What is done to an account outside every tenant, tried with somebody else's things. */
export const accountCases: Readonly<Record<string, (foreign: Ids) => Input>> = {
  'accounts.acceptInvitation': ({ regionId }) => ({ token: `${Buffer.from(regionId.replaceAll('-', ''), 'hex').toString('base64url')}${'x'.repeat(43)}`, password }),
  'accounts.askPasswordReset': ({ email }) => ({ email }),
  'accounts.chooseRegion': ({ regionId }) => ({ regionId }),
  'accounts.closeOwnSession': ({ sessionId }) => ({ sessionId }),
  'accounts.resetPassword': ({ userId }) => ({ token: userId.repeat(2).slice(0, 43), password }),
  'accounts.signIn': ({ email }) => ({ email, password: 'неверный пароль' }),
}
