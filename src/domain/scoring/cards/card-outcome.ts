import { cardOutcomes, type CardOutcome, type CycleScores } from './cycle-scores'

/** Why each card has a level or none, as positions in `cardOutcomes`: a model that only sums points knows two ways. */
export const outcomesOf = ({ level, extended }: Pick<CycleScores, 'level' | 'extended'>): Uint8Array =>
  extended?.outcome ?? Uint8Array.from(level, (reached) => cardOutcomes.indexOf(reached < 0 ? 'notEnoughData' : 'rated'))

/** The outcome of a stored card; cards kept before outcomes were stored say by their level. */
export const outcomeOf = ({ outcome, level }: { outcome: number; level: number }): CardOutcome => {
  const stored = cardOutcomes[outcome] ?? 'rated'
  return stored === 'rated' && level < 0 ? 'notEnoughData' : stored
}
