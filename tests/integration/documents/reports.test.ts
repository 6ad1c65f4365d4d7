import { describe, expect, it } from 'vitest'
import { requireRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { documentText } from '@/domain/shared/document-tree'
import type { Actor } from '@/policy/can'
import { roles, type Role } from '@/policy/roles'
import { createDocumentsJob } from '../../../scripts/document-jobs'
import { acquaint, markSheetLine, openSheet } from '@/usecases/documents/sheet'
import { getDocument } from '@/usecases/documents/get-document'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import { getPublicDocumentFile, listPublicDocuments } from '@/usecases/public/get-published-documents'
import { planReports } from '@/usecases/reports/plan-reports'
import { getReport, listReportsPage } from '@/usecases/reports/read-reports'
import { acceptReport, attachReport, publishReport, returnReport, submitReport } from '@/usecases/reports/report-steps'
import { reportTexts } from '@/texts/reports'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const at = (day: string) => new Date(`${day}T09:00:00Z`)

const aWorld = async () => {
  const cycle = await aCycle({ organizations: 3 })
  const region = await withTenant(cycle.regionId, requireRegion)
  await fillByPosition(cycle)
  const releaseId = await releaseOf(cycle)
  const first = cycle.participants[0]
  if (first === undefined) throw new Error('nobody')
  const place = { regionId: cycle.regionId, municipalityId: first.municipalityId, organizationId: first.organizationId }
  const actors = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await anActor(role, place)]))) as Record<Role, Actor>
  const make = async (actor: Actor, input: object) => {
    const { documentId, jobId } = must(await requestDocument.execute(aCall(actor, at('2026-08-01')), { releaseId, ...input }))
    must(await createDocumentsJob({ regionId: cycle.regionId, jobId, subjectId: documentId, data: {}, actor, isLastAttempt: false, report: async () => undefined }))
    return documentId
  }
  return { region, cycle, releaseId, place, actors, make }
}
type World = Awaited<ReturnType<typeof aWorld>>

const planned = async ({ actors, place }: World) => {
  must(await planReports.execute(aCall(actors.ministry_analyst), { kind: 'municipal_report', period: '2025/26', dueOn: '2026-08-31' }))
  const { items } = must(await listReportsPage.execute(aCall(actors.municipal_head, at('2026-09-05')), {}))
  const [report] = items
  if (report === undefined) throw new Error(`no report for ${place.municipalityId}`)
  return report
}

