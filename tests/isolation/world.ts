import { insertAppeal, insertAppealFile, updateAppealStep } from '@/data/appeals/appeal.store'
import { insertStoredFile } from '@/data/imports/import.store'
import { insertMapping, insertMappingRows } from '@/data/statistics/mapping.store'
import { findForm } from '@/data/submissions/form-state.store'
import { insertView } from '@/data/views/saved-view.store'
import { insertSession } from '@/data/accounts/session.store'
import { withAccount, withTenant } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'
import type { DocumentTree } from '@/domain/shared/document-tree'
import { ok } from '@/domain/shared/result'
import type { AppealId, CycleId, DirectorId, FileId, ModelId, MunicipalityId, OrganizationId, PairId, RegionId, ReleaseId, SessionId, StatisticsMappingId } from '@/domain/shared/ids'
import { putFile } from '@/platform/file-store'
import { insertSupporters } from '@/data/supporters/supporter.store'
import type { SupporterId } from '@/domain/shared/ids'
import { defaultSupporterRule } from '@/domain/supporters/propose-supporters'
import { insertPairs } from '@/data/pairs/pair.store'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import { roles, scopeKindOf, type Role } from '@/policy/roles'
import { inviteUser } from '@/usecases/accounts/invite-user'
import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { keepDocument } from '@/usecases/documents/keep-document'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import { uploadTemplate } from '@/usecases/documents/templates'
import { aTemplate } from '#tests/factories/templates'
import { openSheet } from '@/usecases/documents/sheet'
import { planReports } from '@/usecases/reports/plan-reports'
import { acceptReport, attachReport, publishReport, submitReport } from '@/usecases/reports/report-steps'
import { uploadPointEvidence } from '@/usecases/decisions/prove-point'
import { insertActionEvidence } from '@/data/evidence/action-evidence.store'
import { uploadEvidence } from '@/usecases/evidence/upload-evidence'
import { createImport } from '@/usecases/imports/create-import'
import { beginStatistics, recordStatistics } from '@/usecases/imports/read-statistics-file'
import { uploadStatistics } from '@/usecases/imports/upload-statistics'
import { commentVersion } from '@/usecases/models/comment-version'
import { createMeasure } from '@/usecases/recommendations/save-measure'
import { planInterviews } from '@/usecases/interviews/plan-interviews'
import { agreeInterviewOnPaper, holdInterview } from '@/usecases/interviews/step-interview'
import { draftPractice } from '@/usecases/practices/draft-practice'
import { submitPractice } from '@/usecases/practices/step-practice'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { adoptDecision, agreeDecision, communicateDecision } from '@/usecases/decisions/step-decision'
import { confirmPair } from '@/usecases/pairs/step-pair'
import { createRelease } from '@/usecases/releases/create-release'
import { publishRelease } from '@/usecases/releases/publish-release'
import { askAboutCell } from '@/usecases/submissions/discuss-cell'
import { aCall, anActor } from '#tests/factories/access'
import { aPdf, aPicture } from '#tests/factories/evidence-files'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aDirector, anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'

