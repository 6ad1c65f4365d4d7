import { describe, expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { createRelease } from '@/usecases/releases/create-release'
import { getRating } from '@/usecases/scoring/get-rating'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aWholeModelDocument } from '#tests/factories/model-document'
import { AT } from './world'
import { must } from '../recommendations/world'

/** One school of Krasnoyarsk: `valueOf` gives a field its value, told the grades of its rubric. */
const krasnoyarskCard = async (valueOf: (key: string, grades: ReadonlyArray<string>) => string) => {
  const document = aWholeModelDocument('krasnoyarsk')
  const cycle = await aCycle({ document, municipalities: 1, organizations: 1 })
  const gradesOf = (key: string): ReadonlyArray<string> => document.indicators.flatMap(({ formula, rule }) => (formula === key && rule.kind === 'rubric' ? rule.grades.map(({ value }) => value) : []))
  await fillCycle(cycle, (_row, key) => (document.fields.find((field) => field.key === key)?.kind === 'integer' || gradesOf(key).length > 0 ? valueOf(key, gradesOf(key)) : '1'))
  const [person] = cycle.participants
  const analyst = await anActor('ministry_analyst', cycle)
  const { releaseId } = must(await createRelease.execute(aCall(analyst, AT), { cycleId: cycle.cycleId }))
  const card = must(await getScoreCard.execute(aCall(analyst, AT), { directorId: person?.directorId, releaseId }))
  return { card, document, weights: new Map(document.groups.map(({ code, weight }) => [code, weight])) }
}

describe('what one cycle covers', () => {
  it('ZEL-48 one cycle of Zelenchuk observes competences, results of management and individual trajectories, each on the same card', async () => {
    const cycle = await aCycle({ document: aWholeModelDocument('zelenchuk'), municipalities: 1, organizations: 1 })
    await fillCycle(cycle, (_row, key) => (cycle.document.fields.find((field) => field.key === key)?.kind === 'integer' ? '10' : '1'))
    const [person] = cycle.participants
    if (person === undefined) throw new Error('the cycle has a participant')
    const analyst = await anActor('ministry_analyst', cycle)
    const { releaseId } = must(await createRelease.execute(aCall(analyst, AT), { cycleId: cycle.cycleId }))
    const card = must(await getScoreCard.execute(aCall(analyst, AT), { directorId: person.directorId, releaseId }))
    const stateOf = (code: string) => card.directions.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === code)?.state
    const competences = stateOf('1.3')
    const trajectories = [stateOf('1.4'), stateOf('2.2')]
    const management = card.directions.filter(({ direction }) => direction.group === 'management').flatMap(({ lines }) => lines.map(({ state }) => state))
    expect([competences, trajectories]).toEqual(['scored', ['scored', 'scored']])
    expect(management.filter((state) => state === 'scored').length).toBeGreaterThan(5)
    expect(card.groups.map(({ code, percent }) => [code, percent !== null])).toEqual([['professional', true], ['management', true]])
  })

  it('KRA-24 the monitoring of a head has two parts, results and efficiency of management, each with its own sum beside the procedure of attestation', async () => {
    const { card, weights } = await krasnoyarskCard((_key, grades) => grades.at(0) ?? '10')
    expect(card.groups.map(({ code, percent }) => [code, weights.get(code), percent !== null])).toEqual([['results', '45', true], ['management', '35', true], ['procedure', '20', true]])
    const scored = (group: string) => card.directions.filter(({ direction }) => direction.group === group).flatMap(({ lines }) => lines).filter(({ state }) => state === 'scored').length
    expect([scored('results') > 5, scored('management') > 5]).toEqual([true, true])
  })

  it.each([[['4', '4', '4', '4'], 16], [['4', '3', '2', '1'], 10], [['0', '0', '0', '1'], 1], [['0', '0', '0', '0'], 0]])('KRA-26 a managerial project is judged by its four parts, grades %j give %i points', async (grades, points) => {
    const projectFields = ['project_problem', 'project_goals', 'project_resources', 'project_effect']
    const { card, document } = await krasnoyarskCard((key, all) => grades[projectFields.indexOf(key)] ?? all.at(0) ?? '10')
    const project = card.directions.find(({ direction }) => direction.name === 'Управленческий проект')
    expect(project?.lines.map(({ indicator, state }) => [indicator.name, state])).toEqual([
      ['Проект: проблема доказана данными мониторинга', 'scored'], ['Проект: цели измеримы и достижимы в срок', 'scored'], ['Проект: ресурсы, риски и ответственные названы', 'scored'], ['Проект: есть промежуточный результат и способ его проверки', 'scored'],
    ])
    expect(project?.lines.reduce((sum, { points: got }) => sum + Number(got), 0)).toBe(points * 1_000_000)
    const criteria = document.indicators.filter(({ formula }) => projectFields.includes(formula))
    for (const { rule, evidenceRequired } of criteria) expect([rule.kind === 'rubric' && rule.grades.map(({ value, label }) => [value, label !== '']), evidenceRequired]).toEqual([['4', '3', '2', '1', '0'].map((value) => [value, true]), true])
  })

  it('OSE-07 the first rating comes before the procedure ends and again after it; of the first cycle it is a starting diagnosis without changes', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 3 })
    await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : String(10 + row.position)))
    const analyst = await anActor('ministry_analyst', cycle)
    const rate = async () => {
      const { releaseId } = must(await createRelease.execute(aCall(analyst, AT), { cycleId: cycle.cycleId }))
      return must(await getRating.execute(aCall(analyst, AT), { release: releaseId }))
    }
    const early = await rate()
    await withTenant(cycle.regionId, (tx) => updateCycleStatus(tx, cycle.cycleId, { status: 'appeals', appealsFrom: AT }))
    const final = await rate()
    expect([early?.release.number, final?.release.number, early?.table.columns.n]).toEqual([1, 2, 3])
    expect([early?.comparison, final?.comparison]).toEqual([{ kind: 'none' }, { kind: 'none' }])
    expect(new Set(early?.table.columns.previous)).toEqual(new Set([-1]))
  })
})
