import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '@/domain/shared/decimal'
import { formatAmount, formatHundredths, formatMicro } from './format'

const plainOf = (text: string): string => text.replaceAll('\u00A0', '').replace('\u2212', '-').replace(',', '.')
const withoutMinusZero = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''))
const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 })).map(([units, scale]) => new Decimal(units.toString()).div(new Decimal(10).pow(scale)).toFixed())

describe('numbers of a page', () => {
  it('are rounded as decimal.js rounds them', () => {
    fc.assert(fc.property(amounts, fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }), (text, digits) => {
      const expected = digits === undefined ? new Decimal(text).toFixed() : new Decimal(text).toFixed(digits)
      expect(plainOf(formatAmount(text, digits))).toBe(withoutMinusZero(expected))
    }))
  })

  it('shift micro-units and hundredths exactly', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (count) => {
      expect(plainOf(formatMicro(count, 2))).toBe(withoutMinusZero(new Decimal(count).div(1_000_000).toFixed(2)))
      expect(plainOf(formatHundredths(count))).toBe(withoutMinusZero(new Decimal(count).div(100).toFixed(2)))
    }))
  })

  it('that are none are refused', () => {
    for (const text of ['', 'пять', '1,5', '1.2.3', 'Infinity']) expect(() => formatAmount(text)).toThrow('Not a number')
  })
})
