/** What a table on the screen says: one text a cell, the order of the screen. */
export type ReadTable = { readonly columns: ReadonlyArray<string>; readonly rows: ReadonlyArray<ReadonlyArray<string>> }

/** The text of a cell as it is seen: lines of one cell are parted by «; ». What is hidden on this screen is still of the table. */
const textOf = (cell: HTMLElement): string => cell.innerText.replaceAll(/[ \t]*\n+[ \t]*/g, '; ').trim()

const cellsOf = (row: HTMLTableRowElement): ReadonlyArray<string> => [...row.cells].map(textOf)

/** A column without a header holds buttons and ticks: it is left out. */
export const readTable = (table: HTMLTableElement): ReadTable => {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => (cell.innerText === '' ? cell.textContent : textOf(cell)).trim())
  const kept = heads.flatMap((head, at) => (head === '' ? [] : [at]))
  const rows = [...table.tBodies, ...(table.tFoot === null ? [] : [table.tFoot])].flatMap((body) => [...body.rows].map(cellsOf))
  return { columns: kept.map((at) => heads[at] ?? ''), rows: rows.map((row) => kept.map((at) => row[at] ?? '')) }
}

/** The release that the page shows, in its words; empty where it shows none. */
export const shownRelease = (): string => document.querySelector<HTMLElement>('[data-release]')?.dataset['release'] ?? ''
