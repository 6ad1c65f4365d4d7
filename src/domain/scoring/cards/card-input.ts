import { evaluateFormula } from '../../models/evaluate-formula'
import { compare, fractionFromMicro, roundToMicro, ZERO_FRACTION } from '../../shared/fraction'
import { holds } from '../compile/circumstance'
import type { CompiledParts } from '../compile/compile-parts'
import type { CycleScores } from './cycle-scores'
import type { CardInput, CardLine } from './extended-card'
import { operandsOf, type ScoringInput } from '../lines/line-columns'
import { isApplicable, isMissing } from '../lines/line-state'

type Run = { readonly input: ScoringInput; readonly parts: CompiledParts; readonly scores: Pick<CycleScores, 'm' | 'lineState' | 'linePoints'> }

const linesOf = ({ input, scores }: Run, row: number): ReadonlyArray<CardLine> =>
  input.model.indicators.flatMap((indicator, position) => {
    const line = row * scores.m + position
    const state = scores.lineState[line] ?? 0
    return isApplicable(state) ? [{ position, direction: indicator.direction, points: scores.linePoints[line] ?? 0, max: indicator.max, isMissing: isMissing(state) }] : []
  })

/** Amounts of bonuses and penalties by position in the document; without a value they are nothing. */
const amountsOf = ({ input, parts }: Run, row: number): ReadonlyArray<number> => {
  const amounts: number[] = []
  for (const { position, formula, max } of parts.adjustments) {
    const found = evaluateFormula(formula, operandsOf(input, row))
    const isNothing = found.kind === 'absent' || compare(found.value, ZERO_FRACTION) <= 0
    amounts[position] = isNothing ? 0 : compare(found.value, fractionFromMicro(max)) >= 0 ? max : roundToMicro(found.value)
  }
  return amounts
}

/** What one card is counted from: its lines, its amounts and the weights that hold for it; `set` is −1 for the model's own weights. */
export const cardInputOf = (run: Run, row: number): { readonly set: number; readonly card: CardInput } => {
  const { parts } = run
  const set = parts.sets.findIndex(({ when }) => holds({ ...run, row }, when))
  return { set, card: { parts, weights: parts.sets[set]?.weights ?? parts.weights, lines: linesOf(run, row), adjustments: amountsOf(run, row) } }
}
