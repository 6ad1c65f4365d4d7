import type { Controllability, OrganizationType, Period } from '@/domain/models/model-document'
import wording from './wording.json' with { type: 'json' }

/** Names, sources, origins and maxima of the 60 indicators, as the method describes them. */
export type Wording = { code: string; name: string; unit: string; source: string; types: ReadonlyArray<OrganizationType>; max: string; origin: string; controllability: Controllability; period: Period; periodicity: string; evidence: boolean }

const types: Record<string, OrganizationType> = {
  СОШ: 'secondary_school', ООШ: 'basic_school', НОШ: 'primary_school', СКОШ: 'special_school', ДОО: 'kindergarten', УДО: 'additional_education',
}
const periods: Record<string, Period> = {
  'на дату': 'date', '3 уч. года': 'three_school_years', '3 года': 'three_school_years', 'скольз. 3 года': 'three_school_years', 'уч. год, скольз. 3 года': 'three_school_years',
  'уч. год': 'school_year', '2 уч. года': 'school_year', 'кал. год': 'calendar_year', цикл: 'cycle', 'отч. период': 'cycle', '20.09': 'september_20', '20.09 / на дату формы': 'september_20',
  '31.12': 'december_31', '1 января': 'january_1', 'каникулярный период': 'holidays', 'последний НОКО': 'last_assessment', 'последняя аттестация': 'last_assessment',
}
const controllabilities: Record<string, Controllability> = { high: 'high', medium: 'medium', low: 'low' }
const DOCUMENTS = /документ|акт|диплом|отчёт|удостоверен|журнал обращений|карточка|приказ|проверка/u

const known = <T>(map: Record<string, T>, key: string): T => {
  const found = map[key]
  if (found === undefined) throw new Error(`Unknown wording: ${key}`)
  return found
}

const originOf = (origin: string): string => {
  const founding = /S-/.test(origin) ? ['дорожная карта региона'] : []
  const practice = /F\d/.test(origin) ? ['действующие методики и приказы'] : []
  const made = /\bC\b|BG/.test(origin) ? ['разработано для модели, утверждает регион'] : []
  return [...founding, ...practice, ...made].join('; ')
}

const sourceOf = (source: string): string => source.replace('bus.gov.ru (НОКО)', 'официальный сайт о государственных и муниципальных учреждениях (независимая оценка качества)')

export const directionWording = wording.directions
export const indicatorWording: ReadonlyArray<Wording> = wording.indicators.map((item) => ({
  code: item.code, name: item.name, unit: item.unit, source: sourceOf(item.source), max: String(item.max), origin: originOf(item.origin),
  types: item.applies.map((type) => known(types, type)), controllability: known(controllabilities, item.controllability),
  period: known(periods, item.period), periodicity: item.period, evidence: DOCUMENTS.test(item.source),
}))
