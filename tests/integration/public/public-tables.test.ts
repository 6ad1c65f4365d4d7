import { describe, expect, it } from 'vitest'
import { readWorkbookBytes } from './read-book'
import { getPublicModel } from '@/usecases/public/get-public-model'
import { getPublicRegion } from '@/usecases/public/get-public-region'
import { publishRelease } from '@/usecases/releases/publish-release'
import { methodTableFile, releaseTableFile } from '@/web/files/public-tables'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, aPopulation } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'
import { must } from '../recommendations/world'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const TYPE = 'secondary_school'
const aPublished = async () => {
  const region = await aRegion()
  await aPopulation(region, { municipalities: 1, organizations: 9 })
  await aPopulation(region, { municipalities: 1, organizations: 2 })
  await aPopulation(region, { municipalities: 1, organizations: 6, organizationType: 'kindergarten' })
  await aPopulation(region, { municipalities: 1, organizations: 3, organizationType: 'basic_school' })
  const cycle = await aCycle({ region })
  await fillByPosition(cycle)
  must(await publishRelease.execute(aCall(await anActor('ministry_approver', region)), { releaseId: await releaseOf(cycle) }))
  return { region, cycle, page: must(await getPublicRegion.execute({ slug: region.slug, type: TYPE })) }
}
const linesOf = async (response: Response): Promise<ReadonlyArray<ReadonlyArray<string>>> => (await response.text()).trim().split('\r\n').map((line) => line.split(';'))

describe('tables of the public pages as files', () => {
  it('tell every group, hidden ones as hidden, and name region and release in each row', async () => {
    const { region, cycle, page } = await aPublished()
    const levels = await linesOf(releaseTableFile(page, { table: 'levels', format: 'csv' }))
    expect(levels.slice(1).map((row) => [row[0], row[1]])).toEqual(page.open?.types.map(({ size }, at) => [levels[at + 1]?.[0], size === null ? 'скрыто' : String(size)]))
    expect(levels.flat()).toContain('скрыто')
    expect(levels.slice(1).every((row) => row.includes(region.name) && row.some((cell) => cell.includes('выпуск 1')))).toBe(true)
    const places = await linesOf(releaseTableFile(page, { table: 'municipalities', format: 'csv' }))
    expect(places).toHaveLength(1 + (page.open?.municipalities.length ?? 0))
    expect(places.slice(1).filter((row) => row[3] === 'скрыто')).toHaveLength(page.open?.municipalities.filter(({ median }) => median === null).length ?? -1)
    const whole = (await Promise.all(['levels', 'directions', 'municipalities'].map((table) => releaseTableFile(page, { table, format: 'csv' }).text()))).join(' ')
    expect(cycle.participants.flatMap((row) => [row.directorName, row.organizationName, row.directorId]).filter((canary) => whole.includes(canary))).toEqual([])
  })

  it('are the same as a workbook, whose numbers are numbers', async () => {
    const { page } = await aPublished()
    const response = releaseTableFile(page, { table: 'levels', format: 'xlsx' })
    const rows = await readWorkbookBytes(new Uint8Array(await response.arrayBuffer()))
    const csv = await linesOf(releaseTableFile(page, { table: 'levels', format: 'csv' }))
    expect(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell))))).toEqual(csv)
    expect(rows.slice(1).some((row) => typeof row[1] === 'number')).toBe(true)
  })

  it('give the method by rows, and nothing for a table or a kind of file nobody has', async () => {
    const { region, cycle, page } = await aPublished()
    const model = must(await getPublicModel.execute({ slug: region.slug, versionId: cycle.modelVersionId }))
    for (const [table, count] of [['scale', cycle.document.levels.length], ['indicators', cycle.document.indicators.length], ['fields', cycle.document.fields.length]] as const) {
      const rows = await linesOf(methodTableFile(model, { table, format: 'csv' }))
      expect(rows.slice(1).filter((row) => row.includes(region.name))).toHaveLength(count)
    }
    expect([releaseTableFile(page, { table: 'constructor', format: 'csv' }), releaseTableFile(page, { table: 'levels', format: 'exe' }), methodTableFile(model, { table: 'people', format: 'csv' }), releaseTableFile({ ...page, open: null }, { table: 'levels', format: 'csv' })].map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})
