import { appendAccountEvent, findAccountByEmail, type AccountRow } from '@/data/accounts/account.store'
import { insertPasswordReset } from '@/data/accounts/password-reset.store'
import { readAskedReset, type AskedReset } from '@/data/accounts/reset-job.store'
import { withAccount, withTenant } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { hashSecret, newSecret } from '@/platform/token'
import { enqueueLetter } from './enqueue-letter'
import { listOwnRegions, type OwnRegion } from './own-regions'

export const RESET_MS = 30 * 60_000

/**
 * The letter goes through a region in which the person works: the register of letters is the region's. Letters of a region
 * for learning may be read there, so an account that also works in a real region gets its letter through that one.
 */
const registerOf = (regions: ReadonlyArray<OwnRegion>): OwnRegion | undefined => regions.find(({ isDemo }) => !isDemo) ?? regions[0]

const write = async (account: AccountRow, { address, requestId }: AskedReset, now: Date): Promise<void> => {
  const region = registerOf(await withAccount(account.id, (tx) => listOwnRegions(tx, account.id, now)))
  if (region === undefined) return
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + RESET_MS)
  await withTenant(region.id, async (tx) => {
    await insertPasswordReset(tx, { id: newId(), userId: account.id, tokenHash: hashSecret(token), expiresAt, createdAt: now })
    const letter = { kind: 'passwordReset', regionName: region.name, displayName: account.displayName, timeZone: region.timeZone, expiresAt: expiresAt.toISOString(), token } as const
    await enqueueLetter({ tx, now, newId }, { recipient: account.email, letter, ownerId: null })
    await appendAccountEvent(tx, { id: newId(), at: now, userId: account.id, event: 'password.resetAsked', facts: { address, requestId } })
  })
}

/** The worker's half of asking for a new password: a letter where there is such an account and it is not blocked. @param payload as `enqueueReset` wrote it */
export const sendReset = async (payload: unknown, now: Date = systemClock()): Promise<void> => {
  const asked = readAskedReset(payload)
  const account = await withAccount(null, (tx) => findAccountByEmail(tx, asked.email))
  if (account !== undefined && account.blockedAt === null) await write(account, asked, now)
}