/** What an input may name. Those of the region are the same for all its parts. */
export type Ids = {
  readonly slug: string
  readonly regionId: string
  readonly cycleId: string
  readonly draftCycleId: string
  readonly cycleFileId: string
  readonly modelId: string
  readonly modelVersionId: string
  readonly draftVersionId: string
  readonly modelCommentId: string
  readonly measureId: string
  readonly pairId: string
  readonly interviewId: string
  readonly interviewStepId: string
  readonly supporterId: string
  readonly practiceId: string
  readonly draftPracticeId: string
  readonly recommendationId: string
  readonly draftRecommendationId: string
  readonly decisionId: string
  readonly decisionPersonId: string
  readonly decisionPointId: string
  readonly releaseId: string
  readonly newReleaseId: string
  readonly municipalityId: string
  readonly organizationId: string
  readonly directorId: string
  readonly appointmentId: string
  readonly importId: string
  readonly mappingId: string
  readonly mappingRowId: string
  readonly statisticsFileId: string
  readonly statisticsLineId: string
  readonly appealId: string
  readonly appealFileId: string
  readonly jobId: string
  readonly documentId: string
  readonly documentJobId: string
  readonly publishedDocumentId: string
  readonly sheetLineId: string; readonly templateId: string
  readonly reportId: string
  readonly userId: string
  readonly email: string
  readonly sessionId: string
  readonly savedViewId: string
  readonly assignmentId: string
  readonly threadId: string; readonly evidenceId: string; readonly evidenceVersionId: string; readonly reportEvidenceId: string; readonly pointEvidenceId: string
}
/** An organization with its people and their work; `mark` stands in every name of it and in no other name. */
export type Part = { readonly mark: string; readonly ids: Ids; readonly actors: Readonly<Partial<Record<Role, Actor>>> }
export type RegionWorld = {
  readonly mark: string
  readonly actors: Readonly<Record<Role, Actor>>
  /** `first`: the organization of the actors; `neighbour`: another of the same municipality; `second`: one of another municipality. */
  readonly first: Part
  readonly neighbour: Part
  readonly second: Part
}

type Place = { regionId: RegionId; municipalityId: MunicipalityId; organizationId: OrganizationId }
type Settled = { mark: string; place: Place; actors: Partial<Record<Role, Actor & { email: string }>>; directorId: string; appointmentId: string; sessionId: string; savedViewId: string }

const narrowRoles = roles.filter((role) => scopeKindOf[role] !== 'region')
const wideRoles = roles.filter((role) => scopeKindOf[role] === 'region')

const people = async <R extends Role>(wanted: ReadonlyArray<R>, place: Place, mark: string): Promise<Record<R, Actor & { email: string }>> => {
  const made: Array<[R, Actor & { email: string }]> = []
  for (const role of wanted) made.push([role, await anActor(role, place, { displayName: `Человек ${role} ${mark}` })])
  return Object.fromEntries(made) as Record<R, Actor & { email: string }>
}

const settle = async (town: { regionId: RegionId; municipalityId: MunicipalityId }, code: string, mark: string): Promise<Settled> => {
  const { organizationId } = await anOrganization(town, { code, name: `Школа № 1 ${mark}`, shortName: `Школа № 1 ${mark}` })
  const place: Place = { ...town, organizationId }
  const actors = await people(narrowRoles, place, mark)
  const { directorId } = await aDirector(town, { lastName: `Директоров ${mark}`, userId: actors.director.userId })
  const { appointmentId } = await anAppointment(place, { directorId })
  const sessionId = newId() as SessionId
  const at = new Date('2026-10-01T00:00:00Z')
  await withAccount(actors.director.userId, (tx) =>
    insertSession(tx, { id: sessionId, userId: actors.director.userId, regionId: town.regionId, createdAt: at, lastSeenAt: at, expiresAt: new Date('2099-01-01T00:00:00Z'), revokedAt: null, userAgent: mark }))
  const savedViewId = newId()
  await withTenant(town.regionId, (tx) => insertView(tx, { id: savedViewId, userId: actors.director.userId, page: '/rating', name: `Вид ${mark}`, search: 'type=lyceum', isDefault: false, createdAt: at }))
  return { mark, place, actors, directorId, appointmentId, sessionId, savedViewId }
}

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(`The world is not made: ${JSON.stringify(result.error)}`)
  return result.value
}

/** What the specialist of the municipality has uploaded, with the job that checks it. */
const upload = async ({ place, actors, mark }: Settled, cycleId: CycleId): Promise<{ importId: string; jobId: string }> => {
  const specialist = actors.municipal_specialist
  if (specialist === undefined) throw new Error('Every part has a specialist')
  const { importId } = must(await createImport.execute(aCall(specialist), { cycleId, fileName: `Значения ${mark}.xlsx`, bytes: new Uint8Array([80, 75, 3, 4]) }))
  const job = await withTenant(place.regionId, (tx) => tx.job.findFirstOrThrow({ where: { subjectId: importId } }))
  return { importId, jobId: job.id }
}

