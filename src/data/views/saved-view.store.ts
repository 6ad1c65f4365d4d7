import type { UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type SavedView = { readonly id: string; readonly page: string; readonly name: string; readonly search: string; readonly isDefault: boolean }

const columns = { id: true, page: true, name: true, search: true, isDefault: true } as const
const kept = (tx: TenantTx, userId: UserId) => ({ regionId: tx.regionId, userId, removedAt: null })

/** The person's views of all pages, by name. */
const listViews = (tx: TenantTx, userId: UserId): Promise<SavedView[]> => tx.savedView.findMany({ where: kept(tx, userId), select: columns, orderBy: [{ page: 'asc' }, { name: 'asc' }, { id: 'asc' }] })

/** Holds the person's views of a page until the end of the transaction: two savings wait for each other. */
export const lockViews = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<SavedView>> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved views ${tx.regionId} ${userId}`}, 0))`
  return listViews(tx, userId)
}

export const insertView = async (tx: TenantTx, view: SavedView & { readonly userId: UserId; readonly createdAt: Date }): Promise<void> => {
  await tx.savedView.create({ data: { ...view, regionId: tx.regionId } })
}

export const updateView = async (tx: TenantTx, id: string, change: { search: string } | { isDefault: boolean } | { removedAt: Date; isDefault: boolean }): Promise<void> => {
  await tx.savedView.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: change })
}

/** No view of the page opens from the menu any more. */
export const clearDefault = async (tx: TenantTx, userId: UserId, page: string): Promise<void> => {
  await tx.savedView.updateMany({ where: { ...kept(tx, userId), page, isDefault: true }, data: { isDefault: false } })
}
