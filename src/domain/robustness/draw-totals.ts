import type { CompiledModel } from '../scoring/compile/compile-model'
import { MICRO } from '../shared/micro'
import type { Pattern, RatedCards } from './rated-cards'
import { weighMeans } from './weigh-means'
import { nominalWeights, type Factors } from './weight-sets'

export const factorsOf = ({ count, factors }: { count: number; factors: Int32Array }): Factors => ({ count, of: Float64Array.from(factors, (factor) => factor / MICRO) })

type Frame = {
  readonly weights: Float64Array
  readonly weightOf: Float64Array
  readonly directionOf: Int32Array
  readonly nominals: Float64Array
  readonly thinBelow: Float64Array
  readonly own: Float64Array
  readonly units: number
}

const frameOf = (model: CompiledModel): Frame => {
  const weights = nominalWeights(model)
  const scale = MICRO * 10 ** model.weightDigits
  const own = new Float64Array(model.directions.length)
  model.indicators.forEach(({ direction }, position) => { own[direction] = (own[direction] ?? 0) + (weights[position] ?? 0) })
  return {
    weights, own,
    weightOf: Float64Array.from(model.indicators, (indicator) => indicator.weight / 10 ** model.weightDigits),
    directionOf: Int32Array.from(model.indicators, (indicator) => indicator.direction),
    nominals: Float64Array.from(model.directions, (direction) => direction.nominal / scale),
    thinBelow: Float64Array.from(model.directions, (direction) => direction.thinBelow / scale),
    units: 10_000 / model.totalUnit,
  }
}

type Drawn = { readonly inModel: Float64Array; readonly applicable: Float64Array; readonly published: Float64Array; readonly share: Float64Array }

const sumDirections = (frame: Frame, applies: Uint8Array, { factors, from, drawn }: { factors: Float64Array; from: number; drawn: Drawn }): void => {
  drawn.inModel.fill(0)
  drawn.applicable.fill(0)
  drawn.published.fill(0)
  for (let position = 0; position < frame.weights.length; position += 1) {
    const direction = frame.directionOf[position] ?? 0
    const weight = frame.weights[position] ?? 0
    const now = weight * (factors[from + position] ?? 0)
    drawn.inModel[direction] = (drawn.inModel[direction] ?? 0) + now
    if (applies[position] !== 1) continue
    drawn.applicable[direction] = (drawn.applicable[direction] ?? 0) + now
    drawn.published[direction] = (drawn.published[direction] ?? 0) + weight
  }
}

/** Points of the total per weighted point of each direction; returns the sum of the directions' maxima under this weighing. */
const shareDirections = (frame: Frame, drawn: Drawn): number => {
  let whole = 0
  for (let direction = 0; direction < frame.nominals.length; direction += 1) {
    const applicable = drawn.applicable[direction] ?? 0
    const isThin = (drawn.published[direction] ?? 0) < (frame.thinBelow[direction] ?? 0)
    const changed = ((frame.nominals[direction] ?? 0) * (drawn.inModel[direction] ?? 0)) / (frame.own[direction] ?? 1)
    const nominal = applicable === 0 ? 0 : isThin ? applicable : changed
    whole += nominal
    drawn.share[direction] = applicable === 0 ? 0 : nominal / applicable
  }
  return whole
}

/**
 * Published units per point of every indicator under one weighing: the formula of docs/scoring.md with the maxima of indicators changed
 * and those of directions changed with them. A direction is thin under any weighing exactly where it is thin in the release.
 */
const fillCoefficients = (frame: Frame, { applies }: Pattern, draw: { factors: Float64Array; from: number; drawn: Drawn; out: Float64Array }): void => {
  const { drawn, factors, from, out } = draw
  sumDirections(frame, applies, draw)
  const whole = shareDirections(frame, drawn)
  for (let position = 0; position < frame.weights.length; position += 1) {
    const share = drawn.share[frame.directionOf[position] ?? 0] ?? 0
    const isCounted = applies[position] === 1 && whole > 0
    out[position] = isCounted ? ((factors[from + position] ?? 0) * (frame.weightOf[position] ?? 0) * share * frame.units) / whole : 0
  }
}

// A total that lies exactly on the middle of two hundredths goes up; doubles may put it just below.
const HALF_UP = 0.5 + 1e-9
const TILE = 4

type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/** Four weighings in one pass over the points of a card. */
const weighCard = (points: Float64Array, four: Four, sums: Float64Array): void => {
  const [a, b, c, d] = four
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  for (let position = 0; position < points.length; position += 1) {
    const earned = points[position] ?? 0
    s0 += earned * (a[position] ?? 0)
    s1 += earned * (b[position] ?? 0)
    s2 += earned * (c[position] ?? 0)
    s3 += earned * (d[position] ?? 0)
  }
  sums[0] = s0
  sums[1] = s1
  sums[2] = s2
  sums[3] = s3
}

type Block = { readonly cards: RatedCards; readonly pattern: Pattern; readonly tile: ReadonlyArray<Float64Array>; readonly first: number; readonly count: number; readonly unit: number; readonly out: Int16Array }

const weighBlock = ({ cards, pattern, tile, first, count, unit, out }: Block): void => {
  const { m, n, points } = cards
  const [a = new Float64Array(m), b = a, c = a, d = a] = tile
  const sums = new Float64Array(TILE)
  const drawn = Math.min(TILE, count - first)
  for (let card = pattern.from; card < pattern.to; card += 1) {
    const base = card * m
    sums.fill(0)
    weighCard(points.subarray(base, base + m), [a, b, c, d], sums)
    for (let draw = 0; draw < drawn; draw += 1) out[(first + draw) * n + card] = Math.floor((sums[draw] ?? 0) + HALF_UP) * unit
  }
}

const weighSums = (model: CompiledModel, cards: RatedCards, factors: Factors): Int16Array => {
  const frame = frameOf(model)
  const d = model.directions.length
  const drawn: Drawn = { inModel: new Float64Array(d), applicable: new Float64Array(d), published: new Float64Array(d), share: new Float64Array(d) }
  const tile = Array.from({ length: TILE }, () => new Float64Array(cards.m))
  const out = new Int16Array(factors.count * cards.n)
  for (const pattern of cards.patterns) {
    for (let first = 0; first < factors.count; first += TILE) {
      tile.forEach((coefficients, index) => {
        if (first + index < factors.count) fillCoefficients(frame, pattern, { factors: factors.of, from: (first + index) * cards.m, drawn, out: coefficients })
      })
      weighBlock({ cards, pattern, tile, first, count: factors.count, unit: model.totalUnit, out })
    }
  }
  return out
}

/** Totals in hundredths under every weighing, set × card, rounded as the method rounds. */
export const totalsUnder = (model: CompiledModel, cards: RatedCards, factors: Factors): Int16Array => (cards.inputs === undefined ? weighSums(model, cards, factors) : weighMeans(model, { n: cards.n, inputs: cards.inputs }, factors))

/** Whether the method's own weights give the published totals back: without that no weighing says anything about this release. */
export const reproducesTotals = (model: CompiledModel, cards: RatedCards): boolean => {
  const again = totalsUnder(model, cards, { count: 1, of: new Float64Array(cards.m).fill(1) })
  return cards.totals.every((total, card) => again[card] === total)
}
