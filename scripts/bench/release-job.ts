import type { Client } from 'pg'
import { insertRelease } from '@/data/scoring/release.store'
import { insertScoreCards } from '@/data/scoring/score-card.store'
import { withTenant } from '@/data/tenant'
import { readEffectiveGrid } from '@/data/values/effective-grid.store'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { ENGINE_VERSION } from '@/domain/scoring/releases/engine-version'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import type { ModelVersionId, ReleaseId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { toParticipants } from '@/usecases/kernel/scoring-input'
import { createRelease } from '@/usecases/releases/create-release'
import { must } from '../../prisma/seed/demo/actors'
import { withClient } from '../db/roles.mjs'
import { checkRelease } from './check-release'
import { benchNow, type BenchRegion } from './region'
import { interleave, type Contender, type Timing } from './rounds'

type Plan = { readonly adminUrl: string; readonly ownerUrl: string; readonly appUrl: string; readonly postmaster: number; readonly warmups: number; readonly rounds: number }
/** Numbers go down from a million, so that the product, which takes the next one up, never meets them. */
type Made = { readonly releases: ReleaseId[]; number: number }

const READY = 'bench_ready_cards'

/** Keeps the cards of a finished release in a table of their own, in the order of positions. */
const prepareReadyCards = (region: BenchRegion, ownerUrl: string, releaseId: ReleaseId): Promise<{ columns: string; modelVersionId: ModelVersionId }> =>
  withClient(ownerUrl, async (client) => {
    await client.query("SELECT set_config('app.region_id', $1, false)", [region.world.regionId])
    await client.query(`CREATE TABLE ${READY} AS SELECT * FROM score_card WHERE release_id = '${releaseId}' ORDER BY position`)
    await client.query(`GRANT SELECT ON ${READY} TO smer_app; ANALYZE ${READY}`)
    const columns = await client.query<{ columns: string }>(`SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute WHERE attrelid = '${READY}'::regclass AND attnum > 0 AND attname NOT IN ('id', 'release_id')`)
    const version = await client.query<{ id: ModelVersionId }>('SELECT model_version_id AS id FROM cycle WHERE id = $1', [region.cycleId])
    const [made, model] = [columns.rows[0], version.rows[0]]
    if (made === undefined || model === undefined) throw new Error('The region has no model')
    return { columns: made.columns, modelVersionId: model.id }
  })

const newRelease = (region: BenchRegion, made: Made, modelVersionId: ModelVersionId) => {
  const id = newId() as ReleaseId
  made.releases.push(id)
  made.number -= 1
  return { id, cycleId: region.cycleId, number: made.number, modelVersionId, engineVersion: ENGINE_VERSION, inputHash: '', resultHash: '', participants: region.participants.length, smallestGroup: 5, clusters: [], history: [], absences: [], createdAt: benchNow, createdById: null }
}

/** The product's own reading and writing, with scores that are ready: nothing is calculated, hashed, judged or logged. */
const throughStores = (region: BenchRegion, made: Made, modelVersionId: ModelVersionId): Contender => {
  const { world, cycleId, document, participants, expected } = region
  const scores = scoreCycle(compileModel(document), toParticipants(participants), expected)
  const run = (): Promise<void> =>
    withTenant(world.regionId, async (tx) => {
      await readEffectiveGrid(tx, cycleId, { rows: participants.length, slots: document.fields.length })
      const release = newRelease(region, made, modelVersionId)
      await insertRelease(tx, release)
      await insertScoreCards(tx, release.id, { scores, participants })
    })
  return { name: 'product: read and write alone', run }
}

const READ = `
  SELECT p.position, s.self_values, s.self_states, s.municipal_values, s.municipal_states, s.verified_values, s.verified_states
  FROM cycle_participant p JOIN submission s ON s.region_id = p.region_id AND s.cycle_id = p.cycle_id AND s.organization_id = p.organization_id
  WHERE p.region_id = $1 AND p.cycle_id = $2 ORDER BY p.position`

/** The strictest floor: values leave the server as text, and rows that already lie in it are copied; no row crosses the wire back. */
const insideServer = (region: BenchRegion, made: Made, plan: { client: Client; columns: string; modelVersionId: ModelVersionId }): Contender => {
  const { client, columns, modelVersionId } = plan
  const asText = { getTypeParser: () => (text: unknown) => text }
  const run = async (): Promise<void> => {
    const { id, number, createdAt, participants } = newRelease(region, made, modelVersionId)
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.region_id', $1, true)", [region.world.regionId])
    await client.query({ name: 'bench-read', text: READ, values: [region.world.regionId, region.cycleId], rowMode: 'array', types: asText as never })
    await client.query(
      "INSERT INTO release (region_id, id, cycle_id, number, model_version_id, engine_version, input_hash, result_hash, participants, clusters, created_at) VALUES ($1, $2, $3, $4, $5, $6, '', '', $7, '[]', $8)",
      [region.world.regionId, id, region.cycleId, number, modelVersionId, ENGINE_VERSION, participants, createdAt],
    )
    await client.query(`INSERT INTO score_card (id, release_id, ${columns}) SELECT uuidv7(), $1, ${columns} FROM ${READY}`, [id])
    await client.query('COMMIT')
  }
  return { name: 'inside the server: read and copy rows', run }
}

/** Throws unless all releases hold the same cards, the ids aside. */
const checkSame = (adminUrl: string, releases: ReadonlyArray<ReleaseId>): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT DISTINCT md5(string_agg((to_jsonb(c) - 'id' - 'release_id')::text, '' ORDER BY c.position)) FROM score_card c WHERE release_id = ANY($1::uuid[]) GROUP BY release_id",
      [releases],
    )
    if (rows.length !== 1) throw new Error('The contenders wrote different cards')
  })

/** P2: a release of a region through the product's command, against reading the values and writing the same rows alone. The values must be stored already. */
export const measureRelease = async (region: BenchRegion, plan: Plan): Promise<ReadonlyArray<Timing>> => {
  const made: Made = { releases: [], number: 1_000_000 }
  const release = async (): Promise<ReleaseId> => must(await createRelease.execute(region.call, { cycleId: region.cycleId }), 'release').releaseId
  const first = await release()
  await checkRelease(region, first, plan.adminUrl)
  const ready = await prepareReadyCards(region, plan.ownerUrl, first)
  return withClient(plan.appUrl, async (client) => {
    const product: Contender = { name: 'product: whole release', run: async () => { made.releases.push(await release()) } }
    const contenders = [product, throughStores(region, made, ready.modelVersionId), insideServer(region, made, { client, ...ready })]
    for (const contender of contenders) await contender.run(0)
    await checkSame(plan.adminUrl, [first, ...made.releases])
    return interleave(contenders, { ...plan, between: () => withClient(plan.adminUrl, (admin) => admin.query('CHECKPOINT').then(() => undefined)) })
  })
}
