import type { WrittenCell, WrittenSheet } from '../../shared/workbook'
import type { ModelDocument } from '../model-document'
import { flattenPiece, type Leaf, type Rows } from './flatten-piece'

/** Lists of a model that have a sheet each, with the key that names a piece. */
export const modelLists = { groups: 'code', directions: 'code', fields: 'key', indicators: 'code', levels: 'code' } as const satisfies Partial<Record<keyof ModelDocument, string>>
export type ModelList = keyof typeof modelLists
export const listNames: ReadonlyArray<ModelList> = ['groups', 'directions', 'fields', 'indicators', 'levels']
export const isModelList = (name: string): name is ModelList => name in modelLists

/** Words of the sheets; `header` of a path that has no word is the path itself. */
export type ModelSheetWords = {
  readonly sheets: Readonly<Record<ModelList | 'frame' | 'rows', string>>
  readonly header: (path: string) => string
  readonly frameHead: readonly [path: string, kind: string, value: string]
  readonly rowsHead: readonly [list: string, name: string, path: string, number: string]
}

const WIDTH = 22
/** Whose a row of an inner list is; no property of a model begins with the sign. */
export const rowKeys = ['@list', '@name', '@path', '@number'] as const
/** Row 1 (hidden) holds keys «path:kind», row 2 their words. */
const keyOf = ({ path, kind }: Pick<Leaf, 'path' | 'kind'>): string => (kind === 'text' ? path : `${path}:${kind}`)

type Owned = Rows & { readonly list: string; readonly name: string }
type Tabled = { readonly sheet: WrittenSheet; readonly rows: ReadonlyArray<Owned> }

const sheetOf = (name: string, head: { keys: ReadonlyArray<string>; words: ReadonlyArray<string> }, rows: ReadonlyArray<ReadonlyArray<WrittenCell>>): WrittenSheet => ({
  name, headRows: 2, hiddenHeadRows: 1, columns: head.keys.map(() => ({ width: WIDTH })), rows: [head.keys, head.words, ...rows],
})

const listSheet = (document: ModelDocument, list: ModelList, words: ModelSheetWords): Tabled => {
  const pieces: ReadonlyArray<Readonly<Record<string, unknown>>> = document[list]
  const flats = pieces.map((piece) => flattenPiece(piece))
  const columns = [...new Map(flats.flatMap(({ leaves }) => leaves.map((leaf) => [keyOf(leaf), leaf.path] as const)))]
  const rows = flats.map(({ leaves }) => columns.map(([key]) => leaves.find((leaf) => keyOf(leaf) === key)?.text ?? null))
  const owned = flats.flatMap(({ rows: inner }, position) => inner.map((part) => ({ ...part, list, name: String(pieces[position]?.[modelLists[list]] ?? '') })))
  return { sheet: sheetOf(words.sheets[list], { keys: columns.map(([key]) => key), words: columns.map(([, path]) => words.header(path)) }, rows), rows: owned }
}

const frameSheet = (document: ModelDocument, words: ModelSheetWords): Tabled => {
  const { leaves, rows } = flattenPiece(document, new Set<string>(listNames))
  const cells = leaves.map(({ path, kind, text }) => [path, kind, text])
  return { sheet: sheetOf(words.sheets.frame, { keys: ['path', 'kind', 'value'], words: words.frameHead }, cells), rows: rows.map((part) => ({ ...part, list: 'frame', name: '' })) }
}

const rowsSheet = (owned: ReadonlyArray<Owned>, words: ModelSheetWords): WrittenSheet => {
  const inner = [...new Set(owned.flatMap(({ items }) => items.flatMap((item) => Object.keys(item))))]
  const lines = owned.flatMap(({ list, name, path, items }) => items.map((item, position) => [list, name, path, String(position + 1), ...inner.map((key) => flattenPiece(item).leaves.find((leaf) => leaf.path === key)?.text ?? null)]))
  return sheetOf(words.sheets.rows, { keys: [...rowKeys, ...inner], words: [...words.rowsHead, ...inner.map(words.header)] }, lines)
}

/** A model document as sheets that can be read back into the very same document; formulas of the model are plain texts. */
export const writeModelSheets = (document: ModelDocument, words: ModelSheetWords): ReadonlyArray<WrittenSheet> => {
  const frame = frameSheet(document, words)
  const lists = listNames.map((list) => listSheet(document, list, words))
  return [frame.sheet, ...lists.map(({ sheet }) => sheet), rowsSheet([...frame.rows, ...lists.flatMap(({ rows }) => rows)], words)]
}
