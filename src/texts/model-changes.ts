import type { Indicator } from '@/domain/models/model-document'
import { formatAmount, formatCount, formatCountOf, formatDate, formatDeltaHundredths, formatHundredths, NBSP, NO_DATA } from './format'
import { controllabilityNames, formulaInNames, modelPages, periodNames, ruleInWords } from './model-pages'
import { organizationTypeShortNames } from './organizations'

/** Words of the difference between versions and of a trial on a past cycle. */
const directors = { one: 'руководитель', few: 'руководителя', many: 'руководителей' }
const parts: Readonly<Record<string, string>> = {
  name: 'Название', unit: 'Единица измерения', formula: 'Формула', max: 'Наибольший балл', weight: 'Вес', rule: 'Правило баллов', direction: 'Направление', period: 'Период данных', controllability: 'Управляемость', goodDirection: 'Что лучше',
  evidenceRequired: 'Подтверждение обязательно', legalBasis: 'Правовые основания', alternatives: 'Другие способы получить баллы', voidWhen: 'Когда баллы аннулируются', version: 'Версия показателя', code: 'Код',
  'applicability.organizationTypes': 'Для каких организаций', 'applicability.unless': 'Когда не применяется', label: 'Название', kind: 'Вид', about: 'Чьи данные', min: 'Не меньше', choices: 'Варианты', source: 'Источник', key: 'Имя в формулах',
  groups: 'Группы', directions: 'Направления', levels: 'Уровни', floors: 'Ограничения уровня', missing: 'Непредставленные данные', thinDirection: 'Малое направление', rounding: 'Округление', cluster: 'Кластеры', tieOrder: 'Порядок внутри места', goals: 'Цели', profile: 'Модель эффективного руководителя', comparableWith: 'Сопоставимые версии', aggregation: 'Как уровни собираются', caps: 'Ограничения уровня', weightSets: 'Условные веса', notRated: 'Когда не оценивается', adjustments: 'Надбавки и вычеты', smallBase: 'Малая база', burden: 'Трудоёмкость',
  'passport.number': 'Паспорт: номер', 'passport.purpose': 'Паспорт: назначение', 'passport.formulaInWords': 'Паспорт: порядок формирования', 'passport.source': 'Паспорт: источник', 'passport.collection': 'Паспорт: способ сбора',
  'passport.periodicity': 'Паспорт: периодичность', 'passport.responsible': 'Паспорт: ответственный', 'passport.evidence': 'Паспорт: подтверждение', 'passport.origin': 'Паспорт: происхождение',
}
export const partName = (path: string): string => parts[path] ?? 'Прочее'

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return modelPages.notSet
  if (typeof value === 'boolean') return value ? modelPages.yes : modelPages.no
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? formatAmount(value) : value
  if (Array.isArray(value)) return value.map(plain).join('; ')
  return typeof value === 'object' ? Object.values(value).map(plain).join(', ') : String(value)
}
const named = (names: Readonly<Record<string, string>>, value: unknown): string => (typeof value === 'string' ? (names[value] ?? value) : plain(value))

type Piece = Readonly<Record<string, unknown>>
const isPiece = (value: unknown): value is Piece => typeof value === 'object' && value !== null && !Array.isArray(value)
const clusterFeatures: Readonly<Record<string, string>> = { organizationType: 'тип организации', territory: 'местность', size: 'численность', context: 'индекс контекста' }
/** Codes and years are words, not amounts. */
const word = (value: unknown): string => (typeof value === 'string' ? value : plain(value))
const listOf = (value: unknown): string => (Array.isArray(value) ? value.map(word).join(', ') : word(value))

/** Pieces of the frame in words; codes that nobody reads are left out. */
const framePieces: Readonly<Record<string, (piece: Piece) => string>> = {
  levels: ({ name, from }) => `«${plain(name)}» от${NBSP}${plain(from)}`,
  directions: ({ code, name, max, emptyReason }) => `${word(code)}. ${plain(name)}: не более${NBSP}${plain(max)}${emptyReason === undefined ? '' : `, отключено: ${plain(emptyReason)}`}`,
  groups: ({ name, weight }) => `«${plain(name)}»${weight === undefined ? '' : `, вес ${plain(weight)}`}`,
  goals: ({ code, text, dueYear, measure, indicators }) => `${word(code)}. ${plain(text)}, до ${word(dueYear)} года: ${plain(measure)}. Показатели: ${listOf(indicators)}`,
  profile: ({ direction, target, reason }) => `направление ${word(direction)}: ${plain(target)}${NBSP}%, ${plain(reason)}`,
  legalBasis: ({ title, number, date }) => [plain(title), ...(number === undefined ? [] : [`№${NBSP}${word(number)}`]), ...(typeof date === 'string' ? [`от ${formatDate(date)}`] : [])].join(' '),
}
const frameValue = (path: string, value: unknown): string | undefined => {
  if (path === 'cluster' && isPiece(value)) return `${Array.isArray(value['by']) ? value['by'].map((feature) => named(clusterFeatures, feature)).join(', ') : ''}; не меньше ${plain(value['minimum'])} участников`
  const inWords = framePieces[path]
  return inWords !== undefined && Array.isArray(value) && value.every(isPiece) ? value.map(inWords).join('; ') : undefined
}

