import { listPairs } from '@/data/pairs/pair.store'
import { listReleases } from '@/data/scoring/release.store'
import { withTenant } from '@/data/tenant'
import type { Role } from '@/policy/roles'
import { proposePairs } from '@/usecases/pairs/propose-pairs'
import { agreeOnPaper, confirmPair, holdPair, schedulePair } from '@/usecases/pairs/step-pair'
import { callAs, must } from './actors'
import type { DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const DAY_MS = 86_400_000
const COMMENT = 'Согласие дано письмом, приложено к делу.'
const PROTOCOL = 'Присутствовали: руководители обеих организаций и заместители.\nПоказали: как устроена работа по этому направлению и что дало результат.\nДоговорились: попробовать две практики до конца полугодия, через месяц созвониться.'

/** Pairs by the rules on the last release: most wait for a person, one is agreed, one has its педсовет ahead, one has held it. */
export const writePairs = async ({ world, access, now }: Making): Promise<void> => {
  const { regionId } = world
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  const known = await withTenant(regionId, (tx) => listPairs(tx, { within: null, withProposals: true }, { limit: 1, offset: 0 }))
  const [release] = await withTenant(regionId, (tx) => listReleases(tx))
  if (known.length > 0 || release === undefined) return
  for (const rule of ['stable', 'points']) must(await proposePairs.execute(call('regional_operator', 30), { releaseId: release.id, rule, criterionKind: 'direction' }), rule)
  const all = await withTenant(regionId, (tx) => listPairs(tx, { within: null, withProposals: true }, { limit: 200, offset: 0 }))
  const chosen = all.filter(({ giverDirectorId }, at) => all.findIndex((one) => one.giverDirectorId === giverDirectorId) === at).slice(0, 4)
  for (const [at, { id: pairId }] of chosen.entries()) {
    must(await confirmPair.execute(call('ministry_analyst', 25), { pairId }), 'confirm')
    if (at === 0) continue
    for (const side of ['giver', 'taker']) must(await agreeOnPaper.execute(call('regional_operator', 22), { pairId, side, comment: COMMENT }), side)
    must(await schedulePair.execute(call('regional_operator', 20), { pairId, meetingOn: day(at === 1 ? -7 : 12), meetingPlace: 'актовый зал, 15:00' }), 'schedule')
    if (at === 1) must(await holdPair.execute(call('regional_operator', 6), { pairId, comment: PROTOCOL }), 'hold')
  }
}
