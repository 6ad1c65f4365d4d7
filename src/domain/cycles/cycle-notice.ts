/** What people are told of a cycle. */
export const cycleNotices = ['scheduleApproved', 'scheduleCorrected', 'collectionOpened', 'collectionClosed', 'preliminaryOpened', 'resultsApproved', 'suspended', 'resumed', 'cancelled'] as const
export type CycleNotice = (typeof cycleNotices)[number]

const STALE_MS = 7 * 86_400_000

/** A notice that could not be told in a week is not told late: it would speak of a past state. */
export const isStale = (happenedAt: Date, now: Date): boolean => now.getTime() - happenedAt.getTime() > STALE_MS
