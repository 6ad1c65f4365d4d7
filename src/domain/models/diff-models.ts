import type { Field, Indicator, ModelDocument } from './model-document'

/** What became of one part of a document; texts are for the reader, `path` names the part. */
export type PartChange = { readonly path: string; readonly before: unknown; readonly after: unknown }
export type PieceDiff<T> = { readonly name: string; readonly kind: 'added' | 'removed' | 'changed'; readonly before: T | null; readonly after: T | null; readonly changes: ReadonlyArray<PartChange> }
export type ModelDiff = {
  readonly frame: ReadonlyArray<PartChange>
  readonly indicators: ReadonlyArray<PieceDiff<Indicator>>
  readonly fields: ReadonlyArray<PieceDiff<Field>>
  /** Indicators that stand in both, in another order. */
  readonly isReordered: boolean
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Canonical text: keys in order, so that an order of writing is no change. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  return `{${Object.keys(value).filter((key) => value[key] !== undefined).sort().map((key) => `${key}:${canonical(value[key])}`).join(',')}}`
}
export const isSamePart = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** Parts that differ. A rule and lists are compared whole; a passport and an applicability by their lines. */
const opened: ReadonlySet<string> = new Set(['passport', 'applicability'])
const changesOf = (before: object, after: object, prefix = ''): ReadonlyArray<PartChange> => {
  const [old, now] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key): ReadonlyArray<PartChange> => {
    const [a, b] = [old[key], now[key]]
    if (isSamePart(a, b)) return []
    return opened.has(key) && isRecord(a) && isRecord(b) ? changesOf(a, b, `${key}.`) : [{ path: `${prefix}${key}`, before: a ?? null, after: b ?? null }]
  })
}

const pieces = <T extends object>(before: ReadonlyArray<T>, after: ReadonlyArray<T>, nameOf: (item: T) => string): ReadonlyArray<PieceDiff<T>> => {
  const was = new Map(before.map((item) => [nameOf(item), item]))
  const has = new Set(after.map(nameOf))
  const here = after.flatMap((item): ReadonlyArray<PieceDiff<T>> => {
    const old = was.get(nameOf(item))
    if (old === undefined) return [{ name: nameOf(item), kind: 'added', before: null, after: item, changes: [] }]
    const changes = changesOf(old, item)
    return changes.length === 0 ? [] : [{ name: nameOf(item), kind: 'changed', before: old, after: item, changes }]
  })
  return [...here, ...before.filter((item) => !has.has(nameOf(item))).map((item) => ({ name: nameOf(item), kind: 'removed' as const, before: item, after: null, changes: [] }))]
}

const commonOrder = (own: ReadonlyArray<Indicator>, other: ReadonlyArray<Indicator>): string =>
  own.map(({ code }) => code).filter((code) => other.some((indicator) => indicator.code === code)).join(' ')

/** The difference between two documents, in the order of the newer one; removed pieces come last. */
export const diffModels = (before: ModelDocument, after: ModelDocument): ModelDiff => {
  const { indicators: oldIndicators, fields: oldFields, ...oldFrame } = before
  const { indicators, fields, ...frame } = after
  return {
    frame: changesOf(oldFrame, frame),
    indicators: pieces(oldIndicators, indicators, ({ code }) => code),
    fields: pieces(oldFields, fields, ({ key }) => key),
    isReordered: commonOrder(oldIndicators, indicators) !== commonOrder(indicators, oldIndicators),
  }
}
