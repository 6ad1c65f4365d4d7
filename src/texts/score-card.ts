import type { Brake, LevelReason } from '@/domain/scoring/cards/explain-level'
import type { LineState } from '@/domain/scoring/cards/cycle-scores'
import type { CellState } from '@/domain/scoring/lines/cells'
import type { Layer } from '@/domain/values/layers'
import { dateInZone, formatAmount, formatCount, formatCountOf, formatDate, formatDateTime, formatDeltaHundredths, formatHundredths, formatMicro, formatPercent, MINUS, NBSP, NO_DATA, NOT_APPLICABLE, yesOrNo } from './format'
import { plural } from './plural'

const points = { one: 'балла', few: 'баллов', many: 'баллов' }
const pointsWord = (hundredths: number): string => (hundredths % 100 === 0 ? plural(hundredths / 100, { one: 'балл', few: 'балла', many: 'баллов' }) : 'балла')

/** '68,14 балла', '70,00 баллов'. */
export const totalInWords = (hundredths: number): string => `${formatHundredths(hundredths)}${NBSP}${pointsWord(hundredths)}`

const noLevelTitles: Partial<Record<LevelReason['kind'], string>> = {
  notRated: 'Не оценивается', blocked: 'Уровень не установлен: представлены не все данные', notPositive: 'Уровень не установлен: среднее не считается',
}

