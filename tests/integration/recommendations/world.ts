import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { createRelease } from '@/usecases/releases/create-release'
import { createMeasure } from '@/usecases/recommendations/save-measure'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'

export const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
export const refusalOf = (result: { ok: true; value: unknown } | { ok: false; error: unknown }): unknown => (result.ok ? undefined : result.error)

export type AdviceWorld = { readonly cycle: CycleFixture; readonly releaseId: string; readonly operator: Actor; readonly analyst: Actor; readonly director: Actor; readonly stranger: Actor; readonly head: Actor; readonly own: CycleFixture['participants'][number] }

/** Six schools with results far apart, the people of D.9, and a measure for each indicator. */
export const anAdviceWorld = async (): Promise<AdviceWorld> => {
  const cycle = await aCycle({ municipalities: 2, organizations: 3 })
  await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : key === 'plan' ? '100' : String(10 + row.position * 15)))
  const [own, other] = cycle.participants
  if (own === undefined || other === undefined) throw new Error('The cycle has participants')
  const { regionId } = cycle
  const place = { regionId, municipalityId: own.municipalityId, organizationId: own.organizationId }
  const operator = await anActor('regional_operator', { regionId })
  const analyst = await anActor('ministry_analyst', { regionId })
  const director = await anActor('director', place)
  const stranger = await anActor('director', { ...place, organizationId: other.organizationId })
  const head = await anActor('municipal_head', place)
  await withTenant(regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId, id: own.directorId } }, data: { userId: director.userId } }))
  const { releaseId } = must(await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId }))
  const codes = cycle.document.indicators.map(({ code }) => code)
  for (const code of codes) must(await createMeasure.execute(aCall(operator), { title: `Мера ${code}`, text: `Сделайте ${code}`, indicatorCodes: code, directionCodes: '', termDays: 30, isActive: true }))
  return { cycle, releaseId, operator, analyst, director, stranger, head, own }
}

export const adviceFor = ({ releaseId, own }: AdviceWorld) => ({ releaseId, addresseeKind: 'director', directorId: own.directorId, organizationId: own.organizationId, title: 'Курсы', text: 'Пройдите курсы', basis: 'Справка', dueOn: '2026-12-31' })
