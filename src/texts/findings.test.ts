import { describe, expect, it } from 'vitest'
import { countInWords, directorForms, findings } from './findings'
import { NBSP } from './format'

const plain = (text: string): string => text.replaceAll(NBSP, ' ')

describe('findings in words', () => {
  it('bend the noun after the number', () => {
    expect([0, 1, 3, 5, 21, 1500].map((count) => plain(countInWords(count, directorForms)))).toEqual([
      'Ни один руководитель', 'Один руководитель', 'Три руководителя', 'Пять руководителей', '21 руководитель', '1 500 руководителей',
    ])
  })
  it('say how many municipalities are below a bound', () => {
    expect(findings.municipalitiesBelow(3, '50')).toBe('Три муниципалитета ниже 50 баллов по медиане')
    expect(findings.municipalitiesBelow(1, '72.5')).toBe('Один муниципалитет ниже 72,5 балла по медиане')
    expect(findings.municipalitiesBelow(5, '71')).toBe('Пять муниципалитетов ниже 71 балла по медиане')
    expect(findings.municipalitiesBelow(2, '62')).toBe('Два муниципалитета ниже 62 баллов по медиане')
  })
  it('say a share with the genitive', () => {
    expect(plain(findings.levelShare('критический', 61, 640))).toBe('Уровень «критический» у 61 из 640 руководителей')
    expect(plain(findings.levelShare('критический', 1, 21))).toBe('Уровень «критический» у 1 из 21 руководителя')
    expect(plain(findings.levelShare('критический', 0, 21))).toBe('Уровня «критический» нет ни у кого')
  })
  it('do not print quartiles of a small group', () => {
    const five = { n: 5, min: 100, lowerQuartile: 200, median: 300, upperQuartile: 400, max: 500 }
    expect(findings.spread(five)).toBe('Половина группы набрала от 2,00 до 4,00 балла, медиана 3,00')
    expect(findings.spread({ ...five, n: 3 })).toBe('Три руководителя: от 1,00 до 5,00 балла')
  })
  it('say changes with signs', () => expect(plain(findings.changes({ compared: 10, risen: 6, fallen: 3, unchanged: 1, median: -50 }, '2024/25'))).toBe('С цикла 2024/25 балл вырос у 6 из 10, снизился у 3; медиана изменения −0,50'))
})
