import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readCycleGrid } from '@/data/values/submission.store'
import { templateSheets } from '@/domain/imports/template-sheets'
import type { OrganizationId } from '@/domain/shared/ids'
import type { WorkbookListener } from '@/domain/shared/workbook'
import { newId } from '@/platform/ids'
import { streamBook } from '@/platform/xlsx/stream-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { checkImport, checkImportWith } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { day } from '#tests/factories/unique'
import { aField, anImportModel } from '#tests/factories/workbooks'

const ORGANIZATIONS = 1_000
const SHEETS = 50
/** Bytes that may stay for a row after the first sheets: its changed cells, and nothing of the row itself. */
const KEPT_A_ROW = 100

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const aliveBytes = (): number => {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Organizations with a director each, all made at once. */
const populate = async (place: Awaited<ReturnType<typeof aMunicipality>>): Promise<void> => {
  const { regionId, municipalityId } = place
  const people = Array.from({ length: ORGANIZATIONS }, (_, index) => ({ regionId, mark: `${index}`.padStart(5, '0'), organizationId: newId() as OrganizationId, directorId: newId() }))
  await withTenant(regionId, async (tx) => {
    await tx.organization.createMany({ data: people.map(({ mark, organizationId }) => ({
      regionId, id: organizationId, municipalityId, code: mark, type: 'secondary_school' as const, name: `Средняя общеобразовательная школа № ${mark}`, shortName: `Школа № ${mark}`, founderLevel: 'municipal' as const,
      isRural: false, isSmall: false, hasSelection: false, size: 'medium' as const, headcount: 400,
    })) })
    await tx.director.createMany({ data: people.map(({ mark, directorId }) => ({ regionId, id: directorId, lastName: `Проверочный-${mark}`, firstName: 'Иван', patronymic: 'Петрович' })) })
    await tx.appointment.createMany({ data: people.map(({ organizationId, directorId }) => ({ regionId, id: newId(), organizationId, directorId, position: 'Директор', isActing: false, startedOn: day('2015-09-01') })) })
  })
}

it('AMU-34 a workbook of 50,000 rows is compared and written whole, and what it keeps in memory does not grow with its rows', async () => {
  const region = await aRegion()
  await populate(await aMunicipality(region))
  const directions = Array.from({ length: SHEETS }, (_, index) => ({ code: `d${index + 1}`, name: `Направление ${index + 1}`, group: 'main', max: '10', source: 'test' }))
  const document = anImportModel(directions.map(({ code }) => aField(`field_${code}`, { direction: code })), directions)
  const cycle = await aCycle({ region, document })
  const analyst = await anActor('ministry_analyst', cycle)
  const { template, grid } = must(await exportWorkbook.execute(aCall(analyst), { cycleId: cycle.cycleId }))
  grid.states.fill(1)
  grid.values.forEach((_value, at) => { grid.values[at] = at * 1_000 })
  const file = writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  const upload = async () => must(await createImport.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array(file) })).importId

  const alive: number[] = []
  let rows = 0
  const watched = (listener: WorkbookListener): WorkbookListener => ({
    ...listener,
    cells: (sheet, cells, own) => {
      rows += new Set(cells.rows).size
      return listener.cells(sheet, cells, own)
    },
    end: async (sheet, end) => {
      await listener.end(sheet, end)
      alive.push(aliveBytes())
    },
  })
  must(await checkImportWith((bytes, listener, options) => streamBook(Buffer.from(bytes), watched(listener), options))(aCall(analyst), await upload(), file))
  const [settled = 0, last = 0] = [alive[5], alive.at(-1)]
  expect(rows).toBeGreaterThan(ORGANIZATIONS * SHEETS)
  expect((last - settled) / (ORGANIZATIONS * (SHEETS - 5))).toBeLessThan(KEPT_A_ROW)

  const importId = await upload()
  must(await checkImport(aCall(analyst), importId, file))
  expect(must(await commitImport.execute(aCall(analyst), { importId })).forms).toBe(ORGANIZATIONS)
  const stored = await withTenant(region.regionId, (tx) => readCycleGrid(tx, cycle.cycleId, { rows: ORGANIZATIONS, slots: SHEETS }))
  expect(stored.grid.values).toEqual(grid.values)
})
