import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { randomCycle, randomExtendedCycle } from '#tests/golden/random-cycle'
import { workedCycle } from '#tests/golden/worked-example'
import { parseStoredDocument } from '@/data/models/model-version.codec'
import type { ModelDocument } from '../models/model-document'
import { compileModel } from '../scoring/compile/compile-model'
import { scoreCycle } from '../scoring/score-cycle'
import { analyseRobustness } from './analyse-robustness'
import { correlationsOf } from './correlations'
import { placesUnder } from './draw-places'
import { factorsOf, reproducesTotals, totalsUnder } from './draw-totals'
import { driversOf } from './drivers'
import { doubleCounting, effectiveWeights } from './effective-weights'
import { leaveOneOut } from './leave-one-out'
import { isClear, placeGroups } from './place-groups'
import { intervalsOf } from './rank-intervals'
import { ratedCards, withInputs } from './rated-cards'
import { placesUnderRounding } from './rounding'
import { makeWeightSets, nominalWeights, readWeightSets, weightSetBytes } from './weight-sets'

const SEEDS = Array.from({ length: 40 }, (_, seed) => 7000 + seed)
const amur = parseStoredDocument(JSON.parse(readFileSync(new URL('../../../prisma/seed/reference/models/amur.json', import.meta.url), 'utf8')))
const worldOf = (seed: number, rows = 40) => {
  const cycle = randomCycle(seed, rows)
  const model = compileModel(cycle.document)
  const scores = scoreCycle(model, cycle.participants, cycle.cells)
  return { ...cycle, model, scores, cards: ratedCards(model, scores, cycle.participants) }
}
const placesAt = (places: Uint16Array, draws: number, draw: number): number[] => Array.from({ length: places.length / draws }, (_, card) => places[card * draws + draw] ?? 0)

describe('weight sets', () => {
  it('the same seed gives the same bytes, another seed others; bytes read back', () => {
    const { model } = worldOf(1)
    const plan = { count: 50, seed: 17, spreadPercent: 25 }
    const [one, two, other] = [makeWeightSets(model, plan), makeWeightSets(model, plan), makeWeightSets(model, { ...plan, seed: 18 })]
    expect(weightSetBytes(two)).toEqual(weightSetBytes(one))
    expect(weightSetBytes(other)).not.toEqual(weightSetBytes(one))
    expect(readWeightSets(plan, weightSetBytes(one))).toEqual(one)
  })

  it('weights keep their sum and stay within the spread and its renormalising', () => {
    const model = compileModel(amur)
    const weights = nominalWeights(model)
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const { factors, m, count } = makeWeightSets(model, { count: 100, seed: 3, spreadPercent: 25 })
    for (let set = 0; set < count; set += 1) {
      const drawn = weights.reduce((sum, weight, position) => sum + (weight * (factors[set * m + position] ?? 0)) / 1_000_000, 0)
      expect(Math.abs(drawn - whole)).toBeLessThan(1e-3)
    }
    expect(Math.min(...factors)).toBeGreaterThan(600_000)
    expect(Math.max(...factors)).toBeLessThan(1_666_667)
  })
})

