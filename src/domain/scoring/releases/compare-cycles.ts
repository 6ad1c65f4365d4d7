/** A model version as far as comparing totals needs it. */
export type ComparedVersion = { readonly id: string; readonly code: string; readonly comparableWith: ReadonlyArray<string> }

/**
 * Totals of two cycles may be compared only under one method: the same version, or one whose model the newer
 * document names in `comparableWith`, its own code among others (domain/02 B.2). Otherwise the change is not shown at all.
 */
export const areTotalsComparable = (current: Omit<ComparedVersion, 'code'>, previous: Omit<ComparedVersion, 'comparableWith'>): boolean =>
  current.id === previous.id || current.comparableWith.includes(previous.code)
