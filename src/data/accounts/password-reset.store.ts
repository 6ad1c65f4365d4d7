import type { UserId } from '@/domain/shared/ids'
import type { AnyTx } from './session.store'

export type PasswordResetRow = { readonly id: string; readonly userId: UserId; readonly expiresAt: Date; readonly usedAt: Date | null }

export const insertPasswordReset = async (tx: AnyTx, reset: { id: string; userId: UserId; tokenHash: string; expiresAt: Date; createdAt: Date }): Promise<void> => {
  await tx.passwordReset.create({ data: reset })
}

export const findPasswordReset = async (tx: AnyTx, tokenHash: string): Promise<PasswordResetRow | undefined> => {
  const row = await tx.passwordReset.findUnique({ where: { tokenHash }, select: { id: true, userId: true, expiresAt: true, usedAt: true } })
  return row === null ? undefined : { ...row, userId: row.userId as UserId }
}

/** Takes the link: true for exactly one of those who come with it at once. */
export const updateUsedPasswordReset = async (tx: AnyTx, id: string, now: Date): Promise<boolean> =>
  (await tx.passwordReset.updateMany({ where: { id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })).count === 1

/** A used link makes the person's other links void. */
export const updateVoidPasswordResetsOf = async (tx: AnyTx, userId: UserId, now: Date): Promise<void> => {
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
}
