import type { DocumentFacts, ExtractFacts } from '@/domain/documents/document-facts'
import type { GroupFacts } from '@/domain/documents/group-facts'
import { countIn, directorForms as people, distanceText, municipalityForms as places, pointsText, shareOf, yearText } from './documents-words'
import { formatCount, formatDeltaHundredths, formatHundredths, NBSP, NO_DATA } from './format'
import { clusterName } from './organizations'
import { plural } from './plural'

type Told = Pick<DocumentFacts, 'levels' | 'directions' | 'since' | 'issuer' | 'release'>

const assessed = ({ issuer }: Told): string => (issuer.assessmentName === 'вклад' ? 'Оценён вклад' : 'Оценена эффективность')

/** What is too small to be told is not told in words either. */
const ratedFinding = ({ n, unrated }: GroupFacts): string => {
  if (unrated === 0) return ' Уровень присвоен каждому.'
  if (n === null || unrated === null) return ''
  return ` Уровень присвоен ${countIn(n - unrated, people.dative)}, не присвоен из-за нехватки данных ${countIn(unrated, people.dative)}.`
}

const whoFinding = (facts: Told, group: GroupFacts): string => {
  const where = group.municipalityCount > 1 ? ` в${NBSP}${countIn(group.municipalityCount, places.prepositional)}` : ''
  const who = group.n === null ? 'руководителей' : countIn(group.n, people.genitive)
  return `${assessed(facts)} ${who} образовательных организаций${where}.${ratedFinding(group)}`
}

/** Who, how many, how much. A count that would tell on somebody is not in the sentence. */
export const levelFindings = (facts: Told, group: GroupFacts): ReadonlyArray<string> => {
  const told = facts.levels.flatMap((level, at) => {
    const count = group.levels[at]
    return count === null || count === undefined ? [] : [`уровень «${level.name}» присвоен ${countIn(count, people.dative)}${group.n === null ? '' : ` (${shareOf(count, group.n)})`}`]
  })
  return told.length === 0 ? [] : [`${told.join('; ').replace(/^у/, 'У')}.`]
}

const medianFinding = ({ since }: Told, { median, medianBefore, changes }: GroupFacts): string | undefined => {
  if (median === null) return undefined
  const now = `Медиана итогового балла: ${pointsText(median)}`
  if (medianBefore === null || since.previous === null || changes === null || changes.median === null) return `${now}.`
  return `${now}. Среди тех, кто оценивался и в${NBSP}${yearText(since.previous)}, медиана изменения ${formatDeltaHundredths(changes.median)}${NBSP}балла.`
}

/** Who rose, fell and stayed, as far as it is told. */
const movedParts = ({ risen, fallen, unchanged }: NonNullable<GroupFacts['changes']>): ReadonlyArray<string> => [
  ...(risen === null ? [] : [`вырос у${NBSP}${countIn(risen, people.genitive)}`]), ...(fallen === null ? [] : [`снизился у${NBSP}${countIn(fallen, people.genitive)}`]),
  ...(unchanged === null || unchanged === 0 ? [] : [`не изменился у${NBSP}${countIn(unchanged, people.genitive)}`]),
]

/** How many rose and fell, since when. */
export const changeFindings = ({ since }: Told, group: GroupFacts): ReadonlyArray<string> => {
  const { changes, stableHigh, fallingTwice } = group
  if (since.isIncomparable) return ['Методика с прошлого цикла изменилась, итоги несопоставимы, поэтому изменения не приводятся.']
  if (since.previous === null) return ['Это стартовая диагностика: предыдущего цикла нет, динамика не приводится.']
  if (changes === null) return ['Сравнивать не с чем: в обоих циклах оценивалось слишком мало людей.']
  const parts = movedParts(changes)
  return [
    `По сравнению с${NBSP}${since.previous} учебным годом сопоставлены результаты ${countIn(changes.compared, people.genitive)}${parts.length === 0 ? '' : `: балл ${parts.join(', ')}`}.`,
    ...(stableHigh === null || stableHigh === 0 ? [] : [`Высший уровень два цикла подряд, с${NBSP}${since.previous} учебного года, сохраняется у${NBSP}${countIn(stableHigh, people.genitive)}.`]),
    ...(fallingTwice === null || fallingTwice === 0 || since.twoBefore === null ? [] : [`Балл снижается два цикла подряд, с${NBSP}${since.twoBefore} учебного года, у${NBSP}${countIn(fallingTwice, people.genitive)}.`]),
  ]
}

