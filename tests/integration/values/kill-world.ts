import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { toCellText } from '@/domain/entry/entry-cell'
import { anActor } from '#tests/factories/access'
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { asOwner } from '#tests/factories/owner'
import type { SavingLine, SavingPlan } from './saving-process'

export type KillWorld = { readonly cycle: CycleFixture; readonly plan: Omit<SavingPlan, 'round'> }

const FIELDS = ['plan', 'fact', 'teachers', 'teachers_category', 'special', 'special_served', 'breaches']

/** A municipality of eight schools: four are saved cell by cell, four by imports. */
export const aKillWorld = async (): Promise<KillWorld> => {
  const cycle = await aCycle({ municipalities: 1, organizations: 8 })
  const [town] = cycle.municipalities
  if (town === undefined) throw new Error('no municipality')
  const actor = await anActor('municipal_specialist', town)
  const ids = cycle.organizations.map(({ organizationId }) => organizationId)
  return { cycle, plan: { actor, cycleId: cycle.cycleId, slots: cycle.document.fields.length, fields: FIELDS, saved: ids.slice(0, 4), imported: ids.slice(4) } }
}

export type Saver = { readonly child: ChildProcess; readonly lines: ReadonlyArray<SavingLine>; readonly ready: Promise<void>; readonly gone: Promise<unknown> }

export const startSaver = ({ plan }: KillWorld, round: number): Saver => {
  const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'tests/integration/values/saving-process.ts'], { env: { ...process.env, LOG_LEVEL: 'silent', SAVING_PLAN: JSON.stringify({ ...plan, round }) }, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: SavingLine[] = []
  const gone = once(child, 'close')
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(JSON.parse(line) as SavingLine)
      if (lines.at(-1)?.kind === 'ready') resolve()
    })
    child.once('exit', () => reject(new Error(`the saving process ended before it was ready: ${JSON.stringify(lines)}`)))
  })
  return { child, lines, ready, gone }
}

/** SIGKILL, and everything that it had printed is read. */
export const killSaver = async ({ child, gone }: Saver): Promise<void> => {
  child.kill('SIGKILL')
  await gone
}

type HistoryRow = { organization_id: string; version: number; slots: number[]; new_values: string[]; new_states: Buffer; import_id: string | null }
type FormRow = { organization_id: string; version: number; batches: string }

/** Reads as the owner: the pool of this process may point to a server that is gone. */
const readStored = ({ cycle }: KillWorld) =>
  asOwner(async (client) => {
    await client.query("SELECT set_config('app.region_id', $1, false)", [cycle.regionId])
    const history = await client.query<HistoryRow>('SELECT s.organization_id, h.version, h.slots, h.new_values, h.new_states, h.import_id FROM value_history h JOIN submission s ON s.id = h.submission_id ORDER BY h.version')
    const forms = await client.query<FormRow>('SELECT organization_id, version, (SELECT count(*) FROM save_batch b WHERE b.submission_id = s.id) AS batches FROM submission s')
    const imports = await client.query<{ id: string; status: string }>('SELECT id, status FROM import')
    const audited = await client.query<{ count: string }>("SELECT count(*) FROM audit_event WHERE event = 'values.saved'")
    return { history: history.rows, forms: forms.rows, imports: imports.rows, audited: Number(audited.rows[0]?.count) }
  })

/** Everything that was acknowledged is there, and nothing is there by half. Returns how much was acknowledged. */
export const expectNothingLost = async (world: KillWorld, lines: ReadonlyArray<SavingLine>): Promise<{ saved: number; imported: number }> => {
  const { history, forms, imports, audited } = await readStored(world)
  const slotOf = new Map(world.cycle.document.fields.map(({ key }, slot) => [key, slot]))
  const stored = new Set(history.flatMap(({ organization_id: organization, version, slots, new_values: values, new_states: states }) =>
    slots.map((slot, at) => `${organization} ${version} ${slot} ${toCellText(states[at] ?? 0, Number(values[at] ?? 0))}`)))
  const saved = lines.filter((line) => line.kind === 'saved')
  expect(saved.filter(({ organizationId, field, cell, version }) => !stored.has(`${organizationId} ${version} ${slotOf.get(field)} ${cell}`))).toEqual([])
  for (const form of forms) {
    const versions = history.filter(({ organization_id: organization }) => organization === form.organization_id).map(({ version }) => version)
    expect(versions).toEqual(Array.from({ length: form.version }, (_, at) => at + 1))
  }
  expect(audited).toBe(forms.reduce((sum, { batches }) => sum + Number(batches), 0))
  const acknowledged = lines.filter((line) => line.kind === 'imported').map(({ importId }) => importId)
  expect(imports.filter(({ id, status }) => acknowledged.includes(id) && status !== 'committed')).toEqual([])
  for (const { id, status } of imports) {
    expect(history.filter(({ import_id: importId }) => importId === id)).toHaveLength(status === 'committed' ? world.plan.imported.length : 0)
  }
  return { saved: saved.length, imported: acknowledged.length }
}
