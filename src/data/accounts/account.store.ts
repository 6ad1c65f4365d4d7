import type { UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { AnyTx } from './session.store'

export type AccountRow = { readonly id: UserId; readonly email: string; readonly displayName: string; readonly passwordHash: string | null; readonly blockedAt: Date | null }

const columns = { id: true, email: true, displayName: true, passwordHash: true, blockedAt: true } as const
const toAccount = (row: Omit<AccountRow, 'id'> & { id: string }): AccountRow => ({ ...row, id: row.id as UserId })

export const findAccountByEmail = async (tx: AnyTx, email: string): Promise<AccountRow | undefined> => {
  const row = await tx.user.findUnique({ where: { email }, select: columns })
  return row === null ? undefined : toAccount(row)
}

export const findAccount = async (tx: AnyTx, id: UserId): Promise<AccountRow | undefined> => {
  const row = await tx.user.findUnique({ where: { id }, select: columns })
  return row === null ? undefined : toAccount(row)
}

/** Adds the account, or leaves the one that was added meanwhile under the same address; returns what is there. */
export const insertAccount = async (tx: AnyTx, account: { id: UserId; email: string; displayName: string; createdAt: Date }): Promise<AccountRow> => {
  await tx.user.createMany({ data: [account], skipDuplicates: true })
  return toAccount(await tx.user.findUniqueOrThrow({ where: { email: account.email }, select: columns }))
}

export const updatePasswordHash = async (tx: AnyTx, id: UserId, passwordHash: string): Promise<void> => {
  await tx.user.update({ where: { id }, data: { passwordHash } })
}

export type AccountEventName = 'session.opened' | 'session.refused' | 'session.closed' | 'session.regionChosen' | 'account.created' | 'password.resetAsked' | 'password.changed'
/** What happens to an account outside any tenant. Append-only; never a password, never a token. */
export const appendAccountEvent = async (tx: AnyTx, row: { id: string; at: Date; userId: UserId | null; event: AccountEventName; facts: Record<string, string | number> }): Promise<void> => {
  await tx.accountEvent.create({ data: { ...row, facts: row.facts as InputJson } })
}
