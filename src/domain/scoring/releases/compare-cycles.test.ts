import { expect, it } from 'vitest'
import { areTotalsComparable } from './compare-cycles'

const version = (id: string, code: string, comparableWith: ReadonlyArray<string> = []) => ({ id, code, comparableWith })

it('compares a version with itself', () => expect(areTotalsComparable(version('1', 'a'), version('1', 'a'))).toBe(true))
it('does not compare versions of one model that do not say so', () => expect(areTotalsComparable(version('2', 'a'), version('1', 'a'))).toBe(false))
it('compares versions of one model where the newer one says so', () => expect(areTotalsComparable(version('2', 'a', ['a']), version('1', 'a'))).toBe(true))
it('compares with a version that the newer one names', () => expect(areTotalsComparable(version('2', 'b', ['a']), version('1', 'a'))).toBe(true))
it('does not compare with another version', () => expect(areTotalsComparable(version('2', 'b'), version('1', 'a'))).toBe(false))
it('does not let the older one vouch for the newer', () => expect(areTotalsComparable(version('2', 'b'), version('1', 'a', ['b']))).toBe(false))
