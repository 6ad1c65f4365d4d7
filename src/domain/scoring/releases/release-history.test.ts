import { describe, expect, it } from 'vitest'
import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import type { DirectorId, OrganizationId, ReleaseId } from '../../shared/ids'
import { findChangedFields, hasSameMeaning, layEarlierCells, needsHistory, whyNoPrevious, type EarlierRelease } from './release-history'

const growth = anIndicator({ code: 'Р1', formula: 'fact', rule: { kind: 'growth', change: 'absolute', steps: [{ from: '0', points: '2' }] } })
const document = aModelDocument({ fields: [aField({ key: 'fact', label: 'Факт', kind: 'integer', unit: 'чел.' }), aField({ key: 'hours', label: 'Часы', about: 'director' })], indicators: [growth] })
const person = (organization: string, director: string) => ({ organizationId: organization as OrganizationId, directorId: director as DirectorId })
const entry: EarlierRelease = { releaseId: 'r' as ReleaseId, number: 1, period: '2024/25', isComparable: true, merged: [], changedFields: [] }
const grid = { rows: 3, slots: 2, values: Float64Array.from([1, 2, 3, 4, 5, 6]), states: Uint8Array.from([1, 1, 1, 1, 1, 0]) }
const before = { document, rows: [person('a', 'A'), person('b', 'B'), person('c', 'C')], grid }
const laid = (rows: ReadonlyArray<ReturnType<typeof person>>, told: Partial<EarlierRelease> = {}) => {
  const { values, states } = layEarlierCells({ document, rows }, before, { ...entry, ...told })
  return Array.from(states, (state, at) => (state === 1 ? values[at] : null))
}

describe('history of a release', () => {
  it('is read only where an indicator looks back', () => {
    expect([needsHistory(document), needsHistory(aModelDocument())]).toEqual([true, false])
    expect(needsHistory(aModelDocument({ indicators: [anIndicator({ code: '1', formula: 'fact / plan * 100', smallBase: { denominator: 'plan', below: '10', totalBelow: '25' } })] }))).toBe(true)
  })

  it('follows the organization; a figure about the director does not pass to the next one', () => {
    expect(laid([person('b', 'B'), person('a', 'New'), person('new', 'A')])).toEqual([3, 4, 1, null, null, null])
    expect(laid([person('c', 'C')])).toEqual([5, null])
  })

  it('two directors of one year share a form, so neither keeps a figure about himself', () => {
    const shared = { ...before, rows: [person('a', 'A'), person('a', 'B'), person('c', 'C')] }
    const { states } = layEarlierCells({ document, rows: [person('a', 'A')] }, shared, entry)
    expect([...states]).toEqual([1, 0])
  })

  it('compares nothing after a merger or where a field means something else', () => {
    expect(laid([person('a', 'A'), person('b', 'B')], { merged: ['a' as OrganizationId] })).toEqual([null, null, 3, 4])
    expect(laid([person('a', 'A')], { changedFields: ['fact'] })).toEqual([null, 2])
  })

  it('finds fields by code and tells another meaning: unit, kind, wording, choices, whose it is; not case and punctuation', () => {
    const field = aField({ key: 'fact', label: 'Факт', kind: 'integer', unit: 'чел.' })
    expect(hasSameMeaning(field, { ...field, label: '«факт».', source: 'Другая форма', max: '5', direction: '2' })).toBe(true)
    for (const other of [{ unit: '%' }, { kind: 'decimal' as const }, { label: 'Факт на конец года' }, { about: 'director' as const }, { choices: [{ value: '1', label: 'да' }] }]) expect(hasSameMeaning(field, { ...field, ...other })).toBe(false)
    expect(findChangedFields(document, { ...document, fields: [{ ...field, unit: '%' }, aField({ key: 'hours', label: 'Другое' })] })).toEqual(['fact'])
    expect(findChangedFields(document, { ...document, fields: [] })).toEqual([])
  })

  it('says why there is nothing to compare with', () => {
    const why = (history: ReadonlyArray<EarlierRelease>, indicator = growth) => whyNoPrevious(document, indicator, { history, organizationId: 'a' as OrganizationId })
    expect(why([])).toEqual({ kind: 'noCycle' })
    expect(why([{ ...entry, isComparable: false }])).toEqual({ kind: 'otherMethod', period: '2024/25' })
    expect(why([{ ...entry, merged: ['a' as OrganizationId] }])).toEqual({ kind: 'merged', period: '2024/25' })
    expect(why([{ ...entry, changedFields: ['fact'] }])).toEqual({ kind: 'otherMeaning', period: '2024/25', field: 'Факт' })
    expect(why([entry])).toEqual({ kind: 'noValue', period: '2024/25' })
    expect(why([entry], { ...growth, formula: 'hours' })).toEqual({ kind: 'noValueOfPerson', period: '2024/25' })
  })
})