/** A table of the region that feeds the first field of its model from the register of forms. */
const mapForm = async ({ regionId, modelId, document }: { regionId: RegionId; modelId: string; document: ModelDocument }): Promise<{ mappingId: StatisticsMappingId; mappingRowId: string }> => {
  const [mappingId, mappingRowId, [field]] = [newId() as StatisticsMappingId, newId(), document.fields]
  if (field === undefined) throw new Error('A model has fields')
  await withTenant(regionId, async (tx) => {
    await insertMapping(tx, { id: mappingId, modelId: modelId as ModelId, form: 'fsnOo1', edition: 2026, createdById: null, at: new Date('2026-10-01T00:00:00Z') })
    await insertMappingRows(tx, mappingId, [{ id: mappingRowId, section: '2', line: '05', column: '4', fieldKey: field.key, title: field.label, unit: field.unit }])
  })
  return { mappingId, mappingRowId }
}

/** A file of a form that the specialist of the municipality has uploaded and that was read: its one organization is undecided. */
const uploadForm = async ({ place, actors, mark }: Settled, { cycleId, mappingId }: { cycleId: CycleId; mappingId: StatisticsMappingId }): Promise<{ statisticsFileId: string; statisticsLineId: string }> => {
  const specialist = actors.municipal_specialist
  if (specialist === undefined) throw new Error('Every part has a specialist')
  const { statisticsFileId } = must(await uploadStatistics.execute(aCall(specialist), { cycleId, mappingId, fileName: `ОО-1 ${mark}.xlsx`, bytes: new Uint8Array([80, 75, 3, 4]) }))
  must(await beginStatistics.execute(aCall(specialist), { statisticsFileId }))
  const organization = { codes: { inn: null, kpp: null, ogrn: null, okpo: '00032537' }, name: `Школа ${mark}`, isBranch: null, sheet: 'Лист', row: 5, amounts: new Map<string, number>(), faults: [] }
  must(await recordStatistics.execute(aCall(specialist), { statisticsFileId, read: ok({ organizations: [organization], fileDate: null, rows: 1 }) }))
  const line = await withTenant(place.regionId, (tx) => tx.statisticsLine.findFirstOrThrow({ where: { fileId: statisticsFileId } }))
  return { statisticsFileId, statisticsLineId: line.id }
}

type Advisers = Readonly<Record<'ministry_analyst' | 'regional_operator', Actor>>

/** Two recommendations to the director of a part: one issued, with a file beside it, one still a draft. */
const advise = async ({ place, directorId, mark }: Settled, releaseId: string, { regional_operator: operator, ministry_analyst: analyst }: Advisers): Promise<{ recommendationId: string; draftRecommendationId: string; reportEvidenceId: string }> => {
  const words = { releaseId, addresseeKind: 'director', directorId, organizationId: place.organizationId, text: `Пройдите курсы ${mark}`, basis: `Справка ${mark}`, dueOn: '2098-12-31' }
  const { recommendationId } = must(await draftRecommendation.execute(aCall(operator), { ...words, title: `Курсы ${mark}` }))
  const draft = must(await draftRecommendation.execute(aCall(operator), { ...words, title: `Стажировка ${mark}` }))
  must(await submitRecommendations.execute(aCall(operator), { recommendationId }))
  must(await issueRecommendations.execute(aCall(analyst), { recommendationId }))
  const [reportEvidenceId, fileId, at] = [newId(), newId() as FileId, new Date('2026-10-15T09:00:00Z')]
  await putFile(`evidence/${fileId}.png`, aPicture())
  await withTenant(place.regionId, async (tx) => {
    await insertStoredFile(tx, { id: fileId, key: `evidence/${fileId}.png`, name: `Отчёт ${mark}.png`, contentType: 'image/png', size: 2, sha256: '', purpose: 'evidence', createdById: operator.userId, createdAt: at })
    await insertActionEvidence(tx, { kind: 'recommendation', id: recommendationId }, { id: reportEvidenceId, title: `Отчёт ${mark}`, link: null, fileId, userId: operator.userId, at })
  })
  return { recommendationId, draftRecommendationId: draft.recommendationId, reportEvidenceId }
}

