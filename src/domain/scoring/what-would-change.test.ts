import { describe, expect, it } from 'vitest'
import { seeded, type Random } from '#tests/golden/random'
import { randomCycle } from '#tests/golden/random-cycle'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import type { ModelDocument, ScoringRule } from '../models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from './cells'
import { compileModel } from './compile-model'
import type { Participant } from './cycle-scores'
import { frozenReferences } from './frozen-references'
import { lineStateByte } from './line-state'
import { pointsAt } from './points-at'
import { scoreCycle } from './score-cycle'
import { standingCard } from './standing-card'
import { isReached, nextLevelGoal, placeGoal, whatWouldChange, type Goal } from './what-would-change'

const school: Participant = { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'large' }
const ruleOf = (random: Random): ScoringRule =>
  random.pick<ScoringRule>([
    { kind: 'steps', steps: [{ from: '90', points: '2' }, { from: '60', points: '1' }, { from: '30', points: '0.5' }, { from: '0', points: '0' }] },
    { kind: 'steps', steps: [{ from: '20', points: '0' }, { from: '5', points: '1' }, { from: '0', points: '2' }] },
    { kind: 'linear', zeroAt: '0', fullAt: '100' }, { kind: 'linear', zeroAt: '80', fullAt: '10' }, { kind: 'boolean' }, { kind: 'count_penalty', each: '0.5' },
    { kind: 'rubric', grades: [{ value: '0', label: 'нет', points: '0' }, { value: '1', label: 'часть', points: '1' }, { value: '2', label: 'всё', points: '2' }] },
  ])
const goesDown = (rule: ScoringRule): boolean => rule.kind === 'count_penalty' || (rule.kind === 'linear' && rule.fullAt === '10') || (rule.kind === 'steps' && rule.steps.at(-1)?.points === '2')

/** Indicators over fields of their own: a changed value is one changed cell, so the engine itself can be asked. */
const smallWorld = (seed: number, size = 7) => {
  const random = seeded(seed)
  const indicators = Array.from({ length: size }, (_, at) => {
    const rule = ruleOf(random)
    return anIndicator(`${at}`, rule, { direction: at % 3 === 0 ? '2' : '1', controllability: random.pick(['high', 'high', 'medium', 'low']), goodDirection: goesDown(rule) ? 'down' : 'up' })
  })
  const document: ModelDocument = aModel({
    indicators, fields: indicators.map(({ code }) => aField(`v_${code}`)), directions: [aDirection('1', '60'), aDirection('2', '40')],
    floors: random.chance(0.5) ? [{ level: 'high', direction: '2', belowPercent: '50', cap: 'optimal' }] : [],
  })
  const cells = emptyGrid(1, size)
  indicators.forEach(({ rule }, at) => {
    cells.states[at] = random.chance(0.9) ? cellStateByte.value : cellStateByte.noData
    if (cells.states[at] === cellStateByte.value) cells.values[at] = (rule.kind === 'boolean' ? random.whole(0, 1) : rule.kind === 'rubric' ? random.whole(0, 2) : random.whole(0, 70)) * 1_000_000
  })
  const model = compileModel(document)
  const scores = scoreCycle(model, [school], cells)
  return { document, model, cells, scores, goal: nextLevelGoal(model, { total: scores.total[0] ?? 0, level: scores.level[0] ?? -1 }) }
}
type World = ReturnType<typeof smallWorld>
const withValues = ({ cells }: World, changes: ReadonlyArray<{ position: number; to: number }>): CellGrid => {
  const changed = { ...cells, values: cells.values.slice(), states: cells.states.slice() }
  for (const { position, to } of changes) {
    changed.values[position] = to
    changed.states[position] = cellStateByte.value
  }
  return changed
}
const byEngine = (world: World, changes: ReadonlyArray<{ position: number; to: number }>) => {
  const scores = scoreCycle(world.model, [school], withValues(world, changes))
  return { total: scores.total[0] ?? 0, level: scores.level[0] ?? -1 }
}
const ask = (world: World, goal: Goal) => whatWouldChange(world.model, { card: standingCard(world.scores, 0), cohort: { ...world.scores, participants: [school] }, row: 0 }, goal)

