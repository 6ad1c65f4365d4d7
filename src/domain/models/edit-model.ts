import { err, ok, type Result } from '../shared/result'
import type { Field, Indicator, ModelDocument } from './model-document'
import type { Circumstance } from './scoring-parts'

/** The parts of a document around its fields and indicators; `format`, `code` and `level` stay with the model. */
export const frameKeys = ['name', 'groups', 'directions', 'levels', 'floors', 'missing', 'thinDirection', 'rounding', 'cluster', 'tieOrder', 'legalBasis', 'comparableWith'] as const
/** Optional parts of the frame; an empty list or null takes the part out of the document. */
export const additionKeys = ['aggregation', 'caps', 'weightSets', 'notRated', 'adjustments', 'goals', 'profile'] as const
export type ModelFrame = Pick<ModelDocument, (typeof frameKeys)[number] | (typeof additionKeys)[number]>

/** One saved piece of a draft. `key` and `code` name the piece as it stood; null where it is new. */
export type ModelEdit =
  | { readonly kind: 'saveFrame'; readonly frame: { readonly [K in keyof ModelFrame]?: ModelFrame[K] | null } }
  | { readonly kind: 'saveField'; readonly key: string | null; readonly field: Field }
  | { readonly kind: 'deleteField'; readonly key: string }
  | { readonly kind: 'saveIndicator'; readonly code: string | null; readonly indicator: Indicator }
  | { readonly kind: 'saveIndicators'; readonly indicators: ReadonlyArray<Indicator> }
  | { readonly kind: 'deleteIndicator'; readonly code: string }
  | { readonly kind: 'reorder'; readonly codes: ReadonlyArray<string> }

export type EditRefusal =
  | { readonly code: 'MODEL_PIECE_GONE'; readonly name: string }
  | { readonly code: 'MODEL_PIECE_TAKEN'; readonly name: string }
  | { readonly code: 'MODEL_ORDER_INCOMPLETE' }
type Edited = Result<ModelDocument, EditRefusal>

const NAME = /[a-z][a-z0-9_]*/g
const renamed = (text: string, from: string, to: string): string => text.replace(NAME, (name) => (name === from ? to : name))

const renameInWhen = <T extends { when: Circumstance }>(part: T, from: string, to: string): T =>
  part.when.condition === undefined ? part : { ...part, when: { ...part.when, condition: renamed(part.when.condition, from, to) } }

/** The same for conditions of caps, weight sets and «не оценивается», and for formulas of bonuses and penalties. */
const renameInAdditions = ({ caps, weightSets, notRated, adjustments }: ModelDocument, from: string, to: string): Partial<ModelDocument> => ({
  ...(caps === undefined ? {} : { caps: caps.map((part) => renameInWhen(part, from, to)) }),
  ...(weightSets === undefined ? {} : { weightSets: weightSets.map((part) => renameInWhen(part, from, to)) }),
  ...(notRated === undefined ? {} : { notRated: notRated.map((part) => renameInWhen(part, from, to)) }),
  ...(adjustments === undefined ? {} : { adjustments: adjustments.map((part) => ({ ...part, formula: renamed(part.formula, from, to) })) }),
})

/** A renamed field keeps its place in every formula and condition. */
const renameInIndicator = (indicator: Indicator, from: string, to: string): Indicator => {
  const { unless } = indicator.applicability
  return {
    ...indicator,
    formula: renamed(indicator.formula, from, to),
    ...(unless === undefined ? {} : { applicability: { ...indicator.applicability, unless: { ...unless, condition: renamed(unless.condition, from, to) } } }),
    ...(indicator.smallBase === undefined ? {} : { smallBase: { ...indicator.smallBase, denominator: renamed(indicator.smallBase.denominator, from, to) } }),
    ...(indicator.voidWhen === undefined ? {} : { voidWhen: { ...indicator.voidWhen, condition: renamed(indicator.voidWhen.condition, from, to) } }),
    ...(indicator.alternatives === undefined ? {} : { alternatives: indicator.alternatives.map((other) => ({ ...other, condition: renamed(other.condition, from, to) })) }),
  }
}

