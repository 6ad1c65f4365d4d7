import type { ThrottleState } from '@/domain/accounts/sign-in-delay'
import type { AccountTx } from '../tenant'

/** The state of a key, locked until the end of the transaction; made when absent. Keys are locked in the order given: sort them. */
export const lockThrottle = async (tx: AccountTx, key: string, now: Date): Promise<ThrottleState> => {
  await tx.signInThrottle.createMany({ data: [{ key, failures: 0, blockedUntil: null, updatedAt: now }], skipDuplicates: true })
  await tx.$queryRaw`SELECT 1 FROM sign_in_throttle WHERE key = ${key} FOR UPDATE`
  return tx.signInThrottle.findUniqueOrThrow({ where: { key }, select: { failures: true, blockedUntil: true, updatedAt: true } })
}

export const updateThrottle = async (tx: AccountTx, key: string, state: ThrottleState): Promise<void> => {
  await tx.signInThrottle.update({ where: { key }, data: { ...state } })
}

export const deleteThrottles = async (tx: AccountTx, keys: ReadonlyArray<string>): Promise<void> => {
  await tx.signInThrottle.deleteMany({ where: { key: { in: [...keys] } } })
}
