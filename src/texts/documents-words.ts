import type { DocumentKind } from '@/domain/documents/document-kind'
import type { AssessmentWords } from './assessment'
import { formatCount, formatDateLong, formatHundredths, NBSP, type formatCountOf } from './format'
import { plural, type PluralForms } from './plural'

/** Words of the documents themselves; those of their pages are in `documents.ts`. */
export const documentKindNames: Record<DocumentKind, string> = {
  information_note: 'Информационная справка', analytical_note: 'Аналитическая справка', analytical_report: 'Информационно-аналитический отчёт', municipal_report: 'Доклад муниципалитета',
  minutes: 'Протокол совещания', recommendation_letter: 'Письмо с рекомендациями', director_extract: 'Выписка из результатов',
}
/** Requisite 09; a letter has none (ГОСТ Р 7.0.97-2016, п. 5.9). */
export const documentKindHeads: Record<DocumentKind, string> = {
  information_note: 'ИНФОРМАЦИОННАЯ СПРАВКА', analytical_note: 'АНАЛИТИЧЕСКАЯ СПРАВКА', analytical_report: 'ИНФОРМАЦИОННО-АНАЛИТИЧЕСКИЙ ОТЧЁТ', municipal_report: 'ДОКЛАД',
  minutes: 'ПРОТОКОЛ', recommendation_letter: '', director_extract: 'ВЫПИСКА',
}

export const HIDDEN = 'скр.'
export const directorForms = {
  nominative: { one: 'руководитель', few: 'руководителя', many: 'руководителей' },
  /** «У 21 руководителя, у 22 руководителей». */
  genitive: { one: 'руководителя', few: 'руководителей', many: 'руководителей' },
  /** «21 руководителю». */
  dative: { one: 'руководителю', few: 'руководителям', many: 'руководителям' },
} as const satisfies Record<string, PluralForms>
export const municipalityForms = {
  nominative: { one: 'муниципалитет', few: 'муниципалитета', many: 'муниципалитетов' },
  genitive: { one: 'муниципалитета', few: 'муниципалитетов', many: 'муниципалитетов' },
  prepositional: { one: 'муниципалитете', few: 'муниципалитетах', many: 'муниципалитетах' },
} as const satisfies Record<string, PluralForms>

/** «21 руководителю»: the case belongs to the sentence, so the forms do. */
export const countIn: typeof formatCountOf = (count, forms) => `${formatCount(count)}${NBSP}${plural(count, forms)}`

/** «14,2 %» of a whole, one digit, half up. */
export const shareOf = (part: number, whole: number): string => {
  const tenths = whole === 0 ? 0 : Math.floor((part * 1000) / whole + 0.5)
  return `${formatHundredths(tenths * 10).slice(0, -1)}${NBSP}%`
}
/** «68,14 балла»: a mean with digits takes the genitive singular. */
export const pointsText = (hundredths: number): string => `${formatHundredths(hundredths)}${NBSP}балла`
/** «на 2,31 балла»: how far, without a sign. */
export const distanceText = (hundredths: number): string => `на ${pointsText(Math.abs(hundredths))}`
export const yearText = (period: string): string => `${period}${NBSP}учебном году`

export const documentWords = {
  /** A recommendation in a letter: what, how, until when. */
  recommended: ({ title, text, dueOn }: { title: string; text: string; dueOn: string }): string => `${title}. ${text.replace(/\s*\r?\n\s*/g, ' ').trim()} Срок: до${NBSP}${formatDateLong(dueOn)}`,
  number: (number: number, year: number): string => `№${NBSP}${formatCount(number)}/${year}`,
  date: (date: string): string => formatDateLong(date),
  demo: 'Учебные данные: люди и организации вымышлены, решения по ним не принимаются',
  title: {
    information_note: (region: string, period: string, of: AssessmentWords) => `О результатах ${of.genitive} руководителей образовательных организаций ${region} за ${period} учебный год`,
    analytical_note: (region: string, period: string, of: AssessmentWords) => `Об итогах и проблемах ${of.genitive} руководителей образовательных организаций ${region} за ${period} учебный год`,
    analytical_report: (region: string, period: string, of: AssessmentWords) => `${of.about} руководителей образовательных организаций ${region} за ${period} учебный год`,
    municipal_report: (municipality: string, period: string, of: AssessmentWords) => `О результатах ${of.genitive} руководителей образовательных организаций, ${municipality}, ${period} учебный год`,
    minutes: (region: string, period: string, of: AssessmentWords) => `Обсуждение результатов ${of.genitive} руководителей образовательных организаций ${region} за ${period} учебный год`,
    recommendation_letter: (_place: string, period: string) => `О рекомендациях по результатам мониторинга за ${period} учебный год`,
    director_extract: (_place: string, period: string, of: AssessmentWords) => `Из результатов ${of.genitive} руководителей образовательных организаций за ${period} учебный год`,
  } satisfies Record<DocumentKind, (place: string, period: string, of: AssessmentWords) => string>,
  headings: {
    basis: 'Основание и данные', results: 'Общие итоги', levels: 'Уровни', municipalities: 'Муниципалитеты', directions: 'Направления', deficits: 'Дефициты', changes: 'Изменения', conclusions: 'Выводы',
    annex: 'Приложение. Поимённые списки', annexNote: 'Списки содержат персональные данные и не публикуются.', own: 'Результат', strengths: 'Сильные и слабые направления', account: 'Расчёт балла', recommendations: 'Рекомендации',
    present: 'Присутствовали', heard: 'Слушали', decided: 'Решили', practices: 'Лучшие практики',
  },
  basis: (at: { model: string; number: number; date: string }): string =>
    `Документ составлен по выпуску результатов №${NBSP}${at.number} от ${formatDateLong(at.date)}, модель показателей «${at.model}». Выпуск неизменяем: повторный расчёт даёт те же числа.`,
  operator: (name: string): string => `Сбор и расчёт данных: ${name}.`,
  hiddenNote: `Помета «${HIDDEN}»: сведения скрыты, потому что в группе слишком мало людей либо по ним можно вычислить такую группу.`,
  /** Who signs was not named: the lines of requisite 22 are left for a pen. */
  toSign: { left: 'Должность ____________________', right: 'Подпись, фамилия ____________________' },
  hash: (hash: string): string => `Контрольная сумма результатов: ${hash}`,
  executor: (name: string): string => `Исполнитель: ${name}`,
  source: (at: { period: string; number: number }): string => `Источник: данные мониторинга за ${at.period} учебный год, выпуск ${at.number}.`,
  yes: 'да', noLevel: 'Уровень не присвоен: недостаточно данных',
} as const
