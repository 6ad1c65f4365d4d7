import { describe, expect, it } from 'vitest'
import { seeded, type Random } from '#tests/golden/random'
import { randomCycle, randomExtendedCycle, type RandomCycle } from '#tests/golden/random-cycle'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import type { Indicator, ModelDocument, ScoringRule } from '../models/model-document'
import type { Normalisation } from '../models/scoring-parts'
import { cellStateByte, emptyGrid, type CellGrid } from './lines/cells'
import { doubles, meanOf, partsOfMean } from './cards/card-arithmetic'
import { compileModel } from './compile/compile-model'
import type { CycleScores, Participant } from './cards/cycle-scores'
import { normaliserOf, type Peers } from './lines/normalise-value'
import { scoreCycle } from './score-cycle'
import { shareOutParts } from './cards/share-parts'
import { cardEvaluator, ownFacts, standingCard } from './change/standing-card'
import { microToText } from '../shared/micro'
import { personTotal } from './cards/person-total'

// Each law is tried on this many random cases: SCORING_CASES=1000000 for the long run.
const CASES = Number(process.env['SCORING_CASES'] ?? 1000)
const ROWS = 20
const run = ({ document, participants, cells }: RandomCycle): CycleScores => scoreCycle(compileModel(document), participants, cells)
/** Cycles whose cards make the wanted number of cases. */
const cycles = (make: (seed: number, rows: number) => RandomCycle, law: (cycle: RandomCycle, random: Random) => void): void => {
  for (let seed = 1; seed <= Math.ceil(CASES / ROWS); seed += 1) law(make(50_000 + seed, ROWS), seeded(seed))
}
const both = (law: (cycle: RandomCycle, random: Random) => void): void => { cycles(randomCycle, law); cycles(randomExtendedCycle, law) }
const cases = (law: (random: Random) => void): void => { for (let seed = 1; seed <= CASES; seed += 1) law(seeded(seed)) }

const person: Participant = { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium' }
const takeRows = (cells: CellGrid, rows: ReadonlyArray<number>): CellGrid => {
  const pick = <T extends Float64Array | Uint8Array>(from: T, to: T): T => { rows.forEach((row, at) => to.set(from.subarray(row * cells.slots, (row + 1) * cells.slots), at * cells.slots)); return to }
  const take = (values: Float64Array, states: Uint8Array) => ({ values: pick(values, new Float64Array(rows.length * cells.slots)), states: pick(states, new Uint8Array(rows.length * cells.slots)) })
  return { rows: rows.length, slots: cells.slots, ...take(cells.values, cells.states), ...(cells.previous === undefined ? {} : { previous: cells.previous.map((year) => ({ ...take(year.values, year.states), isComparable: year.isComparable })) }) }
}
const takeCycle = (cycle: RandomCycle, rows: ReadonlyArray<number>): RandomCycle => ({ document: cycle.document, participants: rows.flatMap((row) => cycle.participants[row] ?? []), cells: takeRows(cycle.cells, rows) })
/** Every card's own lines and total for a column of values under one rule. */
const pointsFor = (rule: ScoringRule, values: ReadonlyArray<number>, more: Partial<Indicator> = {}): number[] => {
  const document = aModel({ directions: [aDirection('1', '2')], fields: [aField('v')], indicators: [anIndicator('1', rule, { formula: 'v', ...more })] })
  const cells = emptyGrid(values.length, 1)
  values.forEach((value, row) => { cells.values[row] = value; cells.states[row] = cellStateByte.value })
  return Array.from(run({ document, participants: values.map(() => person), cells }).linePoints)
}
const column = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.whole(0, 100_000_000))
const peers = (values: ReadonlyArray<number>): Peers => ({
  sorted: Float64Array.from(values).sort(), sign: 1, sum: values.reduce((sum, value) => sum + BigInt(value), 0n), squares: values.reduce((sum, value) => sum + BigInt(value) * BigInt(value), 0n),
})
const found = (by: Normalisation, values: ReadonlyArray<number>, value: number): number => { const normalise = normaliserOf(by, peers(values)); return normalise === 'noSpread' ? Number.NaN : normalise.quick(value) }
const shares = (random: Random, low = 0) => Array.from({ length: random.whole(1, 8) }, () => ({ share: low + random.next() * (1 - low), weight: random.whole(1, 50) }))
const mean = (exponent: number, children: ReadonlyArray<{ share: number; weight: number }>): number => { const value = meanOf(doubles, exponent, children); return typeof value === 'number' ? value : Number.NaN }
const EXPONENTS = [-3, -1, 0, 0.5, 1, 2, 5]
const withoutOrder = (document: ModelDocument): ModelDocument => ({ ...document, tieOrder: [] })

