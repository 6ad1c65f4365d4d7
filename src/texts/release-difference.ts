import type { ChangeCause } from '@/domain/scoring/releases/release-difference'
import type { CellState } from '@/domain/scoring/lines/cells'
import type { Layer } from '@/domain/values/layers'
import { dateInZone, formatCount, formatCountOf, formatDate, formatDateTime, formatDeltaHundredths, formatHundredths, formatMicro, MINUS, NBSP, NO_DATA } from './format'
import { cellInWords, layerNames } from './score-card'

const results = { one: 'результат', few: 'результата', many: 'результатов' }
const placesUp = { one: 'место', few: 'места', many: 'мест' }

type Place = { readonly before: number; readonly after: number; readonly beforeOf: number; readonly afterOf: number }
const placeText = (place: number, of: number): string => (place === 0 ? 'нет' : `${formatCount(place)} из${NBSP}${formatCount(of)}`)
const moved = (places: number): string => (places > 0 ? `+${formatCountOf(places, placesUp)}` : `${MINUS}${formatCountOf(-places, placesUp)}`)

export const differenceTexts = {
  title: (after: number, before: number): string => `Выпуск ${formatCount(after)}: что изменилось после выпуска ${formatCount(before)}`,
  pageTitle: 'Отличия выпуска',
  firstTitle: (number: number): string => `Выпуск ${formatCount(number)} первый в цикле`,
  open: 'Что изменилось',
  crumb: 'Рейтинг',
  cycleCrumb: 'Цикл',
  release: (facts: { region: string; period: string; before: { number: number; createdAt: string }; after: { number: number; createdAt: string }; zone: string; published: boolean; isDemo: boolean }): string =>
    [facts.region, facts.period, ...[facts.before, facts.after].map(({ number, createdAt }) => `выпуск ${formatCount(number)} от ${formatDate(dateInZone(createdAt, facts.zone))}`), ...(facts.published ? [] : ['не опубликован']), ...(facts.isDemo ? ['учебные данные'] : [])].join(' · '),
  single: (facts: { region: string; period: string; number: number; createdAt: string; zone: string }): string => `${facts.region} · ${facts.period} · выпуск ${formatCount(facts.number)} от ${formatDate(dateInZone(facts.createdAt, facts.zone))}`,
  first: { title: 'Сравнивать не с чем', why: 'Отличия появятся, когда цикл будет рассчитан ещё раз.' },
  nothing: { title: 'Никто не сдвинулся', why: 'Выпуски не отличаются ни у кого из тех, чьи результаты вам видны.' },
  emptyKind: { title: 'Таких изменений нет', why: 'Выберите другое условие.' },
  otherEngine: (before: string, after: string): string => `Расчёт обновлён между выпусками (${before.split('/').at(-1) ?? ''} → ${after.split('/').at(-1) ?? ''}): часть отличий может идти от него.`,
  otherModel: 'Выпуски посчитаны по разным версиям методики. Показатели сопоставлены по кодам.',
  otherHistory: 'Данные прошлых циклов взяты из других выпусков, чем раньше.',
  kinds: { all: 'Все изменения', up: 'Балл вырос', down: 'Балл снизился', level: 'Сменился уровень', input: 'Изменены данные', others: 'Сдвинули другие' },
  kindsLabel: 'Какие изменения показать',
  kind: (name: string, count: number): string => `${name}: ${formatCount(count)}`,
  summary: (count: number): string => `Изменения у ${formatCountOf(count, { one: 'результата', few: 'результатов', many: 'результатов' })}`,
  total: 'Балл', level: 'Уровень', placeRegion: 'Место в регионе', placeMunicipality: 'Место в муниципалитете', placeCluster: 'Место среди похожих', noLevel: 'не установлен',
  totalChange: (before: number, after: number): string => (before === after ? `${formatHundredths(after)}, без изменений` : `${formatHundredths(before)} → ${formatHundredths(after)} (${formatDeltaHundredths(after - before)})`),
  textChange: (before: string | null, after: string | null): string => (before === after ? `${after ?? 'не установлен'}, без изменений` : `${before ?? 'не установлен'} → ${after ?? 'не установлен'}`),
  placeChange: (place: Place): string => (place.before === place.after && place.beforeOf === place.afterOf ? `${placeText(place.after, place.afterOf)}, без изменений` : `${placeText(place.before, place.beforeOf)} → ${placeText(place.after, place.afterOf)}`),
  placeWhy: ({ own, others }: { own: number; others: number }): string => {
    if (own === 0 && others === 0) return ''
    if (own === 0) return `Место в регионе изменили результаты других: ${moved(others)}.`
    return others === 0 ? `Место в регионе изменил собственный балл: ${moved(own)}.` : `Собственный балл дал ${moved(own)}, результаты других ${moved(others)}.`
  },
  whyOf: (director: string, organization: string) => `Почему изменился балл: ${director}, ${organization}`,
  inputsOf: (director: string, organization: string) => `Изменённые данные: ${director}, ${organization}`,
  whyNot: 'Ни один вклад в балл не изменился.',
  lineColumns: { line: 'Показатель', cause: 'Причина', before: 'Вклад был', after: 'Вклад стал', difference: 'Изменение' },
  sum: 'Итого',
  causes: {
    value: 'изменилось собственное значение', reference: 'другие изменили то, с чем сравнивают', points: 'балл за то же значение считается иначе', share: 'изменилась доля показателя в итоге', adjustment: 'надбавка или вычет',
  } satisfies Record<ChangeCause, string>,
  inputs: 'Какие данные изменились',
  inputColumns: { field: 'Поле', before: 'Было', after: 'Стало', who: 'Кто и когда' },
  noInputs: 'Данные этой организации между выпусками не менялись.',
  given: (given: { layer: Layer; at: string; by: string | null; file: string | null } | null, zone: string): string =>
    given === null ? 'кто изменил, неизвестно' : [layerNames[given.layer] + (given.by === null ? '' : `: ${given.by}`), formatDateTime(given.at, zone), ...(given.file === null ? [] : [`файл «${given.file}»`])].join(', '),
  barsCount: (count: number): string => `С чем сравнивают: что сдвинули другие (${formatCount(count)})`,
  bars: 'С чем сравнивают: что сдвинули другие',
  barsHelp: 'Медианы, процентили и средние считаются по всем. Здесь показано, какие из них изменились и сколько результатов с ними сравнивается без собственных изменений.',
  barColumns: { line: 'Показатель', before: 'Было', after: 'Стало', cards: 'Результатов' },
  bar: (micro: number): string => (Number.isNaN(micro) ? NO_DATA : formatMicro(micro, 2)),
  line: (code: string, name: string): string => `${code}. ${name}`,
  card: 'Открыть результат',
  details: 'Почему и какие данные',
  exportXlsx: 'Скачать таблицу',
  exportCsv: 'Скачать текстом',
  who: (organization: string, municipality: string): string => `${organization}, ${municipality}`,
  results: (count: number): string => formatCountOf(count, results),
}

