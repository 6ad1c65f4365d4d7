import { listMeasures } from '@/data/recommendations/measure.store'
import { listRecommendations, type Recommendation } from '@/data/recommendations/recommendation.store'
import { listReleases } from '@/data/scoring/release.store'
import { withTenant } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'
import type { Role } from '@/policy/roles'
import { acceptRecommendation, acknowledgeRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { proposeByRules } from '@/usecases/recommendations/propose-recommendations'
import { createMeasure } from '@/usecases/recommendations/save-measure'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { callAs, must } from './actors'
import { measureFor } from './measure-wording'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly document: ModelDocument; readonly now: Date }
const DAY_MS = 86_400_000
const everything = { issued: { kind: 'region' }, drafts: { kind: 'region' } } as const

/** A library of measures, drafts by the rules on the last release, and the home municipality's ones issued; the demo director has taken one up. */
export const writeRecommendations = async ({ world, access, document, now }: Making): Promise<void> => {
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const known = await withTenant(world.regionId, (tx) => listMeasures(tx))
  const [release] = await withTenant(world.regionId, (tx) => listReleases(tx))
  if (known.length > 0 || release === undefined) return
  for (const [at, direction] of document.directions.entries()) must(await createMeasure.execute(call('regional_operator', 40), measureFor(direction, at)), direction.code)
  must(await proposeByRules.execute(call('regional_operator', 35), { releaseId: release.id }), 'proposals')
  const municipalityId = world.home.municipalityId as Recommendation['municipalityId'] & string
  const drafts = await withTenant(world.regionId, (tx) => listRecommendations(tx, { ...everything, municipalityId }, { limit: 40, offset: 0 }))
  const directorId = demoDirector(world).director.id as Recommendation['directorId'] & string
  const own = await withTenant(world.regionId, (tx) => listRecommendations(tx, { ...everything, directorId }, { limit: 10, offset: 0 }))
  const ids = [...new Set([...drafts, ...own].map(({ id }) => id))]
  if (ids.length === 0) return
  must(await submitRecommendations.execute(call('regional_operator', 33), { recommendationId: ids }), 'submit')
  must(await issueRecommendations.execute(call('ministry_analyst', 30), { recommendationId: ids.slice(0, Math.max(own.length, Math.ceil(ids.length * 0.8))).concat(own.map(({ id }) => id)).filter((id, at, all) => all.indexOf(id) === at), sameTextMeant: true, letters: true }), 'issue')
  const [taken] = own
  if (taken === undefined) return
  must(await acknowledgeRecommendation.execute(call('director', 25), { recommendationId: taken.id }), 'acknowledge')
  must(await acceptRecommendation.execute(call('director', 24), { recommendationId: taken.id }), 'accept')
  must(await startRecommendation.execute(call('director', 23), { recommendationId: taken.id, comment: 'Записался на программу, обучение начинается в декабре. Итоговую работу защищу на педагогическом совете.' }), 'start')
}