describe('laws of a cycle', () => {
  it('1 contributions, with bonuses and penalties, add up to the published total', () => both((cycle) => {
    const scores = run(cycle)
    const a = cycle.document.adjustments?.length ?? 0
    for (let row = 0; row < ROWS; row += 1) {
      const lines = scores.lineContribution.subarray(row * scores.m, (row + 1) * scores.m).reduce((sum, part) => sum + part, 0)
      const others = scores.extended?.adjustmentContribution.subarray(row * a, (row + 1) * a).reduce((sum, part) => sum + part, 0) ?? 0
      expect(lines + others).toBe(scores.total[row])
    }
  }), 600_000)
  it('2 totals lie within 0 and 100, points within 0 and the maximum, directions within theirs', () => both((cycle) => {
    const scores = run(cycle)
    expect(scores.total.every((total) => total >= 0 && total <= 10_000)).toBe(true)
    expect(scores.linePoints.every((points, line) => points >= 0 && points <= Number(cycle.document.indicators[line % scores.m]?.max) * 1e6)).toBe(true)
    expect(scores.directionScore.every((score, index) => Number.isNaN(score) || (score >= 0 && score <= (scores.directionMax[index] ?? 0)))).toBe(true)
  }), 600_000)
  it('3 the order of participants matters to nobody', () => both((cycle) => {
    const turned = Array.from({ length: ROWS }, (_, row) => ROWS - 1 - row)
    const [scores, other] = [run(cycle), run(takeCycle(cycle, turned))]
    for (const key of ['total', 'level', 'rankRegion', 'rankMunicipality', 'rankCluster', 'missingPercent'] as const) expect(turned.map((row) => other[key][row])).toEqual([...scores[key]])
  }), 600_000)
  it('4 the order of indicators does not matter', () => both((cycle) => {
    const [scores, other] = [run(cycle), run({ ...cycle, document: { ...cycle.document, indicators: [...cycle.document.indicators].reverse() } })]
    for (const key of ['total', 'level', 'directionScore', 'rankRegion'] as const) expect(other[key]).toEqual(scores[key])
  }), 600_000)
  it('5 the order of fields does not matter', () => cycles(randomCycle, (cycle) => {
    const slots = cycle.document.fields.length
    const turn = <T extends Float64Array | Uint8Array>(from: T, to: T): T => { for (let index = 0; index < from.length; index += 1) to[index - (index % slots) + slots - 1 - (index % slots)] = from[index] ?? 0; return to }
    const cells = { ...cycle.cells, values: turn(cycle.cells.values, new Float64Array(cycle.cells.values.length)), states: turn(cycle.cells.states, new Uint8Array(cycle.cells.states.length)) }
    expect(run({ ...cycle, cells, document: { ...cycle.document, fields: [...cycle.document.fields].reverse() } })).toEqual(run(cycle))
  }), 600_000)
  it('6 recomputing gives the same bytes', () => both((cycle) => expect(run(cycle)).toEqual(run(cycle))), 600_000)
  it('7 one organization type never touches another: kindergartens alone score as they do among schools', () => both((cycle) => {
    const own = cycle.participants.flatMap(({ organizationType }, row) => (organizationType === 'secondary_school' ? [row] : []))
    if (own.length === 0) return
    const [all, alone] = [run(cycle), run(takeCycle(cycle, own))]
    for (const key of ['total', 'level', 'rankRegion', 'rankCluster'] as const) expect([...alone[key]]).toEqual(own.map((row) => all[key][row]))
  }), 600_000)
  it('8 one region never touches another: a copy of the cycle with other cells leaves the first as it was', () => both((cycle, random) => {
    const before = run(cycle)
    const other = takeCycle(cycle, Array.from({ length: ROWS }, (_, row) => row))
    other.cells.values.forEach((value, index) => { other.cells.values[index] = random.chance(0.5) ? value + 1 : value })
    run(other)
    expect(run(cycle)).toEqual(before)
  }), 600_000)
  it('9 places: 1 + the number of larger totals, within the number placed; no level, no place', () => both((cycle) => {
    const scores = run(cycle)
    cycle.participants.forEach(({ organizationType }, row) => {
      const rivals = cycle.participants.flatMap((other, at) => (other.organizationType === organizationType && scores.level[at] !== -1 ? [at] : []))
      const place = scores.level[row] === -1 ? 0 : 1 + rivals.filter((at) => (scores.total[at] ?? 0) > (scores.total[row] ?? 0)).length
      expect(scores.rankRegion[row]).toBe(place)
    })
  }), 600_000)
  it('10 the order of the list is a permutation that follows totals', () => both((cycle) => {
    const scores = run({ ...cycle, document: withoutOrder(cycle.document) })
    const placed = [...scores.order].filter((row) => scores.level[row] !== -1)
    expect([...scores.order].sort((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, row) => row))
    placed.slice(1).forEach((row, position) => expect(scores.total[placed[position] ?? 0] ?? 0).toBeGreaterThanOrEqual(scores.total[row] ?? 0))
  }), 600_000)
  it('11 multiplying every weight changes nothing', () => cycles(randomCycle, (cycle) => {
    const indicators = cycle.document.indicators.map((indicator) => ({ ...indicator, weight: String(Number(indicator.weight) * 4) }))
    const directions = cycle.document.directions.map((direction) => ({ ...direction, max: String(Number(direction.max) * 4) }))
    const scaled = run({ ...cycle, document: { ...cycle.document, indicators, directions } })
    const scores = run(cycle)
    for (const key of ['total', 'level', 'rankRegion', 'lineContribution'] as const) expect(scaled[key]).toEqual(scores[key])
  }), 600_000)
  it('12 a level only falls by floors and caps', () => both((cycle) => {
    const { caps: _, ...plain } = cycle.document
    const [scores, free] = [run(cycle), run({ ...cycle, document: { ...plain, floors: [], ...(plain.aggregation === undefined ? {} : { caps: [] }) } })]
    scores.level.forEach((level, row) => { if (level !== -1) expect(level).toBeGreaterThanOrEqual(free.level[row] ?? 0) })
    expect(scores.total).toEqual(free.total)
  }), 600_000)
  it('13 weights actually used add up to a whole', () => cycles(randomExtendedCycle, (cycle) => {
    const scores = run(cycle)
    for (let row = 0; row < ROWS && scores.extended !== undefined; row += 1) {
      const weights = scores.extended.lineWeight.subarray(row * scores.m, (row + 1) * scores.m).reduce((sum, weight) => sum + weight, 0)
      expect(weights === 0 || Math.abs(weights - 1e6) <= scores.m).toBe(true)
    }
  }), 600_000)
})

