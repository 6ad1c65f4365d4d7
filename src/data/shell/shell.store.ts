import type { UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'
import type { SavedView } from '../views/saved-view.store'

export type Shell = { readonly unread: number; readonly views: ReadonlyArray<SavedView> }

/** What the frame of every page shows of a person: unread news and the kept views of all pages by name. One statement, for every page pays it. */
export const readShellOf = async (tx: TenantTx, userId: UserId): Promise<Shell> => {
  const [row] = await tx.$queryRaw<Shell[]>`
    SELECT
      (SELECT count(*) FROM notification n WHERE n.region_id = ${tx.regionId}::uuid AND n.user_id = ${userId}::uuid
        AND NOT EXISTS (SELECT 1 FROM notification_read r WHERE r.region_id = n.region_id AND r.notification_id = n.id))::int AS unread,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'page', v.page, 'name', v.name, 'search', v.search, 'isDefault', v.is_default) ORDER BY v.page, v.name, v.id)
        FROM saved_view v WHERE v.region_id = ${tx.regionId}::uuid AND v.user_id = ${userId}::uuid AND v.removed_at IS NULL), '[]') AS views`
  return row ?? { unread: 0, views: [] }
}
