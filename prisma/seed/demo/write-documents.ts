import { listDocuments } from '@/data/documents/document.store'
import { listPublishedReleases } from '@/data/public/published-release.store'
import { withTenant } from '@/data/tenant'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import { callAs, must } from './actors'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

const decisions = ['Признать результаты мониторинга обоснованными.', 'Муниципалитетам с медианой ниже общей представить план помощи руководителям.', 'Рассмотреть исполнение на следующем совещании.'].join('\n')

/** Documents of the last published release, ordered as people would; the worker makes them at the first start. */
export const writeDocuments = async (world: World, access: DemoAccess): Promise<void> => {
  const { regionId } = world
  const [known, releases] = await withTenant(regionId, async (tx) => [await listDocuments(tx, { reach: 'all' }, { skip: 0, take: 1 }), await listPublishedReleases(tx)] as const)
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
  must(await requestExtract.execute(callAs(world, access, { role: 'director', at }), { releaseId: release.id, directorId: director.id, organizationId: organization.id }), 'extract')
}
