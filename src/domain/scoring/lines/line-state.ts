import type { LineState } from '../cards/cycle-scores'

export type { LineState } from '../cards/cycle-scores'

/** The byte that stores a state is its position in `lineStates`. */
export const lineStateByte = {
  scored: 0, missing: 1, notApplicableType: 2, notApplicableCondition: 3, notApplicableDeclared: 4, withheld: 5, voided: 6, divisionByZero: 7, noSpread: 8, noPrevious: 9,
} as const satisfies Record<LineState, number>

/** In the numerator and the maximum: everything but what does not apply or is withheld. */
export const isApplicable = (state: number): boolean =>
  state === lineStateByte.scored || state === lineStateByte.missing || state === lineStateByte.voided || state === lineStateByte.divisionByZero

/** Counts as not presented: no data, or a formula that divides by zero (architecture 12.4). */
export const isMissing = (state: number): boolean => state === lineStateByte.missing || state === lineStateByte.divisionByZero
