import { conditionHolds } from '../../models/evaluate-formula'
import type { CompiledCircumstance } from './compile-parts'
import type { CycleScores } from '../cards/cycle-scores'
import { operandsOf, type ScoringInput } from '../lines/line-columns'
import { lineStateByte } from '../lines/line-state'

type Card = { readonly input: ScoringInput; readonly scores: Pick<CycleScores, 'm' | 'lineState' | 'linePoints'>; readonly row: number }

const hasValue = (state: number): boolean => state === lineStateByte.scored || state === lineStateByte.voided

const fitsPerson = ({ input, row }: Card, { source, yearShareBelow }: CompiledCircumstance): boolean => {
  const participant = input.participants[row]
  if (participant === undefined) return false
  const { yearsInPost } = participant
  if (source.organizationTypes !== undefined && !source.organizationTypes.includes(participant.organizationType)) return false
  if (source.yearsInPostFrom !== undefined && !(yearsInPost !== undefined && yearsInPost >= source.yearsInPostFrom)) return false
  if (source.yearsInPostBelow !== undefined && !(yearsInPost !== undefined && yearsInPost < source.yearsInPostBelow)) return false
  return yearShareBelow === undefined || (participant.yearShare ?? 1_000_000) < yearShareBelow
}

const isWeak = ({ input, scores, row }: Card, { indicator, belowHundredths }: NonNullable<CompiledCircumstance['weak']>): boolean => {
  const line = row * scores.m + indicator
  if (!hasValue(scores.lineState[line] ?? 0)) return false
  return BigInt(scores.linePoints[line] ?? 0) * 10_000n < BigInt(belowHundredths) * BigInt(input.model.indicators[indicator]?.max ?? 0)
}

/** Every part of the circumstance that is given certainly holds on this card. */
export const holds = (card: Card, when: CompiledCircumstance): boolean => {
  const { input, scores, row } = card
  if (!fitsPerson(card, when)) return false
  if (when.absent.some((indicator) => hasValue(scores.lineState[row * scores.m + indicator] ?? 0))) return false
  if (when.weak !== undefined && !isWeak(card, when.weak)) return false
  return when.condition === undefined || conditionHolds(when.condition, operandsOf(input, row))
}
