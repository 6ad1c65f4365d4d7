import { existsSync, readFileSync } from 'node:fs'

export type Table = { readonly columns: ReadonlyArray<string>; readonly rows: ReadonlyArray<Readonly<Record<string, string>>> }

const splitLine = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')

/** Reads a table with a header line; undefined where the folder has no such file. */
export const readTable = (path: string): Table | undefined => {
  if (!existsSync(path)) return undefined
  const [header = '', ...lines] = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '')
  const columns = splitLine(header)
  return { columns, rows: lines.map((line) => Object.fromEntries(splitLine(line).map((cell, position) => [columns[position] ?? String(position), cell]))) }
}

/** A cell as an amount; null where it is blank or «NA». */
export const amountOf = (row: Readonly<Record<string, string>> | undefined, column: string): number | null => {
  const cell = row?.[column] ?? ''
  return cell === '' || cell === 'NA' ? null : Number(cell)
}
