import { describe, expect, it } from 'vitest'
import { MAX_MICRO } from '../shared/micro'
import { parseAmount } from './parse-amount'

const micro = (raw: string): unknown => {
  const parsed = parseAmount(raw)
  if (!parsed.ok) return parsed.error
  return parsed.value.kind === 'amount' ? parsed.value.micro : parsed.value.kind
}

describe('parseAmount', () => {
  it.each([
    ['12,5', 12_500_000], ['12.5', 12_500_000], [' 1 234,5', 1_234_500_000], ['1\u00a0234,5', 1_234_500_000],
    ['1\u202f234\u202f567', 1_234_567_000_000], ['1\u2009234', 1_234_000_000], ['−3', -3_000_000], ['-3,25', -3_250_000],
    ['66,5 %', 66_500_000], ['66,5%', 66_500_000], ['100\u00a0%', 100_000_000], ['0', 0], ['-0', 0], ['007', 7_000_000],
    ['0,000001', 1], ['1,5000000000', 1_500_000], ['12345', 12_345_000_000],
    ['9000000000', MAX_MICRO], ['-9 000 000 000', -MAX_MICRO], ['8999999999,999999', MAX_MICRO - 1],
  ])('reads %j exactly', (raw, expected) => expect(micro(raw)).toBe(expected))

  it.each([['', 'blank'], ['   ', 'blank'], ['\u00a0', 'blank'], ['—', 'noData'], ['-', 'noData'], ['−', 'noData'], ['н/д', 'noData'], ['Н/Д', 'noData'], ['н/п', 'notApplicable'], [' Н/П ', 'notApplicable']])(
    'tells %j from a number', (raw, kind) => expect(micro(raw)).toBe(kind))

  it.each(['NaN', '1e309', '1e3', 'Infinity', '-Infinity', '0x1F', '12abc', '1 23', '1 2345', '1.234,5', '1,234.5', ',5', '5,', '+5', '--5', '- -5', '5%%', '%', '1/2', '=1+1', '٣', '１', 'да', '1'.repeat(65)])(
    'refuses %j', (raw) => expect(micro(raw)).toBe('AMOUNT_NOT_A_NUMBER'))

  it.each(['0,0000001', '1.1234567'])('refuses %j: more than six places', (raw) => expect(micro(raw)).toBe('AMOUNT_TOO_PRECISE'))
  it.each(['9000000000,000001', '-9000000000,000001', '99999999999', '1'.repeat(60)])('refuses %j: out of range', (raw) => expect(micro(raw)).toBe('AMOUNT_OUT_OF_RANGE'))
})
