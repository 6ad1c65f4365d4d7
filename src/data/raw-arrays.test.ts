import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idArrayText, NONE, numberArrayText, numberRowsText, parseMicroArray, parseNumberArray } from './raw-arrays'

const whole = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1, 9, 10, 99_999_999, 100_000_000, 1_000_000_000, 9_999_999_999_999_999, -100_000_000, Number.NaN))
const spelled = (value: number): string => (Number.isNaN(value) ? 'NULL' : String(value))

describe('arrays as text', () => {
  it('writes rows as PostgreSQL spells them, digit by digit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.array(whole, { maxLength: 12 }), (width, numbers) => {
      const values = numbers.slice(0, numbers.length - (numbers.length % width))
      const rows = Array.from({ length: values.length / width }, (_, row) => `{${values.slice(row * width, (row + 1) * width).map(spelled).join(',')}}`)
      expect(numberRowsText(Float64Array.from(values), width)).toBe(rows.join(';'))
    }))
  })

  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.array(whole, { maxLength: 12 }), (values) => {
      const exact = values.map((value) => (Object.is(value, -0) ? 0 : value))
      expect(parseMicroArray(numberArrayText(exact).replaceAll('NULL', String(NONE)))).toEqual(exact)
    }))
  })

  it('reads an empty array, negative numbers and zero', () => {
    expect([parseNumberArray('{}'), parseNumberArray('{0}'), parseNumberArray('{-5,0,12}')]).toEqual([[], [0], [-5, 0, 12]])
    expect(parseMicroArray(`{1,${NONE}}`)).toEqual([1, Number.NaN])
  })

  it('writes one array, and ids, plainly', () => {
    expect([numberArrayText(new Int32Array()), numberArrayText(Int8Array.of(-1, 3)), idArrayText(['a', 'b']), idArrayText([])]).toEqual(['{}', '{-1,3}', '{a,b}', '{}'])
  })
})