export const cardTexts = {
  metaTitle: 'Карточка результата',
  title: (hundredths: number, level: string | null, reason: LevelReason['kind']): string => (level === null ? noLevelTitles[reason] ?? 'Уровень не установлен: недостаточно данных' : `${totalInWords(hundredths)}: уровень «${level}»`),
  crumbs: { rating: 'Рейтинг' },
  who: (director: string, organization: string, municipality: string): string => `${director}, ${organization}, ${municipality}`,
  acting: 'исполняет обязанности',
  partOfYear: (share: string): string => `в должности ${formatPercent(share, 0)} времени с 1 сентября по последний день сбора`,
  release: (facts: { region: string; period: string; number: number; createdAt: string; zone: string; published: boolean }): string =>
    `${facts.region} · ${facts.period} · выпуск ${facts.number} от ${formatDate(dateInZone(facts.createdAt, facts.zone))} · ${facts.published ? 'опубликован' : 'не опубликован'}`,
  method: (name: string, number: number): string => `Методика: ${name}, версия ${number}`,
  tabs: 'Организации руководителя',
  organizationPage: 'Организация',
  scoreCard: 'Балл и уровень',
  outOf: `из${NBSP}100`,
  why: 'Почему такой уровень',
  next: 'Что изменит уровень',
  topLevel: 'Это высший уровень методики.',
  places: 'Место',
  placeRegion: 'В регионе среди организаций того же типа',
  placeMunicipality: 'В муниципалитете среди организаций того же типа',
  placeCluster: 'Среди похожих организаций',
  place: (place: number, of: number): string => `${formatCount(place)} из${NBSP}${formatCount(of)}`,
  noPlace: 'не определяется',
  clusterOf: (name: string, size: number): string => `Похожие организации: ${name}, ${formatCountOf(size, { one: 'участник', few: 'участника', many: 'участников' })}`,
  clusterWidened: 'Узкая группа была слишком мала, поэтому сравнение идёт в более широкой.',
  clusterTitle: (own: number, median: number | null): string => {
    if (median === null) return 'Распределение похожих организаций'
    if (own === median) return 'Балл равен медиане похожих организаций'
    return `Балл ${own > median ? 'выше' : 'ниже'} медианы похожих организаций на ${formatHundredths(Math.abs(own - median))}`
  },
  clusterUnknown: 'Распределение похожих организаций',
  clusterHidden: 'Похожих организаций слишком мало: распределение не показано, чтобы нельзя было узнать отдельного человека.',
  pointsUnit: 'баллы',
  methodSource: (name: string, number: number): string => `${name}, версия ${number}`,
  shortRelease: (period: string, number: number): string => `${period}, выпуск ${number}`,
  directionsTitle: (strong: string, weak: string): string => `Сильнее всего «${strong}», слабее всего «${weak}»`,
  directionsTitlePlain: 'Баллы по направлениям',
  directionsNote: 'Баллы направления считаются от применимых показателей. Нажмите на направление, чтобы увидеть его показатели.',
  years: {
    title: (from: string, to: string, change: number): string => (change === 0 ? `С ${from} по ${to} балл не изменился` : `С ${from} по ${to} балл ${change > 0 ? 'вырос' : 'снизился'} на ${formatHundredths(Math.abs(change))}`),
    broken: 'Балл по годам: методика менялась, годы по разные стороны разрыва не сравниваются',
    plain: 'Балл по годам',
    note: 'Линия соединяет только годы с сопоставимой методикой.',
    breakMark: 'методика изменилась',
    headers: { period: 'Цикл', total: 'Балл', level: 'Уровень', before: 'К прошлому циклу' },
    comparable: 'сопоставим', incomparable: 'методика изменилась', first: 'первый из показанных', noLevel: 'уровня нет',
  },
  sides: {
    title: 'Сильные и слабые стороны среди похожих организаций',
    strong: 'Сильнее большинства', weak: 'Слабее большинства',
    none: 'Направлений, которые отличаются от медианы похожих организаций, нет.',
    hidden: 'Похожих организаций меньше пяти: сравнение не показано, чтобы нельзя было узнать отдельного человека.',
    item: (micro: number, below: number, of: number): string => `${micro > 0 ? 'выше' : 'ниже'} медианы на ${formatMicro(Math.abs(micro), 2)}; баллов меньше у${NBSP}${formatCount(below)} из${NBSP}${formatCount(of)}`,
  },
  groups: 'Группы направлений',
  groupPercent: (hundredths: number | null): string => (hundredths === null ? NOT_APPLICABLE : `${formatHundredths(hundredths)}${NBSP}%`),
  thinNote: 'малое направление',
  notApplicableNote: NOT_APPLICABLE,
  account: 'Ведомость: из чего сложился балл',
  accountHelp: 'Вклад показывает, сколько балла дал показатель. Вклады всех показателей в сумме дают итоговый балл.',
  expandAll: 'Развернуть всё',
  collapseAll: 'Свернуть всё',
  directionSummary: (score: number | null, max: number): string => (score === null ? 'не применимо' : `${formatMicro(score, 2)} из${NBSP}${formatMicro(max)}`),
  contributionOf: (hundredths: number | null): string => (hundredths === null ? '' : `вклад ${formatHundredths(hundredths)}`),
  thinExplained: (max: string, nominal: string, below: string): string =>
    `Применимых показателей меньше ${formatPercent(below)} направления, поэтому его максимум не ${formatAmount(nominal)}, а ${max}: иначе один показатель решал бы за всё направление.`,
  notApplicableExplained: 'Ни один показатель направления не применяется к этой организации: направление исключено и из баллов, и из максимума.',
  columns: { indicator: 'Показатель', value: 'Значение', rule: 'Правило', points: 'Баллы', contribution: 'Вклад' },
  pointsOf: (earned: number, max: string): string => `${formatMicro(earned)} из${NBSP}${formatAmount(max)}`,
  pointsWeighted: (weight: string): string => `вес ${formatAmount(weight)}`,
  adjustmentNames: { bonus: 'Надбавка', penalty: 'Вычет' },
  adjustmentRule: (kind: 'bonus' | 'penalty', max: string): string => `${kind === 'bonus' ? 'добавляет' : 'снимает'} не больше ${formatAmount(max)}; направление остаётся в пределах от 0 до своего максимума`,
  signedPoints: (micro: number): string => (micro < 0 ? `${MINUS}${formatMicro(-micro)}` : `+${formatMicro(micro)}`),
  weightUsed: (millionths: number): string => `${formatHundredths(Math.round(millionths / 100))}${NBSP}% итога`,
  overall: (hundredths: number, count: number): string => `По ${formatCount(count)} организациям вместе, пропорционально времени в должности: ${totalInWords(hundredths)}. Места определяются в каждой организации отдельно.`,
  otherWeights: (reason: string): string => `Веса изменены правилом методики: ${reason}`,
  subtotal: 'Итого по направлению',
  total: 'Итоговый балл',
  scaledTotal: (score: number, max: number): string => `Сумма ${formatMicro(score, 2)} из${NBSP}${formatMicro(max)}, в пересчёте на${NBSP}100`,
  person: 'Руководитель',
  totalSum: (parts: ReadonlyArray<number>, total: number): string => `${parts.map((part, at) => (at === 0 ? formatHundredths(part) : `${part < 0 ? MINUS : '+'} ${formatHundredths(Math.abs(part))}`)).join(' ')} = ${formatHundredths(total)}`,
  trace: 'Как получено',
  traceOf: (indicator: string): string => `Как получено: ${indicator}`,
  passport: 'Паспорт показателя',
  primary: 'Первичные данные, от которых посчитано',
  noPrimary: 'Показатель не берёт первичных данных.',
  formula: 'Формула',
  changed: (value: string): string => `После выпуска изменено, сейчас: ${value}. Выпуск посчитан по прежнему значению.`,
  changedCount: (count: number): string =>
    `После этого выпуска в форме изменено ${formatCountOf(count, { one: 'значение', few: 'значения', many: 'значений' })}. Балл посчитан по тем, что были в день выпуска; новые войдут в следующий расчёт.`,
  given: (facts: { layer: Layer; at: string; zone: string; by: string | null; file: string | null }): string =>
    [layerNames[facts.layer] + (facts.by === null ? '' : `: ${facts.by}`), formatDateTime(facts.at, facts.zone), ...(facts.file === null ? [] : [`файл «${facts.file}»`])].join(', '),
  givenUnknown: 'кто внёс, неизвестно',
  ruleTitle: (earned: number, max: string): string => `Значение даёт ${formatMicro(earned)} из${NBSP}${formatAmount(max)}`,
  results: 'Результаты по циклам',
  resultColumns: { period: 'Учебный год', organization: 'Организация', total: 'Балл', level: 'Уровень', place: 'Место', change: 'Сравнение' },
  thisResult: 'этот результат',
  incomparable: 'несопоставимо: методика другая',
  comparable: (difference: number): string => `отличие ${formatDeltaHundredths(difference)}`,
  missingShare: (percent: number): string => `Нет данных на ${formatHundredths(percent)}${NBSP}% применимого максимума`,
  hash: 'Контрольная сумма выпуска',
}

