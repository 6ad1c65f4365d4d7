import type { StatisticsPlace, FederalStatisticsForm } from '../statistics/statistics-form'
import { cellInChange, lastChangeOf, type LayerChange } from './cells-at'
import { speakingLayer, UNTOUCHED, type FormLayers, type Layer } from './layers'

/** Where the values of an import came from, as it was kept with it. */
export type ValueOrigin =
  | { readonly kind: 'last_period'; readonly period: string }
  | { readonly kind: 'register' }
  | { readonly kind: 'statistics'; readonly form: FederalStatisticsForm; readonly edition: number; readonly fileDate: string; readonly fileName: string; readonly places: Readonly<Record<string, StatisticsPlace>>; readonly closed: number }

/** A save that knows its file. */
export type SourcedChange = LayerChange & { readonly actorName: string | null; readonly fileName: string | null; readonly origin: ValueOrigin | null }

/** Where the value of one cell comes from. */
export type ValueSource =
  | { readonly kind: 'hand' | 'workbook'; readonly author: string | null; readonly at: string; readonly fileName: string | null }
  | { readonly kind: 'last_period'; readonly period: string }
  | { readonly kind: 'register' }
  | { readonly kind: 'statistics'; readonly form: FederalStatisticsForm; readonly fileDate: string; readonly place: StatisticsPlace }

export const valueSourceKinds = ['hand', 'workbook', 'last_period', 'register', 'statistics'] as const
export type ValueSourceKind = (typeof valueSourceKinds)[number]

const EVER = new Date(8_640_000_000_000_000)

const sourceOfChange = (change: SourcedChange, fieldKey: string): ValueSource => {
  const { origin } = change
  if (origin === null) return { kind: change.fileName === null ? 'hand' : 'workbook', author: change.actorName, at: change.at.toISOString(), fileName: change.fileName }
  if (origin.kind !== 'statistics') return origin
  return { kind: 'statistics', form: origin.form, fileDate: origin.fileDate, place: origin.places[fieldKey] ?? { section: '', line: '', column: '' } }
}

/** The source of what stands on one layer of a cell, from the save that gave it; null where the layer holds nothing or the history does not know it. */
export const sourceOf = (changes: ReadonlyArray<SourcedChange>, cell: { readonly layer: Layer; readonly slot: number; readonly fieldKey: string }): ValueSource | null => {
  const change = lastChangeOf(changes, cell, EVER)
  const after = change === undefined ? undefined : cellInChange(change, cell.slot)
  return change === undefined || after === undefined || after.after.byte === UNTOUCHED ? null : sourceOfChange(change, cell.fieldKey)
}

/** Kinds of the sources that cost an organization nothing: nobody asked it. */
export const unaskedSources: ReadonlySet<ValueSourceKind> = new Set(['last_period', 'register', 'statistics'])

export type FormSources = { readonly layers: FormLayers; readonly changes: ReadonlyArray<SourcedChange> }

/** By slot, the unasked source of the cell that `layerAt` chooses; slots that people filled are absent. */
export const unaskedCells = ({ layers, changes }: FormSources, layerAt: (slot: number) => Layer | undefined, fieldKeys: ReadonlyArray<string>): ReadonlyMap<number, ValueSource> => {
  const found = new Map<number, ValueSource>()
  if (!changes.some(({ origin }) => origin !== null)) return found
  fieldKeys.forEach((fieldKey, slot) => {
    const layer = layerAt(slot)
    if (layer === undefined || (layers[layer].states[slot] ?? UNTOUCHED) === UNTOUCHED) return
    const source = sourceOf(changes, { layer, slot, fieldKey })
    if (source !== null && unaskedSources.has(source.kind)) found.set(slot, source)
  })
  return found
}

/** The layer a person sees in a cell: the own where it was touched, else the one that speaks. */
export const shownLayer = (form: FormLayers, own: Layer) => (slot: number): Layer | undefined => ((form[own].states[slot] ?? UNTOUCHED) === UNTOUCHED ? speakingLayer(form, slot) : own)

export type UnaskedKind = Exclude<ValueSourceKind, 'hand' | 'workbook'>
const letters = { last_period: 'l', register: 'r', statistics: 's' } as const satisfies Record<UnaskedKind, string>
const kindOfLetter: Readonly<Record<string, UnaskedKind | undefined>> = { l: 'last_period', r: 'register', s: 'statistics' }
const isUnasked = (kind: ValueSourceKind): kind is UnaskedKind => kind in letters

/** Marks of a row as one short text, `12s,15r`: slots and where their values come from. */
export const packSources = (found: ReadonlyMap<number, ValueSource>): string => [...found].flatMap(([slot, { kind }]) => (isUnasked(kind) ? [`${slot}${letters[kind]}`] : [])).join(',')
export const unpackSources = (packed: string): ReadonlyMap<number, UnaskedKind> =>
  new Map((packed === '' ? [] : packed.split(',')).flatMap((mark) => {
    const kind = kindOfLetter[mark.at(-1) ?? '']
    return kind === undefined ? [] : [[Number(mark.slice(0, -1)), kind] as const]
  }))
