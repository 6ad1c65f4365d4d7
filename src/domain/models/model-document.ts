import type { FormCheck } from './form-checks'
import type { OrganizationType } from './organization-type'
import type { AddedRule, ModelAdditions, SmallBase } from './scoring-parts'

/**
 * A model version as an immutable document (domain/02 B.2, B.3). Amounts are decimal strings with a point.
 * This is what is stored, loaded from and exported to JSON; everything else about a model is derived from it.
 */

export { organizationTypes, type OrganizationType } from './organization-type'

/** Facts about a participant that formulas may name; fixed in the snapshot before collection opens. */
export const participantAttributes = ['is_rural', 'is_small', 'has_selection', 'is_first_cycle'] as const
export type ParticipantAttribute = (typeof participantAttributes)[number]

/** `weight` counts in the total where groups are averaged; without it, the sum of its directions' maxima. */
export type Group = { code: string; name: string; weight?: string }
/** `emptyReason`: why the direction is switched off in this model; it then has no indicators and counts for nobody. */
export type Direction = { code: string; name: string; group: string; max: string; source: string; emptyReason?: string }

/** Who fills a figure in; `platform`: it comes from the product's own records. */
export const enteredByKinds = ['organization', 'municipality', 'region', 'platform'] as const
export type EnteredBy = (typeof enteredByKinds)[number]
/** The place in a federal form that already holds the figure. */
export type FederalForm = { form: string; section?: string; line?: string; column?: string }
/** What a figure costs (domain/02 B.5 R15, R16): who enters it, minutes of that person in one cycle, and where it could be taken from instead. */
export type Burden = { enteredBy: EnteredBy; minutes: string; form?: FederalForm }

export type FieldKind = 'decimal' | 'integer' | 'boolean' | 'choice'
export type Field = {
  key: string
  label: string
  unit: string
  kind: FieldKind
  direction: string
  /** Whose figure it is: the organization's figures stay with it when the director leaves. */
  about: 'organization' | 'director'
  min?: string
  max?: string
  /** For `choice`: the allowed values (codes are whole numbers as strings) and their wording. */
  choices?: ReadonlyArray<{ value: string; label: string }>
  source: string
  burden?: Burden
}

export type Step = { from: string; points: string }
/** `from` is compared with the value rounded half up to the model's `compare` digits; intervals are `[a; b)`, the top one closed. */
export type ScoringRule =
  | { kind: 'steps'; steps: ReadonlyArray<Step> }
  | { kind: 'linear'; zeroAt: string; fullAt: string }
  | { kind: 'boolean' }
  /** Bands by distance to the cluster's median: offset '0' → at or above Me, '-10' → [Me−10; Me). */
  | { kind: 'cluster_median'; bands: ReadonlyArray<{ offset: string; points: string }> }
  /** Bands by the cluster's percentiles; `aboveZero` gives points to any positive value, and zero then never earns a band. */
  | { kind: 'cluster_percentile'; bands: ReadonlyArray<{ percentile: string; points: string }>; aboveZero?: string }
  /** Starts from the maximum and loses `each` per case, never below 0 (Никифоровский МО, F15). */
  | { kind: 'count_penalty'; each: string }
  /** Expert rubric or a level reached: the value is a grade. */
  | { kind: 'rubric'; grades: ReadonlyArray<{ value: string; label: string; points: string }> }
  /** The best of the region is 100 %, others in proportion (F11). */
  | { kind: 'best_is_100' }
  /** value / municipality's value (Татарстан, F12): steps over the ratio. */
  | { kind: 'ratio_to_municipality'; steps: ReadonlyArray<Step> }
  | AddedRule

export type Period = 'date' | 'school_year' | 'calendar_year' | 'cycle' | 'three_school_years' | 'september_20' | 'december_31' | 'january_1' | 'holidays' | 'last_assessment'
export type Controllability = 'high' | 'medium' | 'low'

export type Passport = {
  number: string
  purpose: string
  formulaInWords: string
  source: string
  collection: string
  periodicity: string
  responsible: string
  evidence: string
  origin: string
}

export type Indicator = {
  code: string
  version: number
  direction: string
  name: string
  unit: string
  /** Text over field keys and participant attributes, e.g. `v_fact / v_plan * 100`. */
  formula: string
  applicability: {
    organizationTypes: ReadonlyArray<OrganizationType>
    /** A condition that makes the indicator not applicable (an empty base, the first cycle), with the reason for people. */
    unless?: { condition: string; reason: string }
  }
  period: Period
  controllability: Controllability
  goodDirection: 'up' | 'down'
  rule: ScoringRule
  max: string
  /** Another way to earn points: «или Δ ≥ +2 п.п. — 0,5». The higher of the two counts. */
  alternatives?: ReadonlyArray<{ condition: string; points: string; reason: string }>
  /** A condition that voids the points: «при признаках необъективности не засчитывается». */
  voidWhen?: { condition: string; reason: string }
  smallBase?: SmallBase
  /** Weight of its points; "1" where the model sums points. */
  weight: string
  evidenceRequired: boolean
  legalBasis: ReadonlyArray<string>
  passport: Passport
}

export type MissingPolicy = 'zero_points' | 'exclude_and_renormalise' | 'block'

export type LevelTone = 'high' | 'optimal' | 'acceptable' | 'critical'
export type Level = { code: string; name: string; from: string; tone: LevelTone }

export type ModelDocument = ModelAdditions & {
  format: 'smer-model/1'
  code: string
  name: string
  level: 'regional' | 'municipal'
  groups: ReadonlyArray<Group>
  directions: ReadonlyArray<Direction>
  fields: ReadonlyArray<Field>
  indicators: ReadonlyArray<Indicator>
  /** Control ratios beside the derived ones. */
  checks?: ReadonlyArray<FormCheck>
  /** Highest first; the last one starts at "0". */
  levels: ReadonlyArray<Level>
  /** No level above `cap` while the direction has less than `belowPercent` of its maximum (B.1.6). */
  floors: ReadonlyArray<{ level: string; direction: string; belowPercent: string; cap: string }>
  /** What is not presented: 0 points, left out with the other weights raised, or no result at all. */
  missing: { policy: MissingPolicy; noLevelAbovePercent: string }
  thinDirection: { belowPercent: string }
  rounding: { compareDigits: number; totalDigits: number }
  cluster: { by: ReadonlyArray<'organizationType' | 'territory' | 'size' | 'context'>; minimum: number }
  /** Directions that order people inside one place. The place itself stays shared. */
  tieOrder: ReadonlyArray<string>
  legalBasis: ReadonlyArray<{ title: string; number?: string; date?: string }>
  /** Codes of versions whose totals may be compared with this one's. */
  comparableWith: ReadonlyArray<string>
}
