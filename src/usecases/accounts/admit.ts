import { admitAttempt } from '@/domain/accounts/sign-in-delay'
import { lockThrottle, updateThrottle } from '@/data/accounts/throttle.store'
import { withAccount } from '@/data/tenant'

/** Counts an attempt under every key, or says how long to wait (ms). Its own short transaction: no hash is computed under its locks. */
export const admit = (keys: ReadonlyArray<string>, now: Date): Promise<{ waitMs: number } | undefined> =>
  withAccount(null, async (tx) => {
    const admissions = []
    for (const key of keys) admissions.push({ key, admission: admitAttempt(await lockThrottle(tx, key, now), now) })
    const waits = admissions.flatMap(({ admission }) => (admission.admitted ? [] : [admission.waitMs]))
    if (waits.length > 0) return { waitMs: Math.max(...waits) }
    for (const { key, admission } of admissions) if (admission.admitted) await updateThrottle(tx, key, admission.next)
    return undefined
  })
