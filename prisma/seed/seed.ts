import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import { makeAccess } from './demo/users'
import { makeWorld, regionIdOf, type World } from './demo/world'
import { regionReferences } from './reference/regions'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const required = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

/**
 * Regions there is nothing to do for: those whose last step was written (their audit event), and those that another
 * version of the seed, or people, made under the same address.
 */
const listSettled = async (): Promise<ReadonlySet<string>> => {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    const settled = new Set<string>()
    for (const { slug } of regionReferences) {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM region WHERE slug = $1', [slug])
      const [found] = rows
      if (found === undefined) continue
      await client.query("SELECT set_config('app.region_id', $1, false)", [found.id])
      const { rowCount } = await client.query("SELECT 1 FROM audit_event WHERE region_id = $1 AND event = 'region.seeded' LIMIT 1", [found.id])
      if (rowCount === 1 || found.id !== regionIdOf(slug)) settled.add(slug)
    }
    return settled
  } finally {
    await client.end()
  }
}

const writeSignIns = async (worlds: ReadonlyArray<World>): Promise<void> => {
  const folder = env().SMER_DATA_DIR
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'demo-sign-ins.json'), `${JSON.stringify(worlds.flatMap((world) => makeAccess(world).signIns), null, 2)}\n`, { mode: 0o600 })
}

const seedAll = async (worlds: ReadonlyArray<World>): Promise<void> => {
  const [{ seedWorld }, { disconnect }] = await Promise.all([import('./demo/seed-world'), import('@/data/client')])
  try {
    for (const world of worlds) await seedWorld(world, { ownerUrl: required('DATABASE_OWNER_URL'), now: systemClock(), say })
  } finally {
    await disconnect()
  }
}

/** Loads the five demo regions («учебные данные»). A second run finds them and changes nothing. */
const main = async (): Promise<void> => {
  const settled = await listSettled()
  const worlds = regionReferences.map(makeWorld)
  const waiting = worlds.filter((world) => !settled.has(world.region.slug))
  if (waiting.length > 0) await seedAll(waiting)
  await writeSignIns(worlds)
  say(waiting.length === 0 ? 'Учебные регионы уже загружены' : 'Учебные регионы загружены')
}

await main()