/** The best value of an indicator on a fine grid, asked of the engine. */
const bestValue = (world: World, position: number): { position: number; to: number } => {
  const points = (to: number): number => scoreCycle(world.model, [school], withValues(world, [{ position, to }])).linePoints[position] ?? 0
  const grid = [1_000_000, 2_000_000, ...Array.from({ length: 21 }, (_, value) => value * 5_000_000)]
  return { position, to: grid.reduce((best, to) => (points(to) > points(best) ? to : best), 0) }
}
const subsets = <T>(list: ReadonlyArray<T>, size: number): ReadonlyArray<ReadonlyArray<T>> =>
  size === 0 ? [[]] : list.flatMap((item, at) => subsets(list.slice(at + 1), size - 1).map((rest) => [item, ...rest]))

describe('what would change the level', () => {
  it('every proposal reaches the goal when the engine recomputes the card with the changed figures', () => {
    let proposals = 0
    for (let seed = 0; seed < 300; seed += 1) {
      const world = smallWorld(seed)
      if (world.goal === null) continue
      for (const proposal of ask(world, world.goal).proposals) {
        const found = byEngine(world, proposal.changes)
        expect(found).toEqual({ total: proposal.reach.total, level: proposal.reach.level })
        expect(isReached(world.goal, found)).toBe(true)
        expect(proposal.changes.every((change) => change.controllability !== 'low' && change.pointsTo > change.pointsFrom)).toBe(true)
        expect(proposal.usesMedium).toBe(proposal.changes.some((change) => change.controllability === 'medium'))
        proposals += 1
      }
    }
    expect(proposals).toBeGreaterThan(200)
  })

  it('no smaller set reaches it, and where nothing is proposed nothing reaches it: every subset tried by the engine', () => {
    for (let seed = 500; seed < 515; seed += 1) {
      const world = smallWorld(seed, 6)
      if (world.goal === null) continue
      const { goal } = world
      const found = ask(world, goal)
      const positions = (levels: ReadonlyArray<string>) => world.document.indicators.flatMap((indicator, at) => (levels.includes(indicator.controllability) ? [bestValue(world, at)] : []))
      const smallest = (levels: ReadonlyArray<string>): number => {
        const best = positions(levels)
        for (let size = 1; size <= best.length; size += 1) if (subsets(best, size).some((set) => isReached(goal, byEngine(world, set)))) return size
        return Infinity
      }
      const [high, all] = [smallest(['high']), smallest(['high', 'medium'])]
      expect(found.isExhaustive).toBe(true)
      expect(Math.min(Infinity, ...found.proposals.filter((proposal) => !proposal.usesMedium).map(({ changes }) => changes.length))).toBe(high)
      expect(Math.min(Infinity, ...found.proposals.map(({ changes }) => changes.length))).toBe(Math.min(high, all))
    }
  })

  it('names what stays out of the director\'s hands and the most that can be reached', () => {
    for (let seed = 900; seed < 940; seed += 1) {
      const world = smallWorld(seed)
      if (world.goal === null) continue
      const found = ask(world, world.goal)
      for (const aside of found.aside) expect(found.proposals.flatMap(({ changes }) => changes.map(({ position }) => position))).not.toContain(aside.position)
      for (const { reach } of found.proposals) expect(found.utmost.total).toBeGreaterThanOrEqual(reach.total)
    }
  })

  it('the points of a frozen rule are the points of the engine for every scored value', () => {
    for (let seed = 2000; seed < 2040; seed += 1) {
      const cycle = randomCycle(seed, 25)
      const document = { ...cycle.document, indicators: cycle.document.indicators.map((indicator, at) => ({ ...indicator, formula: `f${at % 12}`, alternatives: [] })) }
      const model = compileModel(document)
      const scores = scoreCycle(model, cycle.participants, cycle.cells)
      const cohort = { ...scores, participants: cycle.participants }
      for (const row of [0, 7, 24]) {
        const references = frozenReferences(model, cohort, row)
        model.indicators.forEach((indicator, position) => {
          const line = row * scores.m + position
          if (scores.lineState[line] !== lineStateByte.scored) return
          expect(pointsAt({ indicator, reference: references[position] ?? { kind: 'none' }, compareDigits: model.compareDigits }, scores.lineValue[line] ?? 0)).toBe(scores.linePoints[line])
        })
      }
    }
  })

  it('a place is taken by the points of who holds it', () => {
    expect(placeGoal([7100, 9000, 8000, 8000], 2)).toEqual({ kind: 'total', total: 8000 })
    expect(placeGoal([7100], 3)).toBeNull()
  })
})