/** The extract a director has asked for, made, with its sheet. */
const extract = async ({ place, actors, directorId, mark }: Settled, releaseId: string, analyst: Actor): Promise<{ documentId: string; documentJobId: string; sheetLineId: string }> => {
  const { director } = actors
  if (director === undefined) throw new Error('Every part has a director')
  const { documentId, jobId } = must(await requestExtract.execute(aCall(director), { releaseId, directorId, organizationId: place.organizationId }))
  const tree: DocumentTree = { title: mark, subject: mark, author: mark, createdAt: '2026-10-15T09:00:00.000Z', blocks: [{ kind: 'paragraph', look: 'body', text: `Выписка ${mark}` }] }
  must(await keepDocument.execute(aCall(director), { documentId, fileName: `Выписка ${mark}`, tree, docx: new Uint8Array([80]), pdf: aPdf(), xlsx: null }))
  must(await openSheet.execute(aCall(analyst), { documentId, purpose: 'acquaintance' }))
  const line = await withTenant(place.regionId, (tx) => tx.documentSheetLine.findFirstOrThrow({ where: { documentId } }))
  return { documentId, documentJobId: jobId, sheetLineId: line.id }
}

/** Reports of every municipality that are due, and one of the region that was published with its document. */
const report = async (mark: string, releaseId: string, { ministry_analyst: analyst, ministry_approver: approver, regional_operator: operator }: Readonly<Record<Role, Actor>>): Promise<{ publishedDocumentId: string; reportOf: ReadonlyMap<string | null, string> }> => {
  for (const kind of ['municipal_report', 'information_note']) must(await planReports.execute(aCall(analyst), { kind, period: '2025/26', dueOn: '2026-09-30' }))
  const { documentId } = must(await requestDocument.execute(aCall(operator), { kind: 'information_note', releaseId }))
  const tree: DocumentTree = { title: mark, subject: mark, author: mark, createdAt: '2026-10-15T09:00:00.000Z', blocks: [{ kind: 'paragraph', look: 'body', text: `Справка ${mark}` }] }
  must(await keepDocument.execute(aCall(operator), { documentId, fileName: `Справка ${mark}`, tree, docx: new Uint8Array([80]), pdf: aPdf(), xlsx: null }))
  const reports = await withTenant(operator.regionId, (tx) => tx.report.findMany({}))
  const reportOf = new Map(reports.map(({ municipalityId, id }) => [municipalityId, id]))
  const reportId = reportOf.get(null)
  must(await attachReport.execute(aCall(operator), { reportId, documentId }))
  must(await submitReport.execute(aCall(operator), { reportId }))
  must(await acceptReport.execute(aCall(analyst), { reportId }))
  must(await publishReport.execute(aCall(approver), { reportId }))
  return { publishedDocumentId: documentId, reportOf }
}

/** The director asks about a cell of the own form. */
const ask = async ({ place, actors, mark }: Settled, cycleId: CycleId): Promise<string> => {
  if (actors.director === undefined) throw new Error('Every part has a director')
  return must(await askAboutCell.execute(aCall(actors.director), { cycleId, organizationId: place.organizationId, field: 'plan', text: `Вопрос ${mark}` })).threadId
}

