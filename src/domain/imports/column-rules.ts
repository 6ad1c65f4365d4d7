import type { Field, OrganizationType } from '../models/model-document'
import { toMicro } from '../shared/micro'
import type { TemplateColumn } from './import-template'
import { NO_MARK, YES_MARK } from './template-marks'

/** A field's limits made ready for tens of thousands of cells. Amounts in micro-units. */
export type ColumnRules = {
  readonly slot: number
  readonly field: Field
  readonly organizationTypes: ReadonlySet<OrganizationType>
  readonly min: number | undefined
  readonly max: number | undefined
  readonly mayBeNotApplicable: boolean
  readonly isWhole: boolean
  readonly isBoolean: boolean
  readonly isPercent: boolean
  /** For a choice or yes/no: what may be chosen, by word (lower case) and by value. */
  readonly words: ReadonlyMap<string, number> | undefined
  readonly allowed: ReadonlySet<number> | undefined
  readonly allowedWords: ReadonlyArray<string>
}

const YES = toMicro('1')
const booleanWords: ReadonlyArray<readonly [string, number]> = [[YES_MARK, YES], [NO_MARK, 0], ['истина', YES], ['ложь', 0], ['true', YES], ['false', 0]]

const wordsOf = (field: Field): ReadonlyArray<readonly [string, number]> | undefined => {
  if (field.kind === 'boolean') return booleanWords
  return field.kind === 'choice' ? (field.choices ?? []).map(({ value, label }) => [label.replaceAll(/\s+/g, ' ').trim().toLowerCase(), toMicro(value)] as const) : undefined
}

export const columnRules = ({ slot, field, organizationTypes, mayBeNotApplicable }: TemplateColumn): ColumnRules => {
  const words = wordsOf(field)
  return {
    slot, field, mayBeNotApplicable,
    organizationTypes: new Set(organizationTypes),
    min: field.min === undefined ? undefined : toMicro(field.min),
    max: field.max === undefined ? undefined : toMicro(field.max),
    isWhole: field.kind === 'integer',
    isBoolean: field.kind === 'boolean',
    isPercent: field.unit.includes('%'),
    words: words && new Map(words),
    allowed: words && new Set(words.map(([, micro]) => micro)),
    allowedWords: field.kind === 'boolean' ? [YES_MARK, NO_MARK] : (field.choices ?? []).map(({ label }) => label),
  }
}
