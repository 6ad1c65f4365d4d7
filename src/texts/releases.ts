import { formatCount, formatDate } from './format'

/** A release as every page that shows results names it. */
export type ReleaseWords = { readonly period: string; readonly number: number; readonly date: string; readonly isPublished: boolean }

export const releaseTexts = {
  short: ({ period, number, date }: ReleaseWords): string => `${period} · выпуск ${formatCount(number)} от ${formatDate(date)}`,
  full: (region: string, release: ReleaseWords, isDemo: boolean): string =>
    [region, releaseTexts.short(release), ...(release.isPublished ? [] : ['не опубликован']), ...(isDemo ? ['учебные данные'] : [])].join(' · '),
  choose: 'Выпуск',
  source: 'Данные мониторинга',
  demo: 'учебные данные',
  noneTitle: 'Результатов пока нет',
  noneWhy: 'Рейтинг появится после расчёта первого цикла.',
  toCycles: 'Открыть циклы',
  incomparable: (period: string): string => `Методика изменилась с цикла ${period}: итоги несопоставимы`,
  firstCycle: 'Стартовая диагностика: предыдущего цикла нет, динамика не показывается',
}

/** What totals may be compared with, in the words of a page. */
export type Comparison = { readonly kind: 'none' } | { readonly kind: 'comparable' | 'incomparable'; readonly period: string }
