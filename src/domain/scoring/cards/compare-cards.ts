import type { ModelDocument } from '../../models/model-document'

/** What a card must tell to be compared: hundredths of a point by line, their sum is the total. */
export type ComparableCard = { readonly total: number; readonly lineContributions: ReadonlyArray<number>; /** Of bonuses and penalties, in the order of the document; empty where the model has none. */ readonly adjustmentContributions?: ReadonlyArray<number> }
/** One step of the way from the second total to the first; hundredths. `difference` = first − second. */
export type ComparedLine = { readonly code: string; readonly name: string; readonly first: number; readonly second: number; readonly difference: number }
export type ComparedDirection = ComparedLine & {
  /** Where the second total stands before this direction, and after it: the steps of the waterfall. */
  readonly from: number
  readonly to: number
  readonly lines: ReadonlyArray<ComparedLine>
}
export type CardComparison = { readonly first: number; readonly second: number; readonly difference: number; readonly directions: ReadonlyArray<ComparedDirection> }

type Named = { readonly code: string; readonly name: string; readonly direction: string }
type Placed = { readonly direction: string; readonly line: ComparedLine }

const placed = (items: ReadonlyArray<Named>, first: ReadonlyArray<number>, second: ReadonlyArray<number>): ReadonlyArray<Placed> =>
  items.map(({ code, name, direction }, position) => {
    const [one, other] = [first[position] ?? 0, second[position] ?? 0]
    return { direction, line: { code, name, first: one, second: other, difference: one - other } }
  })

/**
 * The difference of two totals of one release as a sum of contributions. Contributions of a card add up to its total exactly, so the differences add up to the
 * difference of totals exactly: by direction, and by indicator inside it. Lines that give nothing to either are left out.
 */
export const compareCards = (document: ModelDocument, first: ComparableCard, second: ComparableCard): CardComparison => {
  const lines = [
    ...placed(document.indicators, first.lineContributions, second.lineContributions),
    ...placed(document.adjustments ?? [], first.adjustmentContributions ?? [], second.adjustmentContributions ?? []),
  ]
  let from = second.total
  const directions = document.directions.map(({ code, name }): ComparedDirection => {
    const own = lines.flatMap(({ direction, line }) => (direction === code ? [line] : []))
    const sum = (amount: (line: ComparedLine) => number): number => own.reduce((reached, line) => reached + amount(line), 0)
    const difference = sum((line) => line.difference)
    const step = { code, name, first: sum((line) => line.first), second: sum((line) => line.second), difference, from, to: from + difference, lines: own.filter((line) => line.first !== 0 || line.second !== 0) }
    from = step.to
    return step
  })
  return { first: first.total, second: second.total, difference: first.total - second.total, directions }
}
