import { assertNever } from '@/domain/shared/assert-never'
import type { LineBasis, LineExplanation } from '@/domain/scoring/explain-line'
import { formatAmount, NBSP } from './format'
import { plural } from './plural'

/** One line of a score card in words: value → rule → points. */
const POINTS = { one: 'балл', few: 'балла', many: 'баллов' }
const WORDS_AS_UNITS = new Set(['да/нет', 'уровень'])

const pointsOf = (points: string): string => `${formatAmount(points)}${NBSP}${plural(Number(points), POINTS)}`
// «для 0,5 балла», «для 1 балла», «для 3 баллов».
const genitivePoints = (points: string): string => `${formatAmount(points)}${NBSP}${points.includes('.') || plural(Number(points), POINTS) === POINTS.one ? 'балла' : 'баллов'}`
const withUnit = (amount: string, unit: string, digits?: number): string =>
  unit === '' || WORDS_AS_UNITS.has(unit) ? formatAmount(amount, digits) : `${formatAmount(amount, digits)}${NBSP}${unit}`
const earned = ({ points, max }: LineExplanation): string => `${pointsOf(points)} из${NBSP}${formatAmount(max)}`
// A value is shown with two digits, as it is compared; whole counts stay whole.
const valueOf = ({ value, unit }: LineExplanation): string => {
  if (value === undefined) return ''
  return withUnit(value, unit, value.includes('.') && (value.split('.')[1] ?? '').length > 2 ? 2 : undefined)
}

const nextBand = (basis: Extract<LineBasis, { kind: 'band' }>, unit: string): string => {
  if (basis.next === undefined) return ''
  const { next } = basis
  if (next.kind === 'below') return `. Для ${genitivePoints(next.points)} нужно меньше ${withUnit(next.below, unit)}`
  return `. Для ${genitivePoints(next.points)} нужно от ${withUnit(next.from, unit)}: не хватает ${withUnit(next.lacking, unit)}`
}

const bandInWords = (basis: Extract<LineBasis, { kind: 'band' }>, unit: string): string => {
  if (basis.from === undefined) return basis.to === undefined ? 'вне полос' : `ниже ${withUnit(basis.to, unit)}`
  if (basis.to === undefined) return `не ниже ${withUnit(basis.from, unit)}`
  return `в пределах от ${formatAmount(basis.from)} до ${withUnit(basis.to, unit)}`
}

const medianInWords = (basis: Extract<LineBasis, { kind: 'median' }>): string => {
  const median = `медианы кластера (${formatAmount(basis.reference, 2)})`
  if (basis.offset === undefined) return `дальше от ${median}, чем допускает правило`
  if (basis.offset === '0') return `${basis.isReversed ? 'не выше' : 'не ниже'} ${median}`
  const distance = formatAmount(basis.offset.replace('-', ''))
  return `${basis.isReversed ? 'выше' : 'ниже'} ${median} не более чем на ${distance}`
}

const percentileInWords = (basis: Extract<LineBasis, { kind: 'percentile' }>): string => {
  const bar = `(${formatAmount(basis.reference, 2)})`
  if (basis.isPositiveOnly) return 'больше нуля, но ниже полос кластера'
  if (basis.percentile === undefined) return `ниже полос кластера ${bar}`
  const name = basis.percentile === '50' ? 'медианы кластера' : `процентиля ${formatAmount(basis.percentile)} кластера`
  return `${basis.isReversed ? 'не выше' : 'не ниже'} ${name} ${bar}`
}

const ratioInWords = (basis: Extract<LineBasis, { kind: 'ratio' }>): string => {
  const reference = `среднего по муниципалитету (${formatAmount(basis.reference, 2)})`
  return basis.from === undefined ? `ниже доли ${reference}, с которой начисляются баллы` : `не менее ${formatAmount(basis.from)} ${reference}`
}

const yesOrNo = (isYes: boolean): string => (isYes ? 'да' : 'нет')
const gradeInWords = (label: string | undefined): string => label ?? 'оценка вне шкалы'

const basisInWords = (explanation: LineExplanation): string => {
  const { basis, unit, max } = explanation
  switch (basis.kind) {
    case 'none': return ''
    case 'alternative': return basis.reason
    case 'band': return bandInWords(basis, unit)
    case 'median': return medianInWords(basis)
    case 'percentile': return percentileInWords(basis)
    case 'linear': return `по прямой: 0${NBSP}баллов при ${withUnit(basis.zeroAt, unit)}, ${pointsOf(max)} при ${withUnit(basis.fullAt, unit)}`
    case 'boolean': return yesOrNo(basis.isYes)
    case 'penalty': return `за каждый случай снимается ${pointsOf(basis.each)}, не ниже нуля`
    case 'grade': return gradeInWords(basis.label)
    case 'best': return `лучшее значение региона ${formatAmount(basis.reference, 2)} принято за полный балл`
    case 'ratio': return ratioInWords(basis)
    default: return assertNever(basis)
  }
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const scoredInWords = (explanation: LineExplanation): string => {
  const { basis, unit } = explanation
  const words = basisInWords(explanation)
  switch (basis.kind) {
    case 'boolean': case 'grade': return `${capital(words)}: ${earned(explanation)}`
    case 'alternative': return `Зачтено иначе — ${words}: ${earned(explanation)}`
    case 'band': return `Значение ${valueOf(explanation)} — ${words}: ${earned(explanation)}${nextBand(basis, unit)}`
    case 'none': case 'median': case 'percentile': case 'linear': case 'penalty': case 'best': case 'ratio':
      return `Значение ${valueOf(explanation)} — ${words}: ${earned(explanation)}`
    default: return assertNever(basis)
  }
}

/** «Значение 66,5 % — в пределах от 60 до 80 %: 2 балла из 3». */
export const explanationInWords = (explanation: LineExplanation): string => {
  switch (explanation.state) {
    case 'scored': return scoredInWords(explanation)
    case 'missing': return `Данные не представлены: 0${NBSP}баллов из${NBSP}${formatAmount(explanation.max)}`
    case 'divisionByZero': return `Значение не определено: деление на ноль. Засчитано как не представленное: 0${NBSP}баллов из${NBSP}${formatAmount(explanation.max)}`
    case 'notApplicableType': return 'Не применимо: показатель не для этого типа организаций'
    case 'notApplicableCondition': return `Не применимо: ${explanation.reason ?? ''}`
    case 'notApplicableDeclared': return 'Не применимо: так отмечено в данных'
    case 'withheld': return 'Значение изъято из расчёта: не входит ни в баллы, ни в максимум'
    case 'voided': return `Значение ${valueOf(explanation)} не засчитано — ${explanation.reason ?? ''}: 0${NBSP}баллов из${NBSP}${formatAmount(explanation.max)}`
    default: return assertNever(explanation.state)
  }
}

/** Units that are words, not measures: the value is told by the rule's own words. */
export const wordsAsUnits: ReadonlySet<string> = new Set(['', 'да/нет', 'уровень'])
