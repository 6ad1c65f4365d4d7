import { readFileSync } from 'node:fs'
import path from 'node:path'
import { organizationTypes, type Field, type Indicator, type ModelDocument, type Passport } from '@/domain/models/model-document'

const passport: Passport = {
  number: '1', purpose: 'Проверка расчёта', formulaInWords: 'Как в формуле', source: 'Проверочный источник', collection: 'Форма', periodicity: 'Раз в год',
  responsible: 'Учредитель', evidence: 'Не требуется', origin: 'C',
}

export const aField = (over: Partial<Field> & { key: string }): Field => ({
  label: over.key, unit: '', kind: 'decimal', direction: '1', about: 'organization', min: '0', source: `Источник ${over.key}`, ...over,
})

export const anIndicator = (over: Partial<Indicator> & { code: string; formula: string }): Indicator => ({
  version: 1, direction: '1', name: `Показатель ${over.code}`, unit: '%', applicability: { organizationTypes }, period: 'school_year', controllability: 'high',
  goodDirection: 'up', rule: { kind: 'steps', steps: [{ from: '90', points: '2' }, { from: '60', points: '1' }, { from: '0', points: '0' }] }, max: '2', weight: '1',
  evidenceRequired: false, legalBasis: [], passport, ...over,
})

const fields: ReadonlyArray<Field> = [
  aField({ key: 'plan', label: 'План', kind: 'integer' }),
  aField({ key: 'fact', label: 'Факт', kind: 'integer' }),
  aField({ key: 'trained', label: 'Обучен', kind: 'boolean', about: 'director', max: '1' }),
  aField({ key: 'teachers', label: 'Педагогов', kind: 'integer', direction: '2' }),
  aField({ key: 'teachers_category', label: 'Педагогов с категорией', kind: 'integer', direction: '2' }),
  aField({ key: 'special', label: 'Обучающихся с ОВЗ', kind: 'integer', direction: '2' }),
  aField({ key: 'special_served', label: 'Из них с созданными условиями', kind: 'integer', direction: '2' }),
  aField({ key: 'breaches', label: 'Нарушений', kind: 'integer', direction: '2' }),
]

const indicators: ReadonlyArray<Indicator> = [
  anIndicator({ code: '1.1', formula: 'fact / plan * 100' }),
  anIndicator({ code: '1.2', formula: 'trained', unit: 'да/нет', rule: { kind: 'boolean' }, max: '1' }),
  anIndicator({
    code: '2.1', direction: '2', formula: 'teachers_category / teachers * 100',
    rule: { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] },
  }),
  anIndicator({
    code: '2.2', direction: '2', formula: 'special_served / special * 100',
    applicability: { organizationTypes, unless: { condition: 'special == 0', reason: 'Нет обучающихся с ОВЗ' } },
  }),
  anIndicator({ code: '2.3', direction: '2', formula: 'breaches', unit: 'ед.', goodDirection: 'down', rule: { kind: 'count_penalty', each: '1' }, max: '2' }),
]

/** Two directions, eight fields, five indicators of five kinds: enough for every path of the program, small enough to read. */
export const aModelDocument = (over: Partial<ModelDocument> = {}): ModelDocument => ({
  format: 'smer-model/1',
  code: 'TEST',
  name: 'Проверочная модель',
  level: 'regional',
  groups: [{ code: 'competence', name: 'Качество подготовки' }, { code: 'management', name: 'Качество управления' }],
  directions: [
    { code: '1', name: 'Управление', group: 'competence', max: '3', source: '3.1.1' },
    { code: '2', name: 'Условия', group: 'management', max: '6', source: '3.1.2' },
  ],
  fields,
  indicators,
  levels: [
    { code: 'high', name: 'высокий', from: '85', tone: 'high' },
    { code: 'optimal', name: 'оптимальный', from: '70', tone: 'optimal' },
    { code: 'acceptable', name: 'допустимый', from: '50', tone: 'acceptable' },
    { code: 'critical', name: 'критический', from: '0', tone: 'critical' },
  ],
  floors: [],
  missing: { policy: 'zero_points', noLevelAbovePercent: '20' },
  thinDirection: { belowPercent: '40' },
  rounding: { compareDigits: 2, totalDigits: 2 },
  cluster: { by: ['organizationType', 'territory', 'size'], minimum: 8 },
  tieOrder: ['2', '1'],
  legalBasis: [{ title: 'Приказ о модели показателей', number: '1', date: '2026-01-15' }],
  comparableWith: [],
  ...over,
})

export const wholeModels = ['krasnoyarsk', 'zelenchuk', 'amur', 'north-ossetia', 'perm', 'perm-municipal'] as const

/** A model of the reference seed, with all its indicators. */
export const aWholeModelDocument = (name: (typeof wholeModels)[number] = 'amur'): ModelDocument =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'prisma', 'seed', 'reference', 'models', `${name}.json`), 'utf8')) as ModelDocument
