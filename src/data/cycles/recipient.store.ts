import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type Recipient = { readonly id: UserId; readonly email: string; readonly displayName: string }

/** Everybody who holds a role in the region today and may sign in, each once. */
export const listRecipients = async (tx: TenantTx, today: CalendarDate): Promise<ReadonlyArray<Recipient>> => {
  const day = fromCalendarDate(today)
  const rows = await tx.user.findMany({
    where: { blockedAt: null, passwordHash: { not: null }, assignments: { some: { regionId: tx.regionId, revokedAt: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] } } },
    select: { id: true, email: true, displayName: true }, orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...row, id: row.id as UserId }))
}
