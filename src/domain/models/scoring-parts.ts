import type { ModelGoal, ProfileTarget } from './model-goals'
import type { OrganizationType } from './organization-type'

/** Optional parts of a model document: rules that compare with others or with last year, means per level, circumstances. */

/** Peers of the same organization type: everybody in the region, the own cluster (widened as medians are), the own municipality. */
export type Among = 'region' | 'cluster' | 'municipality'
export type Cut = { from: string; points: string }

/**
 * How far a value stands from others or from fixed ends, better is more (values where less is better are mirrored first):
 * shares and distances in percent, z in standard deviations, rank as a number from 1 (worst).
 */
export type Normalisation =
  | { method: 'min_max'; among: Among }
  /** (v − mean) / standard deviation with n − 1. */
  | { method: 'z_score'; among: Among }
  /** 1 is the worst, equal values share the lesser number. */
  | { method: 'rank'; among: Among }
  /** rank / n × 100. */
  | { method: 'percentile_rank'; among: Among }
  /** Those left behind and half of the equal ones, in percent of n − 1. */
  | { method: 'borda'; among: Among }
  /** (v − worst) / (target − worst) × 100. */
  | { method: 'distance_to_target'; target: string; among: Among }
  /** 100 − (best − v) / (best − worst) × 100. */
  | { method: 'distance_to_maximum'; among: Among }
  /** v / reference × 100; less is better: reference / v × 100. */
  | { method: 'distance_to_reference'; reference: 'mean' | 'median' | 'best' | 'worst'; among: Among }
  /** (v − low) / (high − low) × 100, cut at 0 and 100. */
  | { method: 'goalposts'; low: string; high: string }
  /** The same over logarithms; low is above zero. */
  | { method: 'log_goalposts'; low: string; high: string }
export type NormalisationMethod = Normalisation['method']

export type GrowthKind = 'absolute' | 'relative'
export type AddedRule =
  /** Share of the target reached: max × v / target, at most max; less is better: max × target / v. */
  | { kind: 'target_share'; target: string }
  /** Steps over the change to the previous comparable cycle: v − before, or (v − before) / |before| × 100. */
  | { kind: 'growth'; change: GrowthKind; steps: ReadonlyArray<Cut> }
  /** Two axes: where the value stands × how it changed. Cuts highest first; `cells[status][change]`. */
  | {
    kind: 'status_change'; change: GrowthKind
    statuses: ReadonlyArray<{ from: string; label: string }>
    changes: ReadonlyArray<{ from: string; label: string }>
    cells: ReadonlyArray<ReadonlyArray<{ points: string; label: string }>>
  }
  /** A normalised value, then a straight line between two of its values or steps over it. */
  | { kind: 'normalised'; by: Normalisation; scale: { zeroAt: string; fullAt: string } | { steps: ReadonlyArray<Cut> } }

const addedKinds: ReadonlyArray<string> = ['target_share', 'growth', 'status_change', 'normalised'] satisfies ReadonlyArray<AddedRule['kind']>
/** Narrows a rule, stored or compiled, to the kinds above. */
export const isAddedRule = <T extends { readonly kind: string }>(rule: T): rule is Extract<T, { readonly kind: AddedRule['kind'] }> => addedKinds.includes(rule.kind)

/** A denominator so small that one child decides: the mean of up to three cycles is used, with a mark and without a place. */
export type SmallBase = { denominator: string; below: string; totalBelow: string }

/** How children make a parent; weights are maxima (× weight of an indicator). `power` is the exponent of a power mean. */
export type Mean =
  | { kind: 'arithmetic' | 'geometric' | 'harmonic'; lift?: string }
  | { kind: 'power'; exponent: string; lift?: string }

export type Aggregation = {
  /** Indicators → direction. `lift` moves shares from 0–100 to lift–100 %, for means that need values above zero. */
  direction: Mean
  /** Directions → group; absent: directions make the total directly. */
  group?: Mean
  total: Mean
  /** Least share of weight with data, percent; below it the parent has no score. */
  availability?: { direction?: string; group?: string; total?: string }
}

/** What is true of a card; every part given must hold. */
export type Circumstance = {
  organizationTypes?: ReadonlyArray<OrganizationType>
  /** Full years of the director in the post: from (inclusive), below (exclusive). */
  yearsInPostFrom?: number
  yearsInPostBelow?: number
  yearShareBelowPercent?: string
  /** Over fields and attributes of the participant; must certainly hold. */
  condition?: string
  /** Indicators without a value on this card. */
  absent?: ReadonlyArray<string>
  /** An indicator earned less than this percent of its maximum. */
  weakIndicator?: { indicator: string; belowPercent: string }
}

/** «Не выше оптимального, если …»: no level above `cap`. */
export type LevelCap = { cap: string; when: Circumstance; reason: string }
/** Other weights under a circumstance; the first set that holds counts. A direction's weight is its maximum; "0" leaves it out. */
export type WeightSet = {
  when: Circumstance
  reason: string
  directions?: ReadonlyArray<{ direction: string; max: string }>
  indicators?: ReadonlyArray<{ indicator: string; weight: string }>
}
/** «Не оценивается»: an outcome with its reason. */
export type NotRated = { when: Circumstance; reason: string }
/** A separate line that raises or lowers a direction, in points; the direction stays within 0 and its maximum. */
export type Adjustment = { code: string; name: string; kind: 'bonus' | 'penalty'; direction: string; formula: string; max: string }

export type ModelAdditions = {
  aggregation?: Aggregation
  caps?: ReadonlyArray<LevelCap>
  weightSets?: ReadonlyArray<WeightSet>
  notRated?: ReadonlyArray<NotRated>
  adjustments?: ReadonlyArray<Adjustment>
  goals?: ReadonlyArray<ModelGoal>
  profile?: ReadonlyArray<ProfileTarget>
}
