import { SMALLEST_SHOWN_GROUP } from '../scoring/peers'
import { suppressSmall } from '../scoring/suppress-small'

/** Counts of a table with what must not be told: null. Rows and the whole row are as the pages show them. */
export type ShownLevels = { readonly rows: ReadonlyArray<ReadonlyArray<number | null>>; readonly whole: ReadonlyArray<number | null> }

const shownRow = (counts: ReadonlyArray<number>, minimum: number): ReadonlyArray<number | null> => {
  const hidden = suppressSmall(counts.map((size, at) => ({ key: String(at), size })), minimum)
  return counts.map((count, at) => (hidden.has(String(at)) ? null : count))
}

/**
 * People by level in rows of groups, and all groups together; the last count of a row is of those without a level. A row hides small
 * counts as every page does; the count of a level in the whole is told only where subtracting the rows would give away nobody:
 * nothing of that level is hidden, or at least two counts that reach the minimum together. How many have no level in the whole is
 * told beside, so a lone hidden level of the whole takes the smallest other one with it.
 */
export const shownLevels = (rows: ReadonlyArray<ReadonlyArray<number>>, minimum: number = SMALLEST_SHOWN_GROUP): ShownLevels => {
  const shown = rows.map((row) => shownRow(row, minimum))
  const levels = rows[0]?.length ?? 0
  const sums = Array.from({ length: levels }, (_, level) => rows.reduce((sum, row) => sum + (row[level] ?? 0), 0))
  const isSafe = (level: number): boolean => {
    const hidden = rows.filter((row, at) => (row[level] ?? 0) > 0 && shown[at]?.[level] === null).map((row) => row[level] ?? 0)
    return hidden.length === 0 || (hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= minimum)
  }
  const whole = shownRow(sums.slice(0, -1), minimum).map((count, level) => (count !== null && isSafe(level) ? count : null))
  // One unknown count in a row whose sum is told is no secret.
  if (whole.filter((count) => count === null).length === 1) {
    const smallest = whole.reduce<number>((at, count, level) => (count !== null && count > 0 && (at < 0 || count < (whole[at] ?? 0)) ? level : at), -1)
    return { rows: shown, whole: whole.map((count, level) => (level === smallest ? null : count)) }
  }
  return { rows: shown, whole }
}
