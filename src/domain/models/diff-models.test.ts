import { describe, expect, it } from 'vitest'
import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import { diffModels } from './diff-models'

const before = aModelDocument()
const [first, second, ...rest] = before.indicators
if (first === undefined || second === undefined) throw new Error('two indicators')

describe('diffModels', () => {
  it('is empty for the same document, however its keys are ordered', () => {
    const turned = { ...before, indicators: before.indicators.map((indicator) => Object.fromEntries(Object.entries(indicator).reverse()) as typeof indicator) }
    expect(diffModels(before, turned)).toEqual({ frame: [], indicators: [], fields: [], isReordered: false })
  })
  it('names what was added, removed and changed, part by part', () => {
    const changed = { ...first, weight: '2', passport: { ...first.passport, source: 'Другой' } }
    const after = { ...before, name: 'Новая', indicators: [changed, ...rest, anIndicator({ code: '3.1', formula: '1' })], fields: [...before.fields, aField({ key: 'extra' })] }
    const diff = diffModels(before, after)
    expect(diff.frame).toEqual([{ path: 'name', before: 'Проверочная модель', after: 'Новая' }])
    expect(diff.indicators.map(({ name, kind }) => [name, kind])).toEqual([['1.1', 'changed'], ['3.1', 'added'], ['1.2', 'removed']])
    expect(diff.indicators[0]?.changes).toEqual([{ path: 'weight', before: '1', after: '2' }, { path: 'passport.source', before: 'Проверочный источник', after: 'Другой' }])
    expect(diff.fields.map(({ name, kind }) => [name, kind])).toEqual([['extra', 'added']])
    expect(diff.isReordered).toBe(false)
  })
  it('tells a new order from new indicators', () => {
    expect(diffModels(before, { ...before, indicators: [second, first, ...rest] })).toMatchObject({ indicators: [], isReordered: true })
  })
})
