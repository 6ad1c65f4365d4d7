import { withTenant } from '@/data/tenant'
import { listParticipants } from '@/data/cycles/participant.store'
import type { CellGrid } from '@/domain/scoring/lines/cells'
import type { RegionId, ReleaseId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import type { Call } from '@/usecases/kernel/runtime'
import { createRelease } from '@/usecases/releases/create-release'
import { must } from '../../prisma/seed/demo/actors'
import { withClient } from '../db/roles.mjs'
import { checkRelease } from './check-release'
import { startCpuCount } from './cpu-time'
import type { BenchRegion } from './region'
import { medianOf, timed, type Timing } from './rounds'

export const REGIONS = 89
export const COUNTRY = 90_000
const PER_REGION = Math.ceil(COUNTRY / REGIONS)
/** Regions calculated before any time counts, and in the smaller batch that the whole country is held against. */
const WARM = 8
const FEW = 10
/** As many jobs at once as the worker takes. */
const AT_ONCE = 2

/** Only what a release reads and refers to; no history, no earlier releases. */
const TABLES: ReadonlyArray<{ readonly name: string; readonly where: string }> = [
  { name: 'municipality', where: 'true' }, { name: 'organization', where: 'true' }, { name: 'director', where: 'true' }, { name: 'appointment', where: 'true' },
  { name: 'indicator_model', where: 'true' }, { name: 'model_version', where: 'true' }, { name: 'cycle', where: 'true' },
  { name: 'cycle_participant', where: `cycle_id = $3 AND position < ${PER_REGION}` },
  { name: 'submission', where: `cycle_id = $3 AND organization_id IN (SELECT organization_id FROM cycle_participant WHERE region_id = $1 AND cycle_id = $3 AND position < ${PER_REGION})` },
]

/** Regions of 1,012 participants each, copied inside the server from the measured one with ids kept: keys begin with the region. Triggers and foreign keys are off while copying. */
const makeCountry = async (region: BenchRegion, adminUrl: string): Promise<ReadonlyArray<RegionId>> => {
  const ids = Array.from({ length: REGIONS }, () => newId() as RegionId)
  await withClient(adminUrl, async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    const columnsOf = async (table: string): Promise<string> => {
      const { rows } = await client.query<{ columns: string }>("SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'region_id'", [table])
      return rows[0]?.columns ?? ''
    }
    await client.query("INSERT INTO region (id, slug, name, kind, time_zone, vocabulary, is_demo) SELECT n.id, 'country-' || n.at, name || ' ' || n.at, kind, time_zone, vocabulary, is_demo FROM region, unnest($2::uuid[]) WITH ORDINALITY AS n(id, at) WHERE region.id = $1", [region.world.regionId, ids])
    for (const { name, where } of TABLES) {
      const columns = await columnsOf(name)
      const prefixed = columns.split(', ').map((column) => `t.${column}`).join(', ')
      await client.query(`INSERT INTO ${name} (region_id, ${columns}) SELECT n.id, ${prefixed} FROM unnest($2::uuid[]) AS n(id), (SELECT * FROM ${name} WHERE region_id = $1 AND ${where}) t WHERE $3::uuid IS NOT NULL`, [region.world.regionId, ids, region.cycleId])
      await client.query(`ANALYZE ${name}`)
    }
  })
  return ids
}

const callIn = ({ call }: BenchRegion, regionId: RegionId): Call => ({ ...call, actor: { ...call.actor, regionId, grants: call.actor.grants.map((grant) => ({ ...grant, scope: { ...grant.scope, regionId } })) } })

type Made = Map<RegionId, ReleaseId>
/** Releases of these regions, two at a time; milliseconds. */
const releaseAll = async (region: BenchRegion, ids: ReadonlyArray<RegionId>, made: Made): Promise<number> => {
  const waiting = [...ids]
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) made.set(id, must(await createRelease.execute(callIn(region, id), { cycleId: region.cycleId }), id).releaseId)
  }
  return (await timed(() => Promise.all(Array.from({ length: AT_ONCE }, lane)))).ms
}

const firstRows = ({ values, states, slots }: CellGrid): CellGrid => ({ rows: PER_REGION, slots, values: values.subarray(0, PER_REGION * slots), states: states.subarray(0, PER_REGION * slots) })

/** One region against the exact definition, and every other against that one, card by card. */
const checkCountry = async (region: BenchRegion, made: Made, adminUrl: string): Promise<void> => {
  const [first] = made
  if (first === undefined) throw new Error('No release of the country')
  const [regionId, releaseId] = first
  const participants = await withTenant(regionId, (tx) => listParticipants(tx, region.cycleId))
  await checkRelease({ ...region, world: { ...region.world, regionId }, participants, expected: firstRows(region.expected) }, releaseId, adminUrl)
  const { rows } = await withClient(adminUrl, (client) => client.query<{ cards: number; kinds: number }>(
    "SELECT sum(cards)::int AS cards, count(DISTINCT sum)::int AS kinds FROM (SELECT count(*) AS cards, md5(string_agg((to_jsonb(c) - 'id' - 'release_id' - 'region_id')::text, '' ORDER BY position)) AS sum FROM score_card c WHERE release_id = ANY($1::uuid[]) GROUP BY region_id) one",
    [[...made.values()]],
  ))
  if (rows[0]?.kinds !== 1 || rows[0].cards !== made.size * PER_REGION) throw new Error(`The regions of the country differ: ${JSON.stringify(rows[0])}`)
}

export type CountryTiming = { readonly timings: ReadonlyArray<Timing>; readonly seconds: number; readonly drift: number; readonly participants: number }

/** P3: a release of the country through the product's own command, two regions at a time; values must be stored already. `drift`: time a region of the whole against that of a few, less 1. */
export const measureCountry = async (region: BenchRegion, plan: { adminUrl: string; postmaster: number }): Promise<CountryTiming> => {
  const ids = await makeCountry(region, plan.adminUrl)
  const made: Made = new Map()
  await releaseAll(region, ids.slice(0, WARM), made)
  await withClient(plan.adminUrl, (client) => client.query('CHECKPOINT'))
  const cpuOfFew = startCpuCount(plan.postmaster)
  const few = (await releaseAll(region, ids.slice(WARM, WARM + FEW), made)) / FEW
  const fewCpu = cpuOfFew()
  const rest = ids.slice(WARM + FEW)
  const cpuOfRest = startCpuCount(plan.postmaster)
  const whole = (await releaseAll(region, rest, made)) / rest.length
  const cpu = cpuOfRest()
  await checkCountry(region, made, plan.adminUrl)
  const timing = (name: string, each: number, { program, postgres, count }: { program: number; postgres: number; count: number }): Timing => ({
    name, median: medianOf([each]), min: each, max: each, rounds: [each], parts: {}, cpu: { program: program / count, postgres: postgres / count },
  })
  return {
    timings: [timing(`a region among ${FEW}`, few, { ...fewCpu, count: FEW }), timing(`a region among the other ${rest.length}`, whole, { ...cpu, count: rest.length })],
    seconds: (few * FEW + whole * (REGIONS - FEW)) / 1000, drift: whole / few - 1, participants: REGIONS * PER_REGION,
  }
}