describe('laws of a changed figure', () => {
  it('26 recomputing equals counting only what changed: a card put together from its old lines and the new ones is the card of the whole recalculation', () => both((cycle, random) => {
    const model = compileModel(cycle.document)
    const before = run(cycle)
    const row = random.whole(0, ROWS - 1)
    const cells = { ...cycle.cells, values: cycle.cells.values.slice() }
    for (let slot = 0; slot < cells.slots; slot += 1) if (random.chance(0.3)) cells.values[row * cells.slots + slot] = random.whole(0, 100) * 1_000_000
    const after = run({ ...cycle, cells })
    const lines = Array.from({ length: before.m }, (_, position) => position)
    const at = (position: number): number => row * before.m + position
    const isChanged = (position: number): boolean => before.lineState[at(position)] !== after.lineState[at(position)] || before.linePoints[at(position)] !== after.linePoints[at(position)]
    if (lines.some((position) => isChanged(position) && after.lineState[at(position)] !== 0)) return
    const changed = lines.filter(isChanged).map((position) => ({ line: { position, points: after.linePoints[at(position)] ?? 0 } }))
    const found = cardEvaluator(model, standingCard(before, row), ownFacts(cycle.participants, cells, row))(changed)
    expect(found).toEqual({ total: after.total[row], level: after.level[row], missingPercent: after.missingPercent[row], cappedBy: after.cappedBy[row] })
  }), 600_000)
  it('27 a figure of one director never touches another organization type', () => cycles(randomCycle, (cycle) => {
    const before = run(cycle)
    const own = cycle.participants[0]
    if (own === undefined) return
    const cells = { ...cycle.cells, values: cycle.cells.values.slice() }
    for (let slot = 0; slot < cells.slots; slot += 1) cells.values[slot] = 77_000_000
    const after = run({ ...cycle, cells })
    cycle.participants.forEach(({ organizationType }, row) => {
      if (organizationType === own.organizationType) return
      expect(after.linePoints.subarray(row * after.m, (row + 1) * after.m)).toEqual(before.linePoints.subarray(row * before.m, (row + 1) * before.m))
      expect([after.total[row], after.level[row], after.rankRegion[row]]).toEqual([before.total[row], before.level[row], before.rankRegion[row]])
    })
  }), 600_000)
})

