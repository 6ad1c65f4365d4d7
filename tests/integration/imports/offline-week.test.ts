import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readLayer } from '@/data/values/submission.store'
import { csvOfTemplate } from '@/domain/imports/csv-template'
import { templateSheets } from '@/domain/imports/template-sheets'
import { err } from '@/domain/shared/result'
import { writeCsvRows } from '@/platform/csv/write-csv'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import type { Actor } from '@/policy/can'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { getFaultyFile } from '@/usecases/imports/get-faulty-file'
import { getImport } from '@/usecases/imports/get-import'
import { undoImport } from '@/usecases/imports/undo-import'
import { faultyFileResponse } from '@/web/files/faulty-file-response'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { editParts, putCell, putText, sheetPart } from '#tests/factories/workbooks'

const FIRST = sheetPart(2)
const words = templateWords(organizationTypeShortNames)
const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
type Part = { municipality?: string; organization?: string }
const taken = async (cycle: CycleFixture, actor: Actor, part: Part = {}) => must(await exportWorkbook.execute(aCall(actor), { cycleId: cycle.cycleId, ...part }))
const download = async (cycle: CycleFixture, actor: Actor, part: Part = {}): Promise<Buffer> => {
  const { template, grid } = await taken(cycle, actor, part)
  return writeWorkbook(templateSheets(template, grid, words))
}
const upload = async (cycle: CycleFixture, actor: Actor, file: Buffer, fileName = 'Показатели.xlsx') => {
  const { importId } = must(await createImport.execute(aCall(actor), { cycleId: cycle.cycleId, fileName, bytes: new Uint8Array(file) }))
  must(await checkImport(aCall(actor), importId, file))
  return { importId, page: must(await getImport.execute(aCall(actor), { importId })) }
}
const fill = (file: Buffer, cells: Readonly<Record<string, string>>): Buffer => editParts(file, { [FIRST]: (xml) => Object.entries(cells).reduce((text, [place, value]) => putCell(place, `<v>${value}</v>`)(text), xml) })
const write = async (cycle: CycleFixture, actor: Actor, cells: Readonly<Record<string, string>>): Promise<string> => {
  const { importId } = await upload(cycle, actor, fill(await download(cycle, actor), cells))
  must(await commitImport.execute(aCall(actor), { importId }))
  return importId
}
const stored = (cycle: CycleFixture) => withTenant(cycle.regionId, async (tx) => {
  const forms = await tx.submission.findMany({ where: { cycleId: cycle.cycleId }, select: { id: true } })
  const layer = await readLayer(tx, 'verified', forms.map(({ id }) => id as never))
  return [...layer.values()].flatMap(({ values, states }) => Array.from(values).filter((_, at) => states[at] !== 0)).toSorted((a, b) => a - b).map((micro) => micro / 1_000_000)
})
const analystOf = (cycle: CycleFixture) => anActor('ministry_analyst', { regionId: cycle.regionId })

