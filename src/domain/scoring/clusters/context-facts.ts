/** Conditions of an organization that its head does not choose (B.2): of the register, copied into the snapshot before collection opens. */
export const contextShareKeys = ['specialNeeds', 'hardship', 'otherLanguage', 'laterShift', 'wear'] as const
export type ContextShareKey = (typeof contextShareKeys)[number]
/** Percent in whole hundredths, 0…10 000; null where nobody has said. */
export type ContextShares = Readonly<Record<ContextShareKey, number | null>>
export type ContextFacts = ContextShares & {
  /** Farther than fifty kilometres from the centre of the municipality, or without a road all the year round. */
  readonly isRemote: boolean
}

/** The eight facts of the index: remoteness is one with the village. */
export const contextFactKeys = ['territory', 'small', ...contextShareKeys, 'noSelection'] as const
export type ContextFactKey = (typeof contextFactKeys)[number]
