import { checkEntry } from '@/domain/entry/check-entry'
import { toCellText } from '@/domain/entry/entry-cell'
import { entryFields, rulesOfFields } from '@/domain/entry/entry-field'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import { MICRO } from '@/domain/shared/micro'
import { newId } from '@/platform/ids'
import { paths } from '@/web/paths'
import { withClient } from '../db/roles.mjs'
import { cpuOfTree, startCpuCount } from './cpu-time'
import { signIn } from './pages'
import type { BenchRegion } from './region'
import { postAll, type LoadResult, type Sent } from './save-load'
import { BENCH_SECRET, type BenchServer } from './server'
import { buildProduct, startWeb } from './web-server'

const CELLS = 60
const BEYOND_EVERY_VERSION = 1_000_000
const SUSTAINED_CONNECTIONS = 8
const AT_ONCE = 3_000

/** `webMs`, `postgresMs`: processor time of a save, which a crowded machine stretches less than the clock. */
export type SaveTiming = LoadResult & { readonly name: string; readonly saves: number; readonly cells: number; readonly webMs: number; readonly postgresMs: number }

type FormCells = { readonly organizationId: string; readonly cells: ReadonlyArray<{ readonly field: string; readonly slot: number; readonly micro: number }> }

/** Sixty cells of each organization whose amount may grow by a few units and stay within the field's limits. */
const formsOf = ({ document, participants, expected }: BenchRegion): ReadonlyArray<FormCells> => {
  const rules = rulesOfFields(entryFields(document))
  const seen = new Set<string>()
  return participants.flatMap(({ organizationId, organizationType, position }) => {
    if (seen.has(organizationId)) return []
    seen.add(organizationId)
    const cells = document.fields.flatMap(({ key }, slot) => {
      const rule = rules[slot]
      const at = position * expected.slots + slot
      const micro = expected.values[at] ?? 0
      const isOpen = rule?.organizationTypes.has(organizationType as never) === true && expected.states[at] === cellStateByte.value
      return isOpen && checkEntry(rule, toCellText(cellStateByte.value, micro + 9 * MICRO)) === undefined ? [{ field: key, slot, micro }] : []
    })
    return cells.length < CELLS / 2 ? [] : [{ organizationId, cells: cells.slice(0, CELLS) }]
  })
}

const sentOf = ({ cycleId }: BenchRegion, { organizationId, cells }: FormCells, { ownerId, turn }: { ownerId: string; turn: number }): Sent => ({
  path: paths.api.saveCells(cycleId, organizationId),
  body: JSON.stringify({
    batchId: newId(), ownerId, layer: 'verified', known: BEYOND_EVERY_VERSION,
    changes: cells.map(({ field, micro }) => ({ field, cell: toCellText(cellStateByte.value, micro + turn * MICRO), base: BEYOND_EVERY_VERSION })),
  }),
})

const countStored = ({ adminUrl }: BenchServer, regionId: string): Promise<number> =>
  withClient(adminUrl, async (client) => Number((await client.query<{ count: string }>('SELECT count(*) AS count FROM save_batch b JOIN value_history h ON h.region_id = b.region_id AND h.submission_id = b.submission_id AND h.version = b.version WHERE b.region_id = $1', [regionId])).rows[0]?.count))

/**
 * P5: forms of sixty cells through the running product: session, right, row-level security, history and audit, each in its own
 * transaction flushed to disk. `lost`: answered and not there.
 */
export const measureSaves = async (region: BenchRegion, server: BenchServer, rounds: number): Promise<{ readonly timings: ReadonlyArray<SaveTiming>; readonly lost: number }> => {
  const web = await startWeb(buildProduct(), '/api/health', { DATABASE_URL: server.appUrl, NEXTAUTH_SECRET: BENCH_SECRET, LOG_LEVEL: 'error' })
  try {
    const headers = await signIn(region, 'regional_operator')
    const ownerId = region.access.assignments.find(({ role }) => role === 'regional_operator')?.userId ?? ''
    const forms = formsOf(region)
    const cells = forms.reduce((sum, form) => sum + form.cells.length, 0) / forms.length
    const target = { origin: web.origin, headers }
    const timings: SaveTiming[] = []
    let sentCount = 0
    const run = async (name: string, sent: ReadonlyArray<Sent>, connections: number): Promise<void> => {
      const [before, countCpu] = [cpuOfTree(web.pid), startCpuCount(server.postmaster)]
      const result = await postAll(target, sent, connections)
      timings.push({ name, saves: sent.length, cells, ...result, webMs: (cpuOfTree(web.pid) - before) / sent.length, postgresMs: countCpu().postgres / sent.length })
      sentCount += sent.length
    }
    await run('warm-up', forms.map((form) => sentOf(region, form, { ownerId, turn: 1 })), SUSTAINED_CONNECTIONS)
    for (let round = 0; round < rounds; round += 1) await run(`sustained, ${SUSTAINED_CONNECTIONS} connections`, forms.map((form) => sentOf(region, form, { ownerId, turn: 2 + round })), SUSTAINED_CONNECTIONS)
    const burst = Array.from({ length: AT_ONCE }, (_, at) => forms[at % forms.length]).flatMap((form, at) => (form === undefined ? [] : [sentOf(region, form, { ownerId, turn: 5 + Math.floor(at / forms.length) })]))
    await run(`${AT_ONCE} at once`, burst, AT_ONCE)
    return { timings, lost: sentCount - (await countStored(server, region.world.regionId)) }
  } finally {
    await web.stop()
  }
}
