/** An aim of the owner of the model (ФИОКО position «цели»): why, until when, by what it is measured, and the indicators that tell. */
export type ModelGoal = {
  readonly code: string
  readonly text: string
  readonly rationale: string
  /** Four digits. */
  readonly dueYear: string
  readonly measure: string
  readonly indicators: ReadonlyArray<string>
}
/** «Модель эффективного руководителя»: what share of a direction an effective head reaches, percent of its maximum. */
export type ProfileTarget = { readonly direction: string; readonly target: string; readonly reason: string }

export type ProfileRow = {
  readonly code: string
  readonly name: string
  /** Percent of the direction's maximum. */
  readonly target: number
  readonly share: number | null
  /** Percentage points; null where the direction does not apply. */
  readonly difference: number | null
}

/** Shares of directions (percent, in any order, null where not applicable) beside the reference profile; directions without a target are left out. */
export const compareWithProfile = ({ directions, profile = [] }: { readonly directions: ReadonlyArray<{ readonly code: string; readonly name: string }>; readonly profile?: ReadonlyArray<ProfileTarget> }, shares: ReadonlyMap<string, number | null>): ReadonlyArray<ProfileRow> =>
  directions.flatMap(({ code, name }) => {
    const found = profile.find(({ direction }) => direction === code)
    if (found === undefined) return []
    const [target, share] = [Number(found.target), shares.get(code) ?? null]
    return [{ code, name, target, share, difference: share === null ? null : Math.round((share - target) * 100) / 100 }]
  })
