import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { checkModel } from '@/domain/models/check-model'
import { organizationTypes, type ModelDocument } from '@/domain/models/model-document'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { modelPages } from '@/texts/model-pages'
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

  it.each(tenants.map(({ file }) => file))('%s: «да/нет» is the unit of what is answered by yes or no, «уровень» of a rubric', (file) => {
    const units = load(file).indicators.filter(({ unit, rule }) => unit === 'да/нет' ? rule.kind !== 'boolean' : rule.kind === 'boolean')
    expect(units.map(({ code, unit, rule }) => [code, unit, rule.kind])).toEqual([])
  })

  it('AMU-31 AMU-32 Amur: sixty indicators in the ten directions of III.3.1, sums as in table B.3a, and ten more for the types without school results', () => {
    const document = load('amur')
    const schools = { ...document, indicators: document.indicators.filter(({ code }) => !/[ДУК]$/u.test(code)) }
    expect([schools.indicators.length, document.indicators.length]).toEqual([60, 70])
    expect(document.directions.map(({ code }) => code)).toEqual(TEN)
    expect(document.directions.map(({ source }) => source)).toEqual(TEN.map((code) => `Направление 3.1.${code} дорожной карты Амурской области`))
    // 3.6 is replaced for special schools (B.3b), so their third direction has none of the school indicators.
    expect(sums(schools, TEN)).toEqual(B3A.map((row, type) => (organizationTypes[type] === 'special_school' ? [...row.slice(0, 2), 0, ...row.slice(3)] : row)))
    expect(sums(document, TEN).map((row) => row.reduce((a, b) => a + b, 0))).toEqual([100, 90, 72, 78, 72, 84])
  })

  it.each(tenants.map(({ file }) => file))('%s leaves no type of organization with less than 40 %% of the points', (file) => {
    const document = load(file)
    const whole = document.directions.reduce((sum, { max }) => sum + Number(max), 0)
    const codes = document.directions.map(({ code }) => code)
    for (const row of sums(document, codes)) expect(row.reduce((a, b) => a + b, 0) / whole).toBeGreaterThanOrEqual(0.4)
  })

  it('ZEL-12 ZEL-30 Zelenchuk: two groups, seven kinds of indicators, no objectivity, means of the groups at 40 to 60', () => {
    const document = load('zelenchuk')
    expect(document.groups.map(({ name, weight }) => [name, weight])).toEqual([['Качество профессиональной подготовки руководителей', '40'], ['Качество управленческой деятельности руководителей', '60']])
    expect(document.directions.map(({ group }) => group)).toEqual(['professional', 'professional', 'management', 'management', 'management', 'management', 'management'])
    expect(document.directions.map(({ name }) => name).join()).not.toMatch(/объективн/u)
    expect(document.fields.map(({ key }) => key)).not.toContain('bias_markers')
    expect(document.aggregation?.group).toEqual({ kind: 'arithmetic' })
    expect(document.levels.map(({ from }) => from)).toEqual(['78', '55', '0'])
    expect(document.indicators.filter(({ smallBase }) => smallBase !== undefined).length).toBeGreaterThan(4)
  })

  it('ZEL-02 Zelenchuk names every ground of the preamble of its order, and its page tells them', () => {
    expect(load('zelenchuk').legalBasis.map((item) => modelPages.law(item).replaceAll('\u00a0', ' '))).toEqual([
      'Национальный проект «Образование», федеральный проект «Современная школа»',
      'Федеральный закон «Об образовании в Российской Федерации», статья 97 № 273-ФЗ от 29.12.2012',
      'Постановление Правительства Российской Федерации «Об осуществлении мониторинга системы образования» № 662 от 05.08.2013',
      'Письмо Рособрнадзора о методических рекомендациях по оценке механизмов управления качеством образования № 08-70 от 20.04.2021',
      'Приказ управления образования администрации Зеленчукского муниципального района «Порядок оценки эффективности руководителей» № 112 от 16.07.2021',
      'Приказ управления образования администрации Зеленчукского муниципального района «Об утверждении комплексного проекта» № 110 от 16.07.2021',
    ])
  })

  it('ZEL-14 Zelenchuk judges every type of organization by planned results of its programmes and by conditions for pupils with special needs', () => {
    const { indicators } = load('zelenchuk')
    for (const type of organizationTypes) {
      const own = indicators.filter(({ applicability }) => applicability.organizationTypes.includes(type))
      const points = (direction: string): number => own.filter((indicator) => indicator.direction === direction).reduce((sum, { max }) => sum + Number(max), 0)
      expect([type, points('3') > 0, points('5') > 0]).toEqual([type, true, true])
    }
    const formulas = indicators.filter(({ direction }) => direction === '3' || direction === '5').map(({ formula }) => formula)
    expect(formulas).toEqual(expect.arrayContaining(['graduates9_certified / graduates9 * 100', 'checks_basic', 'special_conditions / special_pupils * 100', 'access_done / access_total * 100']))
  })

  it('OSE-05 North Ossetia: fourteen criteria of contribution, every indicator from 0 to 3 points, levels in the words of the plan', () => {
    const document = load('north-ossetia')
    expect(document.directions).toHaveLength(14)
    expect(new Set(document.indicators.map(({ max }) => max))).toEqual(new Set(['3']))
    expect(document.levels.map(({ name, from }) => [name, from])).toEqual([['высокая оценка вклада', '75'], ['средний уровень оценки вклада', '50'], ['низкий уровень оценки вклада', '0']])
    expect(document.indicators.filter(({ direction }) => direction === '14').map(({ name }) => name)).toEqual([
      'Педагогические советы, проведённые руководителем в организациях с низкими результатами', 'Наставничество в форме «руководитель — руководитель»', 'Стажировочная площадка для руководителей'])
    expect(document.aggregation).toBeUndefined()
  })

  it('PRM-04 PRM-05 Perm: regional criteria multiplied, municipal ones added, nothing asked twice', () => {
    const [regional, municipal] = [load('perm'), load('perm-municipal')]
    expect([regional.level, municipal.level]).toEqual(['regional', 'municipal'])
    expect(regional.aggregation?.total.kind).toBe('geometric')
    expect(regional.missing.policy).toBe('exclude_and_renormalise')
    expect(new Set(regional.indicators.map(({ rule }) => rule.kind))).toEqual(new Set(['linear', 'normalised', 'steps', 'rubric', 'boolean']))
    const names = new Set(regional.indicators.map(({ name }) => name))
    expect(municipal.indicators.filter(({ name }) => names.has(name))).toEqual([])
  })

  it('KRA-24 KRA-25 KRA-26 Krasnoyarsk: monitoring of results and of management, interview, project; weights 45, 35 and 20', () => {
    const document = load('krasnoyarsk')
    expect(document.groups.map(({ weight }) => weight)).toEqual(['45', '35', '20'])
    expect(document.directions.filter(({ group }) => group === 'procedure').map(({ name }) => name)).toEqual(['Квалификация руководителя', 'Собеседование на основе результатов мониторинга', 'Управленческий проект'])
    expect(document.caps).toHaveLength(1)
  })

  it('no two regions judge alike: structure, rules, means and bounds differ', () => {
    const shapes = ['amur', 'krasnoyarsk', 'north-ossetia', 'zelenchuk', 'perm'].map(load).map((document) => ({
      directions: document.directions.map(({ name, max }) => `${name} ${max}`).join(), levels: document.levels.map(({ name, from }) => `${name} ${from}`).join(),
      rules: document.indicators.map(({ rule }) => JSON.stringify(rule)).join(), counts: document.indicators.length, groups: document.groups.map(({ name, weight }) => `${name} ${weight ?? ''}`).join(),
    }))
    for (const part of ['directions', 'levels', 'rules', 'counts', 'groups'] as const) expect(new Set(shapes.map((shape) => shape[part])).size, part).toBe(shapes.length)
  })

  it('B.2.14 B.2.15 every indicator has a full passport with its period and evidence', () => {
    for (const indicator of tenants.flatMap(({ file }) => load(file).indicators)) for (const [part, text] of Object.entries(indicator.passport)) expect([indicator.code, part, text.trim() !== '']).toEqual([indicator.code, part, true])
  })
})
