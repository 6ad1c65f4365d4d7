import { expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { templateSheets } from '@/domain/imports/template-sheets'
import { err } from '@/domain/shared/result'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
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
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { editParts, putCell, sheetPart } from '#tests/factories/workbooks'

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const setAll = (cycle: CycleFixture, status: SubmissionState, openSlots: number[] = []) =>
  withTenant(cycle.regionId, (tx) => tx.submission.updateMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId }, data: { status, openSlots } }))

const send = async (cycle: CycleFixture, actor: Actor) => {
  const { template, grid } = must(await exportWorkbook.execute(aCall(actor), { cycleId: cycle.cycleId }))
  const blank = writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  const file = editParts(blank, { [sheetPart(2)]: putCell('G4', '<v>12</v>') })
  const { importId } = must(await createImport.execute(aCall(actor), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array(file) }))
  must(await checkImport(aCall(actor), importId, file))
  return { importId, page: must(await getImport.execute(aCall(actor), { importId })) }
}

it('AMU-34 a workbook writes only where the state of the form lets its sender write', async () => {
  const cycle = await aCycle()
  const [municipality] = cycle.municipalities
  if (municipality === undefined) throw new Error('the cycle has municipalities')
  const specialist = await anActor('municipal_specialist', municipality)
  const analyst = await anActor('ministry_analyst', cycle)
  await setAll(cycle, 'municipal_confirmed')
  const closed = await send(cycle, specialist)
  expect(closed.page.check).toMatchObject({ canCommit: false, findings: [expect.objectContaining({ code: 'FORM_CLOSED', row: 4, column: 7 })] })
  expect((await send(cycle, analyst)).page.check).toMatchObject({ canCommit: true })
  await setAll(cycle, 'returned_by_region', [cycle.document.fields.length - 1])
  expect((await send(cycle, specialist)).page.check).toMatchObject({ canCommit: false, errors: 1 })
})

it('a form closed after the comparison is not written', async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', cycle)
  const { importId } = await send(cycle, analyst)
  await setAll(cycle, 'accepted')
  expect(await commitImport.execute(aCall(analyst), { importId })).toEqual(err({ code: 'IMPORT_OUTDATED' }))
  await setAll(cycle, 'submitted')
  expect(must(await commitImport.execute(aCall(analyst), { importId })).forms).toBe(1)
})

it('PRM-07 a file is told what the checks of the form will say of it; the import itself goes on', async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', cycle)
  const { template, grid } = must(await exportWorkbook.execute(aCall(analyst), { cycleId: cycle.cycleId }))
  const blank = writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  // The second direction: teachers in G, teachers with a category in H.
  const file = editParts(blank, { [sheetPart(3)]: (xml) => putCell('H4', '<v>41</v>')(putCell('G4', '<v>40</v>')(xml)) })
  const { importId } = must(await createImport.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array(file) }))
  must(await checkImport(aCall(analyst), importId, file))
  expect(must(await getImport.execute(aCall(analyst), { importId })).check).toMatchObject({ canCommit: true, warnings: 1, findings: [{ code: 'CHECK_SAYS', facts: { check: 'PART_EXCEEDS_WHOLE', actual: '41', expected: '40' } }] })
})
