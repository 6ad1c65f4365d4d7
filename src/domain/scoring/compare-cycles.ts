/** A model version as far as comparing totals needs it. */
export type ComparedVersion = { readonly id: string; readonly code: string; readonly comparableWith: ReadonlyArray<string> }

/**
 * Totals of two cycles may be compared only under one method: the same version or model, or one that the newer document
 * names in `comparableWith` (domain/02 B.2). Otherwise the change is not shown at all.
 */
export const areTotalsComparable = (current: ComparedVersion, previous: ComparedVersion): boolean =>
  current.id === previous.id || current.code === previous.code || current.comparableWith.includes(previous.code)