type Put<T> = { readonly name: string | null; readonly item: T; readonly nameOf: (item: T) => string }

/** Replaces the named piece, or adds a new one at the end. A name belongs to one piece. */
const put = <T>(list: ReadonlyArray<T>, { name, item, nameOf }: Put<T>): Result<ReadonlyArray<T>, EditRefusal> => {
  const taken = list.some((other) => nameOf(other) === nameOf(item) && nameOf(other) !== name)
  if (taken) return err({ code: 'MODEL_PIECE_TAKEN', name: nameOf(item) })
  if (name === null) return ok([...list, item])
  return list.some((other) => nameOf(other) === name) ? ok(list.map((other) => (nameOf(other) === name ? item : other))) : err({ code: 'MODEL_PIECE_GONE', name })
}

const without = <T>(list: ReadonlyArray<T>, name: string, nameOf: (item: T) => string): Result<ReadonlyArray<T>, EditRefusal> => {
  const left = list.filter((item) => nameOf(item) !== name)
  return left.length === list.length ? err({ code: 'MODEL_PIECE_GONE', name }) : ok(left)
}

const keyOf = ({ key }: Field): string => key
const codeOf = ({ code }: Indicator): string => code
const joined = <K extends keyof ModelDocument>(document: ModelDocument, key: K, list: Result<ModelDocument[K], EditRefusal>): Edited => (list.ok ? ok({ ...document, [key]: list.value }) : list)

const saveField = (document: ModelDocument, edit: Extract<ModelEdit, { kind: 'saveField' }>): Edited => {
  const saved = joined(document, 'fields', put(document.fields, { name: edit.key, item: edit.field, nameOf: keyOf }))
  const from = edit.key
  if (!saved.ok || from === null || from === edit.field.key) return saved
  const to = edit.field.key
  return ok({ ...saved.value, ...renameInAdditions(saved.value, from, to), indicators: saved.value.indicators.map((indicator) => renameInIndicator(indicator, from, to)) })
}

/** Several known indicators at once: weights and applicability are set side by side. */
const saveIndicators = (document: ModelDocument, changed: ReadonlyArray<Indicator>): Edited => {
  const gone = changed.find(({ code }) => !document.indicators.some((indicator) => indicator.code === code))
  if (gone !== undefined) return err({ code: 'MODEL_PIECE_GONE', name: gone.code })
  return ok({ ...document, indicators: document.indicators.map((indicator) => changed.find(({ code }) => code === indicator.code) ?? indicator) })
}

const reorder = (document: ModelDocument, codes: ReadonlyArray<string>): Edited => {
  const ordered = codes.flatMap((code) => document.indicators.find((indicator) => indicator.code === code) ?? [])
  return ordered.length === document.indicators.length && new Set(codes).size === codes.length ? ok({ ...document, indicators: ordered }) : err({ code: 'MODEL_ORDER_INCOMPLETE' })
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

const saveFrame = (document: ModelDocument, frame: Extract<ModelEdit, { kind: 'saveFrame' }>['frame']): ModelDocument => {
  const joinedFrame = { ...document, ...frame }
  const left = additionKeys.filter((key) => isEmpty(joinedFrame[key]))
  return Object.fromEntries(Object.entries(joinedFrame).filter(([key]) => !left.some((gone) => gone === key))) as ModelDocument
}

/** The document after one edit. Whether it is well made is said by `checkModel`; a draft may have errors. */
export const editModel = (document: ModelDocument, edit: ModelEdit): Edited => {
  switch (edit.kind) {
    case 'saveFrame': return ok(saveFrame(document, edit.frame))
    case 'saveField': return saveField(document, edit)
    case 'deleteField': return joined(document, 'fields', without(document.fields, edit.key, keyOf))
    case 'saveIndicator': return joined(document, 'indicators', put(document.indicators, { name: edit.code, item: edit.indicator, nameOf: codeOf }))
    case 'saveIndicators': return saveIndicators(document, edit.indicators)
    case 'deleteIndicator': return joined(document, 'indicators', without(document.indicators, edit.code, codeOf))
    case 'reorder': return reorder(document, edit.codes)
  }
}
