import { decimals, doubles } from '../scoring/cards/card-arithmetic'
import type { CompiledModel } from '../scoring/compile/compile-model'
import type { CompiledParts, CompiledWeights } from '../scoring/compile/compile-parts'
import { scoreCard, type CardInput, type Weighing } from '../scoring/cards/extended-card'
import type { Factors } from './weight-sets'

type Weighed = { readonly model: CompiledModel; readonly parts: CompiledParts; readonly lines: Float64Array }

const factorIn = (weights: ReadonlyArray<number>, lines: Float64Array): number => {
  let [own, drawn] = [0, 0]
  weights.forEach((weight, position) => {
    own += weight
    drawn += weight * (lines[position] ?? 1)
  })
  return own === 0 ? 1 : drawn / own
}

/** Maxima of directions and of groups with a weight of their own change as those of their indicators do. */
const weighingOf = ({ model, parts, lines }: Weighed, weights: CompiledWeights): Weighing => {
  const inside = (isIn: (direction: number) => boolean): ReadonlyArray<number> => model.indicators.map((indicator, position) => (isIn(indicator.direction) ? indicator.max * (weights.indicators[position] ?? 0) : 0))
  return {
    lines,
    directions: model.directions.map((_, direction) => factorIn(inside((own) => own === direction), lines)),
    groups: parts.groupWeights.map((_, group) => factorIn(inside((own) => parts.groupOf[own] === group), lines)),
  }
}

/** Published units by the engine's own aggregation: doubles, decimals where they doubt. No total (a share of zero under a logarithm) is the last place. */
const totalOf = (card: CardInput, units: number): number => {
  const quick = scoreCard(doubles, card)
  const rounded = quick?.total === undefined ? Number.NaN : doubles.toUnits(quick.total, units)
  if (!Number.isNaN(rounded)) return rounded
  if (quick !== undefined && quick.total === undefined) return 0
  const exact = scoreCard(decimals, card)
  return exact?.total === undefined ? 0 : decimals.toUnits(exact.total, units)
}

/**
 * Totals in hundredths under every weighing, set × card, of a model whose totals are not sums of points: every card is aggregated again under the weights
 * that hold for it, with the changed factors.
 */
export const weighMeans = (model: CompiledModel, { n, inputs }: { n: number; inputs: ReadonlyArray<CardInput> }, factors: Factors): Int16Array => {
  const out = new Int16Array(factors.count * n)
  const m = model.indicators.length
  for (let draw = 0; draw < factors.count; draw += 1) {
    const lines = factors.of.subarray(draw * m, (draw + 1) * m)
    const known = new Map<CompiledWeights, Weighing>()
    inputs.forEach((card, at) => {
      const weighing = known.get(card.weights) ?? weighingOf({ model, parts: card.parts, lines }, card.weights)
      known.set(card.weights, weighing)
      out[draw * n + at] = totalOf({ ...card, weighing }, 10_000 / model.totalUnit) * model.totalUnit
    })
  }
  return out
}
