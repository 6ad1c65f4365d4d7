import { assertNever } from '@/domain/shared/assert-never'
import type { NoPrevious } from '@/domain/scoring/releases/release-history'
import type { LineBasis, LineExplanation } from '@/domain/scoring/lines/explain-line'
import type { Normalisation, NormalisationMethod } from '@/domain/models/scoring-parts'
import { formatAmount, MINUS, NBSP, YES_OR_NO, yesOrNo } from './format'
import { plural } from './plural'

/** One line of a score card in words: value → rule → points. */
const POINTS = { one: 'балл', few: 'балла', many: 'баллов' }
const NO_OWN_PLACE = 'место по показателю не определяется'
const smallBaseInWords = (years: ReadonlyArray<string> | undefined): string => {
  if (years === undefined) return `. Малая база: взято среднее за три цикла, ${NO_OWN_PLACE}`
  if (years.length === 0) return `. Малая база: за прошлые циклы сопоставимых данных нет, взято значение этого цикла, ${NO_OWN_PLACE}`
  return `. Малая база: взято среднее этого цикла и ${years.join(' и ')}, ${NO_OWN_PLACE}`
}
const WORDS_AS_UNITS = new Set([YES_OR_NO, 'уровень'])

const formatSigned = (text: string): string => (text.startsWith('-') ? `${MINUS}${formatAmount(text.slice(1), 2)}` : `+${formatAmount(text, 2)}`)
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

const changeInWords = (change: string, isRelative: boolean, unit: string): string => {
  const shown = formatSigned(change)
  if (isRelative) return `изменение к прошлому циклу ${shown}${NBSP}%`
  return `изменение к прошлому циклу ${shown}${unit === '%' ? `${NBSP}п. п.` : unit === '' || WORDS_AS_UNITS.has(unit) ? '' : `${NBSP}${unit}`}`
}
const rangeInWords = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to === undefined ? 'вне полос' : `ниже ${formatAmount(to)}`
  return to === undefined ? `не ниже ${formatAmount(from)}` : `в пределах от ${formatAmount(from)} до ${formatAmount(to)}`
}
const targetInWords = (basis: Extract<LineBasis, { kind: 'target' }>, unit: string): string =>
  basis.isReversed ? `цель не больше ${withUnit(basis.target, unit)}; балл тем меньше, чем дальше от цели` : `доля достижения цели ${withUnit(basis.target, unit)}`
const gridInWords = (basis: Extract<LineBasis, { kind: 'grid' }>, unit: string): string => {
  const change = changeInWords(basis.change, basis.isRelative, unit)
  return basis.outcome === undefined ? `${change}: вне клеток таблицы` : `состояние «${basis.status ?? ''}», ${change} («${basis.moved ?? ''}»): «${basis.outcome}»`
}

const amongNames = { region: 'региона', cluster: 'кластера', municipality: 'муниципалитета' } as const
const referenceNames = { mean: 'среднему', median: 'медиане', best: 'лучшему значению', worst: 'худшему значению' } as const

type NormalisedBasis = Extract<LineBasis, { kind: 'normalised' }>
const scaleInWords = ({ zeroAt, fullAt, from }: NormalisedBasis): string => {
  if (zeroAt !== undefined && fullAt !== undefined) return ` (0${NBSP}баллов при ${formatAmount(zeroAt)}, полный балл при ${formatAmount(fullAt)})`
  return from === undefined ? ', ниже ступеней' : `, ступень от ${formatAmount(from)}`
}

const normalisedWords: { readonly [M in NormalisationMethod]: (by: Extract<Normalisation, { method: M }>, found: string) => string } = {
  min_max: (by, found) => `${formatAmount(found, 2)}${NBSP}% пути от худшего к лучшему среди ${amongNames[by.among]}`,
  z_score: (by, found) => `отклонение от среднего ${amongNames[by.among]} в стандартных отклонениях: ${formatSigned(found)}`,
  rank: (by, found) => `место от худшего среди ${amongNames[by.among]}: ${formatAmount(found, 0)}`,
  percentile_rank: (by, found) => `процентильный ранг среди ${amongNames[by.among]}: ${formatAmount(found, 2)}${NBSP}%`,
  borda: (by, found) => `лучше ${formatAmount(found, 2)}${NBSP}% остальных среди ${amongNames[by.among]}`,
  distance_to_target: (by, found) => `${formatAmount(found, 2)}${NBSP}% пути от худшего к цели ${formatAmount(by.target)}`,
  distance_to_maximum: (by, found) => `${formatAmount(found, 2)}${NBSP}% пути к лучшему значению ${amongNames[by.among]}`,
  distance_to_reference: (by, found) => `${formatAmount(found, 2)}${NBSP}% к ${referenceNames[by.reference]} ${amongNames[by.among]}`,
  goalposts: (by, found) => `${formatAmount(found, 2)}${NBSP}% пути между опорными точками ${formatAmount(by.low)} и ${formatAmount(by.high)}`,
  log_goalposts: (by, found) => `${formatAmount(found, 2)}${NBSP}% пути между логарифмами опорных точек ${formatAmount(by.low)} и ${formatAmount(by.high)}`,
}
const wordsOf = <M extends NormalisationMethod>(by: Extract<Normalisation, { method: M }>, found: string): string => {
  const words: (by: Extract<Normalisation, { method: M }>, found: string) => string = normalisedWords[by.method as M]
  return words(by, found)
}
const normalisedInWords = (basis: NormalisedBasis): string => `${wordsOf(basis.by, basis.found)}${scaleInWords(basis)}`

