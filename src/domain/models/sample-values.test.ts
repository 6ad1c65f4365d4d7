import { describe, expect, it } from 'vitest'
import { sampleFormula, type SampleRow } from './sample-values'

const attributes = { is_rural: true, is_small: false, has_selection: false, is_first_cycle: false }
const row = (cells: SampleRow['cells']): SampleRow => ({ cells, attributes, participant: { organizationType: 'secondary_school', municipality: 0, size: 'small' } })
const known = new Set(['fact', 'plan'])

describe('sampleFormula', () => {
  it('gives the value or the reason for each organization', () => {
    const tried = sampleFormula('fact / plan * 100', [row({ fact: 1_000_000, plan: 3_000_000 }), row({ fact: 1_000_000, plan: 0 }), row({ fact: 1_000_000 }), row({ fact: 'notApplicable', plan: 1_000_000 })], known)
    expect(tried).toEqual({ kind: 'values', rows: [{ micro: 33_333_333 }, { absent: 'divisionByZero' }, { absent: 'noData' }, { absent: 'notApplicable' }] })
  })
  it('names what it does not know and what it cannot read', () => {
    expect(sampleFormula('fact + other', [row({ fact: 1 })], known)).toEqual({ kind: 'unknown', keys: ['other'] })
    expect(sampleFormula('fact + other', [], known)).toEqual({ kind: 'unknown', keys: ['other'] })
    expect(sampleFormula('fact +', [], known)).toMatchObject({ kind: 'refused', refusal: { code: 'FORMULA_SYNTAX' } })
    expect(sampleFormula('is_rural', [row({})], known)).toEqual({ kind: 'values', rows: [{ micro: 1_000_000 }] })
  })
})
