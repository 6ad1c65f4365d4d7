import { formatCountOf, formatHundredths } from './format'
import { directorForms } from './findings'

export const municipalityTexts = {
  title: 'Муниципалитеты',
  none: { title: 'Итогов пока нет', why: 'Они появятся после первого расчёта.' },
  noPeople: { title: 'В этом выпуске нет участников', why: 'Из муниципалитета никто не участвовал в цикле.' },
  empty: { title: 'Нет муниципалитетов', why: 'В этом выпуске нет участников из ваших муниципалитетов.' },
  caption: 'Муниципалитеты',
  total: 'Всего',
  people: (n: number): string => formatCountOf(n, directorForms),
  headers: { name: 'Муниципалитет', people: 'Руководителей', median: 'Медиана', change: 'Изменение', worst: (level: string): string => `Уровень «${level}»`, noLevel: 'Без уровня', gaps: 'С пропусками', weakest: 'Слабое направление' },
  chartTitle: (name: string, hundredths: number): string => `Выше всех по медиане ${name}: ${formatHundredths(hundredths)}`,
  chartUnit: 'медиана итогового балла',
  source: 'Итоги выпуска',
  chartNote: 'Все типы организаций вместе: сравнение ориентировочное, места считаются внутри типа.',
  page: {
    above: (hundredths: number): string => (hundredths === 0 ? 'Медиана равна медиане региона' : `Медиана ${hundredths > 0 ? 'выше' : 'ниже'} медианы региона на ${formatHundredths(Math.abs(hundredths))}`),
    noMedian: 'Уровень никому не присвоен: данных недостаточно',
    weaker: (name: string, points: number): string => `Сильнее всего отстаёт от региона направление «${name}»: на ${points} п.п.`,
    noWeaker: 'Ни одно направление не отстаёт от медианы региона',
    levels: 'Уровни рядом с регионом',
    levelsUnit: 'руководители, %',
    own: 'Муниципалитет',
    region: 'Весь регион',
    directionsUnit: 'медиана, % от максимума',
    directionsNote: 'Риска на полосе: медиана региона.',
    table: 'Руководители и организации',
    openRating: 'Открыть в рейтинге',
    headers: { place: 'Место', placeRegion: 'В регионе', director: 'Руководитель', organization: 'Организация', type: 'Тип', total: 'Балл', level: 'Уровень', missing: 'Пропуски', change: 'Изменение' },
    facts: { people: 'Руководителей', median: 'Медиана балла', regionMedian: 'Медиана региона', gaps: 'С пропусками в данных', noLevel: 'Без уровня', change: (period: string): string => `Медиана изменения с цикла ${period}` },
  },
}
