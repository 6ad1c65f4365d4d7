/** An error blocks submission; a warning needs a word why, which the checker sees. */
export const checkStrengths = ['error', 'warning'] as const
export type CheckStrength = (typeof checkStrengths)[number]

export const outlierMethods = ['z', 'modified_z', 'range'] as const
export type OutlierMethod = (typeof outlierMethods)[number]

/**
 * Control ratios of a model version, beside those derived from its fields and formulas (`domain/submissions/compile-checks`). Amounts are
 * decimal strings. A rule of kind `change` or `outlier` takes the place of the derived one of its field.
 */
export type FormCheck =
  /** Must hold; an unknown condition says nothing. `message`: what a person reads when it does not. */
  | { kind: 'condition'; code: string; condition: string; message: string; strength: CheckStrength }
  /** To the previous cycle: by more than so many percent of it, or so many points. */
  | { kind: 'change'; field: string; percent?: string; points?: string }
  /** Among organizations of its type in the previous cycle: z ≥ limit, modified z ≥ limit, or outside its range stretched by `limit`. */
  | { kind: 'outlier'; field: string; method: OutlierMethod; limit: string }
  /** Schools together make the municipality's figure, within so many percent. */
  | { kind: 'municipal_total'; field: string; tolerancePercent: string; strength: CheckStrength }
  /** The figure of an independent source, within so many percent. */
  | { kind: 'independent'; field: string; tolerancePercent: string; strength: CheckStrength }
