/**
 * Byte of a line whose denominator was too small, so that the mean of several cycles was used: bit 0 says so, bit k says that
 * the k-th earlier cycle (1 = the latest) had figures that entered the mean.
 */
export const SMALL_BASE_USED = 1
/** @param at position among the earlier cycles, from 0 */
export const smallBaseBit = (at: number): number => 2 << at

export const isSmallBase = (byte: number): boolean => (byte & SMALL_BASE_USED) !== 0

/** Positions of the earlier cycles that entered the mean, latest first. */
export const smallBaseYears = (byte: number): ReadonlyArray<number> => [0, 1, 2, 3].filter((at) => (byte & smallBaseBit(at)) !== 0)
