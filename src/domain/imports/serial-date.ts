import type { ReadKind, WordBook } from '../shared/workbook'

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465
/** The calendar of 1900 has a 29 February 1900 that never was; days before it are one less. */
const FALSE_LEAP_DAY = 60

/**
 * A workbook's day as a person sees it, «14.12.2025»: by the 1900 or the 1904 calendar, or as spelled in the cell.
 * Empty when the number is no day.
 */
export const serialDate = (serial: number, book: WordBook): string => {
  if (serial < 0) return (book.texts[-serial - 1] ?? '').slice(0, 10)
  if (!(serial <= LAST_SERIAL)) return ''
  const day = Math.floor(serial)
  if (!book.date1904 && day === FALSE_LEAP_DAY) return '29.02.1900'
  const shift = !book.date1904 && day < FALSE_LEAP_DAY ? 1 : 0
  const date = new Date((book.date1904 ? EPOCH_1904 : EPOCH_1900) + (day + shift) * DAY_MS)
  return `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}.${date.getUTCFullYear()}`
}

const MAX_SHOWN = 60

/** What stands in a cell, for showing to a person: words as they are, a number with a comma. Cut to 60 characters unless `isWhole`. */
export const shownText = (book: WordBook, cell: { readonly kind: ReadKind; readonly number: number; readonly isWhole?: boolean }): string => {
  const { kind, number } = cell
  if (kind === 'blank') return ''
  if (kind === 'date') return serialDate(number, book)
  if (kind === 'number') return String(number).replace('.', ',')
  if (kind === 'percent') return `${String(Math.round(number * 1e10) / 1e8).replace('.', ',')}\u00a0%`
  if (kind === 'boolean') return number === 1 ? 'ИСТИНА' : 'ЛОЖЬ'
  const text = book.texts[number] ?? ''
  return (kind === 'formula' ? `=${text}` : text).slice(0, cell.isWhole ? undefined : MAX_SHOWN)
}
