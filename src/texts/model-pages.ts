import type { Controllability, Indicator, ModelDocument, ParticipantAttribute, Period, ScoringRule } from '@/domain/models/model-document'
import { contextTexts } from './context'
import { isAddedRule, type AddedRule, type NormalisationMethod } from '@/domain/models/scoring-parts'
import { findingInWords } from './models'
import type { ModelFinding } from '@/domain/models/model-finding'
import { formatAmount, formatCount, formatCountOf, formatDate, formatDateLong, formatPercent, MINUS, NBSP } from './format'
import { plural } from './plural'

const pointForms = { one: 'балл', few: 'балла', many: 'баллов' }
const indicatorForms = { one: 'показатель', few: 'показателя', many: 'показателей' }
const points = (text: string): string => `${formatAmount(text)}${NBSP}${/^\d+$/.test(text) ? plural(Number.parseInt(text, 10), pointForms) : 'балла'}`

export const versionStatusNames = { draft: 'черновик', discussion: 'обсуждение', review: 'на согласовании', approved: 'утверждена', active: 'действует', superseded: 'заменена', archived: 'в архиве', withdrawn: 'отозвана' } as const
export const controllabilityNames: Record<Controllability, string> = { high: 'высокая', medium: 'средняя', low: 'низкая' }
export const periodNames: Record<Period, string> = {
  date: 'на дату среза', school_year: 'учебный год', calendar_year: 'календарный год', cycle: 'цикл мониторинга', three_school_years: 'три учебных года', september_20: 'на 20 сентября',
  december_31: 'на 31 декабря', january_1: 'на 1 января', holidays: 'каникулы', last_assessment: 'последняя аттестация',
}
const attributeNames: Record<ParticipantAttribute, string> = { is_rural: 'организация сельская', is_small: 'организация малокомплектная', has_selection: 'есть конкурсный набор', is_first_cycle: 'первый цикл' }

const steps = (list: ReadonlyArray<{ from: string; points: string }>): string => list.map((step) => `от ${formatAmount(step.from)}: ${formatAmount(step.points)}`).join('; ')

const median = (rule: Extract<ScoringRule, { kind: 'cluster_median' }>, isDown: boolean): string =>
  rule.bands.map((band) => {
    const away = formatAmount(band.offset.replace('-', ''))
    if (band.offset === '0') return `${isDown ? 'не выше' : 'не ниже'} медианы: ${formatAmount(band.points)}`
    return `${isDown ? 'выше' : 'ниже'} медианы не более чем на ${away}: ${formatAmount(band.points)}`
  }).join('; ')

const percentiles = (rule: Extract<ScoringRule, { kind: 'cluster_percentile' }>, isDown: boolean): string =>
  [
    ...rule.bands.map((band) => `${isDown ? 'не выше' : 'не ниже'} процентиля ${formatAmount(band.percentile)}: ${formatAmount(band.points)}`),
    ...(rule.aboveZero === undefined ? [] : [`любое значение больше нуля: ${formatAmount(rule.aboveZero)}`]),
  ].join('; ')

const normalisationNames: Record<NormalisationMethod, string> = {
  min_max: 'от худшего к лучшему (мин–макс), %', z_score: 'отклонение от среднего в стандартных отклонениях', rank: 'место от худшего', percentile_rank: 'процентильный ранг, %',
  borda: 'доля тех, кто не лучше (Борда), %', distance_to_target: 'расстояние до цели, %', distance_to_maximum: 'расстояние до лучшего, %', distance_to_reference: 'отношение к опорному значению, %',
  goalposts: 'между опорными точками, %', log_goalposts: 'между логарифмами опорных точек, %',
}
const normalised = ({ by, scale }: Extract<ScoringRule, { kind: 'normalised' }>, max: string): string => {
  const ends = 'low' in by ? ` (${formatAmount(by.low)} и ${formatAmount(by.high)})` : by.method === 'distance_to_target' ? ` (цель ${formatAmount(by.target)})` : ''
  const points = 'steps' in scale ? steps(scale.steps) : `0 при ${formatAmount(scale.zeroAt)}, ${formatAmount(max)} при ${formatAmount(scale.fullAt)}`
  return `${normalisationNames[by.method]}${ends}: ${points}`
}
const changeNames = { absolute: 'изменение к прошлому циклу', relative: 'изменение к прошлому циклу в процентах' } as const
const grid = (rule: Extract<ScoringRule, { kind: 'status_change' }>): string =>
  rule.statuses.map((status, row) => `${status.label} — ${rule.changes.map((change, column) => `${change.label}: ${formatAmount(rule.cells[row]?.[column]?.points ?? '0')}`).join(', ')}`).join('; ')