export const layerNames: Record<Layer, string> = { self: 'внесла организация', municipal: 'внёс муниципалитет', verified: 'проверено' }

/** Short words of a line's state; the account shows them where a value would stand. */
export const lineStateNames: Record<LineState, string> = {
  scored: '', missing: 'данные не представлены', notApplicableType: 'н/п: не для этого типа организаций', notApplicableCondition: 'н/п по условию',
  notApplicableDeclared: 'н/п: заявила организация', withheld: 'изъято из расчёта', voided: 'баллы аннулированы', divisionByZero: 'деление на ноль',
  noSpread: 'все значения равны', noPrevious: 'нет сопоставимого прошлого значения',
}

const cellStateNames: Record<CellState, string> = { noData: NO_DATA, value: '', notApplicable: NOT_APPLICABLE, withheld: 'изъято' }

/** A primary figure in words. */
export const cellInWords = (field: { kind: string; unit: string; choices: ReadonlyArray<{ value: string; label: string }> }, cell: { state: CellState; micro: number }): string => {
  if (cell.state !== 'value') return cellStateNames[cell.state]
  if (field.kind === 'boolean') return yesOrNo(cell.micro !== 0)
  const choice = field.choices.find((candidate) => formatAmount(candidate.value) === formatMicro(cell.micro))
  if (choice !== undefined) return choice.label
  return field.unit === '' ? formatMicro(cell.micro) : `${formatMicro(cell.micro)}${NBSP}${field.unit}`
}

const brakeInWords = ({ directionName, percent, atLeast }: Brake): string =>
  `в направлении «${directionName}» набрано ${formatPercent(percent)} максимума, а нужно не меньше ${formatPercent(atLeast)}`

export const levelReasonInWords = (reason: LevelReason, total: number): string => {
  switch (reason.kind) {
    case 'notEnough': return `Не представлено ${formatHundredths(reason.missingPercent)}${NBSP}% применимого максимума. Уровень не присваивается, если больше ${formatPercent(reason.limit)}.`
    case 'notRated': return `Не оценивается: ${reason.reason}.`
    case 'blocked': return 'Уровень не присваивается: по этой методике должны быть представлены все данные.'
    case 'notPositive': return 'Уровень не присваивается: среднее, которое выбрано в методике, не считается, если одно из значений равно нулю.'
    case 'cappedByRule': return `По баллу был бы уровень «${reason.byTotal}», но он ограничен правилом: ${reason.reason}.`
    case 'capped': return `По баллу был бы уровень «${reason.byTotal}», но он ограничен правилом: ${brakeInWords(reason.brake)}.`
    case 'threshold': return `${formatHundredths(total)} не ниже порога ${formatAmount(reason.from)}${reason.below === null ? '.' : ` и ниже порога ${formatAmount(reason.below)}.`}`
  }
}

export const nextLevelInWords = (next: { level: { name: string; from: string }; lacking: number; brakes: ReadonlyArray<Brake>; caps?: ReadonlyArray<string> }): string => {
  const steps = [
    ...(next.lacking > 0 ? [`набрать ещё ${formatHundredths(next.lacking)} ${plural(next.lacking, points)} (порог ${formatAmount(next.level.from)})`] : []),
    ...next.brakes.map((brake) => `поднять направление: ${brakeInWords(brake)}`),
    ...(next.caps ?? []).map((reason) => `снять ограничение: ${reason}`),
  ]
  return `До уровня «${next.level.name}» нужно ${steps.join('; ')}.`
}
