import { describe, expect, it } from 'vitest'
import type { ReadWorkbook } from '../shared/workbook'
import { serialDate, shownText } from './serial-date'

const book = (date1904: boolean): ReadWorkbook => ({ date1904, texts: ['2025-05-01T00:00:00', 'A1+B1'], sheets: [] })

describe('days of a workbook', () => {
  it.each([[1, '01.01.1900'], [59, '28.02.1900'], [60, '29.02.1900'], [61, '01.03.1900'], [45_778, '01.05.2025'], [45_778.99, '01.05.2025'], [2_958_465, '31.12.9999'], [2_958_466, ''], [-1, '2025-05-01'], [-9, '']])('1900: %d is %s', (serial, shown) =>
    expect(serialDate(serial, book(false))).toBe(shown))
  it.each([[0, '01.01.1904'], [60, '01.03.1904'], [44_316, '01.05.2025']])('1904: %d is %s', (serial, shown) => expect(serialDate(serial, book(true))).toBe(shown))
})

describe('what stands in a cell', () => {
  it.each([['number', -12.5, '-12,5'], ['percent', 0.57, '57\u00a0%'], ['boolean', 1, 'ИСТИНА'], ['formula', 1, '=A1+B1'], ['date', 45_778, '01.05.2025'], ['blank', 0, '']] as const)('%s %d', (kind, number, shown) =>
    expect(shownText(book(false), { kind, number })).toBe(shown))
})
