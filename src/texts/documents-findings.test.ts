import { describe, expect, it } from 'vitest'
import type { GroupFacts } from '@/domain/documents/group-facts'
import { changeFindings, deficitFindings, mainFindings, municipalityFindings } from './documents-findings'
import { shareOf } from './documents-words'

const told = {
  levels: [{ name: 'высокий', from: '85', tone: 'high' }, { name: 'допустимый', from: '0', tone: 'acceptable' }], directions: [], since: { previous: '2024/25', twoBefore: '2023/24', isIncomparable: false },
  issuer: { ownerName: '', operatorName: '', assessmentName: 'эффективность', municipalOffice: '', regionName: '', regionGenitive: '', isDemo: false },
  release: { number: 1, date: '2025-12-01', period: '2025/26', cycleTitle: '', modelName: '', resultHash: '' },
} as const
const group = (over: Partial<GroupFacts>): GroupFacts => ({
  n: 21, unrated: 0, municipalityCount: 1, median: 6814, medianBefore: null, changes: null, levels: [1, 20], types: [], municipalities: [], shares: [], extremes: null, losses: [],
  stableHigh: null, fallingTwice: null, names: null, ...over,
})
const plain = (texts: ReadonlyArray<string>): string => texts.join(' ').replaceAll('\u00a0', ' ')

describe('findings of documents', () => {
  it('AMU-35 say who and how many in the right case', () => {
    expect(plain(mainFindings(told, group({})))).toBe('Оценена эффективность 21 руководителя образовательных организаций. Уровень присвоен каждому. Уровень «высокий» присвоен 1 руководителю (4,8 %); уровень «допустимый» присвоен 20 руководителям (95,2 %). Медиана итогового балла: 68,14 балла.')
    expect(plain(mainFindings(told, group({ n: 1500, unrated: 12, municipalityCount: 21, levels: [null, null] })))).toContain('1 500 руководителей образовательных организаций в 21 муниципалитете. Уровень присвоен 1 488 руководителям, не присвоен из-за нехватки данных 12 руководителям.')
  })

  it('tell no count that is hidden, not even by what is left of a sentence', () => {
    expect(plain(mainFindings(told, group({ n: 30, unrated: null, levels: [null, 20] })))).toContain('образовательных организаций. Уровень «допустимый» присвоен 20 руководителям')
    expect(plain(mainFindings(told, group({ n: null, unrated: null, median: null, levels: [null, null] })))).toBe('Оценена эффективность руководителей образовательных организаций.')
    expect(plain(changeFindings(told, group({ changes: { compared: 30, risen: 20, fallen: null, unchanged: null, median: 10 } })))).toContain('результаты 30 руководителей: балл вырос у 20 руководителей.')
    expect(plain(changeFindings(told, group({})))).toBe('Сравнивать не с чем: в обоих циклах оценивалось слишком мало людей.')
  })

  it('OSE-07 calls the first cycle a starting diagnosis and tells of no dynamics', () => {
    expect(plain(changeFindings({ ...told, since: { previous: null, twoBefore: null, isIncomparable: false } }, group({ changes: { compared: 30, risen: 20, fallen: 5, unchanged: 5, median: 10 } })))).toBe('Это стартовая диагностика: предыдущего цикла нет, динамика не приводится.')
  })

  it('OSE-01 say what the tenant assesses: «вклад» where it calls it so', () =>
    expect(plain(mainFindings({ ...told, issuer: { ...told.issuer, assessmentName: 'вклад' } }, group({})))).toContain('Оценён вклад 21 руководителя'))

  it('say how much and since when', () => {
    const changes = { compared: 22, risen: 21, fallen: 1, unchanged: 0, median: 231 }
    expect(plain(changeFindings(told, group({ changes, stableHigh: 2, fallingTwice: 5 })))).toBe('По сравнению с 2024/25 учебным годом сопоставлены результаты 22 руководителей: балл вырос у 21 руководителя, снизился у 1 руководителя. Высший уровень два цикла подряд, с 2024/25 учебного года, сохраняется у 2 руководителей. Балл снижается два цикла подряд, с 2023/24 учебного года, у 5 руководителей.')
    expect(plain(changeFindings({ ...told, since: { previous: null, twoBefore: null, isIncomparable: true } }, group({})))).toContain('несопоставимы')
  })

  it('OSE-15 name what gave no points, and which territory lags', () => {
    expect(plain(deficitFindings(group({ losses: [{ code: '1.5', name: 'Конкурсы', direction: '1', share: 52 }] })))).toBe('Показатель 1.5 «Конкурсы» не принёс баллов: 52 % тех, к кому он применим.')
    const one = (name: string, median: number | null) => ({ name, size: 9, median, medianBefore: null, shares: [] })
    expect(plain(municipalityFindings(told, group({ municipalities: [one('Ёлкино', 8000), one('Берёзово', 6000), one('Малое', null)] })))).toBe('Медиана выше общей (68,14) в 1 муниципалитете, ниже в 1 муниципалитете. Самая высокая медиана: Ёлкино, 80,00 балла; самая низкая: Берёзово, 60,00 балла. Разрыв 20,00 балла.')
  })

  it('write shares with one digit, half up', () => expect([shareOf(1, 8), shareOf(0, 5), shareOf(5, 5)].map((text) => text.replace('\u00a0', ' '))).toEqual(['12,5 %', '0,0 %', '100,0 %']))
})
