/** Whose value stands where both the file and somebody else changed a cell. */
export const conflictSides = ['mine', 'theirs'] as const
export type ConflictSide = (typeof conflictSides)[number]

/** The side of each conflict: the ones named by number are the file's, the other shown ones theirs, and those beyond the shown follow `rest`. */
export type ConflictChoice = { readonly rest: ConflictSide; readonly mine: ReadonlySet<number>; readonly shown: number }

export const sideOf = ({ rest, mine, shown }: ConflictChoice, conflict: number): ConflictSide => {
  if (conflict >= shown) return rest
  return mine.has(conflict) ? 'mine' : 'theirs'
}
