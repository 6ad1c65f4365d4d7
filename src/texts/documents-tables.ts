import type { DocumentFacts, ExtractFacts } from '@/domain/documents/document-facts'
import type { GroupFacts, NamedLine, ToldShare } from '@/domain/documents/group-facts'
import { HIDDEN } from './documents-words'
import { formatAmount, formatCount, formatDeltaHundredths, formatHundredths, NO_DATA, NOT_APPLICABLE, YES_OR_NO, yesOrNo } from './format'
import { organizationTypePlural } from './organizations'

/** A table as it stands in the document and in its appendix; `number` columns are figures. */
export type FactTable = {
  readonly key: string
  readonly caption: string
  readonly columns: ReadonlyArray<{ readonly header: string; readonly share: number; readonly isNumber: boolean }>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

const text = (header: string, share: number) => ({ header, share, isNumber: false })
const number = (header: string, share = 1) => ({ header, share, isNumber: true })
const countOr = (count: number | null): string => (count === null ? HIDDEN : formatCount(count))
const pointsOr = (hundredths: number | null): string => (hundredths === null ? HIDDEN : formatHundredths(hundredths))

const levelsTable = ({ levels }: DocumentFacts, group: GroupFacts): FactTable => ({
  key: 'levels', caption: 'Уровни по типам организаций',
  columns: [text('Тип организаций', 2.3), number('Всего', 0.9), ...levels.map(({ name }) => number(name, 1.6)), number('Медиана', 1.2)],
  rows: [
    ...group.types.map(({ type, size, median, levels: counts }) => [organizationTypePlural[type], countOr(size), ...levels.map((_, at) => countOr(counts?.[at] ?? null)), pointsOr(median)]),
    ...(group.types.length < 2 && group.types.every(({ levels: own }) => own !== null) ? [] : [['Все типы', countOr(group.n), ...levels.map((_, at) => countOr(group.levels[at] ?? null)), pointsOr(group.median)]]),
  ],
})

const municipalitiesTable = (group: GroupFacts): FactTable => ({
  key: 'municipalities', caption: 'Муниципалитеты по медиане итогового балла',
  columns: [text('Муниципалитет', 3), number('Участников'), number('Медиана'), number('Медиана прошлого цикла у тех же людей', 1.6)],
  rows: group.municipalities.map(({ name, size, median, medianBefore }) => [name, countOr(size), pointsOr(median), medianBefore === null ? NO_DATA : formatHundredths(medianBefore)]),
})

const percentOr = (share: ToldShare): string => (share === 'hidden' ? HIDDEN : share === null ? NOT_APPLICABLE : formatCount(share))

const heatTable = ({ directions }: DocumentFacts, group: GroupFacts): FactTable => ({
  key: 'heat', caption: 'Муниципалитеты по направлениям, медиана в процентах максимума направления',
  columns: [text('Муниципалитет', 3), ...directions.map(({ code }) => number(`Н${code}`, 0.75))],
  rows: group.municipalities.map(({ name, shares }) => [name, ...directions.map((_, at) => (shares === null ? HIDDEN : percentOr(shares[at] ?? null)))]),
})

const directionsTable = ({ directions, region }: DocumentFacts, group: GroupFacts): FactTable => ({
  key: 'directions', caption: 'Направления, медиана в процентах максимума направления',
  columns: [text('Код', 0.6), text('Направление', 4), number('Медиана', 1), ...(region === null ? [] : [number('Медиана региона', 1.1)])],
  rows: directions.map(({ code, name }, at) => [`Н${code}`, name, percentOr(group.shares[at] ?? null), ...(region === null ? [] : [percentOr(region.shares[at] ?? null)])]),
})

const lossesTable = (group: GroupFacts): FactTable => ({
  key: 'losses', caption: 'Показатели, которые чаще всего не приносят баллов',
  columns: [text('Код', 0.7), text('Показатель', 4.7), number('Без баллов, %', 1.3)],
  rows: group.losses.map(({ code, name, share }) => [code, name, formatCount(share)]),
})

const named = (key: string, caption: string, lines: ReadonlyArray<NamedLine>): ReadonlyArray<FactTable> => (lines.length === 0 ? [] : [{
  key, caption,
  columns: [text('Руководитель', 2.4), text('Организация', 3), text('Муниципалитет', 2), number('Балл', 0.9), number('Изменение', 1.1)],
  rows: lines.map(({ director, organization, municipality, total, previous }) => [director, organization, municipality, formatHundredths(total), previous === null ? NO_DATA : formatDeltaHundredths(total - previous)]),
}])

/** Tables of people by name; only for those who see the people anyway. */
export const namedTables = ({ names }: GroupFacts): ReadonlyArray<FactTable> => (names === null ? [] : [
  ...named('leaders', 'Лучшие результаты', names.leaders), ...named('lowest', 'Низший уровень', names.lowest),
  ...named('risen', 'Выросли сильнее всех', names.risen), ...named('fallen', 'Снизились сильнее всех', names.fallen), ...named('fallingTwice', 'Снижение два цикла подряд', names.fallingTwice),
])

/** Every table of a group with rows in it, by key. */
export const groupTables = (facts: DocumentFacts, group: GroupFacts): ReadonlyArray<FactTable> =>
  [levelsTable(facts, group), ...(group.municipalities.length < 2 ? [] : [municipalitiesTable(group), heatTable(facts, group)]), directionsTable(facts, group), lossesTable(group)].filter(({ rows }) => rows.length > 0)

const orNone = (value: string | null): string => (value === null ? NOT_APPLICABLE : formatAmount(value))

const measured = (value: string | null, unit: string): string => (value !== null && unit === YES_OR_NO ? yesOrNo(Number(value) !== 0) : orNone(value))

/** The account of one director's score. */
export const extractTables = (extract: ExtractFacts): ReadonlyArray<FactTable> => [
  {
    key: 'extractDirections', caption: 'Балл по направлениям',
    columns: [text('Код', 0.6), text('Направление', 3.6), number('Балл', 0.8), number('Максимум', 1), number('% максимума', 1), number('Медиана похожих, %', 1.2)],
    rows: extract.directions.map(({ code, name, score, max, share, clusterShare }) => [`Н${code}`, name, orNone(score), formatAmount(max), share === null ? NOT_APPLICABLE : formatCount(share), clusterShare === null ? HIDDEN : formatCount(clusterShare)]),
  },
  {
    key: 'extractLines', caption: 'Показатели',
    columns: [text('Код', 0.7), text('Показатель', 3.9), text('Единица', 1), number('Значение', 1), number('Балл', 0.8), number('Максимум', 1)],
    rows: extract.lines.map(({ code, name, unit, value, points, max, state }) => [code, name, unit, state === 'scored' || state === 'voided' ? measured(value, unit) : state === 'missing' ? NO_DATA : NOT_APPLICABLE, state === 'scored' || state === 'missing' || state === 'voided' ? formatAmount(points) : NOT_APPLICABLE, formatAmount(max)]),
  },
]
