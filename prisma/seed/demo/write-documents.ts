import { listPublishedReleases, type PublishedRelease } from '@/data/public/published-release.store'
import { listReports } from '@/data/reports/report.store'
import { withTenant } from '@/data/tenant'
import { reportTerms, termDay } from '@/domain/reports/report-calendar'
import { dayIn } from '@/domain/shared/calendar'
import type { JobId } from '@/domain/shared/ids'
import { keepDocument } from '@/usecases/documents/keep-document'
import { readQueuedDocuments } from '@/usecases/documents/read-queued'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import type { Call } from '@/usecases/kernel/runtime'
import { planReports } from '@/usecases/reports/plan-reports'
import { acceptReport, attachReport, publishReport, submitReport } from '@/usecases/reports/report-steps'
import { makeDocumentFiles } from '@/web/files/document-files'
import { callAs, must } from './actors'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

const decisions = ['Признать результаты мониторинга обоснованными.', 'Муниципалитетам с медианой ниже общей представить план помощи руководителям.', 'Рассмотреть исполнение на следующем совещании.'].join('\n')

/** Made here and now, as the worker would: a report is handed in with a document that is ready. */
const makeNow = async (call: Call, jobId: JobId): Promise<void> => {
  for (const { documentId, facts } of must(await readQueuedDocuments.execute(call, { jobId }), 'queued documents').items) {
    if (facts !== null) must(await keepDocument.execute(call, { documentId, ...(await makeDocumentFiles(facts)) }), 'document')
  }
}

/** The demo municipality hands its report in, and the ministry accepts it. */
const handIn = async ({ world, access, release, at }: { world: World; access: DemoAccess; release: PublishedRelease; at: Date }): Promise<void> => {
  const [head, analyst] = [callAs(world, access, { role: 'municipal_head', at }), callAs(world, access, { role: 'ministry_analyst', at })]
  const { municipalityId } = world.home
  const { documentId, jobId } = must(await requestDocument.execute(head, { kind: 'municipal_report', releaseId: release.id, municipalityId, signatoryPost: 'Начальник управления образования', signatoryName: 'И.И. Учебный' }), 'municipal report')
  await makeNow(head, jobId)
  const reportId = (await withTenant(world.regionId, (tx) => listReports(tx, null, { skip: 0, take: 500 }))).items.find((report) => report.municipalityId === municipalityId)?.id
  must(await attachReport.execute(head, { reportId, documentId }), 'attach')
  must(await submitReport.execute(head, { reportId }), 'submit')
  must(await acceptReport.execute(analyst, { reportId }), 'accept')
}

/** The calendar of the year: municipal reports are awaited, the region's note is published for everybody. */
const writeReports = async (made: { world: World; access: DemoAccess; release: PublishedRelease; at: Date }): Promise<void> => {
  const { world, access, release, at } = made
  const [analyst, operator, approver] = (['ministry_analyst', 'regional_operator', 'ministry_approver'] as const).map((role) => callAs(world, access, { role, at }))
  if (analyst === undefined || operator === undefined || approver === undefined) return
  for (const term of reportTerms.filter(({ code }) => code !== 'regional_september')) must(await planReports.execute(analyst, { kind: term.kind, period: release.period, dueOn: termDay(term, release.period) }), 'reports')
  must(await planReports.execute(analyst, { kind: 'information_note', period: release.period, dueOn: dayIn(at, world.region.timeZone) }), 'note')
  const { documentId, jobId } = must(await requestDocument.execute(operator, { kind: 'information_note', releaseId: release.id, signatoryPost: 'Директор института', signatoryName: 'И.И. Учебный' }), 'note')
  await makeNow(operator, jobId)
  const [report] = (await withTenant(world.regionId, (tx) => listReports(tx, null, { skip: 0, take: 500 }))).items.filter(({ kind }) => kind === 'information_note')
  const reportId = report?.id
  must(await attachReport.execute(operator, { reportId, documentId }), 'attach')
  must(await submitReport.execute(operator, { reportId }), 'submit')
  must(await acceptReport.execute(analyst, { reportId }), 'accept')
  must(await publishReport.execute(approver, { reportId }), 'publish')
  await handIn(made)
}

/** Documents of the last published release, ordered as people would; the worker makes them at the first start. */
export const writeDocuments = async (world: World, access: DemoAccess): Promise<void> => {
  const { regionId } = world
  const [known, releases] = await withTenant(regionId, async (tx) => [await listReports(tx, null, { skip: 0, take: 1 }), await listPublishedReleases(tx)] as const)
  const [release] = releases
  if (known.total > 0 || release === undefined) return
  const at = new Date(release.publishedAt.getTime() + 3_600_000)
  const analyst = callAs(world, access, { role: 'ministry_analyst', at })
  const given = { releaseId: release.id, signatoryPost: 'Министр', signatoryName: 'И.И. Учебный' }
  must(await requestDocument.execute(analyst, { ...given, kind: 'information_note' }), 'information note')
  must(await requestDocument.execute(analyst, { ...given, kind: 'analytical_report', withNames: true, text: decisions }), 'report')
  must(await requestDocument.execute(analyst, { ...given, kind: 'minutes', attendees: 'Начальник отдела оценки качества\nСпециалисты муниципалитетов', text: decisions }), 'minutes')
  const head = callAs(world, access, { role: 'municipal_head', at })
  const { organization, director } = demoDirector(world)
  must(await requestDocument.execute(head, { releaseId: release.id, kind: 'municipal_report', municipalityId: world.home.municipalityId, signatoryPost: 'Начальник управления образования', signatoryName: 'И.И. Учебный', withNames: true }), 'municipal report')
  await writeReports({ world, access, release, at })
  must(await requestExtract.execute(callAs(world, access, { role: 'director', at }), { releaseId: release.id, directorId: director.id, organizationId: organization.id }), 'extract')
}