/** An interview with the part's director, with an agreed step. */
const interview = async ({ place, actors, directorId, mark }: Settled, releaseId: string): Promise<{ interviewId: string; interviewStepId: string }> => {
  const head = actors.municipal_head
  if (head === undefined) throw new Error('Every part has a head')
  const { interviewId } = must(await planInterviews.execute(aCall(head), { releaseId, people: [`${directorId}/${place.organizationId}`], plannedOn: '2026-10-15', place: `Кабинет ${mark}`, interviewer: `Начальник ${mark}` }))
  must(await holdInterview.execute(aCall(head), { interviewId, minutes: `Говорили ${mark}`, stepText1: `Сделать ${mark}`, stepDueOn1: '2098-12-01' }))
  must(await agreeInterviewOnPaper.execute(aCall(head), { interviewId, acquaintance: 'paper', comment: `Подпись ${mark}` }))
  const step = await withTenant(place.regionId, (tx) => tx.interviewStep.findFirstOrThrow({ where: { interviewId } }))
  return { interviewId, interviewStepId: step.id }
}

/** The part's organization is proposed as a base site; the order it would stand under lies ready. */
const proposeSite = async ({ place, directorId, mark }: Settled, releaseId: string, by: Actor): Promise<{ supporterId: string }> => {
  const [supporterId, fileId] = [newId() as SupporterId, newId() as FileId]
  const at = new Date('2026-10-01T00:00:00Z')
  await putFile(`orders/${fileId}.pdf`, aPdf())
  await withTenant(place.regionId, async (tx) => {
    await insertSupporters(tx, [{
      id: supporterId, kind: 'base_site', releaseId: releaseId as ReleaseId, organizationId: place.organizationId, municipalityId: place.municipalityId, directorId: directorId as DirectorId, capacity: 2,
      ground: { directions: [{ code: '1', name: `Направление ${mark}`, percents: [90, 90] }], periods: ['2026/27', '2025/26'], rule: { ...defaultSupporterRule } },
    }], { by: by.userId, at })
    await insertStoredFile(tx, { id: fileId, key: `orders/${fileId}.pdf`, name: `Приказ ${mark}.pdf`, contentType: 'application/pdf', size: 2, sha256: '', purpose: 'supporterOrder', createdById: by.userId, createdAt: at })
    await tx.supporter.update({ where: { regionId_id: { regionId: place.regionId, id: supporterId } }, data: { orderFileId: fileId } })
  })
  return { supporterId }
}

/** Two practices of the part's organization: one waits for the moderator, one is still written. */
const practise = async ({ place, actors, mark }: Settled, releaseId: string): Promise<{ practiceId: string; draftPracticeId: string }> => {
  const director = actors.director
  if (director === undefined) throw new Error('Every part has a director')
  const words = { releaseId, kind: 'organization', organizationId: place.organizationId, problem: `Задача ${mark}`, text: `Дело ${mark}`, outcome: `Итог ${mark}`, criteria: ['indicator 1.2'] }
  const { practiceId } = must(await draftPractice.execute(aCall(director), { ...words, title: `Практика ${mark}` }))
  must(await submitPractice.execute(aCall(director), { practiceId }))
  return { practiceId, draftPracticeId: must(await draftPractice.execute(aCall(director), { ...words, title: `Заготовка ${mark}` })).practiceId }
}

/** A picture the director has attached to a cell of the own form, with its version. */
const prove = async ({ place, actors, mark }: Settled, cycleId: CycleId): Promise<{ evidenceId: string; evidenceVersionId: string }> => {
  if (actors.director === undefined) throw new Error('Every part has a director')
  const { evidenceId } = must(await uploadEvidence.execute(aCall(actors.director, new Date('2026-10-12T09:00:00Z')), { cycleId, organizationId: place.organizationId, fields: ['plan'], title: `Подтверждение ${mark}`, fileName: `Скан ${mark}.png`, bytes: aPicture() }))
  const version = await withTenant(place.regionId, (tx) => tx.evidenceVersion.findFirstOrThrow({ where: { evidenceId } }))
  return { evidenceId, evidenceVersionId: version.id }
}

