import { fieldKeysOf } from '../models/formula-fields'
import type { CompiledModel } from '../scoring/compile/compile-model'
import type { CycleScores } from '../scoring/cards/cycle-scores'
import { isApplicable } from '../scoring/lines/line-state'
import { nominalWeights } from './weight-sets'

/** Weight of an indicator in percent, hundredths: as the method writes it, and on the cards as they came out. */
export type EffectiveWeight = { readonly nominal: number; readonly effective: number }
/** One source (primary field or the keeper of data) behind indicators that weigh more than a quarter together. */
export type DoubleCounting = { readonly kind: 'field' | 'source'; readonly key: string; readonly indicators: ReadonlyArray<string>; readonly percent: number }

export const DOUBLE_COUNTING_PERCENT = 25_00

const hundredths = (share: number): number => Math.floor(share * 10_000 + 0.5)

const shareInModel = (model: CompiledModel): Float64Array => {
  const weights = nominalWeights(model)
  const inDirection = model.directions.map((_, direction) => weights.reduce((sum, weight, position) => sum + (model.indicators[position]?.direction === direction ? weight : 0), 0))
  const whole = model.directions.reduce((sum, { nominal }) => sum + nominal, 0)
  return weights.map((weight, position) => {
    const direction = model.indicators[position]?.direction ?? 0
    const own = inDirection[direction] ?? 0
    return own === 0 || whole === 0 ? 0 : (weight / own) * ((model.directions[direction]?.nominal ?? 0) / whole)
  })
}

/** Where indicators do not apply, the weight of the others grows: the mean share of each over the cards, against the share in the method. */
export const effectiveWeights = (model: CompiledModel, scores: CycleScores, rows: ReadonlyArray<number>): ReadonlyArray<EffectiveWeight> => {
  const { m, d } = scores
  const weights = nominalWeights(model)
  const sums = new Float64Array(m)
  const { extended } = scores
  for (const row of rows) {
    if (extended !== undefined) {
      for (let position = 0; position < m; position += 1) sums[position] = (sums[position] ?? 0) + (extended.lineWeight[row * m + position] ?? 0) / 1e6
      continue
    }
    const applicable = new Float64Array(d)
    const counts = (position: number): boolean => isApplicable(scores.lineState[row * m + position] ?? 0)
    model.indicators.forEach(({ direction }, position) => { if (counts(position)) applicable[direction] = (applicable[direction] ?? 0) + (weights[position] ?? 0) })
    const whole = scores.directionMax.subarray(row * d, (row + 1) * d).reduce((sum, max) => sum + max, 0)
    model.indicators.forEach(({ direction }, position) => {
      const own = applicable[direction] ?? 0
      if (!counts(position) || own === 0 || whole === 0) return
      sums[position] = (sums[position] ?? 0) + ((weights[position] ?? 0) / own) * ((scores.directionMax[row * d + direction] ?? 0) / whole)
    })
  }
  const nominal = shareInModel(model)
  return Array.from(sums, (sum, position) => ({ nominal: hundredths(nominal[position] ?? 0), effective: rows.length === 0 ? 0 : hundredths(sum / rows.length) }))
}

/** Sources that more than a quarter of the method's weight comes from by more than one indicator, the heaviest first. */
export const doubleCounting = (model: CompiledModel): ReadonlyArray<DoubleCounting> => {
  const shares = shareInModel(model)
  const found = new Map<string, { kind: 'field' | 'source'; key: string; indicators: string[]; share: number }>()
  const add = (kind: 'field' | 'source', key: string, position: number): void => {
    const known = found.get(`${kind}/${key}`) ?? { kind, key, indicators: [], share: 0 }
    known.indicators.push(model.indicators[position]?.source.code ?? '')
    known.share += shares[position] ?? 0
    found.set(`${kind}/${key}`, known)
  }
  model.indicators.forEach(({ source }, position) => {
    fieldKeysOf(source).forEach((key) => add('field', key, position))
    if (source.passport.source.trim() !== '') add('source', source.passport.source.trim(), position)
  })
  return [...found.values()]
    .map(({ share, ...counted }): DoubleCounting => ({ ...counted, percent: hundredths(share) }))
    .filter(({ indicators, percent }) => indicators.length > 1 && percent > DOUBLE_COUNTING_PERCENT)
    .sort((a, b) => b.percent - a.percent || (a.key < b.key ? -1 : 1))
}
