import { admitAttempt, forgiveAttempt } from '@/domain/accounts/sign-in-delay'
import { deleteThrottles, lockThrottle, updateThrottle } from '@/data/accounts/throttle.store'
import { withAccount, type AccountTx } from '@/data/tenant'
import type { ThrottleKey } from './sign-in-keys'

/** Counts an attempt under every key, or says how long to wait (ms). Its own short transaction: no hash is computed under its locks. */
export const admit = (keys: ReadonlyArray<ThrottleKey>, now: Date): Promise<{ waitMs: number } | undefined> =>
  withAccount(null, async (tx) => {
    const admissions = []
    for (const { key, free } of keys) admissions.push({ key, admission: admitAttempt(await lockThrottle(tx, key, now), now, free) })
    const waits = admissions.flatMap(({ admission }) => (admission.admitted ? [] : [admission.waitMs]))
    if (waits.length > 0) return { waitMs: Math.max(...waits) }
    for (const { key, admission } of admissions) if (admission.admitted) await updateThrottle(tx, key, admission.next)
    return undefined
  })

/** After a right password: the person's own counts are cleared; a source only takes back this attempt, or one good account would clear the guessing at others. */
export const forgive = async (tx: AccountTx, keys: ReadonlyArray<ThrottleKey>, now: Date): Promise<void> => {
  for (const { key } of keys.filter(({ isShared }) => isShared)) await updateThrottle(tx, key, forgiveAttempt(await lockThrottle(tx, key, now)))
  await deleteThrottles(tx, keys.filter(({ isShared }) => !isShared).map(({ key }) => key))
}