/** A decision of the municipality about its director, communicated, with a picture at its point. */
const decide = async ({ place, actors: own, directorId, mark }: Settled, cycleId: CycleId): Promise<{ decisionId: string; decisionPersonId: string; decisionPointId: string; pointEvidenceId: string }> => {
  const [specialist, head] = [own.municipal_specialist, own.municipal_head]
  if (specialist === undefined || head === undefined) throw new Error('Every part has a specialist and a head')
  const { municipalityId, organizationId } = place
  const { decisionId } = must(await draftDecision.execute(aCall(specialist), {
    cycleId, level: 'municipality', municipalityId, kind: 'methodical_help', title: `Решение ${mark}`, text: `Помочь ${mark}`, reason: `Так надо ${mark}`, persons: [`${directorId}/${organizationId}`],
    pointText: [`Выехать ${mark}`], pointExecutor: [`Методист ${mark}`], pointDueOn: ['2098-12-01'],
  }))
  must(await agreeDecision.execute(aCall(specialist), { decisionId }))
  must(await adoptDecision.execute(aCall(head), { decisionId, orderNumber: '7', orderDate: '2026-10-01', signatory: 'Руководитель', reviewOn: '2098-12-31', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }))
  must(await communicateDecision.execute(aCall(specialist), { decisionId }))
  const { people, points } = must(await getDecision.execute(aCall(head), { decisionId }))
  const { evidenceId } = must(await uploadPointEvidence.execute(aCall(specialist), { decisionId, pointId: points[0]?.id, title: `Акт ${mark}`, fileName: `Акт ${mark}.png`, bytes: aPicture() }))
  return { decisionId, decisionPersonId: people[0]?.id ?? '', decisionPointId: points[0]?.id ?? '', pointEvidenceId: evidenceId }
}

/** An appeal of the part's director, filed with a document. */
const appeal = async ({ place, actors, mark }: Settled, contested: { cycleId: CycleId; releaseId: string }): Promise<{ appealId: string; appealFileId: string }> => {
  const director = actors.director
  if (director === undefined) throw new Error('Every part has a director')
  const [appealId, appealFileId] = [newId() as AppealId, newId() as FileId]
  const at = new Date('2026-12-01T08:00:00Z')
  await withTenant(place.regionId, async (tx) => {
    const form = await findForm(tx, contested.cycleId, place.organizationId)
    if (form === undefined) throw new Error('Every part has a form')
    await insertAppeal(tx, {
      id: appealId, cycleId: contested.cycleId, releaseId: contested.releaseId as ReleaseId, submissionId: form.id, organizationId: place.organizationId, municipalityId: place.municipalityId, createdById: director.userId, createdAt: at,
      items: [{ id: newId(), indicatorCode: '1.1', fieldKey: 'trained', slot: 0, counted: '1', ownValue: '2', reason: `Основание ${mark}` }],
    })
    await putFile(`orders/${appealFileId}.pdf`, aPdf())
    await insertStoredFile(tx, { id: appealFileId, key: `orders/${appealFileId}.pdf`, name: `Справка ${mark}.pdf`, contentType: 'application/pdf', size: 2, sha256: '', purpose: 'appealEvidence', createdById: director.userId, createdAt: at })
    await insertAppealFile(tx, { id: newId(), appealId, fileId: appealFileId, actorId: director.userId, at })
    await updateAppealStep(tx, { id: appealId, status: 'draft' }, { eventId: newId(), step: 'file', toStatus: 'filed', comment: null, actorId: director.userId, at, change: { filedAt: at } })
  })
  return { appealId, appealFileId }
}