/** Of two lists only what differs: pieces that stand in both are no change. */
export const onlyChanged = ({ before, after }: { before: unknown; after: unknown }): { before: unknown; after: unknown } => {
  if (!Array.isArray(before) || !Array.isArray(after) || ![...before, ...after].every(isPiece)) return { before, after }
  const [old, now] = [new Set(before.map((piece) => JSON.stringify(piece))), new Set(after.map((piece) => JSON.stringify(piece)))]
  const [gone, come] = [before.filter((piece) => !now.has(JSON.stringify(piece))), after.filter((piece) => !old.has(JSON.stringify(piece)))]
  return gone.length + come.length === 0 ? { before, after } : { before: gone, after: come }
}

/** One part as people read it: a rule in words, a formula by names, types by their short names. */
export const partValue = (path: string, value: unknown, about: { owner: Indicator | null; labels: ReadonlyMap<string, string> }): string => {
  const frame = frameValue(path, value)
  if (frame !== undefined && frame !== '') return frame
  if (path === 'rule' && about.owner !== null) return ruleInWords(about.owner)
  if (path === 'formula' && typeof value === 'string') return formulaInNames(value, about.labels)
  if (path === 'applicability.organizationTypes' && Array.isArray(value)) return value.map((type) => named(organizationTypeShortNames, type)).join(', ')
  if (path === 'period') return named(periodNames, value)
  if (path === 'controllability') return named(controllabilityNames, value)
  return path === 'goodDirection' ? named(modelPages.goodDirection, value) : plain(value)
}

export const modelChangesTexts = {
  meta: 'Изменения модели', open: 'Изменения', title: (name: string): string => `Что изменилось: ${name}`,
  between: (before: number, after: number): string => `Версия ${after} по сравнению с версией ${before}`, noOther: 'Это первая версия: сравнивать её не с чем. Следующая редакция покажет здесь свои отличия.',
  pieceOf: ({ max, ...indicator }: Indicator): string => `${ruleInWords({ max, ...indicator })}. Наибольший балл ${formatAmount(max)}.`,
  compareWith: 'Сравнить с версией', same: 'Отличий нет', sameWhy: 'Эта версия пока повторяет прежнюю. Отличия появятся после первой правки в редакторе.', toVersion: 'Открыть версию', frame: 'Порядок расчёта', indicators: 'Показатели', fields: 'Первичные данные', reordered: 'Порядок показателей изменён.',
  kinds: { added: 'добавлено', removed: 'исключено', changed: 'изменено' }, columns: { part: 'Что', before: 'Было', after: 'Стало' }, weightSign: '×',
} as const

/** More names than this say nothing more. */
const MISSING_SHOWN = 8
export const modelTrialTexts = {
  meta: 'Проба модели', open: 'Проба на прошлом цикле', title: (name: string): string => `Проба: ${name}`,
  subtitle: 'Что было бы с прошлыми результатами по этой версии. Ничего не записывается.', cycle: 'Цикл',
  unsound: 'В модели есть ошибки: пробовать её рано. Исправьте их в разделе «Проверка модели».', noCycle: 'Прошлых циклов нет: пробовать не на чем.',
  summary: (people: number, moved: number): string => `${formatCountOf(people, directors)}, уровень меняется у ${formatCount(moved)}`,
  missing: (labels: ReadonlyArray<string>): string => `В том цикле этого не собирали, поэтому здесь «нет данных»: ${labels.slice(0, MISSING_SHOWN).map((label) => `«${label}»`).join(', ')}${labels.length > MISSING_SHOWN ? ` и ещё ${formatCount(labels.length - MISSING_SHOWN)}` : ''}`,
  noMovers: 'Никто не сдвинулся: места и баллы те же', noMoversWhy: 'Измените правило, вес или показатель в редакторе и повторите пробу.',
  levels: 'Уровни', level: 'Уровень', before: 'Было', after: 'Стало', noLevel: 'недостаточно данных', movers: 'Кто сдвинулся сильнее всего',
  columns: { name: 'Руководитель', organization: 'Организация', place: 'Место', total: 'Балл', level: 'Уровень', by: 'Причина' },
  place: (before: number, after: number): string => (before === 0 || after === 0 ? `${before === 0 ? NO_DATA : before} → ${after === 0 ? NO_DATA : after}` : `${before} → ${after}`),
  total: (before: number, after: number): string => `${formatHundredths(before)} → ${formatHundredths(after)}`,
  levelChange: (before: string | null, after: string | null): string => (before === after ? (after ?? 'недостаточно данных') : `${before ?? 'недостаточно данных'} → ${after ?? 'недостаточно данных'}`),
  by: (code: string, name: string | undefined, change: number): string => `${code}${name === undefined ? '' : `${NBSP}${name}`}: ${formatDeltaHundredths(change)}`,
} as const
