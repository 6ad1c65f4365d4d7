import type { StatisticsForm } from '../../../src/domain/statistics/statistics-form'

/** A cell of a form and the field it feeds, whatever model of ours has that field. */
export type MappingReference = readonly [section: string, line: string, column: string, fieldKey: string, title: string, unit: string]

// Sections as domain/10 names them: 2 — образовательный процесс (на 20 сентября), 3 — персонал; lines and graphs change with the edition, which is why the table is edited.
const oo1: ReadonlyArray<MappingReference> = [
  ['2.1', '05', '4', 'pupils_10_11', 'Обучающиеся 10–11 классов, всего', 'чел.'],
  ['2.1', '06', '4', 'pupils_profile', 'Из них в профильных и углублённых группах', 'чел.'],
  ['2.2', '01', '3', 'pupils_first_shift', 'Занимаются в первую смену', 'чел.'],
  ['2.3', '01', '3', 'graduates9', 'Окончили 9 классов', 'чел.'],
  ['2.3', '01', '4', 'graduates9_certified', 'Из них получили аттестат об основном общем образовании', 'чел.'],
  ['2.3', '02', '3', 'graduates11', 'Окончили 11 классов', 'чел.'],
  ['2.3', '02', '4', 'graduates11_certified', 'Из них получили аттестат о среднем общем образовании', 'чел.'],
  ['2.4', '01', '3', 'dropouts', 'Выбыли без продолжения обучения', 'чел.'],
  ['2.5', '01', '3', 'children_5_18', 'Обучающиеся 5–18 лет', 'чел.'],
  ['2.5', '02', '3', 'children_extra', 'Из них охвачены дополнительным образованием', 'чел.'],
  ['2.6', '01', '3', 'graduates_all', 'Выпускники 9 и 11 классов прошлого года', 'чел.'],
  ['2.6', '02', '3', 'graduates_placed', 'Из них продолжили обучение или трудоустроены', 'чел.'],
  ['3.1', '06', '3', 'teachers_total', 'Педагогические работники, всего', 'чел.'],
  ['3.1', '06', '7', 'teachers_category', 'Из них с первой и высшей категорией', 'чел.'],
  ['3.1', '06', '9', 'teachers_trained', 'Из них прошли дополнительное профессиональное образование за три года', 'чел.'],
  ['3.1', '20', '3', 'special_teachers', 'Работают с обучающимися с ОВЗ', 'чел.'],
  ['3.1', '20', '9', 'special_teachers_trained', 'Из них прошли повышение квалификации по ОВЗ', 'чел.'],
  ['3.2', '06', '3', 'posts_total', 'Ставки педагогических работников по штату', 'ставки'],
  ['3.2', '06', '4', 'posts_filled', 'Из них занято', 'ставки'],
  ['3.2', '12', '3', 'support_norm', 'Ставки специалистов сопровождения по нормативу', 'ставки'],
  ['3.2', '12', '4', 'support_filled', 'Из них занято', 'ставки'],
  ['3.3', '06', '4', 'teachers_young', 'Педагогические работники до 35 лет (на 1 января)', 'чел.'],
]

const oo2: ReadonlyArray<MappingReference> = [
  ['1.1', '01', '3', 'buildings', 'Здания, в которых ведётся обучение', 'ед.'],
  ['1.1', '02', '3', 'buildings_sound', 'Из них не требуют капитального ремонта и не аварийные', 'ед.'],
  ['1.3', '01', '3', 'access_total', 'Применимые пункты перечня доступности', 'ед.'],
  ['1.3', '02', '3', 'access_done', 'Из них выполнены', 'ед.'],
  ['1.4', '01', '3', 'safety_total', 'Применимые требования безопасности', 'ед.'],
  ['1.4', '02', '3', 'safety_done', 'Из них выполнены', 'ед.'],
  ['1.5', '01', '3', 'pupils_hot_meals', 'Охвачены горячим питанием', 'чел.'],
  ['2.1', '04', '3', 'internet_speed', 'Максимальная фактическая скорость доступа', 'Мбит/с'],
]

const register: ReadonlyArray<MappingReference> = [['', 'headcount', '', 'pupils', '', 'чел.']]

/** The ready tables: ОО-1 of the year a cycle collects in and of the year before, ОО-2 on the end of the year before, the register. */
export const mappingReferences = (year: number): ReadonlyArray<{ readonly form: StatisticsForm; readonly edition: number; readonly rows: ReadonlyArray<MappingReference> }> => [
  { form: 'fsnOo1', edition: year, rows: oo1 },
  { form: 'fsnOo1', edition: year - 1, rows: oo1 },
  { form: 'fsnOo2', edition: year - 1, rows: oo2 },
  { form: 'register', edition: 0, rows: register },
]
