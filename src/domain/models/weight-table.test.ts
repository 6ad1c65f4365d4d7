import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { coverageByType, weightTable } from './weight-table'

describe('weightTable', () => {
  it('shares of lines add up to the share of the direction, and those to the whole', () => {
    const table = weightTable(aModelDocument())
    expect(table.map(({ code, sum, share }) => [code, sum, share])).toEqual([['1', '3', '33.33'], ['2', '6', '66.67']])
    expect(table[0]?.lines).toEqual([{ code: '1.1', share: '22.22' }, { code: '1.2', share: '11.11' }])
    expect(table.map(({ isOutside }) => isOutside)).toEqual([true, true])
  })
  it('counts what cannot be read as zero while somebody types', () => {
    const document = aModelDocument()
    expect(weightTable({ ...document, directions: document.directions.map((direction) => ({ ...direction, max: '' })) }).map(({ share }) => share)).toEqual(['0', '0'])
  })
  it('a type with indicators of its own in a direction still earns no more than its maximum, and a direction left out weighs nothing', () => {
    const document = aModelDocument()
    const own = { ...document, indicators: [...document.indicators, { ...document.indicators[0], code: '1.1k', applicability: { organizationTypes: ['kindergarten' as const] } } as (typeof document.indicators)[number]] }
    expect(coverageByType(own).kindergarten).toBe('100')
    const left = { ...document, directions: document.directions.map((direction) => (direction.code === '1' ? { ...direction, emptyReason: 'Нет в приказе' } : direction)) }
    expect([weightTable(left).map(({ code, share }) => [code, share])]).toEqual([[['2', '100']]])
  })
  it('tells what part of the points applies to a type', () => {
    const document = aModelDocument()
    const narrow = document.indicators.map((indicator) => (indicator.direction === '1' ? { ...indicator, applicability: { organizationTypes: ['kindergarten' as const] } } : indicator))
    expect(coverageByType({ ...document, indicators: narrow })).toMatchObject({ kindergarten: '100', secondary_school: '66.67' })
  })
})
