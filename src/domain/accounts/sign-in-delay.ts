/** Growing delays against guessing: nobody is locked out for longer than a minute. */
export const FREE_FAILURES = 5
/** One address may be a whole school's or ministry's. */
export const FREE_FAILURES_OF_SOURCE = 100
export const MAX_DELAY_MS = 60_000
/** Failures are forgotten after this much quiet. */
export const FORGET_MS = 60 * 60_000
const SECOND_MS = 1000

export type ThrottleState = { readonly failures: number; readonly blockedUntil: Date | null; readonly updatedAt: Date }
export type Admission = { readonly admitted: true; readonly next: ThrottleState } | { readonly admitted: false; readonly waitMs: number }

/** Pause after so many wrong passwords in a row: 0 below `free`, then 1, 2, 4 … 60 s. */
export const delayAfter = (failures: number, free: number = FREE_FAILURES): number => (failures < free ? 0 : Math.min(MAX_DELAY_MS, 2 ** Math.min(failures - free, 16) * SECOND_MS))

/** An attempt is counted as failed before the password is looked at, so that a thousand at once count as a thousand. A right one clears the count. */
export const admitAttempt = (state: ThrottleState | undefined, now: Date, free: number = FREE_FAILURES): Admission => {
  const isFresh = state !== undefined && now.getTime() - state.updatedAt.getTime() < FORGET_MS
  const blockedUntil = isFresh ? state.blockedUntil : null
  if (blockedUntil !== null && blockedUntil > now) return { admitted: false, waitMs: blockedUntil.getTime() - now.getTime() }
  const failures = (isFresh ? state.failures : 0) + 1
  const delay = delayAfter(failures, free)
  return { admitted: true, next: { failures, blockedUntil: delay === 0 ? null : new Date(now.getTime() + delay), updatedAt: now } }
}

/** A right password takes back its own attempt: many people of one source who sign in rightly do not slow each other. */
export const forgiveAttempt = (state: ThrottleState): ThrottleState => ({ ...state, failures: Math.max(0, state.failures - 1), blockedUntil: null })