describe('laws of rules and means', () => {
  const RULES: ReadonlyArray<ScoringRule> = [
    { kind: 'steps', steps: [{ from: '60', points: '2' }, { from: '30', points: '1' }, { from: '0', points: '0' }] }, { kind: 'linear', zeroAt: '10', fullAt: '90' }, { kind: 'target_share', target: '70' }, { kind: 'best_is_100' },
    { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] }, { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '2' }, { percentile: '25', points: '0.5' }] },
    ...(['min_max', 'z_score', 'rank', 'percentile_rank', 'borda', 'distance_to_maximum'] as const).map((method): ScoringRule => ({ kind: 'normalised', by: { method, among: 'region' }, scale: method === 'z_score' ? { zeroAt: '-3', fullAt: '3' } : { zeroAt: '0', fullAt: '100' } })),
    { kind: 'normalised', by: { method: 'log_goalposts', low: '1', high: '100' }, scale: { zeroAt: '0', fullAt: '100' } },
  ]
  it('14 a better value is never worse, under every rule', () => cases((random) => {
    const values = column(random, 8).sort((a, b) => a - b)
    const points = pointsFor(random.pick(RULES), values)
    expect(points).toEqual([...points].sort((a, b) => a - b))
  }), 600_000)
  it('15 where less is better, a smaller value is never worse', () => cases((random) => {
    const values = column(random, 8).sort((a, b) => b - a)
    const points = pointsFor(random.pick(RULES.slice(2)), values, { goodDirection: 'down' })
    expect(points).toEqual([...points].sort((a, b) => a - b))
  }), 600_000)
  it('16 duplicating every director keeps everybody\'s points by min–max, percentile rank and reference to the mean', () => cases((random) => {
    const values = column(random, 6)
    for (const by of [{ method: 'min_max', among: 'region' }, { method: 'distance_to_reference', reference: 'mean', among: 'region' }] as const) {
      const rule: ScoringRule = { kind: 'normalised', by, scale: { zeroAt: '0', fullAt: '200' } }
      expect(pointsFor(rule, [...values, ...values]).slice(0, 6)).toEqual(pointsFor(rule, values))
    }
  }), 600_000)
  it('17 min–max, ranks and z-scores do not see a shift; min–max and z do not see a change of unit', () => cases((random) => {
    const values = column(random, 7)
    const value = values[0] ?? 0
    for (const method of ['min_max', 'z_score', 'rank', 'borda', 'percentile_rank'] as const) {
      const by = { method, among: 'region' } as const
      expect(found(by, values.map((x) => x * 3 + 5_000_000), value * 3 + 5_000_000)).toBeCloseTo(found(by, values, value), 9)
    }
  }), 600_000)
  it('18 z-scores have the mean 0 and the deviation 1', () => cases((random) => {
    const values = column(random, 6)
    const scores = values.map((value) => found({ method: 'z_score', among: 'region' }, values, value))
    expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9)
    expect(scores.reduce((a, b) => a + b * b, 0) / 5).toBeCloseTo(1, 9)
  }), 600_000)
  it('19 Borda points of a group average one half of the scale', () => cases((random) => {
    const values = Array.from({ length: 7 }, () => random.whole(0, 5))
    const scores = values.map((value) => found({ method: 'borda', among: 'region' }, values, value))
    if (!scores.some(Number.isNaN)) expect(scores.reduce((a, b) => a + b, 0) / 7).toBeCloseTo(50, 9)
  }), 600_000)
  it('20 a mean lies between its least and greatest child and of equal children is that child', () => cases((random) => {
    const children = shares(random, 0.01)
    for (const exponent of EXPONENTS) {
      const value = mean(exponent, children)
      expect(value).toBeGreaterThanOrEqual(Math.min(...children.map(({ share }) => share)) - 1e-12)
      expect(value).toBeLessThanOrEqual(Math.max(...children.map(({ share }) => share)) + 1e-12)
      expect(mean(exponent, children.map((child) => ({ ...child, share: 0.5 })))).toBeCloseTo(0.5, 12)
    }
  }), 600_000)
  it('21 harmonic ≤ geometric ≤ arithmetic ≤ quadratic', () => cases((random) => {
    const children = shares(random, 0.01)
    EXPONENTS.slice(1).forEach((exponent, position) => expect(mean(EXPONENTS[position] ?? 0, children)).toBeLessThanOrEqual(mean(exponent, children) + 1e-12))
  }), 600_000)
  it('22 a mean does not see the scale of its weights, and a better child never lowers it', () => cases((random) => {
    const children = shares(random, 0.01)
    for (const exponent of EXPONENTS) {
      expect(mean(exponent, children.map((child) => ({ ...child, weight: child.weight * 7 })))).toBeCloseTo(mean(exponent, children), 12)
      expect(mean(exponent, children.map((child, index) => (index === 0 ? { ...child, share: Math.min(1, child.share + 0.1) } : child)))).toBeGreaterThanOrEqual(mean(exponent, children) - 1e-12)
    }
  }), 600_000)
  it('23 parts of a mean add up to one and none is negative', () => cases((random) => {
    const children = shares(random, 0.01)
    for (const exponent of EXPONENTS) {
      const parts = partsOfMean(exponent, children)
      expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      expect(parts.every((part) => part >= 0)).toBe(true)
    }
  }), 600_000)
  it('24 shares handed out in whole units add up and each is within one unit of its share', () => cases((random) => {
    const children = shares(random, 0.01)
    const parts = partsOfMean(1, children)
    const total = random.whole(0, 10_000)
    const units = shareOutParts(parts, total)
    expect(units.reduce((a, b) => a + b, 0)).toBe(total)
    units.forEach((unit, position) => expect(Math.abs(unit - (parts[position] ?? 0) * total)).toBeLessThan(1 + 1e-6))
  }), 600_000)
  it('25 several organizations: between the least and the greatest total; order and a common factor of the time in post do not matter', () => cases((random) => {
    const cards = Array.from({ length: random.whole(2, 5) }, () => ({ total: random.whole(0, 10_000), level: 0, share: random.whole(1, 300_000) }))
    const withShares = (factor: number) => cards.map(({ share, ...card }) => ({ ...card, yearShare: microToText(share * factor) }))
    const total = personTotal(withShares(1))
    expect(total).toBeGreaterThanOrEqual(Math.min(...cards.map((card) => card.total)))
    expect(total).toBeLessThanOrEqual(Math.max(...cards.map((card) => card.total)))
    expect(personTotal([...withShares(3)].reverse())).toBe(total)
  }), 600_000)
})
