import { describe, expect, it } from 'vitest'
import { seeded, type Random } from '#tests/golden/random'
import { randomCycle, randomExtendedCycle } from '#tests/golden/random-cycle'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import type { ModelDocument, ScoringRule } from '../../models/model-document'
import { fractionFromMicro } from '../../shared/fraction'
import { cellStateByte, emptyGrid, type CellGrid } from '../lines/cells'
import { compileModel } from '../compile/compile-model'
import type { Participant } from '../cards/cycle-scores'
import { ownReferences } from '../lines/own-references'
import { ownFacts, standingCard } from './standing-card'
import { previousOf } from './standing-line'
import { lineStateByte } from '../lines/line-state'
import { pointsAt } from '../lines/points-at'
import { scoreCycleByReference } from '../exact/score-card-reference'
import { scoreCycle } from '../score-cycle'
import type { Change } from './standing-types'
import { isReached, nextLevelGoal, placeGoal, whatWouldChange, type Goal, type Proposal } from './what-would-change'

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
const ask = (world: World, goal: Goal) => whatWouldChange(world.model, { card: standingCard(world.scores, 0), cohort: { ...world.scores, participants: [school] }, row: 0, own: ownFacts([school], world.cells, 0) }, goal)

/** The best value of an indicator on a fine grid, asked of the engine. */
const bestValue = (world: World, position: number): { position: number; to: number } => {
  const points = (to: number): number => scoreCycle(world.model, [school], withValues(world, [{ position, to }])).linePoints[position] ?? 0
  const grid = [1_000_000, 2_000_000, ...Array.from({ length: 21 }, (_, value) => value * 5_000_000)]
  return { position, to: grid.reduce((best, to) => (points(to) > points(best) ? to : best), 0) }
}
const subsets = <T>(list: ReadonlyArray<T>, size: number): ReadonlyArray<ReadonlyArray<T>> =>
  size === 0 ? [[]] : list.flatMap((item, at) => subsets(list.slice(at + 1), size - 1).map((rest) => [item, ...rest]))

const partsOf = (random: Random): Partial<ModelDocument> => (random.chance(0.5) ? {
    aggregation: { direction: random.pick([{ kind: 'arithmetic' as const }, { kind: 'geometric' as const, lift: '1' }]), total: random.pick([{ kind: 'harmonic' as const, lift: '1' }, { kind: 'power' as const, exponent: '2' }, { kind: 'arithmetic' as const }]) },
    caps: [{ cap: 'acceptable', when: { weakIndicator: { indicator: '0', belowPercent: '33.33' } }, reason: 'т' }],
    adjustments: [{ code: 'b', name: 'н', kind: 'bonus', direction: '1', formula: 'bonus', max: '2' }, { code: 'p', name: 'н', kind: 'penalty', direction: '2', formula: 'penalty', max: '5' }],
  } : { floors: [{ level: 'high', direction: '2', belowPercent: '50', cap: 'optimal' }] })

