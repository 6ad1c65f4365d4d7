import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { KeptDraft } from '@/domain/entry/draft-form'
import type { Layer } from '@/domain/values/layers'

/** Whose drafts: another person on the same machine has other ones and does not see these. */
export type BoxOwner = { readonly ownerId: string; readonly regionId: string; readonly cycleId: string }
export type KeptForm = { readonly organizationId: string; readonly layer: Layer; readonly kept: KeptDraft }

type Row = KeptForm & { readonly key: string; readonly owner: string; readonly at: number }
interface Schema extends DBSchema {
  drafts: { key: string; value: Row; indexes: { owner: string } }
}

const KEPT_MS = 72 * 3_600_000
const ownerKey = ({ ownerId, regionId, cycleId }: BoxOwner): string => `${ownerId}|${regionId}|${cycleId}`

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('smer-entry', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'key' }).createIndex('owner', 'owner')
    },
  })

/** Drafts on this machine: ids and numbers only, for three days at most. Each open page writes under its own number, so two pages never wipe each other's. */
export type DraftBox = {
  /** Drafts of this person for these organizations, those of closed pages included; they now belong to this page. */
  readonly take: (organizationIds: ReadonlySet<string>) => Promise<ReadonlyArray<KeptForm>>
  /** Replaces what is kept of the forms given; a form without a draft is removed. */
  readonly put: (forms: ReadonlyArray<{ readonly organizationId: string; readonly layer: Layer; readonly kept: KeptDraft | undefined }>) => Promise<void>
}

export const draftBox = (owner: BoxOwner, page: string, now: () => number): DraftBox => {
  const database = open()
  const keyOf = (organizationId: string): string => `${ownerKey(owner)}|${organizationId}|${page}`
  return {
    take: async (organizationIds) => {
      const transaction = (await database).transaction('drafts', 'readwrite')
      const rows = (await transaction.store.index('owner').getAll(ownerKey(owner))).toSorted((a, b) => a.at - b.at)
      const found: KeptForm[] = []
      for (const row of rows) {
        const isOld = row.at < now() - KEPT_MS
        if (!isOld && !organizationIds.has(row.organizationId)) continue
        await transaction.store.delete(row.key)
        if (isOld) continue
        found.push({ organizationId: row.organizationId, layer: row.layer, kept: row.kept })
      }
      for (const form of found) {
        const key = keyOf(form.organizationId)
        const before = await transaction.store.get(key)
        const kept = before === undefined ? form.kept : { cells: [...before.kept.cells, ...form.kept.cells], batches: [...before.kept.batches, ...form.kept.batches] }
        await transaction.store.put({ ...form, kept, key, owner: ownerKey(owner), at: now() })
      }
      await transaction.done
      return found
    },
    put: async (forms) => {
      const transaction = (await database).transaction('drafts', 'readwrite')
      for (const { organizationId, layer, kept } of forms) {
        const key = keyOf(organizationId)
        if (kept === undefined) void transaction.store.delete(key)
        else void transaction.store.put({ key, owner: ownerKey(owner), organizationId, layer, kept, at: now() })
      }
      await transaction.done
    },
  }
}
