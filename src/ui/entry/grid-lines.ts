import { holdsWords } from '@/domain/entry/search-words'
import type { Place } from '@/domain/entry/selection'
import type { EntrySession } from './entry-session'
import { drawnCell, isProblem, type CellPlace, type GridShape } from './grid-shape'

export type LineFilter = 'all' | 'problems' | 'unsent' | 'empty'

const holds = (session: EntrySession, places: ReadonlyArray<CellPlace>, filter: Exclude<LineFilter, 'all'>): boolean =>
  places.some((place) => {
    const { status, words } = drawnCell(session, place)
    switch (filter) {
      case 'problems': return isProblem(status)
      case 'unsent': return status === 'unsent' || status === 'sending'
      case 'empty': return status === 'empty' && words === ''
    }
  })

/** Lines that are shown: by their words and by what their cells are at this moment. */
export const chosenLines = (session: EntrySession, lines: ReadonlyArray<{ readonly words: string; readonly places: ReadonlyArray<CellPlace> }>, { search, filter }: { search: string; filter: LineFilter }): ReadonlyArray<number> => {
  return lines.flatMap(({ words, places }, index) => (holdsWords(words, search) && (filter === 'all' || holds(session, places, filter)) ? [index] : []))
}

/** The next place after this one, row by row and round, that is an error or a conflict. */
export const nextProblem = (session: EntrySession, { size, cellAt }: GridShape, from: Place): Place | undefined => {
  const count = size.rows * size.columns
  const start = from.row * size.columns + from.column
  for (let step = 1; step <= count; step += 1) {
    const at = (start + step) % count
    const place = { row: Math.floor(at / size.columns), column: at % size.columns }
    if (isProblem(drawnCell(session, cellAt(place.row, place.column)).status)) return place
  }
  return undefined
}

export const findPlace = ({ size, cellAt }: GridShape, wanted: CellPlace): Place | undefined => {
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) {
      const { form, slot } = cellAt(row, column)
      if (form === wanted.form && slot === wanted.slot) return { row, column }
    }
  }
  return undefined
}