/** Which territory leads and which lags. */
export const municipalityFindings = (_facts: Told, group: GroupFacts): ReadonlyArray<string> => {
  const shown = group.municipalities.flatMap(({ name, median }) => (median === null ? [] : [{ name, median }]))
  const [best] = shown
  const worst = shown.at(-1)
  if (best === undefined || worst === undefined || group.median === null || best.median === worst.median) return []
  const middle = group.median
  const above = shown.filter(({ median }) => median > middle).length
  const below = shown.filter(({ median }) => median < middle).length
  return [
    `Медиана выше общей (${formatHundredths(middle)}) в${NBSP}${countIn(above, places.prepositional)}, ниже в${NBSP}${countIn(below, places.prepositional)}.`,
    `Самая высокая медиана: ${best.name}, ${pointsText(best.median)}; самая низкая: ${worst.name}, ${pointsText(worst.median)}. Разрыв ${pointsText(best.median - worst.median)}.`,
  ]
}

const toldShare = (share: GroupFacts['shares'][number] | undefined): string => (typeof share === 'number' ? formatCount(share) : NO_DATA)

export const directionFindings = ({ directions }: Told, { shares, extremes }: GroupFacts): ReadonlyArray<string> => {
  if (extremes === null) return []
  const name = (at: number): string => `«${directions[at]?.name ?? ''}» (медиана ${toldShare(shares[at])}${NBSP}% максимума)`
  return [`Сильнее всего направление ${name(extremes.strongest)}, слабее всего ${name(extremes.weakest)}.`]
}

/** OSE-15: deficits found by the results themselves. */
export const deficitFindings = (group: GroupFacts): ReadonlyArray<string> =>
  group.losses.slice(0, 5).map(({ code, name, share }) => `Показатель ${code} «${name}» не принёс баллов: ${formatCount(share)}${NBSP}% тех, к кому он применим.`)

/** The main findings of a group, in the order of importance. */
export const mainFindings = (facts: Told, group: GroupFacts): ReadonlyArray<string> => {
  const median = medianFinding(facts, group)
  return [whoFinding(facts, group), ...levelFindings(facts, group), ...(median === undefined ? [] : [median])]
}

const placeText = (at: { place: number; of: number } | null, where: string): ReadonlyArray<string> => (at === null ? [] : [`${formatCount(at.place)}-е${NBSP}место из${NBSP}${formatCount(at.of)} ${where}`])

/** One director's result in words. */
export const extractFindings = (facts: Told, extract: ExtractFacts): ReadonlyArray<string> => {
  const level = facts.levels[extract.level]
  const places = [...placeText(extract.places.region, 'в регионе'), ...placeText(extract.places.municipality, 'в муниципалитете'), ...placeText(extract.places.cluster, 'среди похожих организаций')]
  const change = extract.previous === null ? null : extract.total - extract.previous
  return [
    level === undefined
      ? 'Уровень не присвоен: представлено недостаточно данных.'
      : `Итоговый балл ${formatHundredths(extract.total)} из${NBSP}100, уровень «${level.name}».${places.length === 0 ? '' : ` ${places.join(', ')}.`}`,
    ...(level === undefined || extract.clusterMedian === null ? [] : [`Медиана похожих организаций (${clusterName(extract.cluster).toLowerCase()}): ${pointsText(extract.clusterMedian)}, результат ${extract.total === extract.clusterMedian ? 'равен ей' : `${extract.total > extract.clusterMedian ? 'выше' : 'ниже'} ${distanceText(extract.total - extract.clusterMedian)}`}.`]),
    ...(change === null || facts.since.previous === null ? [] : [change === 0 ? `По сравнению с${NBSP}${facts.since.previous} учебным годом балл не изменился.` : `По сравнению с${NBSP}${facts.since.previous} учебным годом балл ${change > 0 ? 'вырос' : 'снизился'} ${distanceText(change)}.`]),
  ]
}

const compared = (extract: ExtractFacts) => extract.directions.flatMap(({ name, share, clusterShare }) => (share === null || clusterShare === null ? [] : [{ name, share, distance: share - clusterShare }]))
const pointsWord = { one: 'процентный пункт', few: 'процентных пункта', many: 'процентных пунктов' }
const toward = (list: ReadonlyArray<{ name: string; distance: number }>): string => list.map(({ name, distance }) => `«${name}» (${formatCount(Math.abs(distance))}${NBSP}${plural(Math.abs(distance), pointsWord)})`).join(', ')

/** Where the director stands above and below the cluster. */
export const strengthFindings = (extract: ExtractFacts): ReadonlyArray<string> => {
  const sorted = [...compared(extract)].sort((a, b) => b.distance - a.distance)
  const above = sorted.filter(({ distance }) => distance > 0).slice(0, 3)
  const below = sorted.filter(({ distance }) => distance < 0).slice(-3).reverse()
  return [
    ...(above.length === 0 ? [] : [`Выше медианы похожих организаций: ${toward(above)}.`]),
    ...(below.length === 0 ? [] : [`Ниже медианы похожих организаций: ${toward(below)}.`]),
    ...(above.length === 0 && below.length === 0 && sorted.length > 0 ? ['По всем направлениям результат равен медиане похожих организаций.'] : []),
  ]
}
