import type { CompiledModel } from '../scoring/compile/compile-model'
import { MICRO } from '../shared/micro'
import { evenlyWithin, seededWords } from './seeded'

/** How the sets of a version were drawn; with the model they give the same bytes again. */
export type WeightSetPlan = {
  readonly count: number
  readonly seed: number
  /** Largest change of one weight before renormalising, whole percent. */
  readonly spreadPercent: number
}
/** `factors`: set × indicator, micro-units (1 250 000 = the weight × 1,25), renormalised so that all weights keep their sum. */
export type WeightSets = WeightSetPlan & { readonly m: number; readonly factors: Int32Array }

/** Weighings by factors of the weights, set × indicator: 1 leaves a weight as it is, 0 leaves the indicator out. */
export type Factors = { readonly count: number; readonly of: Float64Array }

/** What a version gets unless a region says otherwise (product/lessons: 200 sets, ± 25 %). */
export const DEFAULT_WEIGHT_SETS: WeightSetPlan = { count: 200, seed: 20_260_901, spreadPercent: 25 }

/** Weighted maximum of each indicator in points: what it weighs in the method. */
export const nominalWeights = (model: CompiledModel): Float64Array =>
  Float64Array.from(model.indicators, (indicator) => (indicator.max / MICRO) * (indicator.weight / 10 ** model.weightDigits))

/**
 * Sets of weights around the method's own: every weight is changed evenly within ± spread, then all together are brought back to the
 * old sum. Whole micro-units, so the bytes do not depend on the machine.
 */
export const makeWeightSets = (model: CompiledModel, plan: WeightSetPlan): WeightSets => {
  const weights = nominalWeights(model)
  const m = weights.length
  const next = seededWords(plan.seed)
  const half = plan.spreadPercent * (MICRO / 100)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const factors = new Int32Array(plan.count * m)
  for (let set = 0; set < plan.count; set += 1) {
    let drawn = 0
    for (let position = 0; position < m; position += 1) {
      const factor = MICRO + evenlyWithin(next, half)
      factors[set * m + position] = factor
      drawn += factor * (weights[position] ?? 0)
    }
    if (drawn === 0) continue
    for (let position = 0; position < m; position += 1) {
      factors[set * m + position] = Math.floor(((factors[set * m + position] ?? 0) * whole * MICRO) / drawn + 0.5)
    }
  }
  return { ...plan, m, factors }
}

/** Little-endian bytes of the factors, to be stored with the version. */
export const weightSetBytes = ({ factors }: WeightSets): Uint8Array => {
  const bytes = new Uint8Array(factors.length * 4)
  const view = new DataView(bytes.buffer)
  factors.forEach((factor, index) => view.setInt32(index * 4, factor, true))
  return bytes
}

/** Reads what `weightSetBytes` wrote. */
export const readWeightSets = (plan: WeightSetPlan, bytes: Uint8Array): WeightSets => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const factors = Int32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getInt32(index * 4, true))
  return { ...plan, m: plan.count === 0 ? 0 : factors.length / plan.count, factors }
}
