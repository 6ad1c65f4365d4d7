import { emptyGrid, type CellGrid } from '../lines/cells'
import type { CycleScores } from '../cards/cycle-scores'

type Keyed = { readonly fields: ReadonlyArray<{ readonly key: string; readonly label: string }> }
type Scored = { readonly indicators: ReadonlyArray<{ readonly code: string }>; readonly levels: ReadonlyArray<{ readonly name: string }> }

/** Cells of a past cycle laid out for another model: a field is the same where its key is. `missing`: fields the past never asked. */
export const mapGrid = (past: Keyed, grid: CellGrid, tried: Keyed): { readonly grid: CellGrid; readonly missing: ReadonlyArray<string> } => {
  const slotOf = new Map(past.fields.map(({ key }, slot) => [key, slot]))
  const mapped = emptyGrid(grid.rows, tried.fields.length)
  tried.fields.forEach(({ key }, slot) => {
    const from = slotOf.get(key)
    if (from === undefined) return
    for (let row = 0; row < grid.rows; row += 1) {
      mapped.values[row * mapped.slots + slot] = grid.values[row * grid.slots + from] ?? 0
      mapped.states[row * mapped.slots + slot] = grid.states[row * grid.slots + from] ?? 0
    }
  })
  return { grid: mapped, missing: tried.fields.filter(({ key }) => !slotOf.has(key)).map(({ label }) => label) }
}

/** One card under both versions. Totals and changes in hundredths; a place is 0 where there is none. `by`: the indicators whose share changed most. */
export type TrialRow = {
  readonly position: number
  readonly before: number
  readonly after: number
  readonly placeBefore: number
  readonly placeAfter: number
  readonly levelBefore: string | null
  readonly levelAfter: string | null
  readonly by: ReadonlyArray<{ readonly code: string; readonly change: number }>
}
export type TrialLevel = { readonly name: string | null; readonly before: number; readonly after: number }
export type TrialResult = { readonly rows: ReadonlyArray<TrialRow>; readonly levels: ReadonlyArray<TrialLevel>; readonly movedLevel: number }

type Side = { readonly model: Scored; readonly scores: CycleScores }
const SHOWN = 3

const contributionsOf = ({ model, scores }: Side, row: number): ReadonlyMap<string, number> =>
  new Map(model.indicators.map(({ code }, at) => [code, scores.lineContribution[row * scores.m + at] ?? 0]))

const changedBy = (before: Side, after: Side, row: number): TrialRow['by'] => {
  const [old, now] = [contributionsOf(before, row), contributionsOf(after, row)]
  return [...new Set([...old.keys(), ...now.keys()])].map((code) => ({ code, change: (now.get(code) ?? 0) - (old.get(code) ?? 0) }))
    .filter(({ change }) => change !== 0).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, SHOWN)
}

const levelOf = ({ model, scores }: Side, row: number): string | null => model.levels[scores.level[row] ?? -1]?.name ?? null

/** The same people under two versions, side by side; rows come in the order of the biggest change of place, then of the total. */
export const compareTrial = (before: Side, after: Side): TrialResult => {
  const rows = [...Array(before.scores.n).keys()].map((row): TrialRow => ({
    position: row, before: before.scores.total[row] ?? 0, after: after.scores.total[row] ?? 0,
    placeBefore: before.scores.rankRegion[row] ?? 0, placeAfter: after.scores.rankRegion[row] ?? 0,
    levelBefore: levelOf(before, row), levelAfter: levelOf(after, row), by: changedBy(before, after, row),
  }))
  const names = [...new Set([...before.model.levels, ...after.model.levels].map(({ name }) => name)), null]
  const moved = (row: TrialRow): number => (row.placeBefore === 0 || row.placeAfter === 0 ? 0 : Math.abs(row.placeAfter - row.placeBefore))
  return {
    rows: [...rows].sort((a, b) => moved(b) - moved(a) || Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.position - b.position),
    levels: names.map((name) => ({ name, before: rows.filter(({ levelBefore }) => levelBefore === name).length, after: rows.filter(({ levelAfter }) => levelAfter === name).length })),
    movedLevel: rows.filter(({ levelBefore, levelAfter }) => levelBefore !== levelAfter).length,
  }
}