describe('places under other weights', () => {
  it('zero spread gives the published totals and places in every draw', () => {
    for (const seed of SEEDS) {
      const { model, scores, cards } = worldOf(seed)
      const sets = makeWeightSets(model, { count: 3, seed: 1, spreadPercent: 0 })
      expect(reproducesTotals(model, cards)).toBe(true)
      const places = placesUnder(cards, totalsUnder(model, cards, factorsOf(sets)), 3)
      for (const draw of [0, 2]) {
        expect(placesAt(places.region, 3, draw)).toEqual(Array.from(cards.rows, (row) => scores.rankRegion[row]))
        expect(placesAt(places.cluster, 3, draw)).toEqual(Array.from(cards.rows, (row) => scores.rankCluster[row]))
      }
      const intervals = intervalsOf(places.region, 3)
      expect(Array.from(intervals.low)).toEqual(Array.from(intervals.high))
    }
  })

  it('a draw equals the engine on a model written with the drawn weights', () => {
    for (const seed of SEEDS) {
      const { model, document, participants, cells, cards } = worldOf(seed)
      if (document.indicators.some(({ weight }) => weight === '0')) continue
      // A whole direction counts twice: its maxima, and those of its indicators.
      const doubled = document.directions[0]?.code
      const other = scoreCycle(compileModel({
        ...document, directions: document.directions.map((direction) => (direction.code === doubled ? { ...direction, max: String(Number(direction.max) * 2) } : direction)),
        indicators: document.indicators.map((indicator) => (indicator.direction === doubled ? { ...indicator, weight: String(Number(indicator.weight) * 2) } : indicator)),
      }), participants, cells)
      const of = Float64Array.from(document.indicators, (indicator) => (indicator.direction === doubled ? 2 : 1))
      expect(Array.from(totalsUnder(model, cards, { count: 1, of }))).toEqual(Array.from(cards.rows, (row) => other.total[row]))
    }
  })

  it('every total stays within 0 and 100, and the order of draws does not matter to an interval', () => {
    for (const seed of SEEDS) {
      const { model, cards } = worldOf(seed)
      const sets = makeWeightSets(model, { count: 21, seed, spreadPercent: 25 })
      const totals = totalsUnder(model, cards, factorsOf(sets))
      expect(totals.every((total) => total >= 0 && total <= 10_000)).toBe(true)
      const turned = Int16Array.from({ length: totals.length }, (_, index) => totals[(20 - Math.floor(index / cards.n)) * cards.n + (index % cards.n)] ?? 0)
      expect(intervalsOf(placesUnder(cards, turned, 21).region, 21)).toEqual(intervalsOf(placesUnder(cards, totals, 21).region, 21))
    }
  })

  it('an interval is the type-7 percentile, outwards', () => {
    const places = Uint16Array.from([...Array.from({ length: 21 }, (_, draw) => draw + 1), ...Array.from({ length: 21 }, () => 4)])
    expect(intervalsOf(places, 21)).toEqual({ low: Uint16Array.from([2, 4]), high: Uint16Array.from([20, 4]) })
    expect(intervalsOf(Uint16Array.from([1, 2]), 2)).toEqual({ low: Uint16Array.from([1]), high: Uint16Array.from([2]) })
  })
})

/** Models with means, circumstances, caps, bonuses and penalties. */
const meansOf = (seed: number, rows = 25) => {
  const cycle = randomExtendedCycle(seed, rows)
  const model = compileModel(cycle.document)
  const scores = scoreCycle(model, cycle.participants, cycle.cells)
  return { ...cycle, model, scores, cards: withInputs(ratedCards(model, scores, cycle.participants), model, { ...cycle, scores }) }
}

/** Thresholds of availability are judged by the method's own weights under a weighing; weights of groups follow their indicators. */
const withoutThresholds = (document: ModelDocument): ModelDocument => {
  const { availability: _, ...aggregation } = document.aggregation ?? { direction: { kind: 'arithmetic' as const }, total: { kind: 'arithmetic' as const } }
  return { ...document, groups: document.groups.map(({ code, name }) => ({ code, name })), aggregation }
}
/** The model with the first direction twice as heavy, everywhere its weights are written. */
const doubledDirection = (document: ModelDocument): { other: ModelDocument; inside: ReadonlySet<string> } => {
  const doubled = document.directions[0]?.code
  const twice = (text: string): string => String(Number(text) * 2)
  const inside = new Set(document.indicators.flatMap(({ code, direction }) => (direction === doubled ? [code] : [])))
  const weightSets = (document.weightSets ?? []).map((set) => ({
    ...set, directions: (set.directions ?? []).map((changed) => (changed.direction === doubled ? { ...changed, max: twice(changed.max) } : changed)),
    indicators: (set.indicators ?? []).map((changed) => (inside.has(changed.indicator) ? { ...changed, weight: twice(changed.weight) } : changed)),
  }))
  const directions = document.directions.map((direction) => (direction.code === doubled ? { ...direction, max: twice(direction.max) } : direction))
  const indicators = document.indicators.map((indicator) => (inside.has(indicator.code) ? { ...indicator, weight: twice(indicator.weight) } : indicator))
  return { inside, other: { ...document, directions, indicators, weightSets } }
}
const partsUsed = ({ aggregation, weightSets = [], adjustments = [], caps = [] }: ModelDocument): ReadonlyArray<string> => [
  ...(aggregation === undefined ? [] : [aggregation.direction.kind, aggregation.total.kind]),
  ...[{ kind: 'sets', list: weightSets }, { kind: 'adjustments', list: adjustments }, { kind: 'caps', list: caps }].flatMap(({ kind, list }) => (list.length > 0 ? [kind] : [])),
]

