import { acquaintanceRefusals } from '@/texts/acquaintance'
import { accountRefusals } from '@/texts/accounts'
import { delegateRefusals } from '@/texts/delegates'
import { appealRefusals } from '@/texts/appeals'
import { conditionRefusals } from '@/texts/conditions'
import { cycleRefusals } from '@/texts/cycles'
import { entryRefusals } from '@/texts/entry'
import { importRefusals } from '@/texts/import-page'
import { jobRefusals } from '@/texts/jobs'
import { documentRefusals } from '@/texts/documents'
import { templateRefusals } from '@/texts/document-templates'
import { reportRefusals, sheetRefusals } from '@/texts/reports'
import { robustnessRefusals } from '@/texts/robustness'
import { modelLibraryRefusals } from '@/texts/model-library'
import { modelWorkbookRefusals } from '@/texts/model-workbook'
import { boardRefusals } from '@/texts/board'
import { readinessRefusals } from '@/texts/readiness'
import { evidenceRefusals } from '@/texts/evidence'
import { submissionRefusals } from '@/texts/submissions'
import { modelRefusals } from '@/texts/model-pages'
import { modelStepRefusals } from '@/texts/model-workflow'
import { decisionRefusals } from '@/texts/decisions'
import { pairRefusals } from '@/texts/pairs'
import { practiceRefusals } from '@/texts/practices'
import { supporterRefusals } from '@/texts/supporters'
import { interviewRefusals } from '@/texts/interviews'
import { peerRefusals } from '@/texts/peers'
import { recommendationRefusals } from '@/texts/recommendations'
import { statisticsRefusals } from '@/texts/statistics'
import { supplementRefusals } from '@/texts/supplement'
import { tileMapRefusals } from '@/texts/tile-map'
import { viewRefusals } from '@/texts/views'
import { commonRefusals, fieldTexts, seamRefusals, unknownFieldFault } from '@/texts/errors'
import type { markAcquaintance, noteAcquaintance } from '@/usecases/acquaintance/mark-acquaintance'
import type { acceptInvitation } from '@/usecases/accounts/accept-invitation'
import type { assignRole } from '@/usecases/accounts/assign-role'
import type { inviteDelegate } from '@/usecases/accounts/appoint-delegate'
import type { inviteUser } from '@/usecases/accounts/invite-user'
import type { resetPassword } from '@/usecases/accounts/reset-password'
import type { revokeRole } from '@/usecases/accounts/revoke-role'
import type { signIn } from '@/usecases/accounts/sign-in'
import type { advanceCycle, closeCycle, verifyCycle } from '@/usecases/cycles/advance-cycle'
import type { createAppeal } from '@/usecases/appeals/create-appeal'
import type { appointCommission, attachEvidence, decideAppeal } from '@/usecases/appeals/decide-appeal'
import type { executeAppeal } from '@/usecases/appeals/execute-appeal'
import type { reviewResult } from '@/usecases/appeals/review-result'
import type { assignRapporteur, fileAppeal, registerAppeal, returnAppeal, scheduleHearing, voteOnAppeal, withdrawAppeal } from '@/usecases/appeals/take-steps'
import type { setMethodsAct } from '@/usecases/cycles/set-methods-act'
import type { attachInstruction } from '@/usecases/cycles/attach-instruction'
import type { createCycle } from '@/usecases/cycles/create-cycle'
import type { exemptForm, extendForm } from '@/usecases/cycles/extend-form'
import type { openCycle } from '@/usecases/cycles/open-cycle'
import type { attachAnalysis, orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import type { confirmSchedule, proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import type { attachFormEvidence, replaceEvidence } from '@/usecases/evidence/attach-evidence'
import type { attachReportEvidence } from '@/usecases/recommendations/prove-report'
import type { attachToCells, detachFromCells, withdrawEvidence } from '@/usecases/evidence/place-evidence'
import type { reserveEvidence } from '@/usecases/evidence/upload-evidence'
import type { commitImport } from '@/usecases/imports/commit-import'
import type { compareStatistics } from '@/usecases/imports/compare-statistics'
import type { decideStatisticsLine } from '@/usecases/imports/decide-statistics'
import type { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import type { prefillFromRegister } from '@/usecases/imports/prefill-from-register'
import type { uploadStatistics } from '@/usecases/imports/upload-statistics'
import type { describeTogether } from '@/usecases/organizations/describe-together'
import type { saveOrganizationCodes } from '@/usecases/organizations/save-codes'
import type { createMapping, putMappingRow, removeMappingRow, replaceMappingRows } from '@/usecases/statistics/save-mapping'
import type { undoImport } from '@/usecases/imports/undo-import'
import type { createImport } from '@/usecases/imports/create-import'
import type { CommonError } from '@/usecases/kernel/errors'
import type { activateVersion, archiveVersion } from '@/usecases/models/activate-version'
import type { approveVersion } from '@/usecases/models/approve-version'
import type { bindSupplement } from '@/usecases/models/bind-supplement'
import type { commentVersion, resolveComment } from '@/usecases/models/comment-version'
import type { createVersion } from '@/usecases/models/create-version'
import type { closeDiscussion, openDiscussion, submitVersion } from '@/usecases/models/discuss-version'
import type { editVersion, explainWarning } from '@/usecases/models/edit-version'
import type { FileRefusal } from '@/domain/shared/file-refusal'
import type { importModel } from '@/usecases/models/import-model'
import type { addTemplate, createFromLibrary, publishToLibrary } from '@/usecases/models/library'
import type { importModelWorkbook } from '@/usecases/models/import-model-workbook'
import type { returnVersion, withdrawVersion } from '@/usecases/models/return-version'
import type { keepDocument } from '@/usecases/documents/keep-document'
import type { requestDocumentBatch } from '@/usecases/documents/request-batch'
import type { requestDocument } from '@/usecases/documents/request-document'
import type { planReports } from '@/usecases/reports/plan-reports'
import type { acceptReport, attachReport, publishReport, returnReport, submitReport } from '@/usecases/reports/report-steps'
import type { acquaint, markSheetLine, openSheet } from '@/usecases/documents/sheet'
import type { switchTemplateOff, uploadTemplate } from '@/usecases/documents/templates'
import type { requestExtract } from '@/usecases/documents/request-extract'
import type { createRelease } from '@/usecases/releases/create-release'
import type { createRobustness } from '@/usecases/releases/create-robustness'
import type { publishRelease } from '@/usecases/releases/publish-release'
import type { acceptForms, confirmForms, prepareForms } from '@/usecases/submissions/check-forms'
import type { answerThread, askAboutCell, resolveThread } from '@/usecases/submissions/discuss-cell'
import type { drawSample } from '@/usecases/submissions/draw-sample'
import type { explainFinding, startForm, submitForm } from '@/usecases/submissions/fill-form'
import type { recordFigure } from '@/usecases/submissions/record-figure'
import type { remindForms } from '@/usecases/submissions/remind-forms'
import type { returnByRegion, returnForm } from '@/usecases/submissions/return-form'
import type { requestRelease } from '@/usecases/releases/request-release'
import type { chooseOwnPeers, setPeerRule } from '@/usecases/scoring/set-peers'
import type { placeTile } from '@/usecases/municipalities/tile-map'
import type { saveView } from '@/usecases/views/own-views'
import type { saveCells } from '@/usecases/values/save-cells'

import type { draftPractice, editPractice } from '@/usecases/practices/draft-practice'
import type { publishPractice } from '@/usecases/practices/step-practice'
import type { requestSupporters, setSupporterRule } from '@/usecases/supporters/propose-supporters'
import type { confirmSupporter, declineSupporter, setSupporterCapacity } from '@/usecases/supporters/step-supporter'
import type { planInterviews } from '@/usecases/interviews/plan-interviews'
import type { adviseFromStep, agreeToInterview, holdInterview, rescheduleInterview, reviseInterview } from '@/usecases/interviews/step-interview'
import type { requestPairs } from '@/usecases/pairs/propose-pairs'
import type { confirmPair, schedulePair } from '@/usecases/pairs/step-pair'
import type { acknowledgeRecommendation } from '@/usecases/recommendations/answer-recommendation'
import type { concludeDecision } from '@/usecases/decisions/conclude-decision'
import type { amendDecision, draftDecision, editDecision } from '@/usecases/decisions/draft-decision'
import type { acquaintOnPaper, acquaintWithDecision, answerDecisionObjection, objectToDecision, reportDecisionPoint } from '@/usecases/decisions/execute-decision'
import type { adoptDecision, agreeDecision, finishDecision } from '@/usecases/decisions/step-decision'
import type { assessEffect, escalateRecommendation } from '@/usecases/recommendations/assess-effect'
import type { draftRecommendation, editRecommendation } from '@/usecases/recommendations/draft-recommendation'
import type { proposeByRules, requestProposals } from '@/usecases/recommendations/propose-recommendations'
import type { createMeasure, editMeasure } from '@/usecases/recommendations/save-measure'
import type { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'

/** Refusals of the site itself, before any rule is asked. */
export type SeamRefusal =
  | { code: 'SIGNED_OUT' }
  | { code: 'REGION_NOT_CHOSEN' }
  | { code: 'FOREIGN_ORIGIN' }
  | { code: 'BODY_TOO_LARGE'; megabytes: number }
  | { code: 'IMPORT_FILE_MISSING' }
  | { code: 'TEMPLATE_FILE_MISSING' }
  | { code: 'CONDITIONS_FILE' }
  | { code: 'MODEL_WORKBOOK_FILE' }
  | { code: 'MODEL_WORKBOOK_UNREADABLE'; refusal: FileRefusal }
  | { code: 'FAULT'; number: string }

/**
 * Every refusal that may reach a person. A new command is added here (`RefusalOf<typeof closeCycle>`) and its table of wording to
 * `wording`: `toAction` does not take a command whose codes are not here, and `wording` does not compile while one has no text.
 */
export type RefusalOf<C> = C extends { execute: (...args: never) => Promise<infer R> } ? Extract<R, { ok: false }> extends { error: infer E } ? E : never : never
type AccountRefusal = RefusalOf<typeof signIn> | RefusalOf<typeof acceptInvitation> | RefusalOf<typeof resetPassword> | RefusalOf<typeof inviteUser> | RefusalOf<typeof assignRole> | RefusalOf<typeof revokeRole> | RefusalOf<typeof inviteDelegate>
type CycleStepRefusal = RefusalOf<typeof advanceCycle> | RefusalOf<typeof verifyCycle> | RefusalOf<typeof orderCycleStep> | RefusalOf<typeof attachAnalysis>
type AppealStepRefusal = RefusalOf<typeof fileAppeal> | RefusalOf<typeof withdrawAppeal> | RefusalOf<typeof registerAppeal> | RefusalOf<typeof returnAppeal> | RefusalOf<typeof assignRapporteur> | RefusalOf<typeof scheduleHearing> | RefusalOf<typeof voteOnAppeal>
type AppealRefusal = AppealStepRefusal | RefusalOf<typeof createAppeal> | RefusalOf<typeof attachEvidence> | RefusalOf<typeof decideAppeal> | RefusalOf<typeof appointCommission> | RefusalOf<typeof executeAppeal> | RefusalOf<typeof reviewResult>
type SchedulePlanRefusal = RefusalOf<typeof proposeScheduleEdition> | RefusalOf<typeof confirmSchedule> | RefusalOf<typeof attachInstruction> | RefusalOf<typeof setMethodsAct> | RefusalOf<typeof extendForm> | RefusalOf<typeof exemptForm>
type CycleRefusal = AppealRefusal | SchedulePlanRefusal | CycleStepRefusal | RefusalOf<typeof createCycle> | RefusalOf<typeof openCycle> | RefusalOf<typeof closeCycle> | RefusalOf<typeof createRelease> | RefusalOf<typeof requestRelease> | RefusalOf<typeof publishRelease> | RefusalOf<typeof createRobustness>
type StatisticsRefusal = RefusalOf<typeof prefillFromRegister> | RefusalOf<typeof uploadStatistics> | RefusalOf<typeof decideStatisticsLine> | RefusalOf<typeof compareStatistics> | RefusalOf<typeof createMapping> | RefusalOf<typeof putMappingRow> | RefusalOf<typeof removeMappingRow> | RefusalOf<typeof replaceMappingRows> | RefusalOf<typeof saveOrganizationCodes> | RefusalOf<typeof describeTogether>
type ImportRefusal = RefusalOf<typeof createImport> | RefusalOf<typeof commitImport> | RefusalOf<typeof undoImport> | RefusalOf<typeof prefillFromLast> | StatisticsRefusal
type ModelStepRefusal = RefusalOf<typeof activateVersion> | RefusalOf<typeof archiveVersion> | RefusalOf<typeof openDiscussion> | RefusalOf<typeof closeDiscussion> | RefusalOf<typeof submitVersion> | RefusalOf<typeof commentVersion> | RefusalOf<typeof resolveComment> | RefusalOf<typeof returnVersion> | RefusalOf<typeof approveVersion> | RefusalOf<typeof withdrawVersion> | RefusalOf<typeof createVersion>
type ModelRefusal = RefusalOf<typeof importModel> | RefusalOf<typeof bindSupplement> | RefusalOf<typeof importModelWorkbook> | RefusalOf<typeof addTemplate> | RefusalOf<typeof publishToLibrary> | RefusalOf<typeof createFromLibrary> | ModelStepRefusal | RefusalOf<typeof editVersion> | RefusalOf<typeof explainWarning>
type FormRefusal = RefusalOf<typeof startForm> | RefusalOf<typeof explainFinding> | RefusalOf<typeof submitForm> | RefusalOf<typeof returnForm> | RefusalOf<typeof returnByRegion> | RefusalOf<typeof remindForms> | RefusalOf<typeof prepareForms> | RefusalOf<typeof confirmForms> | RefusalOf<typeof acceptForms> | RefusalOf<typeof askAboutCell> | RefusalOf<typeof answerThread> | RefusalOf<typeof resolveThread> | RefusalOf<typeof drawSample> | RefusalOf<typeof recordFigure>
type EvidenceRefusal = RefusalOf<typeof attachFormEvidence> | RefusalOf<typeof replaceEvidence> | RefusalOf<typeof attachToCells> | RefusalOf<typeof detachFromCells> | RefusalOf<typeof withdrawEvidence> | RefusalOf<typeof reserveEvidence> | RefusalOf<typeof attachReportEvidence>
type RecommendationRefusal = RefusalOf<typeof acknowledgeRecommendation> | RefusalOf<typeof draftRecommendation> | RefusalOf<typeof editRecommendation> | RefusalOf<typeof proposeByRules> | RefusalOf<typeof requestProposals>
  | RefusalOf<typeof submitRecommendations> | RefusalOf<typeof issueRecommendations> | RefusalOf<typeof createMeasure> | RefusalOf<typeof editMeasure>
type DecisionRefusal =
  | RefusalOf<typeof concludeDecision>
  | RefusalOf<typeof amendDecision>
  | RefusalOf<typeof draftDecision>
  | RefusalOf<typeof editDecision>
  | RefusalOf<typeof acquaintOnPaper>
  | RefusalOf<typeof acquaintWithDecision>
  | RefusalOf<typeof answerDecisionObjection>
  | RefusalOf<typeof objectToDecision>
  | RefusalOf<typeof reportDecisionPoint>
  | RefusalOf<typeof adoptDecision>
  | RefusalOf<typeof agreeDecision>
  | RefusalOf<typeof finishDecision>
  | RefusalOf<typeof assessEffect>
  | RefusalOf<typeof escalateRecommendation>
type ReportRefusal = RefusalOf<typeof planReports> | RefusalOf<typeof attachReport> | RefusalOf<typeof submitReport> | RefusalOf<typeof acceptReport> | RefusalOf<typeof returnReport> | RefusalOf<typeof publishReport>
type DocumentRefusal = RefusalOf<typeof uploadTemplate> | RefusalOf<typeof switchTemplateOff> | ReportRefusal | RefusalOf<typeof openSheet> | RefusalOf<typeof markSheetLine> | RefusalOf<typeof acquaint> | RefusalOf<typeof requestDocument> | RefusalOf<typeof requestExtract> | RefusalOf<typeof requestDocumentBatch> | RefusalOf<typeof keepDocument>
export type Refusal =
  | DecisionRefusal
  | FormRefusal
  | EvidenceRefusal
  | DocumentRefusal
  | CommonError
  | SeamRefusal
  | AccountRefusal
  | CycleRefusal
  | ImportRefusal
  | ModelRefusal
  | RefusalOf<typeof markAcquaintance> | RefusalOf<typeof noteAcquaintance>
  | RefusalOf<typeof saveView>
  | RefusalOf<typeof placeTile>
  | RefusalOf<typeof setPeerRule>
  | RefusalOf<typeof chooseOwnPeers>
  | RefusalOf<typeof saveCells>
  | RecommendationRefusal
  | RefusalOf<typeof draftPractice> | RefusalOf<typeof editPractice> | RefusalOf<typeof publishPractice>
  | RefusalOf<typeof requestSupporters> | RefusalOf<typeof setSupporterRule> | RefusalOf<typeof confirmSupporter> | RefusalOf<typeof declineSupporter> | RefusalOf<typeof setSupporterCapacity>
  | RefusalOf<typeof planInterviews> | RefusalOf<typeof adviseFromStep> | RefusalOf<typeof agreeToInterview> | RefusalOf<typeof holdInterview> | RefusalOf<typeof rescheduleInterview> | RefusalOf<typeof reviseInterview>
  | RefusalOf<typeof requestPairs> | RefusalOf<typeof confirmPair> | RefusalOf<typeof schedulePair>

type Wording = { readonly [C in Refusal['code']]: (facts: Extract<Refusal, { code: C }>) => string }

const wording: Wording = {
  ...commonRefusals,
  ...seamRefusals,
  ...accountRefusals,
  ...delegateRefusals,
  ...viewRefusals,
  ...tileMapRefusals,
  ...acquaintanceRefusals,
  ...cycleRefusals,
  ...appealRefusals,
  ...importRefusals,
  ...submissionRefusals, ...boardRefusals, ...readinessRefusals,
  ...submissionRefusals, ...boardRefusals, ...evidenceRefusals,
  ...entryRefusals,
  ...modelRefusals,
  ...modelWorkbookRefusals,
  ...modelLibraryRefusals,
  ...modelStepRefusals,
  ...statisticsRefusals, ...conditionRefusals,
  ...supplementRefusals,
  ...robustnessRefusals,
  ...peerRefusals,
  ...pairRefusals,
  ...practiceRefusals,
  ...interviewRefusals,
  ...supporterRefusals,
  ...recommendationRefusals,
  ...documentRefusals,
  ...templateRefusals,
  ...decisionRefusals,
  ...reportRefusals,
  ...sheetRefusals,
}

/** The Russian sentence of a refusal. */
export const messageOf = (refusal: Refusal): string => (wording[refusal.code] as (facts: Refusal) => string)(refusal)

/** One message a field, by input path. */
export const fieldMessages = (fields: Readonly<Record<string, ReadonlyArray<string>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, codes]) => [path, fieldTexts[codes[0] ?? ''] ?? unknownFieldFault]))

/** Why a job failed: a refusal of the job itself, or of the command it ran. */
export const jobReason = (reason: { readonly code: string }): string => {
  const table: Readonly<Record<string, ((facts: never) => string) | undefined>> = { ...wording, ...jobRefusals }
  const write = table[reason.code] as ((facts: unknown) => string) | undefined
  return write === undefined ? jobRefusals.JOB_FAULT() : write(reason)
}
