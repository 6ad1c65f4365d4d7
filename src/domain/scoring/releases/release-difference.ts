import type { ModelDocument } from '../../models/model-document'

/**
 * What became of a card between two releases of one cycle. Contributions of a card add up to its total exactly, so the changes of
 * its lines add up to the change of its total exactly. A change of place is split the same way: what the own total did among the
 * others as they stood, and what the others did afterwards.
 */

export type ReleasedPlace = { readonly place: number; readonly of: number }
/** One card of a release: micro-units and hundredths as stored. A place is 0 where there is none. */
export type ReleasedCard = {
  readonly total: number
  readonly level: number
  readonly region: ReleasedPlace
  readonly municipality: ReleasedPlace
  readonly cluster: ReleasedPlace
  readonly lineStates: ArrayLike<number>
  readonly lineValues: ArrayLike<number>
  readonly lineReferences: ArrayLike<number>
  readonly linePoints: ArrayLike<number>
  readonly lineContributions: ArrayLike<number>
  readonly adjustments: ArrayLike<number>
  readonly adjustmentContributions: ArrayLike<number>
}

/**
 * Why the contribution of a line changed, the nearest cause: its own value or state; what it is compared with, which others set;
 * its points by another rule or engine; or only its share, because the rest of the card changed. `adjustment`: a bonus or penalty.
 */
export const changeCauses = ['value', 'reference', 'points', 'share', 'adjustment'] as const
export type ChangeCause = (typeof changeCauses)[number]
export type ChangedLine = { readonly code: string; readonly name: string; readonly cause: ChangeCause; readonly before: number; readonly after: number; readonly difference: number }

const isSame = (one: number | undefined, other: number | undefined): boolean => Object.is(one, other) || (one === undefined && other === undefined)

const causeOf = (before: ReleasedCard, after: ReleasedCard, [from, to]: readonly [number, number]): ChangeCause => {
  if (before.lineStates[from] !== after.lineStates[to] || !isSame(before.lineValues[from], after.lineValues[to])) return 'value'
  if (!isSame(before.lineReferences[from], after.lineReferences[to])) return 'reference'
  return before.linePoints[from] === after.linePoints[to] ? 'share' : 'points'
}

type Coded = { readonly code: string; readonly name: string }
/** Positions in both documents of everything that either names, in the order of the newer one. */
const pairs = (before: ReadonlyArray<Coded>, after: ReadonlyArray<Coded>): ReadonlyArray<Coded & { readonly at: readonly [number, number] }> => {
  const known = new Map(before.map(({ code }, position) => [code, position]))
  const named = new Set(after.map(({ code }) => code))
  return [
    ...after.map(({ code, name }, position) => ({ code, name, at: [known.get(code) ?? -1, position] as const })),
    ...before.flatMap(({ code, name }, position) => (named.has(code) ? [] : [{ code, name, at: [position, -1] as const }])),
  ]
}

type Sides<T> = { readonly before: T; readonly after: T }

/** Lines, bonuses and penalties whose contribution changed, biggest change first; their differences add up to that of the totals. */
export const changedLines = (documents: Sides<ModelDocument>, { before, after }: Sides<ReleasedCard>): ReadonlyArray<ChangedLine> => {
  const lines = pairs(documents.before.indicators, documents.after.indicators).map(({ code, name, at }) => ({
    code, name, cause: causeOf(before, after, at), before: before.lineContributions[at[0]] ?? 0, after: after.lineContributions[at[1]] ?? 0,
  }))
  const adjusted = pairs(documents.before.adjustments ?? [], documents.after.adjustments ?? []).map(({ code, name, at }) => ({
    code, name, cause: 'adjustment' as const, before: before.adjustmentContributions[at[0]] ?? 0, after: after.adjustmentContributions[at[1]] ?? 0,
  }))
  return [...lines, ...adjusted].map((line) => ({ ...line, difference: line.after - line.before })).filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.code < b.code ? -1 : 1))
}

/** Indicators whose bar others moved: the own value stayed, what it is compared with did not. Micro-units, NaN for none. */
export type MovedReference = { readonly code: string; readonly before: number; readonly after: number }
export const movedReferences = (documents: Sides<ModelDocument>, { before, after }: Sides<ReleasedCard>): ReadonlyArray<MovedReference> =>
  pairs(documents.before.indicators, documents.after.indicators).flatMap(({ code, at }) =>
    at[0] !== -1 && at[1] !== -1 && causeOf(before, after, at) === 'reference' ? [{ code, before: before.lineReferences[at[0]] ?? Number.NaN, after: after.lineReferences[at[1]] ?? Number.NaN }] : [])

/** How many of the ascending totals are larger than `total`. */
const countAbove = (ascending: ReadonlyArray<number>, total: number): number => {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > total) high = middle
    else low = middle + 1
  }
  return ascending.length - low
}

/** Places gained are positive. `own` + `others` is the whole change. */
export type PlaceChange = { readonly before: number; readonly after: number; readonly own: number; readonly others: number }

/**
 * Splits the change of a place: first the own new total among the totals of everybody as they stood, then what the others did.
 * Undefined where there is no place in one of the releases. @param totals of everybody who had a place before, ascending, hundredths
 */
export const splitPlaceChange = (card: Sides<{ readonly place: number; readonly total: number }>, totals: ReadonlyArray<number>): PlaceChange | undefined => {
  const { before, after } = card
  if (before.place === 0 || after.place === 0) return undefined
  // The own old total is among them: it does not stand in its own way.
  const amongOld = countAbove(totals, after.total) + 1 - (before.total > after.total ? 1 : 0)
  return { before: before.place, after: after.place, own: before.place - amongOld, others: amongOld - after.place }
}
