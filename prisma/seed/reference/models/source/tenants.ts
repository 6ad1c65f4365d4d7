import type { Group, Level, ModelDocument } from '@/domain/models/model-document'

/** What differs between the founding regions (domain/01 A.6): levels, groups, names, directions, documents. */
export type Tenant = {
  readonly file: string
  readonly code: string
  readonly name: string
  readonly level: ModelDocument['level']
  readonly groups: readonly [first: Group, second: Group]
  readonly levels: ReadonlyArray<Level>
  /** The level that directions without objective results cannot exceed. */
  readonly cap: string
  readonly withoutDirections: ReadonlyArray<string>
  /** A municipal supplement takes only these indicators. */
  readonly only?: ReadonlyArray<string>
  readonly operator: string
  readonly legalBasis: ModelDocument['legalBasis']
}

const federal: ModelDocument['legalBasis'] = [
  { title: 'Федеральный закон «Об образовании в Российской Федерации», статья 97', number: '273-ФЗ', date: '2012-12-29' },
  { title: 'Постановление Правительства Российской Федерации «Об осуществлении мониторинга системы образования»', number: '662', date: '2013-08-05' },
]

const fourLevels: ReadonlyArray<Level> = [
  { code: 'high', name: 'высокий', from: '85', tone: 'high' },
  { code: 'optimal', name: 'оптимальный', from: '70', tone: 'optimal' },
  { code: 'acceptable', name: 'допустимый', from: '50', tone: 'acceptable' },
  { code: 'critical', name: 'критический', from: '0', tone: 'critical' },
]
const threeLevels = (high: string, middle: string, low: string): ReadonlyArray<Level> => [
  { code: 'high', name: high, from: '75', tone: 'high' },
  { code: 'middle', name: middle, from: '50', tone: 'acceptable' },
  { code: 'low', name: low, from: '0', tone: 'critical' },
]

const groups: Tenant['groups'] = [
  { code: 'professional', name: 'Качество профессиональной подготовки' },
  { code: 'management', name: 'Качество управленческой деятельности' },
]

export const tenants: ReadonlyArray<Tenant> = [
  {
    file: 'amur', code: 'amur-2025', name: 'Модель показателей эффективности руководителей образовательных организаций Амурской области', level: 'regional',
    groups, levels: fourLevels, cap: 'optimal', withoutDirections: [], operator: 'Амурский областной институт развития образования',
    legalBasis: [...federal, { title: 'Приказ Минобрнауки Амурской области «Об утверждении комплекса мер по развитию системы регионального мониторинга эффективности деятельности руководителей»', number: '26', date: '2020-01-15' }],
  },
  {
    file: 'krasnoyarsk', code: 'krasnoyarsk-2025', name: 'Единая модель оценки руководителей образовательных организаций Красноярского края', level: 'regional',
    groups, levels: fourLevels, cap: 'optimal', withoutDirections: [], operator: 'АНО «Центр оценки профессионального мастерства и квалификации педагогов»',
    legalBasis: [...federal, { title: 'Проект «Единая модель аттестации руководителей образовательных организаций Красноярского края»' }],
  },
  {
    file: 'north-ossetia', code: 'north-ossetia-2025', name: 'Модель оценки вклада руководителей образовательных организаций в развитие системы образования Республики Северная Осетия — Алания', level: 'regional',
    groups, levels: threeLevels('высокий', 'средний', 'низкий'), cap: 'middle', withoutDirections: [], operator: 'Северо-Осетинский республиканский институт повышения квалификации работников образования',
    legalBasis: [...federal, { title: 'План мероприятий по реализации концепции региональной системы оценки вклада руководителей образовательных организаций в развитие системы образования республики' }],
  },
  {
    file: 'zelenchuk', code: 'zelenchuk-2025', name: 'Модель показателей эффективности руководителей образовательных организаций Зеленчукского района', level: 'municipal',
    groups, levels: threeLevels('высокая эффективность', 'средняя эффективность', 'низкая эффективность'), cap: 'middle', withoutDirections: ['6'],
    operator: 'Управление образования администрации Зеленчукского муниципального района',
    legalBasis: [...federal, { title: 'Приказ управления образования администрации Зеленчукского муниципального района «Об утверждении комплексного проекта»', number: '110', date: '2021-07-16' }],
  },
  {
    file: 'perm', code: 'perm-2025', name: 'Региональная модель показателей эффективности руководителей образовательных организаций Пермского края', level: 'regional',
    groups, levels: fourLevels, cap: 'optimal', withoutDirections: [], operator: 'Региональный оператор мониторинга Пермского края',
    legalBasis: [...federal,
      { title: 'Концепция региональной системы мониторинга эффективности руководителей образовательных организаций Пермского края', number: '26-01-06-518', date: '2021-05-11' },
      { title: 'План мероприятий по реализации Концепции на 2021–2024 годы', number: '26-01-06-649', date: '2021-06-08' }],
  },
  {
    file: 'perm-municipal', code: 'perm-municipal-2025', name: 'Муниципальная модель показателей эффективности руководителей образовательных организаций', level: 'municipal',
    groups, levels: fourLevels, cap: 'optimal', withoutDirections: [], operator: 'Муниципальный орган управления образованием',
    only: ['2.1', '2.2', '2.3', '2.4', '2.5', '2.9', '2.10', '5.4', '7.2', '7.4', '7.5', '7.6', '7.7', '7.8', '8.1', '9.1', '9.2', '9.4'],
    legalBasis: [...federal, { title: 'Концепция региональной системы мониторинга эффективности руководителей образовательных организаций Пермского края', number: '26-01-06-518', date: '2021-05-11' }],
  },
]