describe('a workbook filled away from the line', () => {
  it('PRM-07 what others changed meanwhile stays theirs, and both changing a cell is a conflict to be decided before the commit', async () => {
    const cycle = await aCycle()
    const [one, other] = [await analystOf(cycle), await analystOf(cycle)]
    await write(cycle, one, { G4: '1', G5: '2', G6: '3' })
    const week = await download(cycle, one)
    await write(cycle, other, { G4: '10', G5: '20' })
    const { importId, page } = await upload(cycle, one, fill(week, { G4: '11', G6: '33' }))
    expect(page.check).toMatchObject({ canCommit: true, counts: { changed: 1, conflicts: 1, theirs: 1 }, conflicts: [expect.objectContaining({ row: 4, column: 7, mine: '11', theirs: '10' })] })
    expect(await commitImport.execute(aCall(one), { importId })).toEqual(err({ code: 'IMPORT_CONFLICTS_UNDECIDED' }))
    must(await commitImport.execute(aCall(one), { importId, rest: 'theirs', mine: '' }))
    expect(await stored(cycle)).toEqual([10, 20, 33])
    const again = await upload(cycle, one, fill(week, { G4: '11', G6: '33' }))
    must(await commitImport.execute(aCall(one), { importId: again.importId, rest: 'theirs', mine: '0' }))
    expect(await stored(cycle)).toEqual([11, 20, 33])
  })

  it('PRM-07 a written import is taken back while nobody touched its forms, within a day, once', async () => {
    const cycle = await aCycle()
    const analyst = await analystOf(cycle)
    await write(cycle, analyst, { G4: '1' })
    const importId = await write(cycle, analyst, { G4: '5', G5: '6' })
    expect(await stored(cycle)).toEqual([5, 6])
    must(await undoImport.execute(aCall(analyst), { importId }))
    expect(await stored(cycle)).toEqual([1])
    expect(await undoImport.execute(aCall(analyst), { importId })).toEqual(err({ code: 'IMPORT_NOT_COMMITTED' }))
    const touched = await write(cycle, analyst, { G4: '7' })
    await write(cycle, analyst, { G4: '8' })
    expect(await undoImport.execute(aCall(analyst), { importId: touched })).toEqual(err({ code: 'IMPORT_TOUCHED' }))
    const late = await write(cycle, analyst, { G4: '9' })
    await withTenant(cycle.regionId, (tx) => tx.import.updateMany({ where: { id: late }, data: { committedAt: new Date('2020-01-01T00:00:00Z') } }))
    expect(await undoImport.execute(aCall(analyst), { importId: late })).toEqual(err({ code: 'IMPORT_UNDO_OVER' }))
  })

  it('AMU-34 one municipality, one organization, and a director\'s own form, each on its own layer', async () => {
    const cycle = await aCycle()
    const analyst = await analystOf(cycle)
    const [municipality] = cycle.municipalities
    const [participant] = cycle.participants
    if (municipality === undefined || participant === undefined) throw new Error('the cycle has people')
    expect((await taken(cycle, analyst, { municipality: municipality.municipalityId })).template.participants).toHaveLength(2)
    expect((await taken(cycle, analyst, { organization: participant.organizationId })).template.participants).toHaveLength(1)
    const director = await anActor('director', { regionId: cycle.regionId, municipalityId: participant.municipalityId, organizationId: participant.organizationId })
    await write(cycle, director, { G4: '4' })
    expect(await stored(cycle)).toEqual([])
    const counted = await taken(cycle, analyst, { organization: participant.organizationId })
    expect([...counted.grid.values].filter((value) => value > 0)).toEqual([4_000_000])
  })

  it('AMU-34 the same as one table in a text file, with its faults beside the rows', async () => {
    const cycle = await aCycle()
    const analyst = await analystOf(cycle)
    const { template, grid } = await taken(cycle, analyst)
    const rows = csvOfTemplate(template, grid, words).map((row) => [...row])
    const table = (value: string): Buffer => writeCsvRows(rows.map((row, index) => (index === 3 ? row.map((cell, column) => (column === 6 ? value : cell)) : row)))
    const bad = await upload(cycle, analyst, table('много'), 'Показатели.csv')
    expect(bad.page.check).toMatchObject({ canCommit: false, findings: [expect.objectContaining({ code: 'NOT_A_NUMBER', row: 4, column: 7 })] })
    const answer = faultyFileResponse(must(await getFaultyFile.execute(aCall(analyst), { importId: bad.importId })))
    expect(await answer.text()).toMatch(/строка 4, столбец G/)
    const good = await upload(cycle, analyst, table('12'), 'Показатели.csv')
    expect(good.page.check).toMatchObject({ canCommit: true, counts: { new: 1 } })
    must(await commitImport.execute(aCall(analyst), { importId: good.importId }))
    expect(await stored(cycle)).toEqual([12])
  })

  it('AMU-34 a faulty workbook comes back as the own file with a column «Ошибка», and may be sent again corrected', async () => {
    const cycle = await aCycle()
    const analyst = await analystOf(cycle)
    const file = editParts(await download(cycle, analyst), { [FIRST]: putText('G4', 'много') })
    const { importId } = await upload(cycle, analyst, file)
    const faulty = Buffer.from(await faultyFileResponse(must(await getFaultyFile.execute(aCall(analyst), { importId }))).arrayBuffer())
    const read = must(readWorkbook(faulty))
    const sheet = read.sheets[1]
    const texts = Array.from(sheet?.rows ?? [], (row, at) => ({ row, text: read.texts[sheet?.numbers[at] ?? 0] ?? '', kind: sheet?.kinds[at] })).filter(({ kind }) => kind === 2)
    expect(texts.some(({ row, text }) => row === 2 && text === 'Ошибка')).toBe(true)
    expect(texts.some(({ row, text }) => row === 4 && text.includes('строка 4, столбец G'))).toBe(true)
    const corrected = await upload(cycle, analyst, editParts(faulty, { [FIRST]: putCell('G4', '<v>12</v>') }))
    expect(corrected.page.check).toMatchObject({ canCommit: true, counts: { new: 1 } })
  })
})