/** The director of a part shares with one whose organization carries no mark. */
const pairUp = async ({ place, actors, directorId, mark }: Settled, releaseId: string, analyst: Actor): Promise<{ pairId: string }> => {
  const other = await anOrganization(place)
  const { directorId: takerDirectorId } = await anAppointment(other)
  const pairId = newId() as PairId
  const town = { giverMunicipalityId: place.municipalityId, takerMunicipalityId: place.municipalityId }
  await withTenant(place.regionId, (tx) => insertPairs(tx, [{
    id: pairId, releaseId: releaseId as ReleaseId, rule: 'points', criterionKind: 'direction', criterionCode: '1', criterionName: `Направление ${mark}`, ...town,
    giverDirectorId: directorId as DirectorId, giverOrganizationId: place.organizationId, giverPercent: 90, takerDirectorId, takerOrganizationId: other.organizationId, takerPercent: 10,
  }], { by: (actors.director ?? analyst).userId, at: new Date('2026-10-01T00:00:00Z') }))
  must(await confirmPair.execute(aCall(analyst), { pairId }))
  return { pairId }
}

const assignmentOf = async ({ regionId }: Place, actor: Actor | undefined): Promise<string> =>
  (await withTenant(regionId, (tx) => tx.roleAssignment.findFirstOrThrow({ where: { userId: actor?.userId ?? '' } }))).id

