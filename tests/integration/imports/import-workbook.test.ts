import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readCycleGrid } from '@/data/values/submission.store'
import { templateSheets } from '@/domain/imports/template-sheets'
import { err } from '@/domain/shared/result'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import type { Actor } from '@/policy/can'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { getImport } from '@/usecases/imports/get-import'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { editParts, putCell, putText, sheetPart } from '#tests/factories/workbooks'

// Sheet 1 is the help page; sheet 2 is the first direction. Rows of people start at 4, open columns at G.
const FIRST = sheetPart(2)

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const download = async (cycle: CycleFixture, actor: Actor): Promise<Buffer> => {
  const { template, grid } = must(await exportWorkbook.execute(aCall(actor), { cycleId: cycle.cycleId }))
  return writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
}

const upload = async (cycle: CycleFixture, actor: Actor, file: Buffer) => {
  const { importId } = must(await createImport.execute(aCall(actor), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array(file) }))
  must(await checkImport(aCall(actor), importId, file))
  return { importId, page: must(await getImport.execute(aCall(actor), { importId })) }
}

const gridOf = (cycle: CycleFixture) =>
  withTenant(cycle.regionId, (tx) => readCycleGrid(tx, cycle.cycleId, { rows: cycle.participants.length, slots: cycle.document.fields.length }))

describe('workbook of a cycle', () => {
  it('AMU-34 goes out, comes back filled, is compared and written whole', async () => {
    const cycle = await aCycle()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const file = editParts(await download(cycle, analyst), { [FIRST]: (xml) => putCell('G5', '<v>7</v>')(putCell('G4', '<v>12</v>')(xml)) })
    const { importId, page } = await upload(cycle, analyst, file)
    expect(page).toMatchObject({ status: 'ready', check: { kind: 'compared', counts: { new: 2, changed: 0 }, errors: 0 } })
    const before = await gridOf(cycle)
    expect(before.grid.states.every((state) => state === 0)).toBe(true)
    expect(must(await commitImport.execute(aCall(analyst), { importId })).forms).toBe(2)
    const { grid } = await gridOf(cycle)
    expect([...grid.values].filter((value) => value > 0).toSorted((a, b) => a - b)).toEqual([7_000_000, 12_000_000])
    expect(await commitImport.execute(aCall(analyst), { importId })).toEqual(err({ code: 'IMPORT_ALREADY_COMMITTED' }))
  })

  it('stores nothing when one cell is wrong, and names its place', async () => {
    const cycle = await aCycle()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const file = editParts(await download(cycle, analyst), { [FIRST]: (xml) => putText('G5', 'много')(putCell('G4', '<v>12</v>')(xml)) })
    const { importId, page } = await upload(cycle, analyst, file)
    expect(page.status).toBe('refused')
    expect(page.check).toMatchObject({ findings: [expect.objectContaining({ code: 'NOT_A_NUMBER', row: 5, column: 7, text: 'много' })] })
    expect(await commitImport.execute(aCall(analyst), { importId })).toEqual(err({ code: 'IMPORT_NOT_READY' }))
  })

  it('refuses to write when somebody saved after the comparison', async () => {
    const cycle = await aCycle()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const file = editParts(await download(cycle, analyst), { [FIRST]: putCell('G4', '<v>12</v>') })
    const { importId } = await upload(cycle, analyst, file)
    await fillCycle(cycle, () => '1')
    expect(await commitImport.execute(aCall(analyst), { importId })).toEqual(err({ code: 'IMPORT_OUTDATED' }))
  })

  it('gives a specialist the own municipality only, and keeps the municipality\'s value under a verified one', async () => {
    const cycle = await aCycle()
    const [municipality] = cycle.municipalities
    if (municipality === undefined) throw new Error('the cycle has municipalities')
    const specialist = await anActor('municipal_specialist', municipality)
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const { template } = must(await exportWorkbook.execute(aCall(specialist), { cycleId: cycle.cycleId }))
    expect(template.participants.length).toBe(2)
    const verified = editParts(await download(cycle, analyst), { [FIRST]: putCell('G4', '<v>9</v>') })
    must(await commitImport.execute(aCall(analyst), { importId: (await upload(cycle, analyst, verified)).importId }))
    const whole = editParts(await download(cycle, analyst), { [FIRST]: putCell('G6', '<v>5</v>') })
    const foreign = await upload(cycle, specialist, whole)
    expect(foreign.page.check).toMatchObject({ canCommit: false, findings: expect.arrayContaining([expect.objectContaining({ code: 'ROW_UNKNOWN' })]) })
  })

  it('a municipality works on its own layer: told what a verified value holds back, stored all the same', async () => {
    const cycle = await aCycle()
    const municipality = cycle.municipalities.find(({ municipalityId }) => municipalityId === cycle.participants[0]?.municipalityId)
    if (municipality === undefined) throw new Error('the first row belongs to a municipality')
    const specialist = await anActor('municipal_specialist', municipality)
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const write = async (actor: Actor, value: string) => {
      const file = editParts(await download(cycle, actor), { [FIRST]: putCell('G4', `<v>${value}</v>`) })
      const sent = await upload(cycle, actor, file)
      if (sent.page.status === 'ready') must(await commitImport.execute(aCall(actor), { importId: sent.importId }))
      return sent.page.check
    }
    expect(await write(specialist, '5')).toMatchObject({ counts: { new: 1 }, warnings: 0 })
    expect(await write(analyst, '9')).toMatchObject({ counts: { changed: 1 }, warnings: 0 })
    expect(await write(specialist, '5')).toMatchObject({ canCommit: false, counts: { same: 1, changed: 0 } })
    const overruled = await write(specialist, '7')
    expect(overruled).toMatchObject({ canCommit: true, counts: { changed: 1 }, findings: [expect.objectContaining({ code: 'VERIFIED_STAYS', row: 4, column: 7 })] })
    expect([...(await gridOf(cycle)).grid.values].filter((value) => value > 0)).toEqual([9_000_000])
    expect(await write(specialist, '9')).toMatchObject({ canCommit: true, counts: { changed: 1 }, warnings: 0 })
    expect(await write(specialist, '9')).toMatchObject({ canCommit: false, counts: { same: 1, changed: 0 } })
  })

  it('is not seen by another municipality', async () => {
    const cycle = await aCycle()
    const [first, second] = cycle.municipalities
    if (first === undefined || second === undefined) throw new Error('the cycle has two municipalities')
    const specialist = await anActor('municipal_specialist', first)
    const neighbour = await anActor('municipal_specialist', second)
    const { importId } = await upload(cycle, specialist, await download(cycle, specialist))
    expect(await getImport.execute(aCall(neighbour), { importId })).toEqual(err({ code: 'NOT_FOUND' }))
    expect(await commitImport.execute(aCall(neighbour), { importId })).toEqual(err({ code: 'NOT_FOUND' }))
  })

  it('says that a file is no workbook', async () => {
    const cycle = await aCycle()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const { page } = await upload(cycle, analyst, Buffer.from('<html>not a workbook</html>'))
    expect(page).toMatchObject({ status: 'refused', check: { kind: 'unreadable', refusal: { code: 'FILE_NOT_XLSX' } } })
  })
})
