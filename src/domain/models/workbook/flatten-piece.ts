/**
 * A piece of a model document as cells: every leaf under its path, with what it is in the path's key, so that the same piece comes back.
 * `text` needs no mark; a list of words is one cell with a line for each; what has no simpler shape is JSON.
 */
export type LeafKind = 'text' | 'number' | 'yesNo' | 'list' | 'json'
export type Leaf = { readonly path: string; readonly kind: LeafKind; readonly text: string }
/** A list of objects inside a piece: its rows go to a sheet of their own. */
export type Rows = { readonly path: string; readonly items: ReadonlyArray<Readonly<Record<string, unknown>>> }
export type Flat = { readonly leaves: ReadonlyArray<Leaf>; readonly rows: ReadonlyArray<Rows> }

/** An empty text is said aloud: an empty cell means that nothing is there. */
export const EMPTY = '∅'
export const YES = '1'
const NO = '0'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): value is ReadonlyArray<string> => Array.isArray(value) && value.every((item) => typeof item === 'string')
const isRows = (value: unknown): value is Rows['items'] => Array.isArray(value) && value.length > 0 && value.every((item) => isRecord(item) && Object.values(item).every((leaf) => typeof leaf === 'string'))

const escaped = (word: string): string => word.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
const unescaped = (word: string): string => word.replace(/\\([\\nr])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'))

const leafOf = (path: string, value: unknown): Leaf => {
  if (typeof value === 'string') return { path, kind: 'text', text: value === '' ? EMPTY : value }
  if (typeof value === 'number') return { path, kind: 'number', text: String(value) }
  if (typeof value === 'boolean') return { path, kind: 'yesNo', text: value ? YES : NO }
  if (isWords(value)) return { path, kind: 'list', text: value.length === 0 ? EMPTY : value.map((word) => (word === '' ? EMPTY : escaped(word))).join('\n') }
  return { path, kind: 'json', text: JSON.stringify(value) }
}

/** Leaves and lists of a piece; `left`: top keys that have a place elsewhere. */
export const flattenPiece = (piece: Readonly<Record<string, unknown>>, left: ReadonlySet<string> = new Set()): Flat => {
  const [leaves, rows]: [Leaf[], Rows[]] = [[], []]
  const walk = (value: Readonly<Record<string, unknown>>, before: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined || (before === '' && left.has(key))) continue
      const path = before === '' ? key : `${before}.${key}`
      if (isRecord(inner) && Object.keys(inner).length > 0) walk(inner, path)
      else if (isRows(inner)) rows.push({ path, items: inner })
      else leaves.push(leafOf(path, inner))
    }
  }
  walk(piece, '')
  return { leaves, rows }
}

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/

/** What a cell holds by its kind; undefined where it cannot be read as that. */
export const leafValue = (kind: LeafKind, text: string): { readonly value: unknown } | undefined => {
  switch (kind) {
    case 'text': return { value: text === EMPTY ? '' : text }
    case 'number': return NUMBER.test(text) ? { value: Number(text) } : undefined
    case 'yesNo': return text === YES || text === NO ? { value: text === YES } : undefined
    case 'list': return { value: text === EMPTY ? [] : text.split('\n').map((word) => (word === EMPTY ? '' : unescaped(word.replace(/\r$/u, '')))) }
    case 'json': try { return { value: JSON.parse(text) as unknown } } catch { return undefined }
  }
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Puts a value under its path; false where another value stands in the way. */
export const placeValue = (target: Record<string, unknown>, path: string, value: unknown): boolean => {
  const keys = path.split('.')
  if (keys.some((key) => key === '' || FORBIDDEN.has(key))) return false
  const last = keys.pop() ?? ''
  let at = target
  for (const key of keys) {
    const inner = at[key] ?? (at[key] = {})
    if (!isRecord(inner)) return false
    at = inner as Record<string, unknown>
  }
  if (last in at) return false
  at[last] = value
  return true
}
