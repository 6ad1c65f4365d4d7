import type { TableCell, TableLine } from './published-tables'

type Bounds = { low: number; high: number }
export type BoundedSystem = { readonly byKey: ReadonlyMap<string, TableCell>; readonly lines: ReadonlyArray<TableLine>; /** Counts that can be known: told ones and those that follow from them. */ readonly isKnown: (key: string) => boolean; /** What a hidden count is at least. */ readonly leastOf: (cell: TableCell) => number }

const tighten = (of: Bounds, low: number, high: number): boolean => {
  const [before, after] = [of.high - of.low, of]
  after.low = Math.max(of.low, low)
  after.high = Math.min(of.high, high)
  return after.high - after.low < before || (before === Number.POSITIVE_INFINITY && after.high < before)
}

const tightenLine = (whole: Bounds, parts: ReadonlyArray<Bounds>): boolean => {
  const low = parts.reduce((sum, part) => sum + part.low, 0)
  const high = parts.reduce((sum, part) => sum + part.high, 0)
  const isMoved = tighten(whole, low, high)
  const others = (part: Bounds): number => (Number.isFinite(high) ? high - part.high : parts.reduce((sum, other) => sum + (other === part ? 0 : other.high), 0))
  // One part at a time: its own change moves the sums of the others.
  const moved = parts.find((part) => tighten(part, whole.low - others(part), whole.high - (low - part.low)))
  return isMoved || moved !== undefined
}

/** Keys of unknown counts that whole-number bounds fix to one value, since every sum holds. */
export const fixedByBounds = ({ byKey, lines, isKnown, leastOf }: BoundedSystem): ReadonlyArray<string> => {
  const bounds = new Map([...byKey.values()].map((cell) => [cell.key, isKnown(cell.key) ? { low: cell.count, high: cell.count } : { low: leastOf(cell), high: Number.POSITIVE_INFINITY }]))
  const sums = lines.flatMap(({ whole, parts }) => {
    const of = bounds.get(whole)
    return of === undefined ? [] : [{ whole: of, parts: parts.flatMap((key) => bounds.get(key) ?? []) }]
  })
  let isMoved = true
  while (isMoved) isMoved = sums.map(({ whole, parts }) => tightenLine(whole, parts)).includes(true)
  return [...bounds].filter(([key, { low, high }]) => low === high && !isKnown(key)).map(([key]) => key)
}
