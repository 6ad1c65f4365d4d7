import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, inject, it, vi } from 'vitest'
import { disconnect, prisma } from '@/data/client'
import { findBypass, withAccount, withTenant } from '@/data/tenant'
import type { RegionId, UserId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { inDatabase } from '../setup/test-server'
import { anAssignment, aUser } from '#tests/factories/access'
import { aMunicipality, aRegion } from '#tests/factories/regions'

const server = inject('testServer')
const ownDatabase = new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1)

const regionsWithOneMunicipality = async (count: number): Promise<ReadonlyArray<RegionId>> => {
  const made: RegionId[] = []
  for (let index = 0; index < count; index += 1) {
    const { regionId } = await aRegion()
    await aMunicipality({ regionId }, { code: 'one-code', name: 'Округ с общим именем' })
    made.push(regionId)
  }
  return made
}

describe('the setting of a tenant', () => {
  it('T3 never leaks between 200 interleaved transactions of five regions, some of them broken off', async () => {
    const regions = await regionsWithOneMunicipality(5)
    const one = async (index: number): Promise<ReadonlyArray<string>> => {
      const regionId = regions[index % regions.length] ?? ('none' as RegionId)
      return withTenant(regionId, async (tx) => {
        const before = await tx.municipality.findMany({ select: { regionId: true } })
        const raw = await tx.$queryRaw<Array<{ regionId: string }>>`SELECT region_id::text AS "regionId" FROM municipality`
        if (index % 7 === 0) throw new Error('broken off')
        const after = await tx.municipality.findMany({ select: { regionId: true } })
        return [...before, ...raw, ...after].map((row) => (row.regionId === regionId ? 'own' : 'foreign'))
      })
    }
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => one(index)))
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(done).toEqual(Array.from({ length: 171 }, () => ['own', 'own', 'own']))
    expect(results.filter((result) => result.status === 'rejected' && result.reason instanceof Error && result.reason.message === 'broken off')).toHaveLength(29)
  })

  it('is gone from every connection of the pool when the transactions have ended', async () => {
    await regionsWithOneMunicipality(1)
    const settings = await Promise.all(
      Array.from({ length: 48 }, () => prisma().$queryRaw<Array<{ region: string | null; person: string | null; rows: bigint }>>`
        SELECT current_setting('app.region_id', true) AS region, current_setting('app.user_id', true) AS person, (SELECT count(*) FROM municipality) AS rows`),
    )
    expect(settings.flat().map(({ region, person, rows }) => [region ?? '', person ?? '', rows])).toEqual(Array.from({ length: 48 }, () => ['', '', 0n]))
  })

  it('shows a person the own assignments of every region, nobody else’s, and nothing else of a tenant', async () => {
    const [mine, other] = [await aUser(), await aUser()]
    const [first, second] = await regionsWithOneMunicipality(2)
    if (first === undefined || second === undefined) throw new Error('two regions are made')
    for (const regionId of [first, second]) for (const { userId } of [mine, other]) await anAssignment({ userId, role: 'auditor', scope: { regionId } })
    const seen = await withAccount(mine.userId, async (tx) => ({
      regions: (await tx.roleAssignment.findMany()).map(({ regionId, userId }) => [regionId, userId]).sort(),
      municipalities: await tx.municipality.count(),
    }))
    expect(seen).toEqual({ regions: [[first, mine.userId], [second, mine.userId]].sort(), municipalities: 0 })
    expect(await withAccount(null, (tx) => tx.roleAssignment.count())).toBe(0)
    expect(await withAccount(newId() as UserId, (tx) => tx.roleAssignment.count())).toBe(0)
  })
})

const databaseUrls = {
  application: inDatabase(server.appUrl, ownDatabase),
  owner: inDatabase(server.ownerUrl, ownDatabase),
  superuser: inDatabase(server.adminUrl, ownDatabase),
}

describe('a database role that may bypass row-level security', () => {
  it('is not the role of the application', async () => expect(await findBypass()).toBeNull())

  it.each([['owner', /smer_owner owns tables/], ['superuser', /is a superuser/]] as const)('T1 is told: %s', async (who, sentence) => {
    await disconnect()
    vi.resetModules()
    vi.stubEnv('DATABASE_URL', databaseUrls[who])
    const fresh = await import('@/data/tenant')
    const found = await fresh.findBypass()
    await (await import('@/data/client')).disconnect()
    vi.unstubAllEnvs()
    vi.resetModules()
    expect(found).toMatch(sentence)
  })

  it.each([['the worker', 'scripts/worker.ts'], ['the server', 'tests/isolation/start-server-guard.ts']])('T1 stops %s at its start with a clear message', async (_title, program) => {
    const root = path.resolve(import.meta.dirname, '../..')
    const worker = spawn(process.execPath, ['scripts/run-ts.mjs', program], { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrls.owner, LOG_LEVEL: 'error' } })
    let printed = ''
    worker.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    worker.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const code = await new Promise((resolve) => worker.on('exit', resolve))
    expect(code).toBe(1)
    expect(printed).toMatch(/smer_owner owns tables; row-level security would not hold/)
  })
})
