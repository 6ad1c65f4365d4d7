import type { Distribution } from '@/domain/scoring/places/distribution'
import type { ChangeSummary } from '@/domain/scoring/places/movers'
import { formatAmount, formatCount, formatCountOf, formatDeltaHundredths, formatHundredths, NBSP } from './format'
import { plural, type PluralForms } from './plural'

/** Sentences that say what the numbers mean; headings of charts and pages. */
export const directorForms: PluralForms = { one: 'руководитель', few: 'руководителя', many: 'руководителей' }
const directorGenitive: PluralForms = { one: 'руководителя', few: 'руководителей', many: 'руководителей' }
const municipalityForms: PluralForms = { one: 'муниципалитет', few: 'муниципалитета', many: 'муниципалитетов' }
/** After «ниже»: ниже 71 балла, ниже 62 баллов. */
const pointGenitive: PluralForms = { one: 'балла', few: 'баллов', many: 'баллов' }

const words = ['Ни один', 'Один', 'Два', 'Три', 'Четыре', 'Пять', 'Шесть', 'Семь', 'Восемь', 'Девять', 'Десять'] as const
/** «Три муниципалитета», «12 муниципалитетов»: small numbers in words at the beginning of a sentence. */
export const countInWords = (count: number, forms: PluralForms): string => {
  const word = words[count]
  if (word === undefined) return formatCountOf(count, forms)
  return `${word} ${count === 0 ? forms.one : plural(count, forms)}`
}

const of = (part: number, whole: number): string => `${formatCount(part)} из${NBSP}${formatCount(whole)}`
const points = (hundredths: number): string => `${formatHundredths(hundredths)} балла`
/** «50 баллов», «72,5 балла»: a bound of the method as its document writes it, in the genitive. */
const bound = (text: string): string => (text.includes('.') ? `${formatAmount(text)} балла` : `${text} ${plural(Number.parseInt(text, 10), pointGenitive)}`)

export const findings = {
  nobody: 'Под условия никто не подходит',
  spread: ({ n, min, max, lowerQuartile, median, upperQuartile }: Distribution): string => {
    if (n === 1) return `Один руководитель: ${points(median)}`
    if (n < 5) return `${countInWords(n, directorForms)}: от ${formatHundredths(min)} до ${points(max)}`
    return `Половина группы набрала от ${formatHundredths(lowerQuartile)} до ${points(upperQuartile)}, медиана ${formatHundredths(median)}`
  },
  levelShare: (levelName: string, count: number, whole: number): string =>
    count === 0 ? `Уровня «${levelName}» нет ни у${NBSP}кого` : `Уровень «${levelName}» у${NBSP}${of(count, whole)} ${plural(whole, directorGenitive)}`,
  withoutLevel: (count: number): string => `${countInWords(count, directorForms)} без уровня: данных недостаточно`,
  municipalitiesBelow: (count: number, boundText: string): string => `${countInWords(count, municipalityForms)} ниже ${bound(boundText)} по медиане`,
  weakestDirection: (name: string, percent: number): string => `Слабее всего направление «${name}»: медиана ${percent}${NBSP}% от максимума`,
  strongestDirection: (name: string, percent: number): string => `Сильнее всего направление «${name}»: медиана ${percent}${NBSP}% от максимума`,
  changes: ({ compared, risen, fallen, median }: ChangeSummary, period: string): string =>
    median === null ? `С цикла ${period} сравнить не${NBSP}с${NBSP}кем` : `С цикла ${period} балл вырос у${NBSP}${of(risen, compared)}, снизился у${NBSP}${formatCount(fallen)}; медиана изменения ${formatDeltaHundredths(median)}`,
  gaps: (count: number, whole: number): string =>
    count === 0 ? 'Данные есть у всех: пропусков нет' : `Пропуски в данных у${NBSP}${of(count, whole)} ${plural(whole, directorGenitive)}`,
  ownPlace: (place: number, whole: number): string => `Ваше место ${of(place, whole)}`,
  ownWithoutPlace: 'Места нет: данных недостаточно для уровня',
  groupHidden: 'Результатов слишком мало: распределение не показано, чтобы нельзя было узнать отдельного человека.',
  aboveMedian: (hundredths: number): string => (hundredths === 0 ? 'Ваш балл равен медиане группы' : `Ваш балл ${hundredths > 0 ? 'выше' : 'ниже'} медианы группы на ${formatHundredths(Math.abs(hundredths))}`),
}
