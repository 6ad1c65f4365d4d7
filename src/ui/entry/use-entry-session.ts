import { useEffect, useState } from 'react'
import { uuidOf } from '@/domain/entry/batch-id'
import { entryWorld, type LoadedRow } from '@/domain/entry/entry-world'
import type { EntryField } from '@/domain/entry/entry-field'
import type { CompiledChecks } from '@/domain/submissions/compile-checks'
import { paths } from '@/web/paths'
import { draftBox } from './draft-box'
import { entrySession, type EntrySession } from './entry-session'
import { sendBatch } from './send-batch'

export type LoadedGrid = {
  readonly ownerId: string
  readonly regionId: string
  readonly cycle: { readonly id: string }
  readonly fields: ReadonlyArray<EntryField>
  readonly checks: CompiledChecks
  readonly rows: ReadonlyArray<LoadedRow>
}

const now = (): number => performance.timeOrigin + performance.now()
const newId = (): string => uuidOf(crypto.getRandomValues(new Uint8Array(16)))
const isInBrowser = (): boolean => typeof indexedDB !== 'undefined'

const makeSession = (grid: LoadedGrid): EntrySession => {
  const { world, forms } = entryWorld(grid)
  const fieldOf = (slot: number): string => world.fields[slot]?.field.key ?? ''
  const owner = { ownerId: grid.ownerId, regionId: grid.regionId, cycleId: grid.cycle.id }
  return entrySession({
    world, forms,
    box: isInBrowser() ? draftBox(owner, newId(), now) : undefined,
    newId,
    chance: () => crypto.getRandomValues(new Uint8Array(1)).reduce((_, byte) => byte / 256, 0),
    send: (index, batch) => {
      const row = world.rows[index]
      return row === undefined
        ? Promise.resolve({ kind: 'again', afterMs: 0 })
        : sendBatch({ address: paths.api.saveCells(grid.cycle.id, row.organizationId), ownerId: grid.ownerId, layer: row.gate.layer, fieldOf, now }, batch)
    },
  })
}

/** The session of an open grid: takes over drafts when the page opens, tries again when the line or the person comes back, and warns before unsent cells are left. */
export const useEntrySession = (grid: LoadedGrid): EntrySession => {
  const [session] = useState(() => makeSession(grid))
  useEffect(() => {
    void session.start()
    const again = (): void => {
      if (document.visibilityState === 'visible' && session.line().kind !== 'open') session.tryNow()
    }
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.summary().waiting > 0) event.preventDefault()
    }
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    document.addEventListener('visibilitychange', again)
    window.addEventListener('beforeunload', warn)
    return () => {
      session.stop()
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('beforeunload', warn)
    }
  }, [session])
  return session
}
