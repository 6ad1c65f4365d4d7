import { readCycleGrid } from '@/data/values/submission.store'
import { withTenant } from '@/data/tenant'
import type { ReleaseId } from '@/domain/shared/ids'
import { streamBookInThread } from '@/platform/xlsx/stream-in-thread'
import { streamBook } from '@/platform/xlsx/stream-workbook'
import { checkImportWith, type BookReader } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { createRelease } from '@/usecases/releases/create-release'
import { must } from '../../prisma/seed/demo/actors'
import { checkRelease } from './check-release'
import type { BenchRegion } from './region'
import { resetValues } from './reset-values'
import { interleave, timed, type Timing } from './rounds'

type Job = { readonly releaseId: ReleaseId; readonly parts: Readonly<Record<string, number>> }

/** What a person starts by uploading a filled workbook, by the product's own commands: each of them one committed transaction. */
const runMainJob = async ({ call, cycleId, workbook }: BenchRegion, read: BookReader): Promise<Job> => {
  const upload = await timed(() => createImport.execute(call, { cycleId, fileName: 'Показатели.xlsx', bytes: Uint8Array.from(workbook) }))
  const { importId } = must(upload.value, 'upload')
  const check = await timed(() => checkImportWith(read)(call, importId, workbook))
  must(check.value, 'check')
  const commit = await timed(() => commitImport.execute(call, { importId }))
  must(commit.value, 'commit')
  const release = await timed(() => createRelease.execute(call, { cycleId }))
  const { releaseId } = must(release.value, 'release')
  return { releaseId, parts: { upload: upload.ms, check: check.ms, commit: commit.ms, release: release.ms } }
}

/** Every cell of the workbook, and nothing else, is what the region now holds. */
const checkStored = async ({ world, cycleId, expected }: BenchRegion): Promise<void> => {
  const { grid } = await withTenant(world.regionId, (tx) => readCycleGrid(tx, cycleId, { rows: expected.rows, slots: expected.slots }))
  const wrong = grid.states.findIndex((state, at) => state !== expected.states[at] || grid.values[at] !== expected.values[at])
  if (wrong !== -1) throw new Error(`Cell ${wrong % expected.slots} of participant ${Math.floor(wrong / expected.slots)} is not what the workbook said`)
}

const readers: Readonly<Record<string, BookReader>> = {
  'in process': (bytes, listener, options) => streamBook(Buffer.from(bytes), listener, options),
  'with the reading thread': (bytes, listener, options) => streamBookInThread(bytes, listener, options),
}

/** P1: workbook → guarded, read, compared, prepared → stored with history → scored, ranked, explained, written. Both ways of reading. */
export const measureMainJob = async (region: BenchRegion, plan: { adminUrl: string; postmaster: number; warmups: number; rounds: number }): Promise<ReadonlyArray<Timing>> => {
  let checked = 0
  const contenders = Object.entries(readers).map(([name, read]) => ({
    name,
    run: async () => {
      const { releaseId, parts } = await runMainJob(region, read)
      if ((checked += 1) <= 2) {
        await checkStored(region)
        await checkRelease(region, releaseId, plan.adminUrl)
      }
      return parts
    },
  }))
  return interleave(contenders, { ...plan, between: () => resetValues(region, plan.adminUrl) })
}
