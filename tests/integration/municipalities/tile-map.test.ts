import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { grants } from '@/policy/grants'
import { roles } from '@/policy/roles'
import { placeTile, readTileMap } from '@/usecases/municipalities/tile-map'
import { aCall, anActor } from '#tests/factories/access'
import { anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { must, refusalOf } from '../recommendations/world'

const aPlaced = async () => {
  const region = await aRegion()
  const [one, two] = [await aMunicipality(region), await aMunicipality(region)]
  const analyst = await anActor('ministry_analyst', region)
  const put = (municipalityId: string, column: number | '', row: number | '', actor = analyst) => placeTile.execute(aCall(actor), { municipalityId, column, row })
  return { region, one: one.municipalityId, two: two.municipalityId, analyst, put, read: async () => must(await readTileMap.execute(aCall(analyst), {})) }
}
const squareOf = (page: { rows: ReadonlyArray<{ id: string; square: unknown }> }, id: string) => page.rows.find((row) => row.id === id)?.square

describe('squares of the schematic map', () => {
  it('are chosen by the analyst and the administrator, and the page says who moved what', async () => {
    const { region, one, put, read, analyst } = await aPlaced()
    expect(must(await put(one, 3, 2))).toMatchObject({ column: '3', row: '2' })
    must(await put(one, 4, 2, await anActor('region_administrator', region)))
    const page = await read()
    expect([squareOf(page, one), page.offer]).toEqual([{ column: 3, row: 1 }, { column: 3, row: 0 }])
    expect(page.changes.map(({ before, after }) => [before.column, after.column])).toEqual([['3', '4'], ['', '3']])
    expect(page.changes[1]?.who).toBe(analyst.displayName)
    must(await put(one, '', ''))
    expect(squareOf(await read(), one)).toBeNull()
  })
  it('refuses a taken square by the name of who stands there, and names the nearest free one', async () => {
    const { one, two, put, read } = await aPlaced()
    must(await put(one, 2, 2))
    const name = (await read()).rows.find(({ id }) => id === one)?.name
    expect(refusalOf(await put(two, 2, 2))).toEqual({ code: 'TILE_TAKEN', name, free: { column: '2', row: '1' } })
    must(await put(one, 2, 2))
  })
  it('refuses half a square and one outside the map', async () => {
    const { one, put } = await aPlaced()
    expect(refusalOf(await put(one, 2, ''))).toEqual({ code: 'TILE_HALF' })
    for (const [column, row] of [[0, 1], [101, 1], [1, 101], [1.5, 1]] as const) expect(refusalOf(await put(one, column, row))).toMatchObject({ code: 'INVALID_INPUT' })
    must(await put(one, 100, 100))
  })
  it('gives a square to one of two who ask for it at once', async () => {
    const { region, one, two, put } = await aPlaced()
    const answers = await Promise.all([put(one, 5, 5), put(two, 5, 5)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await withTenant(region.regionId, (tx) => tx.municipality.count({ where: { regionId: region.regionId, tileColumn: 4, tileRow: 4 } }))).toBe(1)
  })
  it.each(roles.filter((role) => !grants[role].includes('municipality.arrange')))('are not moved by %s', async (role) => {
    const { region, one, put } = await aPlaced()
    const { organizationId } = await anOrganization({ ...region, municipalityId: one })
    const actor = await anActor(role, { ...region, municipalityId: one, organizationId })
    expect(refusalOf(await put(one, 1, 1, actor))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})
