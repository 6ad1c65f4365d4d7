import { insertMeasure, listMeasures } from '@/data/recommendations/measure.store'
import { listRecommendations, type Recommendation } from '@/data/recommendations/recommendation.store'
import { listReleases } from '@/data/scoring/release.store'
import { withTenant } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'
import type { MeasureId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import type { Role } from '@/policy/roles'
import { acceptRecommendation, acknowledgeRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { proposeByRules } from '@/usecases/recommendations/propose-recommendations'
import { attachReportEvidence, uploadReportEvidence } from '@/usecases/recommendations/prove-report'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { callAs, must } from './actors'
import { libraryOf } from './measure-library'
import { demoDirector, type DemoAccess } from './users'
import { paper } from './write-evidence'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly document: ModelDocument; readonly now: Date }
const DAY_MS = 86_400_000
const everything = { issued: { kind: 'region' }, drafts: { kind: 'region' } } as const

/** Some two hundred rows at once; as an edit of the operator each would be. */
const keepLibrary = ({ actor: { regionId, userId }, now: at = new Date() }: ReturnType<typeof callAs>, document: ModelDocument): Promise<void> => withTenant(regionId, async (tx) => {
  for (const measure of libraryOf(document)) await insertMeasure(tx, { ...measure, id: newId() as MeasureId, by: userId, at })
}, { timeoutMs: 60_000 })

/** The demo director has reported on another one with a certificate and a link; the operator is to check it. */
const writeReport = async ({ world, access, now }: Making, recommendationId: Recommendation['id']): Promise<void> => {
  const call = (daysAgo: number) => callAs(world, access, { role: 'director', at: new Date(now.getTime() - daysAgo * DAY_MS) })
  must(await acknowledgeRecommendation.execute(call(27), { recommendationId }), 'acknowledge')
  must(await acceptRecommendation.execute(call(27), { recommendationId }), 'accept')
  must(await startRecommendation.execute(call(26), { recommendationId, comment: 'Выполню до конца месяца вместе с управленческой командой.' }), 'start')
  const bytes = await paper('Протокол совещания управленческой команды', new Date(now.getTime() - 4 * DAY_MS).toISOString(), ['Слушали: исполнение рекомендации по результатам мониторинга.', 'Решили: изменения ввести с начала четверти, проверить через два месяца.', 'Учебный образец.'])
  must(await uploadReportEvidence.execute(call(4), { recommendationId, title: 'Протокол совещания', fileName: 'Протокол.pdf', bytes: new Uint8Array(bytes) }), 'evidence')
  must(await attachReportEvidence.execute(call(4), { recommendationId, title: 'Новость на сайте организации', link: 'https://school.example.org/news' }), 'link')
  must(await reportRecommendation.execute(call(3), { recommendationId, comment: 'Провели совещание, распределили ответственность и ввели изменения. Протокол и страница сайта приложены.' }), 'report')
}

/** A library of measures, drafts by the rules on the last release, and the home municipality's ones issued; the demo director has taken one up. */
export const writeRecommendations = async ({ world, access, document, now }: Making): Promise<void> => {
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const known = await withTenant(world.regionId, (tx) => listMeasures(tx))
  const [release] = await withTenant(world.regionId, (tx) => listReleases(tx))
  if (known.length > 0 || release === undefined) return
  await keepLibrary(call('regional_operator', 40), document)
  must(await proposeByRules.execute(call('regional_operator', 35), { releaseId: release.id }), 'proposals')
  const municipalityId = world.home.municipalityId as Recommendation['municipalityId'] & string
  const drafts = await withTenant(world.regionId, (tx) => listRecommendations(tx, { ...everything, municipalityId }, { limit: 40, offset: 0 }))
  const directorId = demoDirector(world).director.id as Recommendation['directorId'] & string
  const own = await withTenant(world.regionId, (tx) => listRecommendations(tx, { ...everything, directorId }, { limit: 10, offset: 0 }))
  const ids = [...new Set([...drafts, ...own].map(({ id }) => id))]
  if (ids.length === 0) return
  must(await submitRecommendations.execute(call('regional_operator', 33), { recommendationId: ids }), 'submit')
  must(await issueRecommendations.execute(call('ministry_analyst', 30), { recommendationId: ids.slice(0, Math.max(own.length, Math.ceil(ids.length * 0.8))).concat(own.map(({ id }) => id)).filter((id, at, all) => all.indexOf(id) === at), sameTextMeant: true, letters: true }), 'issue')
  const [taken, reported] = own
  if (taken === undefined) return
  must(await acknowledgeRecommendation.execute(call('director', 25), { recommendationId: taken.id }), 'acknowledge')
  must(await acceptRecommendation.execute(call('director', 24), { recommendationId: taken.id }), 'accept')
  must(await startRecommendation.execute(call('director', 23), { recommendationId: taken.id, comment: 'Разобрали показатель на совещании управленческой команды, первые шаги выполним до конца декабря.' }), 'start')
  if (reported !== undefined) await writeReport({ world, access, document, now }, reported.id)
}
