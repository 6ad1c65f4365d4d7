import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { getFile } from '@/platform/file-store'
import { err } from '@/domain/shared/result'
import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { sweepRegionUploads, UPLOAD_LIFE_MS } from '@/usecases/evidence/sweep-uploads'
import { createImport } from '@/usecases/imports/create-import'
import { getImport } from '@/usecases/imports/get-import'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aPdf, aPicture } from '#tests/factories/evidence-files'

const AT = new Date('2026-10-12T09:00:00Z')
const afterLife = new Date(AT.getTime() + UPLOAD_LIFE_MS + 1)

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const aRegion = async () => {
  const cycle = await aCycle({ status: 'planned' })
  const [analyst, approver] = [await anActor('ministry_analyst', cycle.region), await anActor('ministry_approver', cycle.region)]
  const files = () => withTenant(cycle.regionId, (tx) => tx.storedFile.findMany({ select: { key: true, name: true, contentType: true } }))
  const uploads = () => withTenant(cycle.regionId, (tx) => tx.fileUpload.findMany({ select: { key: true, takenAt: true, sweptAt: true } }))
  return { cycle, analyst, approver, files, uploads }
}

describe('a command that keeps a file', () => {
  it('names it by its bytes, whatever the browser called it, and takes it for good', async () => {
    const { cycle, analyst, files } = await aRegion()
    must(await attachInstruction.execute(aCall(analyst, AT), { cycleId: cycle.cycleId, fileName: 'C:\\Инструкция.exe', bytes: aPicture() }))
    const [file] = await files()
    expect(file).toMatchObject({ name: 'Инструкция.png', contentType: 'image/png' })
    expect(await sweepRegionUploads(cycle.regionId, afterLife)).toBe(0)
    expect(await getFile(file?.key ?? '')).toEqual(aPicture())
  })

  it('refuses by the bytes before anything is put away', async () => {
    const { cycle, analyst, uploads } = await aRegion()
    const attach = (bytes: Uint8Array<ArrayBuffer>) => attachInstruction.execute(aCall(analyst, AT), { cycleId: cycle.cycleId, fileName: 'Инструкция.pdf', bytes })
    expect(await attach(new Uint8Array([77, 90, 0]))).toEqual(err({ code: 'CYCLE_DOCUMENT_FILE' }))
    expect(await attach(new Uint8Array())).toEqual(err({ code: 'CYCLE_DOCUMENT_FILE' }))
    expect(await attach(aPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }))).toEqual(err({ code: 'EVIDENCE_FILE_ACTIVE' }))
    expect(await uploads()).toEqual([])
  })

  it('leaves what its second half refuses to the sweep: no file without a row, no row without a file', async () => {
    const { cycle, approver, files, uploads } = await aRegion()
    const ordered = await orderCycleStep.execute(aCall(approver, AT), { cycleId: cycle.cycleId, step: 'approveSchedule', orderNumber: '7', orderDate: '2026-10-01', reason: 'План', fileName: 'Приказ.pdf', bytes: aPdf() })
    expect(ordered.ok).toBe(false)
    const [left] = await uploads()
    expect([await files(), left?.takenAt, left?.sweptAt]).toEqual([[], null, null])
    expect(await getFile(left?.key ?? '')).not.toBeNull()
    expect(await sweepRegionUploads(cycle.regionId, afterLife)).toBe(1)
    expect(await getFile(left?.key ?? '')).toBeNull()
  })

  it('puts nothing away for somebody without the right', async () => {
    const { cycle, approver, uploads } = await aRegion()
    expect(await attachInstruction.execute(aCall(approver, AT), { cycleId: cycle.cycleId, fileName: 'Инструкция.pdf', bytes: aPdf() })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await uploads()).toEqual([])
  })

  it('takes a table to be imported the same way, and counts it against no limit of papers', async () => {
    const cycle = await aCycle({ status: 'collecting' })
    const analyst = await anActor('ministry_analyst', cycle.region)
    const { importId } = must(await createImport.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Значения.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) }))
    const upload = await withTenant(cycle.regionId, (tx) => tx.fileUpload.findFirst({ select: { key: true, subjectKind: true, takenAt: true } }))
    const stored = await withTenant(cycle.regionId, (tx) => tx.storedFile.findFirst({ where: { purpose: 'import' }, select: { key: true } }))
    const checked = await getImport.execute(aCall(analyst), { importId })
    expect(upload).toMatchObject({ key: stored?.key, subjectKind: 'table' })
    expect([upload?.takenAt === null, checked.ok]).toEqual([false, true])
  })
})
