import { describe, expect, it } from 'vitest'
import { findModelVersionHead } from '@/data/models/model-version.store'
import { withTenant } from '@/data/tenant'
import { readCycleGrid } from '@/data/values/submission.store'
import type { ModelId, OrganizationId, StatisticsMappingId } from '@/domain/shared/ids'
import { err } from '@/domain/shared/result'
import type { Actor } from '@/policy/can'
import { getFile } from '@/platform/file-store'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { streamWorkbook } from '@/platform/xlsx/stream-workbook'
import { sourceInWords } from '@/texts/statistics'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { compareStatistics } from '@/usecases/imports/compare-statistics'
import { decideStatisticsLine } from '@/usecases/imports/decide-statistics'
import { getImport } from '@/usecases/imports/get-import'
import { getStatisticsFile } from '@/usecases/imports/get-statistics'
import { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import { prefillFromRegister } from '@/usecases/imports/prefill-from-register'
import { beginStatistics, readStatisticsWith } from '@/usecases/imports/read-statistics-file'
import { undoImport } from '@/usecases/imports/undo-import'
import { uploadStatistics } from '@/usecases/imports/upload-statistics'
import { saveOrganizationCodes } from '@/usecases/organizations/save-codes'
import { createMapping, putMappingRow } from '@/usecases/statistics/save-mapping'
import { getBoard } from '@/usecases/submissions/get-board'
import { getForm } from '@/usecases/submissions/get-form'
import { getCell } from '@/usecases/values/get-cell'
import { getEntryGrid } from '@/usecases/values/get-entry-grid'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

type Cell = string | number | null
type FileRow = readonly [okpo: Cell, inn: Cell, kpp: Cell, branch: Cell, name: Cell, section: Cell, line: Cell, column: Cell, value: Cell]
const HEAD = ['ОКПО', 'ИНН', 'КПП', 'Филиал', 'Наименование', 'Раздел', 'Строка', 'Графа', 'Значение']
const aForm = (rows: ReadonlyArray<FileRow>, { form = 'Форма № ОО-1', edition = 'Редакция: 2026' } = {}): Uint8Array =>
  new Uint8Array(writeWorkbook([{ name: 'Лист 1', headRows: 3, columns: HEAD.map(() => ({ width: 12 })), rows: [[form], [edition, 'Дата файла: 12.10.2026'], HEAD, ...rows.map((row) => [...row])] }]))

const PERSON = { inn: '7707083893', ogrn: '1027700132195' }
const OTHER = '7736050003'
const OKPO = ['00032537', '00040778', '00044434'] as const

type Made = { readonly cycle: CycleFixture; readonly analyst: Actor; readonly mappingId: string; readonly ids: ReadonlyArray<OrganizationId>; readonly fields: ReadonlyArray<string> }

/** Four schools: a head, its branch, one more with an ОКПО of its own, one the register knows by ИНН and КПП only. */
const aRegionWithCodes = async (): Promise<Made> => {
  const cycle = await aCycle({ period: '2026/27' })
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const ids = cycle.participants.map(({ organizationId }) => organizationId)
  const codes = [
    { ...PERSON, kpp: '773601001', okpo: OKPO[0], isBranch: false }, { ...PERSON, kpp: '773602001', okpo: OKPO[1], isBranch: true },
    { inn: OTHER, kpp: '773601001', okpo: OKPO[2], isBranch: false }, { inn: '500100732259', kpp: '500101001', isBranch: false },
  ]
  for (const [index, organizationId] of ids.entries()) must(await saveOrganizationCodes.execute(aCall(analyst), { organizationId, ...codes[index] }))
  const version = await withTenant(cycle.regionId, (tx) => findModelVersionHead(tx, cycle.modelVersionId))
  const { mappingId } = must(await createMapping.execute(aCall(analyst), { modelId: version?.modelId as ModelId, form: 'fsnOo1', edition: 2026 }))
  const fields = cycle.document.fields.filter(({ kind }) => kind === 'integer' || kind === 'decimal').slice(0, 2)
  for (const [index, field] of fields.entries()) must(await putMappingRow.execute(aCall(analyst), { mappingId, section: '2', line: `0${index + 5}`, column: '4', fieldKey: field.key, title: field.label, unit: field.unit }))
  return { cycle, analyst, mappingId: mappingId as StatisticsMappingId, ids, fields: fields.map(({ key }) => key) }
}

const read = async (made: Made, bytes: Uint8Array, who = made.analyst) => {
  const { statisticsFileId } = must(await uploadStatistics.execute(aCall(who), { cycleId: made.cycle.cycleId, mappingId: made.mappingId, fileName: 'ОО-1 2026.xlsx', bytes }))
  must(await beginStatistics.execute(aCall(who), { statisticsFileId }))
  must(await readStatisticsWith((file, take) => streamWorkbook(Buffer.from(file), take))(aCall(who), statisticsFileId, bytes))
  return { statisticsFileId, page: must(await getStatisticsFile.execute(aCall(who), { statisticsFileId })) }
}

const check = async (made: Pick<Made, 'cycle' | 'analyst'>, importId: string) => {
  const key = await withTenant(made.cycle.regionId, async (tx) => (await tx.import.findFirstOrThrow({ where: { id: importId }, include: { file: true } })).file.key)
  must(await checkImport(aCall(made.analyst), importId, (await getFile(key)) ?? new Uint8Array()))
  return must(await getImport.execute(aCall(made.analyst), { importId }))
}
const cellAt = async ({ cycle, ids, fields }: Made, organization: number, field = 0): Promise<number | undefined> => withTenant(cycle.regionId, async (tx) => {
  const slots = cycle.document.fields.length
  const { grid } = await readCycleGrid(tx, cycle.cycleId, { rows: cycle.participants.length, slots })
  const row = cycle.participants.findIndex(({ organizationId }) => organizationId === ids[organization])
  const at = row * slots + cycle.document.fields.findIndex(({ key }) => key === fields[field])
  return grid.states[at] === 1 ? (grid.values[at] ?? 0) / 1_000_000 : undefined
})

describe('a file of a federal form', () => {
  it('ZEL-55 PRM-07 fills values without asking: matched by codes, branches apart, compared, written, shown with its source and taken back', async () => {
    const made = await aRegionWithCodes()
    const { cycle, analyst } = made
    const { statisticsFileId, page } = await read(made, aForm([
      [OKPO[0], PERSON.inn, null, 'нет', 'Головная', '2', '05', '4', 11], [OKPO[1], PERSON.inn, null, 'да', 'Филиал', 'Раздел 2', 5, 'графа 4', 12],
      [44434, OTHER, null, 'нет', 'Третья', 2, '05', 4, 13], [null, '500100732259', '500101001', 'нет', 'Четвёртая', '2', '05', '4', '14'], [null, null, null, null, null, '2', '06', '4', 15], [null, null, null, null, null, '9', '99', '9', 'слово'],
    ]))
    expect(page).toMatchObject({ status: 'read', fileDate: '2026-10-12', counts: { organizations: 4, matched: 4, undecided: 0, cells: 5 }, lines: [] })
    const { importId } = must(await compareStatistics.execute(aCall(analyst), { statisticsFileId, fileName: 'Из ОО-1 2026' }))
    expect(await check(made, importId)).toMatchObject({ status: 'ready', check: { errors: 0, counts: { new: 5, changed: 0, conflicts: 0 } } })
    expect(await cellAt(made, 0)).toBeUndefined()
    must(await commitImport.execute(aCall(analyst), { importId }))
    expect([await cellAt(made, 0), await cellAt(made, 1), await cellAt(made, 2), await cellAt(made, 3), await cellAt(made, 3, 1)]).toEqual([11, 12, 13, 14, 15])
    const cell = must(await getCell.execute(aCall(analyst), { cycleId: cycle.cycleId, organizationId: made.ids[1], field: made.fields[0] }))
    const source = cell.values.find(({ layer }) => layer === 'verified')?.source
    expect(source).toMatchObject({ kind: 'statistics', form: 'fsnOo1', place: { section: '2', line: '05', column: '4' }, fileDate: '2026-10-12' })
    expect(source === null || source === undefined ? '' : sourceInWords(source).replaceAll('\u00A0', ' ')).toBe('из ОО-1, раздел 2, строка 05, графа 4, файл от 12.10.2026')
    const form = must(await getForm.execute(aCall(analyst), { cycleId: cycle.cycleId, organizationId: made.ids[1] }))
    expect(form.values.find(({ key }) => key === made.fields[0])?.sources).toMatchObject([{ layer: 'verified', source: { kind: 'statistics', place: { line: '05' } } }])
    const grid = must(await getEntryGrid.execute(aCall(analyst), { cycleId: cycle.cycleId }))
    expect(grid.rows.map(({ sources }) => sources)).toEqual(cycle.participants.map(() => expect.stringMatching(/^\d+s/)))
    expect(must(await getBoard.execute(aCall(analyst), { cycleId: cycle.cycleId })).burden).toMatchObject({ unaskedPercent: 100 })
    must(await undoImport.execute(aCall(analyst), { importId }))
    expect(await cellAt(made, 0)).toBeUndefined()
    expect(await compareStatistics.execute(aCall(analyst), { statisticsFileId, fileName: 'Ещё раз' })).toEqual(err({ code: 'STATISTICS_NOT_READ' }))
  })

  it('what people entered and the file says otherwise is a conflict; what an earlier file gave is a change', async () => {
    const made = await aRegionWithCodes()
    const { cycle, analyst } = made
    await fillCycle(cycle, ({ organizationId }, key) => (organizationId === made.ids[0] && key === made.fields[0] ? '100' : undefined), 'verified')
    const first = await read(made, aForm([[OKPO[2], null, null, null, 'Третья', '2', '05', '4', 7]]))
    const one = must(await compareStatistics.execute(aCall(analyst), { statisticsFileId: first.statisticsFileId, fileName: 'Первый' }))
    await check(made, one.importId)
    must(await commitImport.execute(aCall(analyst), { importId: one.importId }))
    const second = await read(made, aForm([[OKPO[0], null, null, null, 'Первая', '2', '05', '4', 101], [OKPO[2], null, null, null, 'Третья', '2', '05', '4', 8]]))
    const two = must(await compareStatistics.execute(aCall(analyst), { statisticsFileId: second.statisticsFileId, fileName: 'Второй' }))
    expect(await check(made, two.importId)).toMatchObject({ status: 'ready', check: { counts: { new: 0, changed: 1, conflicts: 1 }, conflicts: [{ mine: '101', theirs: '100' }] } })
    expect(await commitImport.execute(aCall(analyst), { importId: two.importId })).toEqual(err({ code: 'IMPORT_CONFLICTS_UNDECIDED' }))
    must(await commitImport.execute(aCall(analyst), { importId: two.importId, rest: 'theirs' }))
    expect([await cellAt(made, 0), await cellAt(made, 2)]).toEqual([100, 8])
  })

  it('what the codes do not tell is listed with the reason and decided by hand', async () => {
    const made = await aRegionWithCodes()
    const { analyst } = made
    const { statisticsFileId, page } = await read(made, aForm([
      [null, PERSON.inn, null, 'да', 'Филиал без ОКПО', '2', '05', '4', 1], ['00032538', null, null, null, 'Ошибка в ОКПО', '2', '05', '4', 2],
      [OKPO[2], OTHER, null, null, 'Дважды', '2', '05', '4', 3], [null, OTHER, '773601001', null, 'Ещё раз', '2', '05', '4', 4],
      [null, '500100732259', '500101001', null, 'Слово', '2', '05', '4', 'много'], [null, '7812014560', null, null, 'Чужая', '2', '05', '4', 6],
    ]))
    expect(page.lines.map(({ name, reason }) => [name, reason])).toEqual([
      ['Филиал без ОКПО', 'BRANCH_WITHOUT_OKPO'], ['Ошибка в ОКПО', 'OKPO_WRONG'], ['Дважды', 'DOUBLED'], ['Ещё раз', 'DOUBLED'], ['Слово', 'CELLS_FAULTY'], ['Чужая', 'NOT_FOUND'],
    ])
    expect(page.lines[4]?.faults).toMatchObject([{ code: 'NOT_A_NUMBER', row: 8, text: 'много' }])
    expect(await compareStatistics.execute(aCall(analyst), { statisticsFileId, fileName: 'Рано' })).toEqual(err({ code: 'STATISTICS_UNDECIDED', count: 6 }))
    const decide = (index: number, organizationId: string) => decideStatisticsLine.execute(aCall(analyst), { statisticsFileId, lineId: page.lines[index]?.id, organizationId })
    must(await decide(0, made.ids[1] ?? ''))
    for (const index of [1, 3, 4, 5]) must(await decide(index, ''))
    must(await decide(2, made.ids[1] ?? ''))
    expect(await compareStatistics.execute(aCall(analyst), { statisticsFileId, fileName: 'Дважды' })).toEqual(err({ code: 'STATISTICS_DOUBLED' }))
    must(await decide(2, made.ids[2] ?? ''))
    const { importId } = must(await compareStatistics.execute(aCall(analyst), { statisticsFileId, fileName: 'Решено' }))
    expect(await check(made, importId)).toMatchObject({ status: 'ready', check: { counts: { new: 2 } } })
  })

  it.each([
    ['another form', aForm([[OKPO[0], null, null, null, '', '2', '05', '4', 1]], { form: 'Форма № ОО-2' }), { code: 'OTHER_FORM', actual: 'fsnOo2' }],
    ['another edition', aForm([[OKPO[0], null, null, null, '', '2', '05', '4', 1]], { edition: 'Редакция: 2025' }), { code: 'OTHER_EDITION', actual: '2025' }],
    ['a form not named', aForm([[OKPO[0], null, null, null, '', '2', '05', '4', 1]], { form: 'Сведения' }), { code: 'FORM_NOT_NAMED' }],
    ['no rows', aForm([]), { code: 'NO_ORGANIZATIONS' }],
    ['no cell that feeds a field', aForm([[OKPO[0], null, null, null, '', '7', '05', '4', 1]]), { code: 'NOTHING_MAPPED' }],
    ['no workbook', new Uint8Array([1, 2, 3]), { code: 'FILE_NOT_XLSX' }],
  ])('refuses %s and says so', async (_name, bytes, refusal) => {
    const made = await aRegionWithCodes()
    const { page } = await read(made, bytes)
    expect(page).toMatchObject({ status: 'refused', refusal })
  })

  it('an empty file and a mapping of another form are refused before anything is kept', async () => {
    const made = await aRegionWithCodes()
    const upload = (mappingId: string, bytes: Uint8Array) => uploadStatistics.execute(aCall(made.analyst), { cycleId: made.cycle.cycleId, mappingId, fileName: 'Пусто.xlsx', bytes })
    expect(await upload(made.mappingId, new Uint8Array())).toEqual(err({ code: 'IMPORT_FILE_EMPTY' }))
    expect(await upload(made.ids[0] ?? '', aForm([]))).toEqual(err({ code: 'NO_MAPPING' }))
  })

  it('a specialist sees only the own municipality: an organization of another one is not found', async () => {
    const made = await aRegionWithCodes()
    const [first] = made.cycle.participants
    const specialist = await anActor('municipal_specialist', { regionId: made.cycle.regionId, municipalityId: first?.municipalityId as never })
    const { page } = await read(made, aForm([[OKPO[0], null, null, null, 'Своя', '2', '05', '4', 1], [OKPO[2], null, null, null, 'Чужая', '2', '05', '4', 1]]), specialist)
    expect(page.lines.map(({ name, reason, candidates }) => [name, reason, candidates.length])).toEqual([['Чужая', 'NOT_FOUND', 0]])
    expect(page.organizations.map(({ id }) => id).toSorted()).toEqual(made.cycle.participants.filter(({ municipalityId }) => municipalityId === first?.municipalityId).map(({ organizationId }) => organizationId).toSorted())
    expect(await getStatisticsFile.execute(aCall(made.analyst), { statisticsFileId: page.id })).toEqual(err({ code: 'NOT_FOUND' }))
  })
})

describe('the register', () => {
  it('fills what is empty with its own facts, and the cell says so', async () => {
    const made = await aRegionWithCodes()
    const { cycle, analyst } = made
    const ask = () => prefillFromRegister.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Из реестра' })
    expect(await ask()).toEqual(err({ code: 'NO_REGISTER_MAPPING' }))
    const version = await withTenant(cycle.regionId, (tx) => findModelVersionHead(tx, cycle.modelVersionId))
    const { mappingId } = must(await createMapping.execute(aCall(analyst), { modelId: version?.modelId, form: 'register' }))
    const field = cycle.document.fields.find(({ key }) => key === made.fields[0])
    must(await putMappingRow.execute(aCall(analyst), { mappingId, line: 'headcount', fieldKey: field?.key, unit: field?.unit }))
    await withTenant(cycle.regionId, (tx) => tx.organization.updateMany({ data: { headcount: 42 } }))
    const { importId } = must(await ask())
    await check(made, importId)
    must(await commitImport.execute(aCall(analyst), { importId }))
    expect(await cellAt(made, 0)).toBe(42)
    const cell = must(await getCell.execute(aCall(analyst), { cycleId: cycle.cycleId, organizationId: made.ids[0], field: made.fields[0] }))
    expect(cell.values.map(({ source }) => source?.kind ?? null)).toEqual(['register', null, null])
    expect(await ask()).toEqual(err({ code: 'NOTHING_IN_REGISTER' }))
  })
})

it('PRM-07 R15 values of the last period taken by the school itself are not counted as asked', async () => {
  const last = await aCycle({ period: '2025/26' })
  await fillCycle(last, () => '1')
  const cycle = await aCycle({ region: last.region, document: last.document, modelVersionId: last.modelVersionId, previousCycleId: last.cycleId, period: '2026/27' })
  const [first] = cycle.participants
  const director = await anActor('director', { regionId: cycle.regionId, municipalityId: first?.municipalityId as never, organizationId: first?.organizationId as never })
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const { importId } = must(await prefillFromLast.execute(aCall(director), { cycleId: cycle.cycleId, fileName: 'Из прошлого периода' }))
  await check({ cycle, analyst: director }, importId)
  must(await commitImport.execute(aCall(director), { importId }))
  expect(must(await getBoard.execute(aCall(analyst), { cycleId: cycle.cycleId })).burden).toMatchObject({ unaskedPercent: 100, minutes: 0, cells: 0 })
  const field = cycle.document.fields[0]?.key
  const cell = must(await getCell.execute(aCall(director), { cycleId: cycle.cycleId, organizationId: first?.organizationId, field }))
  expect(cell.values.find(({ layer }) => layer === 'self')?.source).toEqual({ kind: 'last_period', period: '2025/26' })
})