describe('places of models that are not sums of points', () => {
  it('zero spread gives the published totals and places: means, weight sets, bonuses, penalties', () => {
    const kinds = new Set<string>()
    for (const seed of SEEDS) {
      const { model, document, scores, cards } = meansOf(seed)
      if (cards.n > 0) partsUsed(document).forEach((kind) => kinds.add(kind))
      expect(reproducesTotals(model, cards)).toBe(true)
      const places = placesUnder(cards, totalsUnder(model, cards, factorsOf(makeWeightSets(model, { count: 2, seed: 1, spreadPercent: 0 }))), 2)
      expect(placesAt(places.region, 2, 1)).toEqual(Array.from(cards.rows, (row) => scores.rankRegion[row]))
    }
    expect([...kinds].sort()).toEqual(['adjustments', 'arithmetic', 'caps', 'geometric', 'harmonic', 'power', 'sets'])
  })

  it('a draw equals the engine on a model written with the drawn weights', () => {
    let compared = 0
    for (const seed of SEEDS) {
      const world = meansOf(seed)
      const document = withoutThresholds(world.document)
      const { other, inside } = doubledDirection(document)
      const model = compileModel(document)
      const scores = scoreCycle(model, world.participants, world.cells)
      const cards = withInputs(ratedCards(model, scores, world.participants), model, { ...world, scores })
      const weighed = scoreCycle(compileModel(other), world.participants, world.cells)
      const of = Float64Array.from(document.indicators, ({ code }) => (inside.has(code) ? 2 : 1))
      // A direction whose indicators weigh nothing keeps its maximum under a weighing; the written model doubles it.
      if (!document.indicators.some(({ code, weight }) => inside.has(code) && Number(weight) > 0)) continue
      expect(Array.from(totalsUnder(model, cards, { count: 1, of }))).toEqual(Array.from(cards.rows, (row) => weighed.total[row]))
      compared += cards.n
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('the whole analysis answers, the same again, and its drivers and weights add up', () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const world = meansOf(seed)
      const input = { ...world, sets: makeWeightSets(world.model, { count: 21, seed: 2, spreadPercent: 25 }), roundingDraws: 3 }
      const found = analyseRobustness(input)
      expect(found).toBeDefined()
      expect(analyseRobustness(input)).toEqual(found)
      for (const { drivers, effective } of found?.report.types ?? []) {
        if (drivers !== null) expect(drivers.directions.reduce((a, b) => a + b, 0)).toBe(10_000)
        expect(Math.abs(effective.reduce((sum, weight) => sum + weight.effective, 0) - 10_000)).toBeLessThanOrEqual(effective.length)
      }
      world.scores.rankRegion.forEach((place, row) => expect((found?.intervals.region.low[row] ?? 0) > 0).toBe(place > 0))
    }
  })
})

describe('groups of places', () => {
  it('puts together only places that share one, so a chain of neighbours falls apart', () => {
    const cards = [{ place: 1, low: 1, high: 1 }, { place: 2, low: 2, high: 5 }, { place: 3, low: 2, high: 4 }, { place: 4, low: 3, high: 5 }, { place: 5, low: 4, high: 6 }, { place: 6, low: 5, high: 7 }]
    expect(placeGroups(cards, () => false).map(({ from, to }) => [from, to])).toEqual([[1, 1], [2, 5], [6, 6]])
  })

  it('ends where somebody in it stands clearly above the next, and never parts equal places', () => {
    const cards = [{ place: 1, low: 1, high: 4 }, { place: 2, low: 1, high: 4 }, { place: 3, low: 2, high: 4 }, { place: 3, low: 2, high: 4 }]
    const above = new Set(['0 2', '2 3'])
    expect(placeGroups(cards, (first, second) => above.has(`${first} ${second}`)).map(({ from, to, members }) => [from, to, members])).toEqual([[1, 2, [0, 1]], [3, 3, [2, 3]]])
  })

  it('calls 95 draws of a hundred clear and 94 not', () => {
    expect([isClear(190, 200), isClear(189, 200), isClear(0, 200)]).toEqual([true, false, false])
  })

  it('no group holds a pair of which one stands above the other in 95 draws of a hundred, but for equal places', () => {
    const wide = SEEDS.slice(0, 12).flatMap((seed) => {
      const world = worldOf(seed)
      const found = analyseRobustness({ ...world, sets: makeWeightSets(world.model, { count: 100, seed: 3, spreadPercent: 25 }), roundingDraws: 0 })
      return (found?.report.types ?? []).flatMap(({ groups }) => groups.filter(({ from, to }) => from < to))
    })
    expect(wide.length).toBeGreaterThan(0)
    expect(wide.filter(({ firstAbove }) => firstAbove >= 95)).toEqual([])
  })
})

describe('what drives the order', () => {
  it('variance shares add up to exactly 100 %', () => {
    for (const seed of SEEDS) {
      const { model, scores, cards } = worldOf(seed)
      const drivers = driversOf(scores, Array.from(cards.rows), (position) => model.indicators[position]?.direction ?? 0)
      if (drivers === null) continue
      expect(drivers.shares.reduce((a, b) => a + b, 0)).toBe(10_000)
      expect(drivers.directions.reduce((a, b) => a + b, 0)).toBe(10_000)
    }
  })

  it('an indicator that gives everybody the same drives nothing and moves nobody when left out', () => {
    const { participants, cells } = workedCycle(amur)
    const model = compileModel(amur)
    const scores = scoreCycle(model, participants, cells)
    const drivers = driversOf(scores, Array.from(scores.total.keys()), () => 0)
    const same = amur.indicators.findIndex(({ code }) => code === '1.1')
    expect(drivers?.shares[same]).toBe(0)
    expect(leaveOneOut(model, ratedCards(model, scores, participants)).indicators[same]).toMatchObject({ code: '1.1', moved: 0, meanMove: 0 })
  })

  it('leaving out what makes all the difference puts everybody on one place', () => {
    const world = worldOf(7003)
    const left = leaveOneOut(world.model, world.cards)
    expect(left.indicators).toHaveLength(world.scores.m)
    expect(left.directions).toHaveLength(world.scores.d)
    for (const { of, moved, movers } of [...left.indicators, ...left.directions]) {
      expect(moved).toBeLessThanOrEqual(of)
      expect(movers.length).toBe(Math.min(3, moved))
    }
  })
})

describe('the method as it works', () => {
  it('effective weights of every organization type add up to 100 %', () => {
    for (const seed of SEEDS) {
      const { model, scores, cards } = worldOf(seed)
      if (cards.n === 0) continue
      const effective = effectiveWeights(model, scores, Array.from(cards.rows))
      expect(Math.abs(effective.reduce((sum, weight) => sum + weight.effective, 0) - 10_000)).toBeLessThanOrEqual(effective.length)
    }
  })

  it('two indicators over one figure are found: correlated and, above a quarter of the weight, counted twice', () => {
    const { participants, cells, document } = randomCycle(7001, 40)
    const [base] = document.indicators
    if (base === undefined) throw new Error('A model has indicators')
    const twin = { ...base, formula: 'f1', weight: '1', max: '2', applicability: { organizationTypes: base.applicability.organizationTypes }, rule: { kind: 'linear' as const, zeroAt: '0', fullAt: '10' } }
    const { voidWhen: _void, alternatives: _alternatives, ...plain } = twin
    const model = compileModel({ ...document, indicators: [{ ...plain, code: 'a' }, { ...plain, code: 'b' }] })
    const scores = scoreCycle(model, participants, cells)
    expect(correlationsOf(scores, Array.from(scores.total.keys())).strong).toMatchObject([{ first: 0, second: 1, thousandths: 1000 }])
    expect(doubleCounting(model)).toContainEqual(expect.objectContaining({ kind: 'field', key: 'f1', indicators: ['a', 'b'] }))
  })
})

describe('rounding of figures', () => {
  it('whole counts are exact; the same seed gives the same places', () => {
    const { model, participants, cells, cards } = worldOf(7002)
    const once = placesUnderRounding({ model, participants, cells, rows: cards.rows }, { draws: 3, seed: 5 })
    expect(placesUnderRounding({ model, participants, cells, rows: cards.rows }, { draws: 3, seed: 5 })).toEqual(once)
    const values = cells.values.map((value) => Math.trunc(value / 1_000_000) * 1_000_000)
    const whole = scoreCycle(model, participants, { ...cells, values })
    const rows = Int32Array.from(whole.total.keys())
    const exact = placesUnderRounding({ model, participants, cells: { ...cells, values }, rows }, { draws: 1, seed: 5 })
    expect(Array.from(exact.region)).toEqual(Array.from(whole.rankRegion))
  })
})

describe('the whole analysis', () => {
  it('gives every placed card intervals that hold together, and the same answer again', () => {
    const world = worldOf(7005)
    const input = { ...world, sets: makeWeightSets(world.model, { count: 40, seed: 2, spreadPercent: 25 }), roundingDraws: 5 }
    const found = analyseRobustness(input)
    expect(found).toBeDefined()
    expect(analyseRobustness(input)).toEqual(found)
    for (let row = 0; row < world.scores.n; row += 1) {
      const [low, high] = [found?.intervals.region.low[row] ?? 0, found?.intervals.region.high[row] ?? 0]
      expect(low > 0).toBe((world.scores.rankRegion[row] ?? 0) > 0)
      expect(low).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(world.scores.rankRegionOf[row] ?? 0)
    }
  })
})
