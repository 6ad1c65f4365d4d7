import type { CardOutcome } from '@/domain/scoring/cards/cycle-scores'
import type { Comparison } from './releases'
import { formatAmount, formatCount, NBSP } from './format'
import { directorForms } from './findings'
import { plural } from './plural'

/** Why there is no level, in a chip. */
export const outcomeNames: Record<CardOutcome, string> = {
  rated: '', notEnoughData: 'недостаточно данных', blocked: 'представлены не все данные', notRated: 'не оценивается', notPositive: 'среднее не считается',
}
/** «не оценивается: менее года в должности». */
export const outcomeInWords = (found: { outcome: CardOutcome; reason: string | null } | undefined): string =>
  found === undefined ? outcomeNames.notEnoughData : found.reason === null ? outcomeNames[found.outcome] : `${outcomeNames[found.outcome]}: ${found.reason}`

export const ratingTexts = {
  title: 'Рейтинг руководителей',
  ownTitle: 'Ваше место в рейтинге',
  filters: 'Условия',
  search: 'Поиск',
  searchHint: 'Фамилия или организация',
  municipality: 'Муниципалитет',
  type: 'Тип',
  cluster: 'Кластер',
  level: 'Уровень',
  release: 'Выпуск',
  all: 'Все',
  allTypes: 'Все типы',
  noLevel: 'недостаточно данных',
  reset: 'Сбросить',
  columns: 'Столбцы',
  columnsTitle: 'Какие столбцы показать',
  defaultColumns: 'Как было сначала',
  dense: 'Плотнее',
  exportMenu: 'Экспорт',
  exportCsv: 'Таблица с разделителями',
  exportXlsx: 'Электронная таблица',
  shown: (shown: number, all: number): string => `${formatCount(shown)} из${NBSP}${formatCount(all)}`,
  empty: { title: 'Под условия никто не подходит', why: 'Снимите часть условий или сотрите поиск.' },
  none: { title: 'Рейтинга пока нет', why: 'Он появится после первого расчёта. Расчёт запускают на странице цикла.' },
  noRows: { title: 'В этом выпуске нет ваших результатов', why: 'В цикле не участвовали организации, за которые вы отвечаете.' },
  caption: (n: number): string => `Рейтинг: ${formatCount(n)} ${plural(n, directorForms)}`,
  hint: 'Щелчок по строке открывает карточку рядом, ввод открывает страницу результата. Стрелки ведут по строкам.',
  headers: {
    place: 'Место', placeCluster: 'В кластере', director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет', type: 'Тип', total: 'Балл', level: 'Уровень', missing: 'Пропуски',
    change: (period: string): string => `К${NBSP}${period}`,
    changePlain: 'Изменение',
    direction: (code: string): string => `Н${code}`,
  },
  units: { of: (n: number): string => `из${NBSP}${formatCount(n)}`, percent: '%', points: 'баллы' },
  placeOf: (place: number, whole: number): string => `${formatCount(place)} из${NBSP}${formatCount(whole)}`,
  directionOption: (code: string, name: string): string => `Н${code}. ${name}`,
  baseline: 'Стартовая диагностика: это первый цикл по этой методике, сравнивать результат пока не с чем.',
  incomparable: 'несопоставимо',
  incomparableWhy: (period: string): string => `Методика изменилась с цикла ${period}: итоги несопоставимы, изменение не показано.`,
  openResult: 'Открыть результат',
  card: {
    place: 'Место в регионе', cluster: 'Место в кластере', total: 'Итоговый балл', change: 'Изменение', missing: 'Пропуски в данных', municipality: 'Муниципалитет', type: 'Тип', clusterName: 'Кластер', level: 'Уровень',
    directions: 'Направления', direction: 'Направление', score: 'Балл', max: 'Максимум', directionsCaption: (name: string): string => `Направления: ${name}`,
  },
  chart: { unit: 'балл', source: 'Итоговые баллы выпуска', distribution: 'distribution', own: 'Вы', group: (typePlural: string): string => `${typePlural} региона` },
  maximum: (max: string): string => `из${NBSP}${formatAmount(max)}`,
}

export const changeHeader = (comparison: Comparison): string => (comparison.kind === 'comparable' ? ratingTexts.headers.change(comparison.period) : ratingTexts.headers.changePlain)

/** Words of the exported file. */
export const ratingExportTexts = {
  title: (period: string): string => `Рейтинг ${period}`,
  place: 'Место в регионе', placeOf: 'Из', placeCluster: 'Место в кластере', placeClusterOf: 'Из них в кластере', director: 'Руководитель', organization: 'Организация', type: 'Тип', municipality: 'Муниципалитет', cluster: 'Кластер',
  placeLow: 'Место от (5 %)', placeHigh: 'Место до (95 %)', significance: 'Значимость места', significant: 'место держится', insignificant: (low: number, high: number): string => `места ${low}–${high}, различие не значимо`,
  total: 'Балл', level: 'Уровень', change: 'Изменение', missing: 'Пропуски, %',
  direction: (code: string, name: string): string => `Н${code}. ${name}`,
  region: 'Регион', cycle: 'Цикл', release: 'Выпуск', mark: 'Пометка', demo: 'учебные данные',
  fileName: (region: string, period: string, number: number): string => `Рейтинг ${region} ${period.replace('/', '-')} выпуск ${number}`,
}