const addedInWords = (rule: AddedRule, max: string, isDown: boolean): string => {
  switch (rule.kind) {
    case 'target_share': return `${isDown ? 'цель не больше' : 'доля цели'} ${formatAmount(rule.target)}: ${formatAmount(max)}, иначе пропорционально`
    case 'growth': return `${changeNames[rule.change]}, ${steps(rule.steps)}`
    case 'status_change': return `${changeNames[rule.change]} и состояние: ${grid(rule)}`
    case 'normalised': return normalised(rule, max)
  }
}

/** The rule of an indicator in one line: «от 95: 3; от 85: 2; от 75: 1; от 0: 0». */
export const ruleInWords = ({ rule, max, goodDirection }: Pick<Indicator, 'rule' | 'max' | 'goodDirection'>): string => {
  if (isAddedRule(rule)) return addedInWords(rule, max, goodDirection === 'down')
  switch (rule.kind) {
    case 'steps': return steps(rule.steps)
    case 'linear': return `по прямой: 0 при ${formatAmount(rule.zeroAt)}, ${formatAmount(max)} при ${formatAmount(rule.fullAt)}`
    case 'boolean': return `да: ${formatAmount(max)}; нет: 0`
    case 'cluster_median': return `${median(rule, goodDirection === 'down')}; иначе: 0`
    case 'cluster_percentile': return `${percentiles(rule, goodDirection === 'down')}; иначе: 0`
    case 'count_penalty': return `${points(max)}, за каждый случай ${MINUS}${formatAmount(rule.each)}, не ниже 0`
    case 'rubric': return rule.grades.map((grade) => `${grade.label}: ${formatAmount(grade.points)}`).join('; ')
    case 'best_is_100': return `лучшее значение региона: ${formatAmount(max)}, остальные пропорционально`
    case 'ratio_to_municipality': return `отношение к среднему по муниципалитету, ${steps(rule.steps)}`
  }
}

const signs: Readonly<Record<string, string>> = { '&&': 'и', '||': 'или', '==': '=', '!=': '≠', '<=': '≤', '>=': '≥', '*': '×', '/': '÷', '-': MINUS, '!': 'не ' }
const functions: Readonly<Record<string, string>> = { min: 'наименьшее', max: 'наибольшее', abs: 'модуль' }
const isAttribute = (name: string): name is ParticipantAttribute => name in attributeNames

/** A formula as people read it: names of figures instead of keys, signs of arithmetic instead of the keyboard's. */
export const formulaInNames = (formula: string, labels: ReadonlyMap<string, string>): string =>
  formula.replace(/[a-z][a-z0-9_]*|\d+\.\d+|&&|\|\||[=!<>]=|[!*/-]/g, (token) => {
    const label = labels.get(token)
    if (label !== undefined) return `«${label}»`
    if (isAttribute(token)) return attributeNames[token]
    return signs[token] ?? functions[token] ?? token.replace('.', ',')
  })

const features = { organizationType: 'тип организации', territory: 'местность', size: 'численность', context: 'индекс контекста' } as const

const missingInWords: Record<ModelDocument['missing']['policy'], string> = {
  zero_points: `Если данные не представлены, показатель получает 0${NBSP}баллов.`,
  exclude_and_renormalise: 'Непредставленный показатель исключается, веса остальных растут в той же пропорции.',
  block: 'Если не представлен хотя бы один применимый показатель, уровень не присваивается.',
}