/** A region with two municipalities, three organizations, a cycle, two releases, imports, jobs, letters. Codes are the same in every region, so are most words. */
export const aWorld = async (mark: string): Promise<RegionWorld> => {
  const region = await aRegion({ slug: mark.toLowerCase() === 'альфинск' ? 'alfinsk' : 'betinsk', name: `Проверочная область ${mark}` })
  const { regionId } = region
  const town = async (code: string) => ({ regionId, municipalityId: (await aMunicipality(region, { code, name: `Округ ${code} ${mark} ${towns[code] ?? ''}`, shortName: `Округ ${mark} ${towns[code] ?? ''}` })).municipalityId })
  const [north, south] = [await town('01'), await town('02')]
  const first = await settle(north, '001', `${mark} Первогорск`)
  const neighbour = await settle(north, '002', `${mark} Соседово`)
  const second = await settle(south, '003', `${mark} Второгорск`)
  const actors = { ...(await people(wideRoles, first.place, mark)), ...first.actors } as Record<Role, Actor>
  const document = { ...aModelDocument(), name: `Модель ${mark}` }
  const version = await aModelVersion(region, { document, orderFile: true })
  const draft = await aModelVersion(region, { document, modelId: version.modelId, number: 2, status: 'draft', createdById: actors.ministry_analyst.userId })
  const discussed = await aModelVersion(region, { document, modelId: version.modelId, number: 3, status: 'discussion', createdById: actors.ministry_analyst.userId })
  const { commentId: modelCommentId } = must(await commentVersion.execute(aCall(actors.ministry_approver), { versionId: discussed.modelVersionId, section: '1.1', text: `Замечание ${mark}` }))
  const mapping = await mapForm({ regionId, modelId: version.modelId, document })
  const cycle = await aCycle({ region, document, modelVersionId: version.modelVersionId, title: `Цикл ${mark}` })
  const draftCycle = await aCycle({ region, document, modelVersionId: version.modelVersionId, period: '2027/28', status: 'planned', title: `Новый цикл ${mark}` })
  must(await attachInstruction.execute(aCall(actors.ministry_analyst), { cycleId: draftCycle.cycleId, fileName: 'Инструкция.pdf', bytes: aPdf() }))
  must(await orderCycleStep.execute(aCall(actors.ministry_approver), { cycleId: draftCycle.cycleId, step: 'approveSchedule', orderNumber: '7', orderDate: '2027-09-01', reason: `План-график ${mark}`, fileName: 'Приказ.pdf', bytes: aPdf() }))
  const cycleFileId = (await withTenant(regionId, (tx) => tx.cycleStepRecord.findFirstOrThrow({ where: { cycleId: draftCycle.cycleId } }))).fileId ?? ''
  await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : String(10 + row.position)))
  const releaseId = must(await createRelease.execute(aCall(actors.ministry_analyst), { cycleId: cycle.cycleId })).releaseId
  must(await publishRelease.execute(aCall(actors.ministry_approver), { releaseId }))
  const newReleaseId = must(await createRelease.execute(aCall(actors.ministry_analyst), { cycleId: cycle.cycleId })).releaseId
  const { measureId } = must(await createMeasure.execute(aCall(actors.regional_operator), { title: `Мера ${mark}`, text: `Пройдите курсы ${mark}`, indicatorCodes: '1.1', directionCodes: '', termDays: 90, isActive: true }))
  must(await inviteUser.execute(aCall(actors.region_administrator), { email: `new@${region.slug}.test`, displayName: `Новый человек ${mark}`, role: 'auditor' }))
  const { templateId } = must(await uploadTemplate.execute(aCall(actors.ministry_analyst), { kind: 'minutes', fileName: `Шаблон ${mark}.docx`, bytes: await aTemplate(['текст']) }))
  const { publishedDocumentId, reportOf } = await report(mark, releaseId, actors)
  const partOf = async (settled: Settled): Promise<Part> => ({
    mark: settled.mark, actors: settled.actors,
    ids: {
      slug: region.slug, regionId, cycleId: cycle.cycleId, draftCycleId: draftCycle.cycleId, cycleFileId, modelId: version.modelId, modelVersionId: version.modelVersionId, draftVersionId: draft.modelVersionId, modelCommentId, releaseId, newReleaseId,
      municipalityId: settled.place.municipalityId, organizationId: settled.place.organizationId, directorId: settled.directorId, appointmentId: settled.appointmentId, sessionId: settled.sessionId, savedViewId: settled.savedViewId,
      userId: settled.actors.director?.userId ?? '', email: settled.actors.director?.email ?? '', assignmentId: await assignmentOf(settled.place, settled.actors.director),
      threadId: await ask(settled, cycle.cycleId), ...(await appeal(settled, { cycleId: cycle.cycleId, releaseId })),
      ...(await prove(settled, cycle.cycleId)),
      measureId, ...(await pairUp(settled, newReleaseId, actors.ministry_analyst)), ...(await interview(settled, newReleaseId)), ...(await proposeSite(settled, newReleaseId, actors.ministry_analyst)), ...(await practise(settled, newReleaseId)), ...(await advise(settled, newReleaseId, actors)), ...(await decide(settled, cycle.cycleId)),
      ...(await upload(settled, cycle.cycleId)),
      ...mapping, ...(await uploadForm(settled, { cycleId: cycle.cycleId, mappingId: mapping.mappingId })),
      ...(await extract(settled, releaseId, actors.ministry_analyst)),
      templateId, publishedDocumentId, reportId: reportOf.get(settled.place.municipalityId) ?? '',
    },
  })
  return { mark, actors, first: await partOf(first), neighbour: await partOf(neighbour), second: await partOf(second) }
}
const towns: Readonly<Record<string, string>> = { '01': 'Северный', '02': 'Второгорск' }

const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)

/** The same shape with nothing behind it: every id is fresh, so is the address of mail; the region's public address stays. */
export const absent = (ids: Ids): Ids =>
  Object.fromEntries(Object.entries(ids).map(([key, value]) => [key, isUuid(value) ? newId() : key === 'email' ? `nobody-${newId()}@example.test` : value])) as Ids

/** Strings that must not be seen outside: the mark in every name, and every id that is not also one of the asker's own. */
export const canariesOf = ({ mark, ids }: Part, own: Ids): ReadonlyArray<string> => [mark, ...Object.values(ids).filter((id) => !Object.values(own).includes(id))]

/** As a client would get it, with maps, sets, bytes and big numbers spelled out. */
export const serialised = (out: unknown): string =>
  JSON.stringify(out, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value)
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)]
    return value
  }) ?? ''
