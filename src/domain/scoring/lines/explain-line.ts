import type { Indicator, ModelDocument } from '../../models/model-document'
import { isAddedRule, type Normalisation } from '../../models/scoring-parts'
import { assertNever } from '../../shared/assert-never'
import { Decimal } from '../../shared/decimal'
import type { OrganizationId } from '../../shared/ids'
import { whyNoPrevious, type NoPrevious, type ReleaseHistory } from '../releases/release-history'
import { isSmallBase, smallBaseYears } from './small-base'
import { lineStates, type CycleScores, type LineState } from '../cards/cycle-scores'

/** Why a line has its points: facts only, amounts as decimal texts; wording in `texts/scoring.ts`. */
export type LineExplanation = {
  readonly state: LineState
  readonly unit: string
  readonly value: string | undefined
  readonly points: string
  readonly max: string
  readonly basis: LineBasis
  /** The reason of a condition: not applicable, voided, or the alternative that counted. */
  readonly reason: string | undefined
  /** The denominator was too small: the value is the mean of up to three cycles and has no place of its own. */
  readonly isSmallBase: boolean
  /** Periods of the earlier cycles that entered that mean, latest first; empty where only this cycle had figures. */
  readonly smallBaseYears?: ReadonlyArray<string>
  /** Why there is no comparable earlier value, where that is the state. */
  readonly noPrevious?: NoPrevious
}
/** `to` is exclusive; absent in the top band. `next` is the nearest band that gives more. */
type Next = { readonly points: string } & ({ readonly kind: 'from'; readonly from: string; readonly lacking: string } | { readonly kind: 'below'; readonly below: string })
export type LineBasis =
  | { readonly kind: 'none' }
  | { readonly kind: 'alternative'; readonly reason: string }
  | { readonly kind: 'band'; readonly from: string | undefined; readonly to: string | undefined; readonly next: Next | undefined }
  | { readonly kind: 'ratio'; readonly reference: string; readonly from: string | undefined }
  | { readonly kind: 'median'; readonly reference: string; readonly offset: string | undefined; readonly isReversed: boolean }
  | { readonly kind: 'percentile'; readonly reference: string; readonly percentile: string | undefined; readonly isPositiveOnly: boolean; readonly isReversed: boolean }
  | { readonly kind: 'linear'; readonly zeroAt: string; readonly fullAt: string }
  | { readonly kind: 'boolean'; readonly isYes: boolean }
  | { readonly kind: 'penalty'; readonly each: string }
  | { readonly kind: 'grade'; readonly label: string | undefined }
  | { readonly kind: 'best'; readonly reference: string }
  | { readonly kind: 'target'; readonly target: string; readonly isReversed: boolean }
  | { readonly kind: 'growth'; readonly change: string; readonly isRelative: boolean; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly kind: 'grid'; readonly change: string; readonly isRelative: boolean; readonly status: string | undefined; readonly moved: string | undefined; readonly outcome: string | undefined }
  | { readonly kind: 'normalised'; readonly by: Normalisation; readonly found: string; readonly zeroAt: string | undefined; readonly fullAt: string | undefined; readonly from: string | undefined }

const text = (micro: number): string => new Decimal(micro).div(1_000_000).toFixed()
type Facts = { readonly indicator: Indicator; readonly reached: number; readonly value: number; readonly reference: number; readonly points: number; readonly compareDigits: number }

const bandBasis = ({ reached, value, points, compareDigits }: Facts, steps: ReadonlyArray<{ from: string; points: string }>): LineBasis => {
  const above = steps.slice(0, reached === -1 ? steps.length : reached)
  const better = [...above].reverse().find((step) => new Decimal(step.points).gt(text(points)))
  const below = steps.slice(reached + 1).find((step) => new Decimal(step.points).gt(text(points)))
  const rounded = new Decimal(text(value)).toDecimalPlaces(compareDigits)
  const up: Next | undefined = better === undefined ? undefined : { kind: 'from', from: better.from, points: better.points, lacking: new Decimal(better.from).minus(rounded).toFixed() }
  // Where less is better the next band lies below: its upper end is the start of the band above it.
  const upper = below === undefined ? undefined : steps[steps.indexOf(below) - 1]?.from
  const down: Next | undefined = below === undefined || upper === undefined ? undefined : { kind: 'below', below: upper, points: below.points }
  return { kind: 'band', from: steps[reached]?.from, to: reached === -1 ? steps.at(-1)?.from : steps[reached - 1]?.from, next: up ?? down }
}

type RelativeRule = Extract<Indicator['rule'], { kind: 'cluster_median' | 'cluster_percentile' | 'best_is_100' | 'ratio_to_municipality' }>

const relativeBasis = ({ indicator, reached, reference }: Facts, rule: RelativeRule): LineBasis => {
  const isReversed = indicator.goodDirection === 'down'
  const shown = text(reference)
  switch (rule.kind) {
    case 'cluster_median': return { kind: 'median', reference: shown, offset: rule.bands[reached]?.offset, isReversed }
    case 'cluster_percentile': return { kind: 'percentile', reference: shown, percentile: rule.bands[reached]?.percentile, isPositiveOnly: reached === rule.bands.length, isReversed }
    case 'best_is_100': return { kind: 'best', reference: shown }
    case 'ratio_to_municipality': return { kind: 'ratio', reference: shown, from: rule.steps[reached]?.from }
    default: return assertNever(rule)
  }
}

