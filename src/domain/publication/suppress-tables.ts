import { SMALLEST_SHOWN_GROUP } from '../scoring/clusters/peers'
import { groupBy } from '../shared/group-by'
import { fixedByBounds } from './bounds'
import type { TableCell, TableLine, TableSystem } from './published-tables'
import { spanOf } from './span'

type State = {
  readonly cells: ReadonlyArray<TableCell>
  readonly lines: ReadonlyArray<TableLine>
  readonly byKey: ReadonlyMap<string, TableCell>
  readonly minimum: number
  readonly hidden: Set<string>
  /** Rows of which nothing is told, so that a hidden count of them may also be zero. */
  readonly blank: Set<string>
  /** Hidden cells that are not small and that told sums give anyway: they protect nobody. */
  open: ReadonlySet<string>
}

const isSmall = ({ count }: TableCell, { minimum }: State): boolean => count > 0 && count < minimum
/** What must not be worked out: a small count, and any count of a row of which nothing is told. */
const isSecret = (cell: TableCell, state: State): boolean => isSmall(cell, state) || (cell.count > 0 && cell.isPrinted && state.blank.has(cell.row))
const isKept = (key: string, { hidden, open }: State): boolean => hidden.has(key) && !open.has(key)
const mayHide = (cell: TableCell, { hidden }: State): boolean => cell.isPrinted && cell.count > 0 && Number.isFinite(cell.cost) && !hidden.has(cell.key)
const cheapest = (cells: ReadonlyArray<TableCell>): TableCell | undefined => [...cells].sort((a, b) => a.cost - b.cost || a.count - b.count || (a.key < b.key ? -1 : 1))[0]
/** A zero would have been told, except in a row of which nothing is. */
const leastOf = ({ isPrinted, row }: TableCell, { blank }: State): number => (isPrinted && !blank.has(row) ? 1 : 0)

/** Nothing of a row is told any more; false where it was so before. */
const blankRow = (row: string, state: State): boolean => {
  if (state.blank.has(row)) return false
  state.blank.add(row)
  for (const cell of state.cells) if (cell.row === row) state.hidden.add(cell.key)
  return true
}

/** Hides one more part, or the whole, or the row, where the rest of a line would narrow a hidden part to less than «one to the minimum less one». */
const guardLine = ({ whole, parts }: TableLine, state: State): boolean => {
  const total = state.byKey.get(whole)
  if (total === undefined || isKept(whole, state)) return false
  const cells = parts.flatMap((key) => state.byKey.get(key) ?? [])
  const kept = cells.filter(({ key }) => isKept(key, state))
  if (!kept.some((cell) => isSmall(cell, state))) return false
  const [sum, least] = [kept.reduce((all, { count }) => all + count, 0), kept.reduce((all, cell) => all + leastOf(cell, state), 0)]
  if (kept.length > 1 && sum >= least + state.minimum - 2) return false
  const next = cheapest(cells.filter((cell) => mayHide(cell, state))) ?? (mayHide(total, state) ? total : undefined)
  if (next !== undefined) {
    state.hidden.add(next.key)
    return true
  }
  const [first] = cells
  return first !== undefined && least > 0 && cells.every(({ row }) => row === first.row) && blankRow(first.row, state)
}

const guardLines = (state: State): void => {
  let again = true
  while (again) again = state.lines.map((line) => guardLine(line, state)).includes(true)
}

/** Where everybody of a row is on one level, the zeros beside tell on its parts: the cheapest such row that covers the cell goes. */
const blankCovering = (cell: TableCell, state: State): void => {
  const covering = groupBy(state.cells, ({ row }) => row)
  const [atom] = cell.atoms
  const rows = [...covering].filter(([row, own]) => !state.blank.has(row) && atom !== undefined && own.some(({ key, isPrinted, cost }) => isPrinted && Number.isFinite(cost) && !state.hidden.has(key)) && own.some(({ atoms }) => atoms.includes(atom)))
  const next = cheapest(rows.flatMap(([, own]) => own[0] ?? []))
  if (next !== undefined) blankRow(next.row, state)
}

