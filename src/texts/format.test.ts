import { describe, expect, it } from 'vitest'
import {
  dateInZone, formatAmount, formatBytes, formatCount, formatCountOf, formatDate, formatDateLong, formatDateTime, formatDeadline, formatDelta,
  formatDeltaHundredths, formatHundredths, formatMicro, formatPercent, formatZone,
} from './format'

import { plural } from './plural'

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
const school = { one: 'школа', few: 'школы', many: 'школ' }

describe('numbers', () => {
  it.each([
    ['0', undefined, '0'], ['-0', undefined, '0'], ['1234.5', undefined, '1 234,5'], ['-1234.5', undefined, '−1 234,5'], ['1000', undefined, '1 000'],
    ['1.005', 2, '1,01'], ['2.5', 0, '3'], ['-0.001', 2, '0,00'], ['12', 2, '12,00'], ['1234567.891', 1, '1 234 567,9'],
  ] as const)('amount %s with %s digits', (text, digits, shown) => expect(plain(formatAmount(text, digits))).toBe(shown))
  it('a missing amount is a dash, never zero', () => expect([formatAmount(null), formatPercent(null), formatDelta(null), formatMicro(NaN)]).toEqual(['—', '—', '—', '—']))
  it('micro-units and hundredths', () => expect([formatMicro(68_135_000, 2), formatHundredths(6814), formatHundredths(5), formatHundredths(-50)]).toEqual(['68,14', '68,14', '0,05', '−0,50']))
  it('groups with a no-break space', () => expect(formatCount(1500)).toBe('1\u00A0500'))
  it('percent', () => expect(formatPercent('12.5')).toBe('12,5\u00A0%'))
  it('changes carry a sign, zero does not', () => expect([formatDelta('3.12', 2), formatDelta('-0.5', 2), formatDelta('0', 2), formatDeltaHundredths(312), formatDeltaHundredths(0)]).toEqual(['+3,12', '−0,50', '0,00', '+3,12', '0,00']))
  it('sizes', () => expect([plain(formatBytes(512)), plain(formatBytes(1_536_000)), plain(formatBytes(0))]).toEqual(['512 Б', '1,5 МБ', '0 Б']))
})

describe('plural', () => {
  it.each([[0, 'школ'], [1, 'школа'], [2, 'школы'], [5, 'школ'], [11, 'школ'], [21, 'школа'], [111, 'школ'], [122, 'школы'], [1.5, 'школы']] as const)('%s', (n, word) => expect(plural(n, school)).toBe(word))
  it('with its number', () => expect(plain(formatCountOf(1500, school))).toBe('1 500 школ'))
})

describe('dates', () => {
  it('short and long', () => expect([formatDate('2025-12-14'), plain(formatDateLong('2025-12-04'))]).toEqual(['14.12.2025', '4 декабря 2025 г.']))
  it('names the zone', () => {
    expect(formatZone('2026-03-31T12:00:00Z', 'Europe/Moscow')).toBe('время Москвы')
    expect(formatZone('2026-03-31T12:00:00Z', 'Asia/Yakutsk')).toBe('МСК+6')
    expect(formatZone('2026-03-31T12:00:00Z', 'Europe/Kaliningrad')).toBe('МСК−1')
  })
  it('an instant in its zone', () => {
    expect(plain(formatDateTime('2026-03-31T14:59:00Z', 'Asia/Yakutsk'))).toBe('31.03.2026, 23:59 (МСК+6)')
    expect(dateInZone('2026-03-31T15:00:00Z', 'Asia/Yakutsk')).toBe('2026-04-01')
  })
  it('near days in words, counted in the zone and not in UTC', () => {
    expect(plain(formatDateTime('2026-03-31T14:59:00Z', 'Asia/Yakutsk', '2026-03-31T15:01:00Z'))).toBe('вчера, 23:59 (МСК+6)')
    expect(plain(formatDateTime('2026-03-31T10:00:00Z', 'Europe/Moscow', '2026-03-31T15:00:00Z'))).toBe('сегодня, 13:00 (время Москвы)')
    expect(plain(formatDateTime('2026-04-03T10:00:00Z', 'Europe/Moscow', '2026-03-31T15:00:00Z'))).toBe('03.04.2026, 13:00 (время Москвы)')
  })
})

describe('a deadline', () => {
  it('is told as the last minute that still counts, in the zone of the place', () =>
    expect(plain(formatDeadline('2026-12-31T15:00:00Z', 'Asia/Yakutsk'))).toBe('31.12.2026, 23:59 (МСК+6)'))
})
