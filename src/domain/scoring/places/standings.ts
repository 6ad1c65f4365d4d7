import type { ModelDocument } from '../../models/model-document'
import { lineStateByte } from '../lines/line-state'

/** By what organizations are set side by side: single indicators or whole directions. */
export const criterionKinds = ['indicator', 'direction'] as const
export type CriterionKind = (typeof criterionKinds)[number]
type Lines = { readonly states: Uint8Array; readonly points: ReadonlyArray<number> }
const MICRO = 1_000_000

/**
 * Share of the maximum a card reached on each criterion, whole percent, half up. Lines without a score are left out; a
 * direction of which less than half of the maximum was scored says nothing.
 */
export const standingOf = (document: ModelDocument, lines: Lines, kind: CriterionKind): ReadonlyMap<string, number> => {
  const sums = new Map<string, { points: number; scored: number; whole: number }>()
  for (const [at, { code, direction, max }] of document.indicators.entries()) {
    const key = kind === 'indicator' ? code : direction
    const sum = sums.get(key) ?? { points: 0, scored: 0, whole: 0 }
    const whole = Number(max) * MICRO
    const isScored = lines.states[at] === lineStateByte.scored && whole > 0
    sums.set(key, { points: sum.points + (isScored ? (lines.points[at] ?? 0) : 0), scored: sum.scored + (isScored ? whole : 0), whole: sum.whole + whole })
  }
  return new Map([...sums].flatMap(([key, { points, scored, whole }]): ReadonlyArray<[string, number]> => (scored <= 0 || scored * 2 < whole ? [] : [[key, Math.floor((points * 100) / scored + 0.5)]])))
}