type ComparedRule = Extract<Indicator['rule'], { kind: 'target_share' | 'growth' | 'status_change' | 'normalised' }>

const gridBasis = (rule: Extract<ComparedRule, { kind: 'status_change' }>, reached: number, change: string): LineBasis => {
  const width = rule.changes.length
  const [status, moved] = reached < 0 ? [-1, -1] : [Math.floor(reached / width), reached % width]
  return {
    kind: 'grid', change, isRelative: rule.change === 'relative', status: rule.statuses[status]?.label, moved: rule.changes[moved]?.label,
    outcome: rule.cells[status]?.[moved]?.label,
  }
}

const growthBasis = (rule: Extract<ComparedRule, { kind: 'growth' }>, reached: number, change: string): LineBasis => ({
  kind: 'growth', change, isRelative: rule.change === 'relative', from: rule.steps[reached]?.from, to: reached === -1 ? rule.steps.at(-1)?.from : rule.steps[reached - 1]?.from,
})

const normalisedBasis = ({ by, scale }: Extract<ComparedRule, { kind: 'normalised' }>, reached: number, found: string): LineBasis =>
  'steps' in scale
    ? { kind: 'normalised', by, found, zeroAt: undefined, fullAt: undefined, from: scale.steps[reached]?.from }
    : { kind: 'normalised', by, found, zeroAt: scale.zeroAt, fullAt: scale.fullAt, from: undefined }

const comparedBasis = ({ indicator, reached, reference }: Facts, rule: ComparedRule): LineBasis => {
  const found = text(reference)
  switch (rule.kind) {
    case 'target_share': return { kind: 'target', target: rule.target, isReversed: indicator.goodDirection === 'down' }
    case 'growth': return growthBasis(rule, reached, found)
    case 'status_change': return gridBasis(rule, reached, found)
    case 'normalised': return normalisedBasis(rule, reached, found)
    default: return assertNever(rule)
  }
}

const ruleBasis = (facts: Facts): LineBasis => {
  const { indicator, reached, value } = facts
  const { rule } = indicator
  if (isAddedRule(rule)) return comparedBasis(facts, rule)
  switch (rule.kind) {
    case 'steps': return bandBasis(facts, rule.steps)
    case 'linear': return { kind: 'linear', zeroAt: rule.zeroAt, fullAt: rule.fullAt }
    case 'boolean': return { kind: 'boolean', isYes: value !== 0 }
    case 'count_penalty': return { kind: 'penalty', each: rule.each }
    case 'rubric': return { kind: 'grade', label: rule.grades[reached]?.label }
    case 'cluster_median': case 'cluster_percentile': case 'best_is_100': case 'ratio_to_municipality': return relativeBasis(facts, rule)
    default: return assertNever(rule)
  }
}

const basisOf = (state: LineState, facts: Facts): LineBasis => {
  if (state !== 'scored') return { kind: 'none' }
  if (facts.reached <= -2) return { kind: 'alternative', reason: facts.indicator.alternatives?.[-2 - facts.reached]?.reason ?? '' }
  return ruleBasis(facts)
}

const reasonOf = (state: LineState, indicator: Indicator): string | undefined => {
  if (state === 'notApplicableCondition') return indicator.applicability.unless?.reason
  return state === 'voided' ? indicator.voidWhen?.reason : undefined
}

const absenceOf = (document: ModelDocument, indicator: Indicator, told: LineHistory | undefined): Pick<LineExplanation, 'noPrevious'> =>
  told === undefined ? {} : { noPrevious: whyNoPrevious(document, indicator, told) }

export type LineHistory = { readonly history: ReleaseHistory; readonly organizationId: OrganizationId }

const smallBaseOf = (byte: number, told: LineHistory | undefined): Pick<LineExplanation, 'isSmallBase' | 'smallBaseYears'> => {
  if (!isSmallBase(byte)) return { isSmallBase: false }
  return told === undefined ? { isSmallBase: true } : { isSmallBase: true, smallBaseYears: smallBaseYears(byte).flatMap((at) => told.history[at]?.period ?? []) }
}

/** Explains line `position` (of the document's indicators) on the card in `row`; `told`: what the release kept of earlier cycles. */
export const explainLine = (document: ModelDocument, scores: CycleScores, { row, position, told }: { row: number; position: number; told?: LineHistory }): LineExplanation => {
  const indicator = document.indicators[position]
  if (indicator === undefined) throw new Error(`No indicator ${position}`)
  const line = row * scores.m + position
  const state = lineStates[scores.lineState[line] ?? 0] ?? 'scored'
  const value = scores.lineValue[line] ?? Number.NaN
  const points = scores.linePoints[line] ?? 0
  const facts: Facts = { indicator, reached: scores.lineReached[line] ?? -1, value, reference: scores.lineReference[line] ?? Number.NaN, points, compareDigits: document.rounding.compareDigits }
  return {
    state, unit: indicator.unit, value: Number.isNaN(value) ? undefined : text(value), points: text(points), max: indicator.max,
    basis: basisOf(state, facts), reason: reasonOf(state, indicator), ...smallBaseOf(scores.lineSmallBase?.[line] ?? 0, told),
    ...absenceOf(document, indicator, state === 'noPrevious' ? told : undefined),
  }
}
