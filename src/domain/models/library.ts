import { err, ok, type Result } from '../shared/result'
import { fieldKeysOf } from './formula-fields'
import type { Field, Indicator, ModelDocument } from './model-document'

/** What a published document no longer says: whose it was, by which orders, who is responsible, and the owner's goals. */
export const anonymise = (document: ModelDocument, made: { code: string; name: string }): ModelDocument => {
  const { goals: _goals, profile: _profile, ...rest } = document
  return {
    ...rest, ...made, legalBasis: [], comparableWith: [],
    directions: document.directions.map((direction) => ({ ...direction, source: '' })),
    indicators: document.indicators.map((indicator) => ({ ...indicator, legalBasis: [], passport: { ...indicator.passport, responsible: '', origin: '' } })),
  }
}

export type Taken = { readonly document: ModelDocument; readonly code: string; readonly newFields: ReadonlyArray<Field> }
export type TakeRefusal = { readonly code: 'LIBRARY_TEMPLATE_GONE'; readonly name: string } | { readonly code: 'LIBRARY_FIELD_TAKEN'; readonly name: string }

const nextCode = ({ indicators }: ModelDocument, direction: string): string => {
  const taken = new Set(indicators.map(({ code }) => code))
  let number = indicators.filter((indicator) => indicator.direction === direction).length + 1
  while (taken.has(`${direction}.${number}`)) number += 1
  return `${direction}.${number}`
}

const isSameField = (a: Field, b: Field): boolean => a.unit === b.unit && a.kind === b.kind && a.about === b.about

/** Fields that the template would add to the document: its price. */
export const newFieldsOf = (document: Pick<ModelDocument, 'fields'>, library: ModelDocument, indicator: Indicator): ReadonlyArray<Field> =>
  library.fields.filter(({ key }) => fieldKeysOf(indicator).includes(key) && document.fields.every((field) => field.key !== key))

/** Puts a template into a direction of a draft: its fields where they are not there yet, then the indicator under the next number. */
export const takeTemplate = (document: ModelDocument, library: ModelDocument, asked: { code: string; direction: string }): Result<Taken, TakeRefusal> => {
  const template = library.indicators.find(({ code }) => code === asked.code)
  if (template === undefined || document.directions.every(({ code }) => code !== asked.direction)) return err({ code: 'LIBRARY_TEMPLATE_GONE', name: asked.code })
  const strange = library.fields.find((field) => fieldKeysOf(template).includes(field.key) && document.fields.some((other) => other.key === field.key && !isSameField(field, other)))
  if (strange !== undefined) return err({ code: 'LIBRARY_FIELD_TAKEN', name: strange.label })
  const code = nextCode(document, asked.direction)
  const newFields = newFieldsOf(document, library, template).map((field) => ({ ...field, direction: asked.direction }))
  const indicator: Indicator = { ...template, code, direction: asked.direction, passport: { ...template.passport, number: code } }
  return ok({ document: { ...document, fields: [...document.fields, ...newFields], indicators: [...document.indicators, indicator] }, code, newFields })
}
