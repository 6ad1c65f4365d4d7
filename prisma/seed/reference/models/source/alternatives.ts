import type { OrganizationType } from '@/domain/models/model-document'
import { count, percent, share, steps, type DirectionPart, type IndicatorPart } from './parts'
import type { Wording } from './wording'

/** Indicators for types that have no school results (domain/02 B.3b): kindergartens, additional education, special schools. */
type Alternative = { readonly part: IndicatorPart; readonly wording: Wording; readonly direction: string }

const made = 'разработано для модели, утверждает регион'
const alternative = ([direction, type]: readonly [direction: string, type: OrganizationType], said: Pick<Wording, 'code' | 'name' | 'unit' | 'source' | 'max'> & Partial<Wording>, part: Omit<IndicatorPart, 'code'>): Alternative => ({
  direction, part: { code: said.code, ...part },
  wording: { types: [type], origin: made, controllability: 'medium', period: 'school_year', periodicity: 'уч. год', evidence: false, ...said },
})

const quality = 'мониторинг качества дошкольного образования, протокол экспертизы'
const programs = 'региональный навигатор дополнительного образования'

export const alternatives: ReadonlyArray<Alternative> = [
  alternative(['3', 'kindergarten'], { code: '3.1Д', name: 'Качество образовательной среды по внешней оценке', unit: 'балл', source: quality, max: '8', evidence: true },
    { formula: 'care_quality', rule: steps([4, 8], [3, 5], [2, 2], [0, 0]), purpose: 'Качество дошкольного образования по независимой экспертизе: средний балл шкал от 1 до 5.' }),
  alternative(['3', 'kindergarten'], { code: '3.2Д', name: 'Посещаемость', unit: '%', source: 'табель учёта посещаемости', max: '4', origin: 'действующие методики и приказы' },
    { formula: share('care_days_fact', 'care_days_plan'), rule: steps([75, 4], [65, 2], [0, 0]), purpose: 'Доступность и здоровье: сколько дней дети посещали детский сад.' }),
  alternative(['3', 'kindergarten'], { code: '3.3Д', name: 'Охват детей 3–7 лет закреплённой территории', unit: '%', source: 'учёт детей, проживающих на закреплённой территории', max: '2', origin: 'действующие методики и приказы', controllability: 'low' },
    { formula: share('children_3_7_attending', 'children_3_7'), rule: steps([100, 2], [95, 1], [0, 0]), unless: ['children_3_7 == 0', 'за организацией не закреплена территория'], purpose: 'Доступность дошкольного образования.' }),
  alternative(['6', 'kindergarten'], { code: '6.1Д', name: 'Согласованность самооценки и внешней экспертизы', unit: 'балл', source: quality, max: '6', evidence: true },
    { formula: 'abs(care_quality_self - care_quality)', rule: steps([1.01, 0], [0.51, 3], [0, 6]), goodDirection: 'down', purpose: 'Объективность самооценки детского сада.' }),
  alternative(['3', 'additional_education'], { code: '3.1У', name: 'Сохранность контингента на программах', unit: '%', source: programs, max: '7' },
    { formula: share('extra_finished', 'extra_enrolled'), rule: steps([90, 7], [75, 4], [0, 0]), purpose: 'Интерес детей: сколько зачисленных закончили программу.' }),
  alternative(['3', 'additional_education'], { code: '3.2У', name: 'Доля программ, прошедших независимую экспертизу', unit: '%', source: programs, max: '7', controllability: 'high' },
    { formula: share('extra_programs_reviewed', 'extra_programs'), rule: steps([80, 7], [50, 4], [0, 0]), purpose: 'Качество программ дополнительного образования.' }),
  alternative(['4', 'additional_education'], { code: '4.1У', name: 'Победители конкурсов из федерального перечня на 1000 обучающихся', unit: '‰', source: 'протоколы конкурсов федерального перечня', max: '10', period: 'three_school_years', periodicity: 'скольз. 3 года', evidence: true },
    { formula: 'extra_winners / (3 * pupils) * 1000', rule: { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '10' }, { percentile: '50', points: '6' }], aboveZero: '3' }, purpose: 'Работа с одарёнными детьми с учётом численности.' }),
  alternative(['8', 'additional_education'], { code: '8.1У', name: 'Охват по сертификатам финансирования и социальному заказу', unit: '%', source: programs, max: '8' },
    { formula: share('extra_certificates', 'pupils'), rule: steps([80, 8], [50, 4], [0, 0]), purpose: 'Выбор семьи: обучение по сертификату или социальному заказу.' }),
  alternative(['3', 'special_school'], { code: '3.1К', name: 'Доля выпускников, получивших свидетельство об обучении', unit: '%', source: 'журнал выдачи свидетельств об обучении', max: '7' },
    { formula: share('special_certified', 'special_graduates'), rule: steps([100, 7], [95, 4], [0, 0]), unless: ['special_graduates == 0', 'в организации не было выпускников'], purpose: 'Освоение адаптированных программ.' }),
  alternative(['3', 'special_school'], { code: '3.2К', name: 'Доля обучающихся с положительной динамикой по заключению консилиума', unit: '%', source: 'заключения психолого-педагогического консилиума (документы)', max: '7', evidence: true },
    { formula: share('special_progress', 'pupils'), rule: steps([70, 7], [50, 4], [0, 0]), purpose: 'Развитие каждого ребёнка, а не общий балл.' }),
]

/** Where a school result is replaced for a type, the school indicator is no longer asked of it (domain/02 B.3b «Replaces»). */
export const replacedFor: Readonly<Record<string, ReadonlyArray<OrganizationType>>> = { '3.6': ['special_school'] }

export const alternativeFields: ReadonlyArray<Pick<DirectionPart, 'code' | 'fields'>> = [
  { code: '3', fields: [
    { key: 'care_quality', label: 'Средний балл внешней оценки качества дошкольного образования', unit: 'балл', kind: 'decimal', min: '1', max: '5' },
    count('care_days_plan', 'Плановые дни посещения', 'дето-дни'),
    count('care_days_fact', 'Фактические дни посещения', 'дето-дни'),
    count('children_3_7', 'Дети 3–7 лет на закреплённой территории'),
    count('children_3_7_attending', 'Из них посещают дошкольные организации'),
    count('extra_enrolled', 'Зачисленные на программы дополнительного образования'),
    count('extra_finished', 'Из них закончили программу'),
    count('extra_programs', 'Реализуемые дополнительные программы', 'ед.'),
    count('extra_programs_reviewed', 'Из них прошли независимую экспертизу', 'ед.'),
    count('special_graduates', 'Выпускники, обучавшиеся по адаптированным программам'),
    count('special_certified', 'Из них получили свидетельство об обучении'),
    count('special_progress', 'Обучающиеся с положительной динамикой по заключению консилиума'),
  ] },
  { code: '4', fields: [count('extra_winners', 'Победители и призёры конкурсов федерального перечня за три года')] },
  { code: '6', fields: [{ ...percent('care_quality_self', 'Средний балл самооценки качества дошкольного образования', 'балл'), min: '1', max: '5' }] },
  { code: '8', fields: [count('extra_certificates', 'Обучающиеся по сертификатам и социальному заказу')] },
]
