import type { TenantTx } from '@/data/tenant'
import type { ReleaseId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'

/** Results never change; the names of municipalities beside them may, and are never older than this. */
const KEPT_MS = 60_000

/**
 * Something counted from a release alone, counted once a minute instead of with every page. A release is immutable and is
 * never looked up here: who may see it, and whether it is published or superseded, is asked of the database first, every time.
 * The region stands in the key, so nothing crosses tenants.
 * @param most releases kept, the least lately used go first
 */
export const releaseMemo = <T>(most: number, clock: () => Date = systemClock) => {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  return async (tx: TenantTx, of: { releaseId: ReleaseId; rest?: string }, make: () => Promise<T>): Promise<T> => {
    const key = `${tx.regionId} ${of.releaseId} ${of.rest ?? ''}`
    const now = clock().getTime()
    const known = kept.get(key)
    kept.delete(key)
    if (known !== undefined && known.until > now) {
      kept.set(key, known)
      return known.value
    }
    const value = await make()
    kept.set(key, { value, until: now + KEPT_MS })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return value
  }
}