describe('reports by the calendar', () => {
  it('PRM-15 the August report of every municipality: due, late, handed in, returned, accepted, published', async () => {
    const world = await aWorld()
    const { actors, place, region } = world
    const report = await planned(world)
    expect([report.status, report.lateDays]).toEqual(['scheduled', 5])
    expect(must(await listReportsPage.execute(aCall(actors.ministry_analyst, at('2026-08-31')), {})).late).toBe(0)
    expect(must(await listReportsPage.execute(aCall(actors.ministry_analyst, at('2026-09-01')), {})).late).toBe(2)
    expect(await planReports.execute(aCall(actors.ministry_analyst), { kind: 'municipal_report', period: '2025/26', dueOn: '2026-08-30' })).toEqual({ ok: false, error: { code: 'REPORTS_PLANNED_ALREADY' } })
    const named = await world.make(actors.municipal_head, { kind: 'municipal_report', municipalityId: place.municipalityId, withNames: true })
    const document = await world.make(actors.municipal_specialist, { kind: 'municipal_report', municipalityId: place.municipalityId })
    const { id: reportId } = report
    must(await attachReport.execute(aCall(actors.municipal_specialist), { reportId, documentId: named }))
    must(await submitReport.execute(aCall(actors.municipal_head), { reportId }))
    must(await returnReport.execute(aCall(actors.ministry_analyst), { reportId, reason: 'Уберите имена' }))
    must(await attachReport.execute(aCall(actors.municipal_specialist), { reportId, documentId: document }))
    must(await submitReport.execute(aCall(actors.municipal_head), { reportId }))
    expect(must(await listPublicDocuments.execute({ slug: region.slug })).documents).toEqual([])
    must(await acceptReport.execute(aCall(actors.ministry_analyst), { reportId }))
    must(await publishReport.execute(aCall(actors.ministry_approver), { reportId }))
    const published = must(await listPublicDocuments.execute({ slug: region.slug })).documents
    expect(published.map(({ documentId }) => documentId)).toEqual([document])
    expect((await getPublicDocumentFile.execute({ slug: region.slug, documentId: document, format: 'pdf' })).ok).toBe(true)
    expect((await getPublicDocumentFile.execute({ slug: region.slug, documentId: named, format: 'pdf' })).ok).toBe(false)
    const history = must(await getReport.execute(aCall(actors.ministry_analyst), { reportId })).history
    expect(history.map(({ step, reason }) => [step, reason])).toEqual([['attach', null], ['submit', null], ['return', 'Уберите имена'], ['attach', null], ['submit', null], ['accept', null], ['publish', null]])
  })

  it('a release superseded while a report is being written: the document stays true to its own release, and everybody is told of the newer one', async () => {
    const world = await aWorld()
    const report = await planned(world)
    const { actors, place, cycle } = world
    const kind = { kind: 'municipal_report', municipalityId: place.municipalityId }
    const queued = must(await requestDocument.execute(aCall(actors.municipal_head, at('2026-08-01')), { releaseId: world.releaseId, ...kind }))
    const first = await world.make(actors.municipal_head, kind)
    must(await attachReport.execute(aCall(actors.municipal_head, at('2026-08-20')), { reportId: report.id, documentId: first }))
    expect(must(await getReport.execute(aCall(actors.municipal_head), { reportId: report.id })).newer).toBeNull()
    const releaseId = await releaseOf(cycle)
    must(await createDocumentsJob({ regionId: cycle.regionId, jobId: queued.jobId, subjectId: queued.documentId, data: {}, actor: actors.municipal_head, isLastAttempt: false, report: async () => undefined }))
    const made = must(await getDocument.execute(aCall(actors.municipal_head), { documentId: queued.documentId }))
    expect([made.status, made.releaseId, made.newer]).toEqual(['ready', world.releaseId, 2])
    expect(made.content === null ? '' : documentText(made.content)).toContain('выпуску результатов №\u00a01')
    for (const actor of [actors.municipal_head, actors.ministry_analyst]) expect(must(await getReport.execute(aCall(actor), { reportId: report.id })).newer).toBe(2)
    expect(reportTexts.superseded(2)).toContain('подготовьте документ заново')
    const { documentId, jobId } = must(await requestDocument.execute(aCall(actors.municipal_head, at('2026-08-21')), { releaseId, ...kind }))
    must(await createDocumentsJob({ regionId: cycle.regionId, jobId, subjectId: documentId, data: {}, actor: actors.municipal_head, isLastAttempt: false, report: async () => undefined }))
    must(await attachReport.execute(aCall(actors.municipal_head, at('2026-08-22')), { reportId: report.id, documentId }))
    expect(must(await getReport.execute(aCall(actors.municipal_head), { reportId: report.id })).newer).toBeNull()
  })

  it('a report with names of people is accepted but never published', async () => {
    const world = await aWorld()
    const { actors, place } = world
    const { id: reportId } = await planned(world)
    const documentId = await world.make(actors.municipal_head, { kind: 'municipal_report', municipalityId: place.municipalityId, withNames: true })
    must(await attachReport.execute(aCall(actors.municipal_head), { reportId, documentId }))
    must(await submitReport.execute(aCall(actors.municipal_head), { reportId }))
    must(await acceptReport.execute(aCall(actors.ministry_analyst), { reportId }))
    expect(await publishReport.execute(aCall(actors.ministry_approver), { reportId })).toEqual({ ok: false, error: { code: 'REPORT_HAS_NAMES' } })
  })

  it('PRM-14 the region’s own report is drafted by the operator and accepted by the ministry', async () => {
    const world = await aWorld()
    const { actors } = world
    must(await planReports.execute(aCall(actors.regional_operator), { kind: 'analytical_report', period: '2025/26', dueOn: '2025-12-25' }))
    const [report] = must(await listReportsPage.execute(aCall(actors.regional_operator), {})).items
    expect(must(await listReportsPage.execute(aCall(actors.municipal_head), {})).items).toEqual([])
    const reportId = report?.id ?? ''
    const documentId = await world.make(actors.regional_operator, { kind: 'analytical_report' })
    const other = await world.make(actors.regional_operator, { kind: 'information_note' })
    expect(await attachReport.execute(aCall(actors.regional_operator), { reportId, documentId: other })).toEqual({ ok: false, error: { code: 'REPORT_DOCUMENT_OTHER' } })
    must(await attachReport.execute(aCall(actors.regional_operator), { reportId, documentId }))
    must(await submitReport.execute(aCall(actors.regional_operator), { reportId }))
    must(await acceptReport.execute(aCall(actors.ministry_analyst), { reportId }))
  })

  it.each(roles)('D.12 %s takes no step that is not its own', async (role) => {
    const world = await aWorld()
    const { id: reportId } = await planned(world)
    const documentId = await world.make(world.actors.municipal_head, { kind: 'municipal_report', municipalityId: world.place.municipalityId })
    const may: Record<string, ReadonlyArray<Role>> = { attach: ['regional_operator', 'municipal_specialist', 'municipal_head'], submit: ['regional_operator', 'municipal_head'], accept: ['ministry_analyst'], return: ['ministry_analyst'], publish: ['ministry_approver'] }
    const actor = world.actors[role]
    const refused = async (step: keyof typeof may, result: Promise<{ ok: boolean; error?: { code: string } }>) => {
      const answer = await result
      const isRefused = !answer.ok && (answer.error?.code === 'FORBIDDEN' || answer.error?.code === 'NOT_FOUND')
      expect([role, step, isRefused]).toEqual([role, step, may[step]?.includes(role) !== true])
    }
    await refused('publish', publishReport.execute(aCall(actor), { reportId }))
    await refused('accept', acceptReport.execute(aCall(actor), { reportId }))
    await refused('return', returnReport.execute(aCall(actor), { reportId, reason: 'Дополнить' }))
    await refused('attach', attachReport.execute(aCall(actor), { reportId, documentId }))
    await refused('submit', submitReport.execute(aCall(actor), { reportId }))
  })
})

