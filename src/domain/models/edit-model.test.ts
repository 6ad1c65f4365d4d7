import { describe, expect, it } from 'vitest'
import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import { editModel } from './edit-model'
import { findingKey } from './finding-key'
import { warning } from './model-finding'

const document = aModelDocument()
const edited = (...args: Parameters<typeof editModel>) => {
  const result = editModel(...args)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('editModel', () => {
  it('replaces an indicator in its place and adds a new one at the end', () => {
    const changed = edited(document, { kind: 'saveIndicator', code: '1.2', indicator: anIndicator({ code: '1.3', formula: 'trained' }) })
    expect(changed.indicators.map(({ code }) => code)).toEqual(['1.1', '1.3', '2.1', '2.2', '2.3'])
    expect(edited(document, { kind: 'saveIndicator', code: null, indicator: anIndicator({ code: '9.9', formula: '1' }) }).indicators.at(-1)?.code).toBe('9.9')
    expect(document.indicators).toHaveLength(5)
  })

  it('refuses a code of another indicator and a piece that is gone', () => {
    expect(editModel(document, { kind: 'saveIndicator', code: '1.2', indicator: anIndicator({ code: '1.1', formula: '1' }) })).toEqual({ ok: false, error: { code: 'MODEL_PIECE_TAKEN', name: '1.1' } })
    expect(editModel(document, { kind: 'saveIndicator', code: '7.7', indicator: anIndicator({ code: '7.7', formula: '1' }) })).toEqual({ ok: false, error: { code: 'MODEL_PIECE_GONE', name: '7.7' } })
    expect(editModel(document, { kind: 'deleteField', key: 'nothing' })).toEqual({ ok: false, error: { code: 'MODEL_PIECE_GONE', name: 'nothing' } })
  })

  it('renames a field in every formula and condition, and no longer name that begins like it', () => {
    const changed = edited(document, { kind: 'saveField', key: 'special', field: aField({ key: 'pupils', direction: '2' }) })
    expect(changed.indicators.find(({ code }) => code === '2.2')).toMatchObject({ formula: 'special_served / pupils * 100', applicability: { unless: { condition: 'pupils == 0' } } })
  })

  it('renames a field in the conditions and formulas of the additions too', () => {
    const when = { condition: 'special > 5 && special_served == 0' }
    const rich = { ...document, caps: [{ cap: 'optimal', when, reason: 'т' }], weightSets: [{ when, reason: 'т' }], notRated: [{ when, reason: 'т' }, { when: { yearsInPostBelow: 1 }, reason: 'т' }], adjustments: [{ code: 'a', name: 'а', kind: 'bonus' as const, direction: '2', formula: 'special / 10', max: '1' }] }
    const changed = edited(rich, { kind: 'saveField', key: 'special', field: aField({ key: 'pupils', direction: '2' }) })
    const told = 'pupils > 5 && special_served == 0'
    expect([changed.caps?.[0]?.when.condition, changed.weightSets?.[0]?.when.condition, changed.notRated?.map((part) => part.when.condition), changed.adjustments?.[0]?.formula]).toEqual([told, told, [told, undefined], 'pupils / 10'])
    expect(JSON.stringify(changed)).not.toMatch(/"special"|special [>/=]/)
  })

  it('takes an addition out of the document when its list is emptied', () => {
    const rich = edited(document, { kind: 'saveFrame', frame: { notRated: [{ when: { yearsInPostBelow: 1 }, reason: 'т' }], aggregation: { direction: { kind: 'arithmetic' }, total: { kind: 'geometric', lift: '1' } } } })
    expect([rich.notRated?.length, rich.aggregation?.total.kind]).toEqual([1, 'geometric'])
    expect(edited(rich, { kind: 'saveFrame', frame: { notRated: [], aggregation: null } })).toEqual(document)
  })

  it('orders indicators by a whole list of codes only', () => {
    expect(edited(document, { kind: 'reorder', codes: ['2.3', '2.2', '2.1', '1.2', '1.1'] }).indicators.map(({ code }) => code)).toEqual(['2.3', '2.2', '2.1', '1.2', '1.1'])
    expect(editModel(document, { kind: 'reorder', codes: ['2.3'] })).toEqual({ ok: false, error: { code: 'MODEL_ORDER_INCOMPLETE' } })
    expect(editModel(document, { kind: 'reorder', codes: ['1.1', '1.1', '1.2', '2.1', '2.2'] }).ok).toBe(false)
  })

  it('saves several indicators at once, known ones only', () => {
    const [first, second] = document.indicators
    if (first === undefined || second === undefined) throw new Error('two indicators')
    const changed = edited(document, { kind: 'saveIndicators', indicators: [{ ...first, weight: '2' }, { ...second, weight: '3' }] })
    expect(changed.indicators.map(({ weight }) => weight)).toEqual(['2', '3', '1', '1', '1'])
    expect(editModel(document, { kind: 'saveIndicators', indicators: [{ ...first, code: '8.8' }] })).toEqual({ ok: false, error: { code: 'MODEL_PIECE_GONE', name: '8.8' } })
  })

  it('saves the frame by parts and deletes', () => {
    expect(edited(document, { kind: 'saveFrame', frame: { name: 'Другая' } })).toMatchObject({ name: 'Другая', code: 'TEST', levels: document.levels })
    expect(edited(document, { kind: 'deleteIndicator', code: '1.1' }).indicators).toHaveLength(4)
  })
})

describe('findingKey', () => {
  it('is the same for the same finding and another for another number', () => {
    const one = warning('RULE_HOLE', { indicator: '1.1', direction: '1' }, { from: '5', low: '' })
    expect(findingKey(one)).toBe(findingKey(warning('RULE_HOLE', { direction: '1', indicator: '1.1' }, { low: '', from: '5' })))
    expect(findingKey(one)).not.toBe(findingKey({ ...one, facts: { from: '6', low: '' } }))
  })
})
