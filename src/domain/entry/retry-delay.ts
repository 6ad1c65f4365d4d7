const FIRST_MS = 1_000
const LONGEST_MS = 30_000
const JITTER = 0.2

/** How long to wait before the next attempt: 1, 2, 4 … 30 s, a little more or less, and never before the server asked for it. `chance` in [0; 1). */
export const retryDelay = (failures: number, chance: number, retryAfterMs = 0): number => {
  const plain = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return Math.max(retryAfterMs, Math.round(plain * (1 - JITTER + 2 * JITTER * chance)))
}

/** `Retry-After` in seconds or as a date → milliseconds from now; 0 where there is none. */
export const retryAfter = (header: string | null, nowMs: number): number => {
  if (header === null) return 0
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000)
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - nowMs)
}
