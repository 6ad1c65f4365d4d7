import { describe, expect, it } from 'vitest'
import type { Field } from '../models/model-document'
import { checkMapping, soundRows } from './check-mapping'
import type { MappingRow } from './statistics-form'

const aField = (key: string, over: Partial<Field> = {}): Field => ({ key, label: key, unit: 'чел.', kind: 'integer', direction: '1', about: 'organization', source: '', ...over })
const fields = [aField('pupils'), aField('area', { kind: 'decimal', unit: 'кв. м' }), aField('rural', { kind: 'boolean', unit: '' })]
const aRow = (id: string, over: Partial<MappingRow> = {}): MappingRow => ({ id, section: '2.1', line: '05', column: '4', fieldKey: 'pupils', title: '', unit: 'чел.', ...over })
const codes = (rows: ReadonlyArray<MappingRow>, form: 'fsnOo1' | 'register' = 'fsnOo1') => checkMapping({ form, rows }, fields).map(({ rowId, code }) => [rowId, code])

describe('ZEL-55 a mapping of a federal form is checked against the model', () => {
  it('finds nothing in a sound one, whatever the spelling of a unit', () => expect(codes([aRow('a'), aRow('b', { fieldKey: 'area', unit: 'кв.м' }), aRow('c', { fieldKey: 'rural', unit: 'да/нет' })])).toEqual([]))
  it('names an unknown field, a doubled target, another unit', () =>
    expect(codes([aRow('a'), aRow('b', { line: '06' }), aRow('c', { fieldKey: 'gone' }), aRow('d', { fieldKey: 'area', unit: 'тыс. кв. м' })])).toEqual([['b', 'DOUBLED_TARGET'], ['c', 'UNKNOWN_FIELD'], ['d', 'UNIT_DIFFERS']]))
  it('one cell may feed two fields', () => expect(codes([aRow('a'), aRow('b', { fieldKey: 'area', unit: 'кв. м' })])).toEqual([]))
  it('names a place that is empty or spelled strangely', () => expect(codes([aRow('a', { column: '' }), aRow('b', { fieldKey: 'area', unit: 'кв. м', line: 'пятая' })])).toEqual([['a', 'PLACE_EMPTY'], ['b', 'PLACE_WRONG']]))
  it('a fact of the register goes into a field of its kind', () =>
    expect(codes([aRow('a', { section: '', column: '', line: 'headcount' }), aRow('b', { line: 'isRural', fieldKey: 'area', unit: 'кв. м' }), aRow('c', { line: 'isRural', fieldKey: 'rural', unit: '' }), aRow('d', { line: 'weather', fieldKey: 'gone' })], 'register'))
      .toEqual([['b', 'KIND_DIFFERS'], ['d', 'FACT_UNKNOWN'], ['d', 'UNKNOWN_FIELD']]))
  it('rows with a fault are not used, the others are', () => expect(soundRows({ form: 'fsnOo1', rows: [aRow('a'), aRow('b', { fieldKey: 'gone' })] }, fields).map(({ id }) => id)).toEqual(['a']))
})
