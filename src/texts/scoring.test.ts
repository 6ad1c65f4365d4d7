import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workedCycle } from '#tests/golden/worked-example'
import { parseStoredDocument } from '@/data/models/model-version.codec'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { explainLine, type LineExplanation } from '@/domain/scoring/lines/explain-line'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { explanationInWords } from './scoring'

const document = parseStoredDocument(JSON.parse(readFileSync(new URL('../../prisma/seed/reference/models/amur.json', import.meta.url), 'utf8')))
const { participants, cells } = workedCycle(document)
const scores = scoreCycle(compileModel(document), participants, cells)
const words = (code: string): string =>
  explanationInWords(explainLine(document, scores, { row: 0, position: document.indicators.findIndex((indicator) => indicator.code === code) })).replaceAll('\u00a0', ' ')

const base: LineExplanation = { state: 'scored', unit: '%', value: '66.5', points: '1', max: '2', basis: { kind: 'none' }, reason: undefined, isSmallBase: false }
const inWords = (more: Partial<LineExplanation>): string => explanationInWords({ ...base, ...more }).replaceAll('\u00a0', ' ')

describe('explanations of lines', () => {
  it.each([
    ['1.3', 'Значение 66,5 % — в пределах от 60 до 80 %: 2 балла из 3. Для 3 баллов нужно от 80 %: не хватает 13,5 %'],
    ['2.1', 'Значение 98 % — не ниже 95 %: 3 балла из 3'],
    ['2.2', 'Значение 0 ед. — в пределах от 0 до 1 ед.: 2 балла из 2'],
    ['2.6', 'Значение 60 % — не ниже медианы кластера (54,50): 2 балла из 2'],
    ['2.11', 'Не применимо: в прошлом цикле рекомендаций и решений не было'],
    ['3.2', 'Не применимо: показатель не для этого типа организаций'],
    ['3.6', 'Значение 0 чел. — за каждый случай снимается 1 балл, не ниже нуля: 1 балл из 1'],
    ['4.3', 'Значение 44 % — ниже медианы кластера (48,20) не более чем на 10: 0,5 балла из 1'],
    ['4.4', 'Значение 0,83 ‰ — больше нуля, но ниже полос кластера: 1 балл из 3'],
    ['5.1', 'Не применимо: в организации нет обучающихся с ОВЗ'],
    ['6.3', 'Значение 20 % — в пределах от 15,01 до 30,01 %: 1 балл из 2. Для 2 баллов нужно меньше 15,01 %'],
    ['10.1', 'Да: 1 балл из 1'],
    ['1.1', 'Выполнены обе части: 2 балла из 2'],
  ])('%s: %s', (code, expected) => expect(words(code)).toBe(expected))

  it('tells missing, voided, withheld and other ways apart', () => {
    expect(inWords({ state: 'missing', value: undefined, points: '0' })).toBe('Данные не представлены: 0 баллов из 2')
    expect(inWords({ state: 'divisionByZero', value: undefined, points: '0' })).toBe('Значение не определено: деление на ноль. Засчитано как не представленное: 0 баллов из 2')
    expect(inWords({ state: 'voided', reason: 'есть признаки необъективности', points: '0' })).toBe('Значение 66,5 % не засчитано — есть признаки необъективности: 0 баллов из 2')
    expect(inWords({ state: 'withheld' })).toContain('изъято')
    expect(inWords({ state: 'notApplicableDeclared' })).toBe('Не применимо: так отмечено в данных')
    expect(inWords({ basis: { kind: 'alternative', reason: 'дефицитов не выявлено' } })).toBe('Зачтено иначе — дефицитов не выявлено: 1 балл из 2')
    expect(inWords({ basis: { kind: 'linear', zeroAt: '0', fullAt: '100' } })).toBe('Значение 66,5 % — по прямой: 0 баллов при 0 %, 2 балла при 100 %: 1 балл из 2')
    expect(inWords({ basis: { kind: 'best', reference: '80' } })).toContain('лучшее значение региона 80,00')
    expect(inWords({ basis: { kind: 'ratio', reference: '80', from: '0.75' } })).toContain('не менее 0,75 среднего по муниципалитету (80,00)')
    expect(inWords({ basis: { kind: 'percentile', reference: '70', percentile: '50', isPositiveOnly: false, isReversed: false } })).toContain('не ниже медианы кластера (70,00)')
    expect(inWords({ basis: { kind: 'band', from: undefined, to: '50', next: undefined } })).toContain('ниже 50 %')
  })
})
