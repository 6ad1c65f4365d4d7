import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readCycleGrid } from '@/data/values/submission.store'
import { templateSheets } from '@/domain/imports/template-sheets'
import { err } from '@/domain/shared/result'
import { getFile } from '@/platform/file-store'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { getImport } from '@/usecases/imports/get-import'
import { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import { undoImport } from '@/usecases/imports/undo-import'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { editParts, putCell, sheetPart } from '#tests/factories/workbooks'
import { importValues } from '../../../scripts/import-values'

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const filled = (cycle: CycleFixture) => withTenant(cycle.regionId, async (tx) => {
  const { grid } = await readCycleGrid(tx, cycle.cycleId, { rows: cycle.participants.length, slots: cycle.document.fields.length })
  return grid.states.filter((state) => state === 1).length
})

it('PRM-07 what is empty is filled from the last period, with its source in the history, and taken back', async () => {
  const last = await aCycle({ period: '2025/26' })
  await fillCycle(last, () => '1')
  const cycle = await aCycle({ region: last.region, document: last.document, modelVersionId: last.modelVersionId, previousCycleId: last.cycleId, period: '2026/27' })
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const { importId } = must(await prefillFromLast.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Из прошлого периода' }))
  const key = await withTenant(cycle.regionId, async (tx) => (await tx.import.findFirstOrThrow({ where: { id: importId }, include: { file: true } })).file.key)
  const bytes = await getFile(key)
  if (bytes === null) throw new Error('the file is kept')
  must(await checkImport(aCall(analyst), importId, bytes))
  expect(must(await getImport.execute(aCall(analyst), { importId }))).toMatchObject({ status: 'ready', check: { errors: 0 } })
  expect(await filled(cycle)).toBe(0)
  must(await commitImport.execute(aCall(analyst), { importId }))
  expect(await filled(cycle)).toBeGreaterThan(0)
  expect(await prefillFromLast.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Ещё раз' })).toEqual(err({ code: 'NOTHING_TO_PREFILL' }))
  must(await undoImport.execute(aCall(analyst), { importId }))
  expect(await filled(cycle)).toBe(0)
  expect(await prefillFromLast.execute(aCall(analyst), { cycleId: last.cycleId, fileName: 'Раньше' })).toMatchObject({ ok: false, error: { code: 'NO_LAST_PERIOD' } })
})

it('AMU-34 the operator imports from a command line in the name and with the rights of a person', async () => {
  const cycle = await aCycle({ period: '2026/27' })
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const { slug, email } = await withTenant(cycle.regionId, async (tx) => ({
    slug: (await tx.region.findFirstOrThrow({ where: { id: cycle.regionId } })).slug, email: (await tx.user.findFirstOrThrow({ where: { id: analyst.userId } })).email,
  }))
  const { template, grid } = must(await exportWorkbook.execute(aCall(analyst), { cycleId: cycle.cycleId }))
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  const file = join(folder, 'Показатели.xlsx')
  await writeFile(file, editParts(writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames))), { [sheetPart(2)]: putCell('G4', '<v>12</v>') }))
  const asked = { region: slug, user: email, period: '2026/27', file }
  expect(await importValues(asked)).toMatchObject({ isDone: true })
  expect(await filled(cycle)).toBe(0)
  expect((await importValues({ ...asked, commit: true })).lines.at(-1)).toBe('Записано форм: 1.')
  expect(await filled(cycle)).toBe(1)
  await expect(importValues({ ...asked, user: 'nobody@example.invalid' })).rejects.toThrow('Нет пользователя')
  await rm(folder, { recursive: true })
})
