import type { OrganizationType } from '@/domain/models/model-document'
import type { Random } from '../random'

/** What is known about an organization in one cycle before any of its figures. */
export type FormFacts = {
  readonly type: OrganizationType
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly hasSelection: boolean
  readonly headcount: number
  readonly isFirstCycle: boolean
}

/** A figure already made, by the key of its field; 0 where there is none. */
export type Figures = (key: string) => number

/**
 * How a field's figure comes about. `mean` and `sd` are percentage points among organizations of a region; the organization's
 * quality moves a figure, a figure's own noise blurs it.
 */
export type Recipe =
  /** From the facts and other figures: sizes, plans, norms. Not touched by quality. */
  | { readonly kind: 'base'; readonly make: (facts: FormFacts, figures: Figures, random: Random) => number }
  /** A part of another figure, at most `top` percent of it. `rural` is added in a village. */
  | { readonly kind: 'part'; readonly whole: string; readonly mean: number; readonly sd: number; readonly top?: number; readonly rural?: number; readonly isBad?: boolean; readonly step?: number }
  /** A percentage or a score within [0; 100]. */
  | { readonly kind: 'percent'; readonly mean: number; readonly sd: number; readonly rural?: number }
  /** Any number around a mean, with so many digits. */
  | { readonly kind: 'amount'; readonly mean: number; readonly sd: number; readonly digits: number; readonly min: number; readonly max: number; readonly rural?: number }
  /** Rare cases; the better the organization, the fewer (or, with `isGood`, the more). */
  | { readonly kind: 'cases'; readonly mean: number; readonly isGood?: boolean; readonly per?: 'organization' | 'thousand'; readonly max?: number }
  /** A level reached: shares of the lowest level, the next one, … */
  | { readonly kind: 'grade'; readonly shares: ReadonlyArray<number> }

export const part = (whole: string, [mean, sd]: readonly [number, number], more: { top?: number; rural?: number; isBad?: boolean; step?: number } = {}): Recipe => ({ kind: 'part', whole, mean, sd, ...more })
export const percent = (mean: number, sd: number, rural = 0): Recipe => ({ kind: 'percent', mean, sd, rural })
export const base = (make: (facts: FormFacts, figures: Figures, random: Random) => number): Recipe => ({ kind: 'base', make })
export const cases = (mean: number, more: { isGood?: boolean; per?: 'organization' | 'thousand'; max?: number } = {}): Recipe => ({ kind: 'cases', mean, ...more })
export const grade = (...shares: ReadonlyArray<number>): Recipe => ({ kind: 'grade', shares })