type ComparedBasis = Extract<LineBasis, { kind: 'target' | 'growth' | 'grid' | 'normalised' }>

const comparedInWords = (basis: ComparedBasis, unit: string): string => {
  switch (basis.kind) {
    case 'target': return targetInWords(basis, unit)
    case 'growth': return `${changeInWords(basis.change, basis.isRelative, unit)}, ${rangeInWords(basis.from, basis.to)}`
    case 'grid': return gridInWords(basis, unit)
    case 'normalised': return normalisedInWords(basis)
    default: return assertNever(basis)
  }
}

const gradeInWords = (label: string | undefined): string => label ?? 'оценка вне шкалы'

const bestInWords = (reference: string): string => `лучшее значение региона ${formatAmount(reference, 2)} принято за полный балл`

const ruleInWords = (basis: Exclude<LineBasis, ComparedBasis | { kind: 'none' | 'alternative' }>, unit: string, max: string): string => {
  switch (basis.kind) {
    case 'band': return bandInWords(basis, unit)
    case 'median': return medianInWords(basis)
    case 'percentile': return percentileInWords(basis)
    case 'linear': return `по прямой: 0${NBSP}баллов при ${withUnit(basis.zeroAt, unit)}, ${pointsOf(max)} при ${withUnit(basis.fullAt, unit)}`
    case 'boolean': return yesOrNo(basis.isYes)
    case 'penalty': return `за каждый случай снимается ${pointsOf(basis.each)}, не ниже нуля`
    case 'grade': return gradeInWords(basis.label)
    case 'best': return bestInWords(basis.reference)
    case 'ratio': return ratioInWords(basis)
    default: return assertNever(basis)
  }
}

const basisInWords = (explanation: LineExplanation): string => {
  const { basis, unit, max } = explanation
  switch (basis.kind) {
    case 'none': return ''
    case 'alternative': return basis.reason
    case 'target': case 'growth': case 'grid': case 'normalised': return comparedInWords(basis, unit)
    default: return ruleInWords(basis, unit, max)
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
    default: return `Значение ${valueOf(explanation)} — ${words}: ${earned(explanation)}`
  }
}

const notCompared = {
  noSpread: 'Не оценивается: все сравниваемые значения равны, правило не различает участников',
  noPrevious: 'Не оценивается: нет сопоставимого значения прошлого цикла',
} as const
const noPreviousInWords = (why: NoPrevious): string => {
  switch (why.kind) {
    case 'noCycle': return 'нет расчёта прошлого цикла, с которым можно сравнить'
    case 'otherMethod': return `методика цикла ${why.period} несопоставима с этой, изменение не считается`
    case 'merged': return `после цикла ${why.period} к организации присоединили другую, прежние значения говорят о другом`
    case 'otherMeaning': return `после цикла ${why.period} изменился смысл поля «${why.field}», значения несопоставимы`
    case 'noValueOfPerson': return `за цикл ${why.period} нет значения этого руководителя в этой организации (или оно было нулевым, и относительное изменение не определено)`
    case 'noValue': return `за цикл ${why.period} нет значения этой организации (или оно было нулевым, и относительное изменение не определено)`
    default: return assertNever(why)
  }
}
const notComparedInWords = (state: keyof typeof notCompared, { noPrevious }: LineExplanation): string => (noPrevious === undefined ? notCompared[state] : `Не оценивается: ${noPreviousInWords(noPrevious)}`)
const WITHHELD = 'Значение изъято из расчёта: не входит ни в баллы, ни в максимум'
const nothingOf = ({ max }: LineExplanation): string => `0${NBSP}баллов из${NBSP}${formatAmount(max)}`
const voidedInWords = (explanation: LineExplanation): string => `Значение ${valueOf(explanation)} не засчитано — ${explanation.reason ?? ''}: ${nothingOf(explanation)}`
const becauseOf = ({ reason }: LineExplanation): string => `Не применимо: ${reason ?? ''}`
const withMark = (words: string, { isSmallBase, smallBaseYears }: LineExplanation): string => `${words}${isSmallBase ? smallBaseInWords(smallBaseYears) : ''}`

/** «Значение 66,5 % — в пределах от 60 до 80 %: 2 балла из 3». */
export const explanationInWords = (explanation: LineExplanation): string => {
  const { state } = explanation
  if (state === 'noSpread' || state === 'noPrevious') return notComparedInWords(state, explanation)
  switch (state) {
    case 'scored': return withMark(scoredInWords(explanation), explanation)
    case 'missing': return `Данные не представлены: ${nothingOf(explanation)}`
    case 'divisionByZero': return `Значение не определено: деление на ноль. Засчитано как не представленное: ${nothingOf(explanation)}`
    case 'notApplicableType': return 'Не применимо: показатель не для этого типа организаций'
    case 'notApplicableCondition': return becauseOf(explanation)
    case 'notApplicableDeclared': return 'Не применимо: так отмечено в данных'
    case 'withheld': return WITHHELD
    case 'voided': return voidedInWords(explanation)
    default: return assertNever(state)
  }
}

/** Units that are words, not measures: the value is told by the rule's own words. */
export const wordsAsUnits: ReadonlySet<string> = new Set(['', 'да/нет', 'уровень'])
