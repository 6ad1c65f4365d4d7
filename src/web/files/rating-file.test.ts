import { describe, expect, it } from 'vitest'
import { packRating } from '@/domain/scoring/places/rating-table'
import type { Rating } from '@/usecases/scoring/get-rating'
import { hundredthsText, ratingTable } from './rating-file'

const row = { position: 0, directorId: 'd', director: '=СУММ(А1)', organization: 'Школа № 1', type: 0, municipality: 0, cluster: 0, level: 0, rankRegion: 1, rankRegionOf: 2, rankCluster: 1, rankClusterOf: 2, total: 6814, previous: 6864, missingPercent: 0, directions: [150, null], isOwn: false }
const rating: Rating = {
  region: { name: 'Проверочная область', isDemo: true, timeZone: 'Europe/Moscow' },
  release: { id: 'r', cycleId: 'c', cycleTitle: 'Мониторинг', period: '2025/26', number: 2, date: '2025-12-14', isPublished: true, modelName: 'Модель' },
  releases: [], comparison: { kind: 'comparable', period: '2024/25' }, levels: [{ code: 'high', name: 'высокий', tone: 'high' }], directions: [{ code: '1', name: 'Управление', max: '3' }, { code: '2', name: 'Условия', max: '6' }],
  table: { columns: packRating([row, { ...row, position: 1, director: 'Вторая', rankRegion: 2, total: 5, previous: null, level: -1 }], 2), types: ['secondary_school'], municipalities: [{ id: 'm', name: 'Город' }], clusters: ['secondary_school/urban'] },
  reach: 'region', groups: [], intervals: null, outcomes: {}, outside: [], canExport: true,
}
const cell = (label: string, at: number, from = rating) => {
  const table = ratingTable(from, {})
  return table.rows[at]?.[table.columns.findIndex((column) => column.label === label)]
}

describe('exported rating', () => {
  it('writes hundredths exactly', () => expect([6814, 5, 0, -50, -12345, 100].map(hundredthsText)).toEqual(['68.14', '0.05', '0.00', '-0.50', '-123.45', '1.00']))
  it('names region, cycle, release and training data in every row', () => expect([cell('Регион', 1), cell('Цикл', 1), cell('Выпуск', 1), cell('Пометка', 1)]).toEqual(['Проверочная область', 'Мониторинг, 2025/26', '2025/26 · выпуск 2 от 14.12.2025', 'учебные данные']))
  it('tells missing, not applicable and zero apart', () => expect([cell('Изменение', 0), cell('Изменение', 1), cell('Н2. Условия', 0), cell('Уровень', 1)]).toEqual(['-0.50', '—', 'н/п', 'недостаточно данных']))
  it('shows no change where the method changed', () => expect(cell('Изменение', 0, { ...rating, comparison: { kind: 'incomparable', period: '2024/25' } })).toBe('несопоставимо'))
  it('tells the interval of a place, and where the difference from neighbours is not significant', () => {
    const firm = { ...rating, intervals: { low: [2, 1], high: [5, 1], spreadPercent: 25 } }
    expect([cell('Место от (5 %)', 0, firm), cell('Место до (95 %)', 0, firm), cell('Значимость места', 0, firm), cell('Значимость места', 1, firm)]).toEqual(['2', '5', 'места 2–5, различие не значимо', 'место держится'])
    const unknown = { ...rating, intervals: { low: [0, 0], high: [0, 0], spreadPercent: 25 } }
    expect([cell('Место от (5 %)', 0, unknown), cell('Значимость места', 0, unknown)]).toEqual(['—', '—'])
    expect(ratingTable(rating, {}).columns.map(({ label }) => label)).not.toContain('Значимость места')
  })
  it('keeps the filter and the order of the page', () => {
    expect(ratingTable(rating, { q: 'вторая' }).rows).toHaveLength(1)
    expect(ratingTable(rating, { sort: '-place' }).rows[0]?.[2]).toBe('Вторая')
  })
})
