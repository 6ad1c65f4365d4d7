import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { checkModel } from '@/domain/models/check-model'
import { organizationTypes, type ModelDocument } from '@/domain/models/model-document'
import { compileModel } from '@/domain/scoring/compile-model'
import { assembleModel } from './assemble-model'
import { tenants } from './source/tenants'

const load = (file: string): ModelDocument => {
  const parsed = parseModelDocument(JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const sums = (document: ModelDocument, directions: ReadonlyArray<string>): number[][] =>
  organizationTypes.map((type) => directions.map((direction) => document.indicators
    .filter((indicator) => indicator.direction === direction && indicator.applicability.organizationTypes.includes(type))
    .reduce((sum, indicator) => sum + Number(indicator.max), 0)))

// domain/02 B.3a, rows in the order of `organizationTypes`.
const B3A = [
  [10, 18, 14, 10, 8, 10, 12, 8, 5, 5], [10, 18, 10, 4, 8, 10, 12, 8, 5, 5], [10, 18, 3, 0, 8, 7, 12, 4, 5, 5],
  [10, 18, 1, 0, 8, 1, 12, 5, 5, 5], [10, 18, 0, 0, 7, 1, 6, 0, 5, 5], [10, 18, 0, 0, 7, 1, 6, 0, 5, 5],
]
const TEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

describe('model documents of the founding regions', () => {
  it.each(tenants.map(({ file }) => file))('%s is sound, stored as assembled, and compiles', (file) => {
    const document = load(file)
    // What is left are weights and sources the orders fixed; the seed keeps a justification of each.
    expect(checkModel(document).filter(({ severity, code }) => severity === 'error' || !['DIRECTION_SHARE_OUTSIDE', 'SOURCE_SHARE_LARGE'].includes(code))).toEqual([])
    expect(document).toEqual(assembleModel(tenants.find((tenant) => tenant.file === file) ?? tenants[0] as never))
    expect(compileModel(document).isSafe).toBe(true)
  })

  it.each(['amur', 'krasnoyarsk', 'north-ossetia', 'perm'])('AMU-32 %s: sixty indicators in ten directions, sums as in table B.3a', (file) => {
    const document = load(file)
    expect(document.indicators).toHaveLength(60)
    expect(document.directions.map(({ code }) => code)).toEqual(TEN)
    expect(sums(document, TEN)).toEqual(B3A)
    expect(sums(document, TEN).map((row) => row.reduce((a, b) => a + b, 0))).toEqual([100, 90, 72, 65, 52, 52])
  })

  it('Zelenchuk has no direction 6, two groups and three levels', () => {
    const document = load('zelenchuk')
    const nine = TEN.filter((code) => code !== '6')
    expect(document.directions.map(({ code }) => code)).toEqual(nine)
    expect(sums(document, nine)).toEqual(B3A.map((row) => row.filter((_, position) => position !== 5)))
    expect(document.groups.map(({ name }) => name)).toEqual(['Качество профессиональной подготовки', 'Качество управленческой деятельности'])
    expect(document.levels.map(({ from }) => from)).toEqual(['75', '50', '0'])
    expect(document.floors).toEqual([])
  })

  it('levels differ as A.6 says', () => {
    expect(load('amur').levels.map(({ name, from }) => [name, from])).toEqual([['высокий', '85'], ['оптимальный', '70'], ['допустимый', '50'], ['критический', '0']])
    expect(load('north-ossetia').levels.map(({ name, from }) => [name, from])).toEqual([['высокий', '75'], ['средний', '50'], ['низкий', '0']])
    expect(load('perm-municipal').level).toBe('municipal')
  })

  it('every indicator has a full passport', () => {
    for (const indicator of load('amur').indicators) for (const [part, text] of Object.entries(indicator.passport)) expect([indicator.code, part, text.trim() !== '']).toEqual([indicator.code, part, true])
  })
})
