import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { templateSheets } from '@/domain/imports/template-sheets'
import { err } from '@/domain/shared/result'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import type { Actor } from '@/policy/can'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { editParts, putCell, sheetPart } from '#tests/factories/workbooks'

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A file with one new value, compared and ready to be committed. */
const readyImport = async (cycle: CycleFixture, actor: Actor): Promise<string> => {
  const { template, grid } = must(await exportWorkbook.execute(aCall(actor), { cycleId: cycle.cycleId }))
  const file = editParts(writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames))), { [sheetPart(2)]: putCell('G4', '<v>12</v>') })
  const { importId } = must(await createImport.execute(aCall(actor), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array(file) }))
  must(await checkImport(aCall(actor), importId, file))
  return importId
}
const historyOf = ({ regionId }: CycleFixture) => withTenant(regionId, (tx) => tx.valueHistory.count())

describe('rights that changed between the comparison and the commit', () => {
  it('Z5 do not let a specialist who moved write into the municipality left behind', async () => {
    const cycle = await aCycle()
    const [first, second] = cycle.municipalities
    if (first === undefined || second === undefined) throw new Error('the cycle has two municipalities')
    const specialist = await anActor('municipal_specialist', first)
    const importId = await readyImport(cycle, specialist)
    const moved: Actor = { ...specialist, grants: [{ role: 'municipal_specialist', scope: { regionId: cycle.regionId, municipalityId: second.municipalityId } }] }
    expect(await commitImport.execute(aCall(moved), { importId })).toEqual(err({ code: 'IMPORT_OUTDATED' }))
    expect(await historyOf(cycle)).toBe(0)
    expect(await commitImport.execute(aCall({ ...specialist, grants: [] }), { importId })).toEqual(err({ code: 'NOT_FOUND' }))
    expect((await commitImport.execute(aCall(specialist), { importId })).ok).toBe(true)
    expect(await historyOf(cycle)).toBe(1)
  })

  it('Z5 do not let a former operator of the region write verified values', async () => {
    const cycle = await aCycle()
    const [first] = cycle.municipalities
    if (first === undefined) throw new Error('the cycle has municipalities')
    const operator = await anActor('regional_operator', { regionId: cycle.regionId })
    const importId = await readyImport(cycle, operator)
    const narrowed: Actor = { ...operator, grants: [{ role: 'municipal_specialist', scope: { regionId: cycle.regionId, municipalityId: first.municipalityId } }] }
    expect(await commitImport.execute(aCall(narrowed), { importId })).toEqual(err({ code: 'IMPORT_OUTDATED' }))
    expect(await historyOf(cycle)).toBe(0)
  })
})
