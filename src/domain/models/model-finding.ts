export const modelFindingCodes = [
  'CODE_REPEATED', 'GROUP_EMPTY', 'DIRECTION_EMPTY', 'DIRECTION_GROUP_UNKNOWN', 'DIRECTION_SUM_DIFFERS', 'DIRECTION_MAX_NOT_POSITIVE',
  'FIELD_DIRECTION_UNKNOWN', 'FIELD_UNUSED', 'FIELD_RANGE', 'FIELD_CHOICES_MISSING', 'FIELD_NAME_RESERVED',
  'INDICATOR_DIRECTION_UNKNOWN', 'INDICATOR_SOURCE_MISSING', 'PASSPORT_INCOMPLETE', 'INDICATOR_TYPES_MISSING', 'INDICATOR_MAX_NOT_POSITIVE', 'WEIGHT_NEGATIVE', 'WEIGHT_ZERO',
  'FORMULA_REFUSED', 'FORMULA_FIELD_UNKNOWN', 'CONDITION_NOT_TRUTH',
  'RULE_EMPTY', 'RULE_ORDER', 'RULE_OVERLAP', 'RULE_HOLE', 'RULE_TOP_NOT_MAX', 'RULE_POINTS_ABOVE_MAX', 'RULE_POINTS_NEGATIVE', 'RULE_NOT_MONOTONE', 'RULE_UNREACHABLE',
  'RULE_TOO_PRECISE', 'RULE_LINEAR_EQUAL', 'RULE_LINEAR_DIRECTION', 'RULE_NOT_YES_NO', 'RULE_PERCENTILE_RANGE', 'RULE_PENALTY_NOT_POSITIVE', 'RULE_GRADE_UNKNOWN', 'RULE_CHOICE_WITHOUT_GRADE',
  'ALTERNATIVE_ABOVE_MAX', 'LEVELS_COUNT', 'LEVELS_ORDER', 'LEVELS_NOT_TO_ZERO', 'LEVEL_ABOVE_100',
  'FLOOR_LEVEL_UNKNOWN', 'FLOOR_DIRECTION_UNKNOWN', 'FLOOR_CAP_NOT_LOWER', 'TIE_DIRECTION_UNKNOWN', 'PERCENT_RANGE', 'INDICATORS_MISSING',
  'RULE_TARGET_NOT_POSITIVE', 'RULE_GOALPOSTS', 'RULE_GRID_SHAPE', 'RULE_GRID_OPEN', 'SMALL_BASE_ORDER',
  'MEAN_EXPONENT', 'MEAN_LIFT', 'MEAN_NEEDS_POSITIVE', 'PART_UNKNOWN', 'PART_EMPTY', 'PART_CONDITION', 'PART_AMOUNT', 'PART_REASON_MISSING', 'WEIGHT_SET_ZERO',
  'TREE_CYCLE', 'DIRECTION_SHARE_OUTSIDE', 'DIRECTION_OFF_NOT_EMPTY', 'WEIGHT_EFFECTIVE_SMALL', 'TYPE_COVERAGE_LOW', 'SOURCE_SHARE_LARGE', 'BAND_CEILING', 'LEVEL_CEILING', 'INDICATORS_CORRELATED',
  'GOAL_EMPTY', 'GOAL_INDICATOR_UNKNOWN', 'INDICATOR_WITHOUT_GOAL', 'PROFILE_DIRECTION_UNKNOWN', 'PROFILE_TARGET_RANGE', 'PROFILE_DIRECTION_MISSING',
  'CHECK_FIELD_UNKNOWN', 'CHECK_FORMULA', 'CHECK_NOT_TRUTH', 'CHECK_WITHOUT_FIELDS', 'CHECK_MESSAGE_MISSING', 'CHECK_UNIT', 'CHECK_AMOUNT', 'CHECK_LIMIT_MISSING', 'CHECK_REPEATED',
] as const
export type ModelFindingCode = (typeof modelFindingCodes)[number]

/** Where in the document: codes of the indicator, direction, field or level, the kind of the rule, the type of organization, the source of data, or an addition of the frame by its number. */
export type ModelPlace = {
  readonly indicator?: string; readonly direction?: string; readonly field?: string; readonly level?: string; readonly rule?: string
  readonly type?: string; readonly source?: string; readonly part?: string; readonly number?: string
}
/** An error stops approval; a warning is shown. `facts` are plain texts for the wording. */
export type ModelFinding = { readonly severity: 'error' | 'warning'; readonly code: ModelFindingCode; readonly place: ModelPlace; readonly facts: Readonly<Record<string, string>> }

export const error = (code: ModelFindingCode, place: ModelPlace, facts: ModelFinding['facts'] = {}): ModelFinding => ({ severity: 'error', code, place, facts })
export const warning = (code: ModelFindingCode, place: ModelPlace, facts: ModelFinding['facts'] = {}): ModelFinding => ({ severity: 'warning', code, place, facts })