/** Twelve directors, every rule over a field of its own, with or without means, caps and bonuses; the question is asked for the first of them. */
const ruleWorld = (seed: number) => {
  const random = seeded(seed)
  const rows = 12
  const base = randomExtendedCycle(seed, rows)
  const rules = base.document.indicators.map(({ rule }) => rule)
  const more = randomCycle(seed, rows).document.indicators.map(({ rule }) => rule)
  const count = 6
  const indicators = Array.from({ length: count }, (_, at) => {
    const rule = random.pick(random.chance(0.6) ? rules : more)
    return anIndicator(`${at}`, rule, {
      direction: at % 2 === 0 ? '1' : '2', max: '4', controllability: random.pick(['high', 'medium', 'high']), goodDirection: random.chance(0.8) ? 'up' : 'down',
      ...(random.chance(0.3) ? { smallBase: { denominator: 'base', below: '10', totalBelow: '25' } } : {}),
    })
  })
  const fields = [...indicators.map(({ code }) => aField(`v_${code}`, { min: '-1000', max: '1000' })), aField('base'), aField('bonus'), aField('penalty')]
  const parts = partsOf(random)
  const document: ModelDocument = aModel({ indicators, fields, directions: [aDirection('1', '60'), aDirection('2', '40')], cluster: { by: ['organizationType', 'territory', 'size'], minimum: 4 }, ...parts })
  const fill = () => {
    const cells = emptyGrid(rows, fields.length)
    for (let index = 0; index < cells.values.length; index += 1) {
      const slot = index % fields.length
      cells.states[index] = random.chance(0.95) ? cellStateByte.value : cellStateByte.noData
      if (cells.states[index] === cellStateByte.value) cells.values[index] = random.whole(0, slot >= count ? (slot === count ? 15 : 4) : random.pick([3, 60])) * 1_000_000
    }
    return cells
  }
  const cells: CellGrid = { ...fill(), previous: [{ ...fill(), isComparable: true }, { ...fill(), isComparable: true }] }
  const participants = base.participants.map((participant) => ({ ...participant, organizationType: 'secondary_school' as const }))
  const model = compileModel(document)
  const scores = scoreCycle(model, participants, cells)
  const now = { total: scores.total[0] ?? 0, level: scores.level[0] ?? -1 }
  const goal = random.chance(0.7) ? nextLevelGoal(model, now) : placeGoal([...scores.total.subarray(1)].filter((_, at) => scores.level[at + 1] !== -1), 1 + random.whole(0, 3))
  const apply = (changes: ReadonlyArray<Change>, by: 'definition' | 'engine') => {
    const values = cells.values.slice()
    const states = cells.states.slice()
    for (const { slot, to, figure } of changes) {
      values[slot ?? 0] = figure ?? to
      states[slot ?? 0] = cellStateByte.value
    }
    const changed = { ...cells, values, states }
    const after = by === 'engine' ? scoreCycle(model, participants, changed) : scoreCycleByReference(document, participants, changed)
    const found = { total: after.total[0] ?? 0, level: after.level[0] ?? -1 }
    return { ...found, reached: goal !== null && isReached(goal, found) }
  }
  const standing = { card: standingCard(scores, 0), cohort: { ...scores, participants }, row: 0, own: ownFacts(participants, cells, 0) }
  return { document, apply, found: goal === null ? null : whatWouldChange(model, standing, goal) }
}

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

  it('under every rule, mean, cap, bonus and penalty: applied to the cells and scored by the definition it reaches the goal, and no part of it does', () => {
    const seen = { kinds: new Set<string>(), proposals: 0, adjustments: 0, rolled: 0, parts: 0 }
    const prove = (seed: number, world: ReturnType<typeof ruleWorld>, proposal: Proposal): void => {
      const { reached, total, level } = world.apply(proposal.changes, 'definition')
      expect({ seed, total, level, reached }).toEqual({ seed, total: proposal.reach.total, level: proposal.reach.level, reached: true })
      for (let size = 0; size < proposal.changes.length; size += 1) for (const part of subsets(proposal.changes, size)) expect(world.apply(part, 'engine').reached).toBe(false)
      seen.proposals += 1
      seen.parts += world.document.aggregation === undefined ? 0 : 1
      seen.rolled += proposal.changes.filter(({ figure }) => figure !== null).length
      seen.adjustments += proposal.changes.filter(({ subject }) => subject !== 'indicator').length
      for (const change of proposal.changes) if (change.subject === 'indicator') seen.kinds.add(world.document.indicators[change.position]?.rule.kind ?? '')
    }
    for (let seed = 0; seed < 260; seed += 1) {
      const world = ruleWorld(9000 + seed)
      world.found?.proposals.forEach((proposal) => prove(seed, world, proposal))
    }
    expect(seen.kinds.size).toBe(13)
    expect(Math.min(seen.proposals - 150, seen.adjustments, seen.rolled, seen.parts - 40)).toBeGreaterThan(0)
  }, 600_000)

  it('names what stays out of the director\'s hands and the most that can be reached', () => {
    for (let seed = 900; seed < 940; seed += 1) {
      const world = smallWorld(seed)
      if (world.goal === null) continue
      const found = ask(world, world.goal)
      for (const aside of found.aside) expect(found.proposals.flatMap(({ changes }) => changes.map(({ position }) => position))).not.toContain(aside.position)
      for (const { reach } of found.proposals) expect(found.utmost.total).toBeGreaterThanOrEqual(reach.total)
    }
  })

  it('the points of an own value are the points of the engine for every scored line, under every rule', () => {
    const kinds = new Set<string>()
    const cycles = [...Array.from({ length: 40 }, (_, seed) => randomCycle(2000 + seed, 25)), ...Array.from({ length: 40 }, (_, seed) => randomExtendedCycle(3000 + seed, 25))]
    for (const cycle of cycles) {
      const document = { ...cycle.document, indicators: cycle.document.indicators.map(({ smallBase: _, ...indicator }, at) => ({ ...indicator, formula: `f${at % 12}`, alternatives: [] })) }
      const model = compileModel(document)
      const scores = scoreCycle(model, cycle.participants, cycle.cells)
      for (const row of [0, 7, 24]) {
        const line = (position: number): number => row * scores.m + position
        const previous = (position: number): number => {
          const indicator = model.indicators[position]
          return indicator === undefined ? Number.NaN : previousOf(model, indicator, { position, card: standingCard(scores, row), own: ownFacts(cycle.participants, cycle.cells, row) })
        }
        const references = ownReferences(model, { cohort: { ...scores, participants: cycle.participants }, row, previous })
        model.indicators.forEach((indicator, position) => {
          const reference = references[position]
          if (scores.lineState[line(position)] !== lineStateByte.scored || reference === undefined) return
          kinds.add(indicator.rule.kind)
          expect(pointsAt({ indicator, reference, compareDigits: model.compareDigits }, fractionFromMicro(scores.lineValue[line(position)] ?? 0))).toBe(scores.linePoints[line(position)])
        })
      }
    }
    expect(kinds.size).toBe(13)
  })

  it('a place is taken by the points of who holds it', () => {
    expect(placeGoal([7100, 9000, 8000, 8000], 2)).toEqual({ kind: 'total', total: 8000 })
    expect(placeGoal([7100], 3)).toBeNull()
  })
})
