import { insertImport, insertStoredFile, updateImportChecked } from '@/data/imports/import.store'
import { encodePreparedLayer } from '@/data/imports/prepared-layer.codec'
import { withTenant } from '@/data/tenant'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { CycleId, FileId, ImportId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { MICRO } from '@/domain/shared/micro'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import { commitImport } from '@/usecases/imports/commit-import'
import { saveCells } from '@/usecases/values/save-cells'

/**
 * A program that saves cells and commits imports until it is killed. Every line it prints is an acknowledgement: it is written
 * after the command has answered. `saved` forms are written cell by cell, `imported` forms by whole rows.
 */
export type SavingPlan = { readonly actor: Actor; readonly cycleId: CycleId; readonly slots: number; readonly fields: ReadonlyArray<string>; readonly saved: ReadonlyArray<OrganizationId>; readonly imported: ReadonlyArray<OrganizationId>; readonly round: number }
export type SavingLine =
  | { readonly kind: 'ready'; readonly importId: string }
  | { readonly kind: 'saved'; readonly organizationId: string; readonly field: string; readonly cell: string; readonly version: number }
  | { readonly kind: 'imported'; readonly importId: string }
  | { readonly kind: 'fault'; readonly message: string }

const LANES = 4
const NOW = new Date('2026-10-15T09:00:00Z')
const BEYOND_EVERY_VERSION = 1_000_000

const say = (line: SavingLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
const plan = JSON.parse(process.env['SAVING_PLAN'] ?? '{}') as SavingPlan
const call = () => ({ actor: plan.actor, requestId: newId(), now: NOW })

const prepareImport = (): Promise<string> =>
  withTenant(plan.actor.regionId, async (tx) => {
    const rows = await tx.submission.findMany({ where: { cycleId: plan.cycleId, organizationId: { in: [...plan.imported] } }, select: { id: true, version: true }, orderBy: { id: 'asc' } })
    const forms = rows.map(({ id, version }) => ({ submissionId: id as SubmissionId, version }))
    const cells = forms.length * plan.slots
    const bytes = encodePreparedLayer({ layer: 'municipal', forms, slots: plan.slots, values: new Float64Array(cells).fill(plan.round * MICRO), states: new Uint8Array(cells).fill(cellStateByte.value), conflicts: [] })
    const [id, fileId] = [newId() as ImportId, newId() as FileId]
    const key = `imports/${id}.prepared`
    await putFile(key, bytes)
    await insertStoredFile(tx, { id: fileId, key, name: 'Значения.xlsx', contentType: 'application/octet-stream', size: bytes.length, sha256: sha256(bytes), purpose: 'import', createdById: plan.actor.userId, createdAt: NOW })
    await insertImport(tx, { id, cycleId: plan.cycleId, fileId, createdById: plan.actor.userId, createdAt: NOW })
    const counts = { new: 1, changed: 0, same: 0, blank: 0, kept: 0, cleared: 0, filled: 0 }
    await updateImportChecked(tx, id, { status: 'ready', preview: { kind: 'compared', canCommit: true, counts, findings: [], errors: 0, warnings: 0, forms: forms.length, preparedKey: key }, basis: sha256(bytes) })
    return id
  })

const saveForever = async (lane: number): Promise<never> => {
  for (let count = 0; ; count += 1) {
    const organizationId = plan.saved[(count * LANES + lane) % plan.saved.length] ?? ''
    const [field, cell] = [plan.fields[count % plan.fields.length] ?? '', String(plan.round * 100_000 + lane * 10_000 + count)]
    const result = await saveCells.execute(call(), {
      cycleId: plan.cycleId, organizationId, batchId: newId(), ownerId: plan.actor.userId, layer: 'municipal', known: BEYOND_EVERY_VERSION, changes: [{ field, cell, base: BEYOND_EVERY_VERSION }],
    })
    if (!result.ok) throw new Error(result.error.code)
    if (result.value.cells[0]?.result !== 'saved') throw new Error(JSON.stringify(result.value.cells))
    say({ kind: 'saved', organizationId, field, cell, version: result.value.version })
  }
}

const importOnce = async (importId: string): Promise<void> => {
  const result = await commitImport.execute(call(), { importId })
  if (!result.ok) throw new Error(result.error.code)
  say({ kind: 'imported', importId })
}

try {
  const importId = await prepareImport()
  say({ kind: 'ready', importId })
  await Promise.all([importOnce(importId), ...Array.from({ length: LANES }, (_, lane) => saveForever(lane))])
} catch (error) {
  say({ kind: 'fault', message: String(error) })
  process.exit(1)
}