/** A primary figure in words, as the card shows it. */
export const inputText = (field: { kind: string; unit: string; choices: ReadonlyArray<{ value: string; label: string }> }, cell: { state: CellState; micro: number }): string => cellInWords(field, cell)

/** Words of the exported file. */
export const differenceExportTexts = {
  title: (period: string, number: number): string => `Отличия ${period.replace('/', '-')} вып. ${number}`,
  fileName: (region: string, period: string, number: number): string => `Отличия ${region} ${period.replace('/', '-')} выпуск ${number}`,
  columns: {
    director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет', totalBefore: 'Балл был', totalAfter: 'Балл стал', difference: 'Изменение', levelBefore: 'Уровень был', levelAfter: 'Уровень стал',
    placeBefore: 'Место в регионе было', placeAfter: 'Место в регионе стало', own: 'Из-за своего балла', others: 'Из-за других', municipalityBefore: 'Место в муниципалитете было', municipalityAfter: 'Место в муниципалитете стало',
    clusterBefore: 'Место в кластере было', clusterAfter: 'Место в кластере стало', why: 'Почему', inputs: 'Изменённые данные', region: 'Регион', cycle: 'Цикл', before: 'Прежний выпуск', after: 'Новый выпуск', mark: 'Пометка',
  },
  release: (number: number, createdAt: string, zone: string): string => `выпуск ${number} от ${formatDate(dateInZone(createdAt, zone))}`,
  line: (code: string, cause: ChangeCause, difference: number): string => `${code}: ${formatDeltaHundredths(difference)} (${differenceTexts.causes[cause]})`,
  input: (label: string, [before, after]: readonly [string, string], given: string): string => `${label}: ${before} → ${after} (${given})`,
  demo: 'учебные данные',
}
