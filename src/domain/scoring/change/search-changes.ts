/** One better outcome of a candidate: what it gives to each need, and how large a change it is (millionths of the indicator's maximum). */
export type Weighed<Option> = { readonly option: Option; readonly gains: ReadonlyArray<number>; readonly size: number }
export type Candidate<Option> = { readonly options: ReadonlyArray<Weighed<Option>> }
export type ChosenSet<Option> = { readonly chosen: ReadonlyArray<Option>; readonly size: number }
export type SearchPlan<Option> = {
  readonly candidates: ReadonlyArray<Candidate<Option>>
  /** What must be gained by all together, one number a need; a need ≤ 0 is met already. */
  readonly needs: ReadonlyArray<number>
  /** The last word: sums of gains only say what is worth asking. */
  readonly holds: (chosen: ReadonlyArray<Option>) => boolean
  readonly largest: number
  readonly wanted: number
}
export type Found<Option> = { readonly sets: ReadonlyArray<ChosenSet<Option>>; readonly isExhaustive: boolean }

const MOST_NODES = 200_000
const MOST_QUESTIONS = 4_000
const SLACK = 1e-6

/** The most that `r` more candidates from position `i` on can give to a need: best[need][i][r]. */
const bounds = <Option>({ candidates, needs, largest }: SearchPlan<Option>): ReadonlyArray<ReadonlyArray<Float64Array>> =>
  needs.map((_, need) => {
    const most = candidates.map(({ options }) => Math.max(0, ...options.map(({ gains }) => gains[need] ?? 0)))
    const best = Array.from({ length: candidates.length + 1 }, () => new Float64Array(largest + 1))
    for (let at = candidates.length - 1; at >= 0; at -= 1) {
      for (let left = 1; left <= largest; left += 1) {
        const row = best[at]
        if (row !== undefined) row[left] = Math.max(best[at + 1]?.[left] ?? 0, (most[at] ?? 0) + (best[at + 1]?.[left - 1] ?? 0))
      }
    }
    return best
  })

type Walk<Option> = { readonly plan: SearchPlan<Option>; readonly best: ReadonlyArray<ReadonlyArray<Float64Array>>; readonly sets: Array<ChosenSet<Option>>; nodes: number; questions: number }
type Node<Option> = { readonly at: number; readonly left: number; readonly gained: ReadonlyArray<number>; readonly chosen: ReadonlyArray<Option>; readonly size: number }

const isSpent = (walk: { nodes: number; questions: number }): boolean => walk.nodes > MOST_NODES || walk.questions > MOST_QUESTIONS
const isHopeless = <Option>({ plan, best }: Walk<Option>, { at, left, gained }: Node<Option>): boolean =>
  plan.needs.some((need, index) => (gained[index] ?? 0) + (best[index]?.[at]?.[left] ?? 0) + SLACK < need)
const isTooLarge = <Option>({ plan, sets }: Walk<Option>, size: number): boolean => sets.length >= plan.wanted && size >= (sets.at(-1)?.size ?? Infinity)

const keep = <Option>({ plan, sets }: Walk<Option>, set: ChosenSet<Option>): void => {
  sets.push(set)
  sets.sort((a, b) => a.size - b.size)
  sets.splice(plan.wanted)
}

const visit = <Option>(walk: Walk<Option>, node: Node<Option>): void => {
  walk.nodes += 1
  if (isSpent(walk) || isTooLarge(walk, node.size) || isHopeless(walk, node)) return
  if (node.left === 0) {
    walk.questions += 1
    if (walk.plan.holds(node.chosen)) keep(walk, { chosen: node.chosen, size: node.size })
    return
  }
  for (let at = node.at; at + node.left <= walk.plan.candidates.length; at += 1) {
    for (const { option, gains, size } of walk.plan.candidates[at]?.options ?? []) {
      visit(walk, { at: at + 1, left: node.left - 1, gained: node.gained.map((sum, need) => sum + (gains[need] ?? 0)), chosen: [...node.chosen, option], size: node.size + size })
    }
  }
}

/** The sets with the fewest candidates that meet every need; among them those with the smallest change, smallest first. Empty where none does. */
export const searchChanges = <Option>(plan: SearchPlan<Option>): Found<Option> => {
  const walk: Walk<Option> = { plan, best: bounds(plan), sets: [], nodes: 0, questions: 0 }
  for (let count = 1; count <= Math.min(plan.largest, plan.candidates.length) && walk.sets.length === 0 && !isSpent(walk); count += 1) {
    visit(walk, { at: 0, left: count, gained: plan.needs.map(() => 0), chosen: [], size: 0 })
  }
  return { sets: walk.sets, isExhaustive: !isSpent(walk) }
}