/** Hides, for each small cell that told sums still give, one of those sums; notes what is hidden in vain. */
const guardSpan = (state: State): void => {
  const { cells, hidden } = state
  const told = cells.filter(({ key, isPrinted }) => isPrinted && !hidden.has(key))
  const nobody = new Set(told.filter(({ count }) => count === 0).flatMap(({ atoms }) => atoms))
  const rest = (atoms: ReadonlyArray<number>): ReadonlyArray<number> => atoms.filter((atom) => !nobody.has(atom))
  const span = spanOf(told.map(({ atoms }) => rest(atoms)))
  const open = new Set<string>()
  for (const cell of cells.filter(({ key }) => hidden.has(key))) {
    const sources = span.derive(rest(cell.atoms))?.flatMap((position) => told[position] ?? [])
    if (sources === undefined) continue
    if (!isSecret(cell, state)) open.add(cell.key)
    else if (!sources.some(({ key }) => hidden.has(key))) {
      const next = cheapest(sources.filter((one) => mayHide(one, state)))
      if (next === undefined) blankCovering(cell, state)
      else hidden.add(next.key)
    }
  }
  state.open = open
}

/** Told cells near a hidden one: of its own lines, or of the lines of the hidden cells beside it, and so on. */
const nearestTold = (key: string, state: State): TableCell | undefined => {
  const linesOf = groupBy(state.lines.flatMap((line) => [line.whole, ...line.parts].map((name) => ({ name, line }))), ({ name }) => name)
  const seen = new Set([key])
  let ring: ReadonlyArray<string> = [key]
  while (ring.length > 0) {
    const beside = ring.flatMap((one) => (linesOf.get(one) ?? []).flatMap(({ line: { whole, parts } }) => [whole, ...parts])).filter((one) => !seen.has(one))
    const next = cheapest(beside.flatMap((one) => state.byKey.get(one) ?? []).filter((cell) => mayHide(cell, state)))
    if (next !== undefined) return next
    ring = [...new Set(beside)].filter((one) => state.hidden.has(one))
    for (const one of ring) seen.add(one)
  }
  return undefined
}

/** Hides a told count beside the first small one that bounds would fix, or its row where nothing is left to hide. */
const guardBounds = (state: State): void => {
  const fixed = fixedByBounds({ byKey: state.byKey, lines: state.lines, isKnown: (key) => !isKept(key, state), leastOf: (cell) => leastOf(cell, state) })
  const cell = fixed.flatMap((key) => state.byKey.get(key) ?? []).find((one) => isSecret(one, state))
  if (cell === undefined) return
  const next = nearestTold(cell.key, state)
  if (next === undefined) blankRow(cell.row, state)
  else state.hidden.add(next.key)
}

const startOf = ({ cells, lines }: TableSystem, minimum: number): State => {
  const state: State = { cells, lines, byKey: new Map(cells.map((cell) => [cell.key, cell])), minimum, hidden: new Set(), blank: new Set(), open: new Set() }
  for (const cell of cells) if (Number.isFinite(cell.cost) && (!cell.isPrinted || isSmall(cell, state))) state.hidden.add(cell.key)
  return state
}

/**
 * Which counts of the published tables of a release are not told (quality 5.5: small groups, and what subtraction would reveal too).
 * A count of one to the minimum less one is hidden; then, as long as what is still told gives such a count away — along one line of a
 * table, by any combination of all tables or by whole-number bounds — one more is hidden, the least needed first. Zeros are told, but
 * in a row where hiding counts is not enough.
 * @returns keys of the hidden cells, also of those that are printed nowhere
 */
export const suppressTables = (system: TableSystem, minimum: number = SMALLEST_SHOWN_GROUP): ReadonlySet<string> => {
  const state = startOf(system, minimum)
  const { hidden, blank, byKey } = state
  const size = (): number => hidden.size + blank.size
  guardLines(state)
  for (;;) {
    const before = size()
    guardSpan(state)
    guardLines(state)
    if (size() === before) guardBounds(state)
    if (size() > before) continue
    // What told sums give anyway is told itself: hidden, it would protect nobody.
    return new Set([...hidden].filter((key) => { const cell = byKey.get(key); return cell?.isPrinted === false || !state.open.has(key) || (cell !== undefined && blank.has(cell.row)) }))
  }
}

/** What is told of a count: null where it is hidden, zero where there is nobody. */
export type Told = (key: string) => number | null

export const toldOf = (system: TableSystem, minimum: number = SMALLEST_SHOWN_GROUP): Told => {
  const hidden = suppressTables(system, minimum)
  const counts = new Map(system.cells.map(({ key, count }) => [key, count]))
  return (key) => (hidden.has(key) ? null : (counts.get(key) ?? 0))
}