describe('acquaintance and signatures', () => {
  it('the evaluated person first, in order, with a date; a refusal is noted', async () => {
    const { cycle, releaseId, actors } = await aWorld()
    const { actor: director, row } = await directorAt(cycle, 0)
    const { documentId, jobId } = must(await requestExtract.execute(aCall(actors.ministry_analyst), { releaseId, directorId: row.directorId, organizationId: row.organizationId }))
    expect(await openSheet.execute(aCall(actors.ministry_analyst), { documentId, purpose: 'acquaintance' })).toEqual({ ok: false, error: { code: 'DOCUMENT_NOT_READY' } })
    must(await createDocumentsJob({ regionId: cycle.regionId, jobId, subjectId: documentId, data: {}, actor: actors.ministry_analyst, isLastAttempt: false, report: async () => undefined }))
    must(await openSheet.execute(aCall(actors.ministry_analyst), { documentId, purpose: 'acquaintance', people: 'Петрова П.П.; начальник управления' }))
    const sheet = async () => must(await getDocument.execute(aCall(director), { documentId })).sheet
    const [own, next] = await sheet()
    expect([own?.personName, own?.isMine, own?.isNext, next?.isNext]).toEqual([row.directorName, true, true, false])
    expect(await markSheetLine.execute(aCall(actors.ministry_analyst), { lineId: next?.id, mark: 'acquainted', markedOn: '2026-10-15' })).toEqual({ ok: false, error: { code: 'SHEET_OUT_OF_ORDER', waitingFor: row.directorName } })
    expect(await acquaint.execute(aCall(director), { lineId: next?.id, mark: 'acquainted' })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await acquaint.execute(aCall(director), { lineId: own?.id, mark: 'refused' })).toEqual({ ok: false, error: { code: 'SHEET_REASON_MISSING' } })
    must(await acquaint.execute(aCall(director), { lineId: own?.id, mark: 'refused', reason: 'Не согласен с баллом' }))
    must(await markSheetLine.execute(aCall(actors.ministry_analyst), { lineId: next?.id, mark: 'acquainted', markedOn: '2026-10-15' }))
    expect((await sheet()).map(({ mark, reason, markedOn }) => [mark, reason, markedOn])).toEqual([['refused', 'Не согласен с баллом', '2026-10-15'], ['acquainted', null, '2026-10-15']])
    expect(await acquaint.execute(aCall(director), { lineId: own?.id, mark: 'acquainted' })).toEqual({ ok: false, error: { code: 'SHEET_LINE_MARKED' } })
  })
})