export const modelPages = {
  metaList: 'Модели показателей',
  listTitle: 'Модели показателей',
  listSubtitle: 'Модель утверждается приказом и после этого не меняется: изменения выходят новой версией.',
  caption: 'Модели и версии',
  columns: { name: 'Модель', version: 'Версия', status: 'Состояние', order: 'Приказ' },
  version: (number: number): string => `версия ${number}`,
  order: (number: string, date: string): string => `№${NBSP}${number} от ${formatDate(date)}`,
  noOrder: 'приказа нет',
  emptyTitle: 'Моделей пока нет',
  emptyWhy: 'Модель загружает аналитик министерства.',
  import: 'Загрузить модель',
  export: 'Выгрузить',

  docMeta: 'Модель показателей',
  docOrder: (order: { number: string; date: string; signatory: string | null }): string => `Утверждена приказом №${NBSP}${order.number} от ${formatDateLong(order.date)}${order.signatory === null ? '' : `, ${order.signatory}`}`,
  docDraft: 'Черновик: по нему нельзя открыть цикл, пока его не утвердят',
  docSummary: (indicators: number, directions: number, max: string): string =>
    `${formatCountOf(indicators, indicatorForms)}, ${formatCountOf(directions, { one: 'направление', few: 'направления', many: 'направлений' })}, наибольшая сумма ${points(max)}`,
  contents: 'Содержание',
  findings: 'Проверка модели',
  noFindings: 'Замечаний нет.',
  findingCount: (errors: number, warnings: number): string => `Ошибок: ${formatCount(errors)}, предупреждений: ${formatCount(warnings)}`,
  moreFindings: (count: number): string => `Ещё предупреждений: ${formatCount(count)}`,
  allFields: (count: number): string => `Показать все поля: ${formatCount(count)}`,
  sections: { scale: 'Уровни', directions: 'Направления и показатели', calculation: 'Порядок расчёта', fields: 'Первичные данные', law: 'Правовые основания' },
  level: { name: 'Уровень', from: 'Балл от', to: 'Балл до' },
  levelTo: (to: string | undefined): string => (to === undefined ? `до 100 включительно` : `ниже ${formatAmount(to)}`),
  floor: (rule: { level: string; direction: string; below: string; cap: string }): string => `Если в направлении «${rule.direction}» набрано меньше ${formatPercent(rule.below)} его максимума, уровень «${rule.level}» и выше не присваивается: не выше «${rule.cap}».`,
  directionTitle: (code: string, name: string): string => `${code}. ${name}`,
  directionMax: (max: string): string => `не более ${points(max)}`,
  directionSource: (source: string): string => `Основание: ${source}`,
  indicatorColumns: { code: 'Код', name: 'Показатель', unit: 'Единица', rule: 'Правило баллов', max: 'Максимум', weight: 'Вес' },
  directionTotal: 'Сумма максимумов',
  calculation: (document: Pick<ModelDocument, 'missing' | 'thinDirection' | 'rounding' | 'cluster' | 'tieOrder' | 'aggregation'>, tieNames: ReadonlyArray<string>): ReadonlyArray<string> => [
    `Значение показателя считается по формуле от первичных данных. Со ступенями правила сравнивается значение, округлённое до ${formatCountOf(document.rounding.compareDigits, { one: 'знака', few: 'знаков', many: 'знаков' })} после запятой, половина округляется вверх.`,
    'Неприменимый показатель исключается и из баллов, и из максимума. Балл направления: сумма баллов, делённая на сумму применимых максимумов и умноженная на максимум направления.',
    `${missingInWords[document.missing.policy]} Если не представлено больше ${formatPercent(document.missing.noLevelAbovePercent)} применимого максимума, уровень не присваивается: «недостаточно данных».`,
    `Если применимо меньше ${formatPercent(document.thinDirection.belowPercent)} максимума направления, максимумом направления становится сумма применимых максимумов.`,
    document.aggregation !== undefined ? `Итоговый балл от 0 до 100 считается средними, названными ниже; округляется один раз, до ${formatCountOf(document.rounding.totalDigits, { one: 'знака', few: 'знаков', many: 'знаков' })} после запятой, половина вверх.` : `Итоговый балл: сумма баллов применимых направлений, делённая на сумму их максимумов и умноженная на 100; округляется один раз, до ${formatCountOf(document.rounding.totalDigits, { one: 'знака', few: 'знаков', many: 'знаков' })} после запятой, половина вверх.`,
    `Похожие организации собираются в кластер по признакам: ${document.cluster.by.map((feature) => features[feature]).join(', ')}. Кластер меньше ${formatCount(document.cluster.minimum)} заменяется более широким.`,
    ...(document.cluster.by.includes('context') ? [contextTexts.method] : []),
    `Равные баллы делят место, следующее место пропускается.${tieNames.length === 0 ? '' : ` Порядок внутри места: ${tieNames.map((name) => `«${name}»`).join(', затем ')}.`}`,
  ],
  fieldColumns: { label: 'Данные', unit: 'Единица', direction: 'Направление', about: 'Чьи', source: 'Источник' },
  about: { organization: 'организации', director: 'руководителя' },
  comparable: (codes: ReadonlyArray<string>): string => `Результаты сопоставимы с версиями: ${codes.join(', ')}`,
  notComparable: 'Результаты не сопоставимы с другими версиями.',
  law: (item: { title: string; number?: string; date?: string }): string => [item.title, ...(item.number === undefined ? [] : [`№${NBSP}${item.number}`]), ...(item.date === undefined ? [] : [`от ${formatDate(item.date)}`])].join(' '),
  noLaw: 'Правовые основания не указаны.',

  importMeta: 'Загрузка модели',
  importTitle: 'Загрузить модель',
  importSubtitle: 'Загруженный документ становится следующей версией модели с тем же кодом, черновиком.',
  importFile: 'Файл модели',
  importFileHelp: 'Документ, выгруженный из системы или подготовленный по её образцу, до 450 000 знаков',
  importText: 'Или вставьте содержимое документа',
  importSubmit: 'Проверить и загрузить',
  importPending: 'Проверяется',
  importDone: 'Модель загружена как черновик.',
  importOpen: 'Открыть черновик',

  approve: 'Утвердить',
  approveTitle: 'Утверждение модели',
  approveWarning: 'Утверждённую версию изменить нельзя. По ней можно будет открывать циклы.',
  approveFields: { orderNumber: 'Номер приказа', orderDate: 'Дата приказа', signatory: 'Кто подписал' },
  approvePending: 'Утверждается',
  approveOwn: 'Версию загрузили вы: утвердить её должен другой человек.',

  passportMeta: 'Паспорт показателя',
  passportNumber: (number: string): string => `Паспорт показателя №${NBSP}${number}`,
  passport: {
    code: 'Код', direction: 'Направление', unit: 'Единица измерения', purpose: 'Назначение', formulaInWords: 'Порядок формирования', source: 'Источник данных', collection: 'Способ сбора', periodicity: 'Периодичность',
    responsible: 'Ответственный', evidence: 'Подтверждение', evidenceRequired: 'Подтверждение обязательно', origin: 'Происхождение показателя', period: 'Период данных', controllability: 'Управляемость для руководителя',
    goodDirection: 'Что лучше', types: 'Для каких организаций', unless: 'Не применяется', voidWhen: 'Баллы аннулируются', max: 'Наибольший балл', weight: 'Вес', version: 'Версия показателя', law: 'Правовые основания',
  },
  goodDirection: { up: 'больше', down: 'меньше' },
  yes: 'да',
  no: 'нет',
  notSet: 'не указано',
  formula: 'Формула',
  variables: 'Переменные формулы',
  variableColumns: { label: 'Данные', unit: 'Единица', limits: 'Допустимо', source: 'Источник' },
  limits: (min: string | undefined, max: string | undefined): string => {
    if (min === undefined && max === undefined) return 'любые'
    if (max === undefined) return `не меньше ${formatAmount(min ?? '0')}`
    return min === undefined ? `не больше ${formatAmount(max)}` : `от ${formatAmount(min)} до ${formatAmount(max)}`
  },
  rule: 'Правило баллов',
  ruleDrawing: (name: string): string => `Сколько баллов даёт значение: ${name}`,
  ruleSource: (name: string, number: number): string => `${name}, версия ${number}`,
  alternatives: 'Другие способы получить баллы',
  alternative: (reason: string, earned: string): string => `${reason}: ${points(earned)}`,
  points,
  condition: (reason: string, formula: string): string => `${reason} (${formula})`,
}

export const modelRefusals = {
  MODEL_NOT_JSON: () => 'Документ не читается: это не модель или файл повреждён. Выгрузите образец из системы и сравните.',
  MODEL_STRUCTURE: ({ places }: { places: ReadonlyArray<{ path: string }> }) => `Документ устроен не так, как нужно. Проверьте места:\n${[...new Set(places.map(({ path }) => (path === '' ? 'начало документа' : path)))].join('\n')}`,
  MODEL_HAS_ERRORS: ({ findings }: { findings: ReadonlyArray<ModelFinding> }) => `В модели есть ошибки:\n${findings.filter(({ severity }) => severity === 'error').map(findingInWords).join('\n')}`,
}
