import { columnRules, type ColumnRules } from '../imports/column-rules'
import { fieldApplicability, fieldsWithEmptyBase } from '../imports/import-template'
import { organizationTypes, type Field, type ModelDocument, type OrganizationType } from '../models/model-document'

/** A column of the grid; `slot` is its place in the model document. Plain data: it crosses to the browser. */
export type EntryField = {
  readonly slot: number
  readonly field: Field
  /** Only these types of organizations fill it. */
  readonly organizationTypes: ReadonlyArray<OrganizationType>
  /** «н/п» may be said only where the method knows an empty base. */
  readonly mayBeNotApplicable: boolean
}

const known = new WeakMap<ModelDocument, ReadonlyArray<EntryField>>()

/** The columns of a model in the order of its fields. */
export const entryFields = (model: ModelDocument): ReadonlyArray<EntryField> => {
  const made = known.get(model)
  if (made !== undefined) return made
  const applicable = fieldApplicability(model)
  const withEmptyBase = fieldsWithEmptyBase(model)
  const fields = model.fields.map((field, slot) => ({
    slot, field, organizationTypes: applicable.get(field.key) ?? organizationTypes, mayBeNotApplicable: withEmptyBase.has(field.key),
  }))
  known.set(model, fields)
  return fields
}

export const rulesOfFields = (fields: ReadonlyArray<EntryField>): ReadonlyArray<ColumnRules> => fields.map(columnRules)
