import { describe, expect, it } from 'vitest'
import { Prisma } from '@/data/generated/client'
import { runQuick } from '@/data/quick-transaction'
import { currentOwner, readQuickAccount, withQuickTenant, withTenant } from '@/data/tenant'
import type { RegionId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { anAssignment, aUser } from '#tests/factories/access'
import { aMunicipality, aRegion } from '#tests/factories/regions'

const aRegionWithOneMunicipality = async (): Promise<RegionId> => {
  const { regionId } = await aRegion()
  await aMunicipality({ regionId }, { code: 'one-code', name: 'Округ с общим именем' })
  return regionId
}
const insertion = (regionId: RegionId, code: string) => Prisma.sql`INSERT INTO municipality (region_id, id, code, name, short_name, is_urban) VALUES (${regionId}::uuid, ${newId()}::uuid, ${code}, 'Округ', 'Округ', false)`
const codesOf = (regionId: RegionId) => withTenant(regionId, async (tx) => (await tx.municipality.findMany({ select: { code: true }, orderBy: { code: 'asc' } })).map(({ code }) => code))

describe('a quick transaction', () => {
  it('T3 shows its own region only, in 200 interleaved ones of four regions, some of them broken off', async () => {
    const regions = await Promise.all(Array.from({ length: 4 }, aRegionWithOneMunicipality))
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => {
      const regionId = regions[index % regions.length] ?? ('none' as RegionId)
      return withQuickTenant(regionId, async (tx) => {
        const rows = await tx.$queryRaw<Array<{ region: string }>>`SELECT region_id::text AS region FROM municipality`
        if (index % 7 === 0) throw new Error('broken off')
        return rows.map(({ region }) => (region === regionId && tx.regionId === regionId ? 'own' : 'foreign')).join()
      })
    }))
    expect(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))).toEqual(Array.from({ length: 171 }, () => 'own'))
    expect(await runQuick({ work: (tx) => tx.$queryRaw`SELECT coalesce(current_setting('app.region_id', true), '') AS region, (SELECT count(*)::int FROM municipality) AS rows` })).toEqual([{ region: '', rows: 0 }])
  })

  it('may not write into another region', async () => {
    const [mine, other] = [await aRegionWithOneMunicipality(), await aRegionWithOneMunicipality()]
    await expect(withQuickTenant(mine, async (tx) => tx.$executeRaw(insertion(other, 'foreign')))).rejects.toThrow(/row-level security/)
    expect(await codesOf(other)).toEqual(['one-code'])
  })

  it('undoes everything when something sent without waiting fails, and tells that failure', async () => {
    const regionId = await aRegionWithOneMunicipality()
    await expect(withQuickTenant(regionId, async (tx) => {
      await tx.$executeRaw(insertion(regionId, 'first'))
      await tx.$executeRaw(insertion(regionId, 'one-code'))
      await tx.$executeRaw(insertion(regionId, 'second'))
    })).rejects.toThrow(/duplicate key/)
    expect(await codesOf(regionId)).toEqual(['one-code'])
  })

  it('does not end well after a failure that the work has swallowed', async () => {
    const regionId = await aRegionWithOneMunicipality()
    await expect(withQuickTenant(regionId, async (tx) => {
      await tx.$executeRaw(insertion(regionId, 'first'))
      await tx.$queryRaw`SELECT 1 / 0`.catch(() => undefined)
    })).rejects.toThrow(/division by zero/)
    expect(await codesOf(regionId)).toEqual(['one-code'])
  })

  it('is undone by what the work throws, and its connection serves the next', async () => {
    const regionId = await aRegionWithOneMunicipality()
    await expect(withQuickTenant(regionId, async (tx) => {
      await tx.$executeRaw(insertion(regionId, 'first'))
      throw new Error('refused')
    })).rejects.toThrow('refused')
    await withQuickTenant(regionId, async (tx) => tx.$executeRaw(insertion(regionId, 'second')))
    expect(await codesOf(regionId)).toEqual(['one-code', 'second'])
  })

  it('reads what PostgreSQL keeps as the program knows it', async () => {
    const [row] = await runQuick({ work: (tx) => tx.$queryRaw<unknown[]>`SELECT 7 AS whole, true AS flag, DATE '2026-03-31' AS day, ${new Date('2026-03-31T20:59:59.123Z')}::timestamptz AS instant, '{"a":[1]}'::jsonb AS facts, 'слово' AS word, NULL::text AS nothing` })
    expect(row).toEqual({ whole: 7, flag: true, day: new Date('2026-03-31T00:00:00Z'), instant: new Date('2026-03-31T20:59:59.123Z'), facts: { a: [1] }, word: 'слово', nothing: null })
  })

  it('that is asked at once takes no late question', async () => {
    await expect(readQuickAccount(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      return tx.$queryRaw`SELECT 2`
    })).rejects.toThrow(/asked at once/)
  })

  it('of nobody shows no assignment', async () => {
    const [{ userId }, regionId] = [await aUser(), await aRegionWithOneMunicipality()]
    await anAssignment({ userId, role: 'auditor', scope: { regionId } })
    expect(await readQuickAccount((tx) => tx.$queryRaw`SELECT count(*)::int AS count FROM role_assignment WHERE user_id = ${currentOwner} OR true`)).toEqual([{ count: 0 }])
  })
})
