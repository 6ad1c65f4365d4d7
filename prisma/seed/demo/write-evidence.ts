import type { Cycle } from '@/data/cycles/cycle.store'
import { readFormLayers } from '@/data/submissions/form-state.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { Drawing } from '@/domain/shared/drawing'
import type { OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import { saidCells } from '@/domain/values/layers'
import { pngOfDrawings } from '@/platform/drawing/png-drawing'
import { newId } from '@/platform/ids'
import { writePdf } from '@/platform/pdf/write-pdf'
import { readFormChecker, type FormChecker } from '@/usecases/kernel/form-checker'
import { uploadEvidence } from '@/usecases/evidence/upload-evidence'
import { callAs, must } from './actors'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'
import { inParts } from '@/data/in-parts'

type Form = { readonly id: SubmissionId; readonly organizationId: OrganizationId }

/** Cells that must be proved: said, and read by an indicator that demands evidence. */
const demanded = async (tx: TenantTx, checker: FormChecker, forms: ReadonlyArray<Form>): Promise<ReadonlyArray<Form & { slots: ReadonlyArray<number> }>> => {
  const layers = await readFormLayers(tx, forms.map(({ id }) => id))
  return forms.flatMap((form) => {
    const [own, type] = [layers.get(form.id), checker.participants.get(form.organizationId)?.organizationType]
    if (own === undefined || type === undefined) return []
    const { states } = saidCells(own, checker.document.fields.length)
    const slots = checker.checks.evidence.filter(({ types }) => types.has(type)).flatMap((check) => check.slots).filter((slot) => states[slot] === cellStateByte.value)
    return slots.length === 0 ? [] : [{ ...form, slots: [...new Set(slots)] }]
  })
}

/** Every form that was sent names where its documents lie: one link for all values that must be proved. */
export const writeLinks = async (tx: TenantTx, checker: FormChecker, { forms, by, at }: { forms: ReadonlyArray<Form>; by: UserId; at: Date }): Promise<void> => {
  const { regionId } = tx
  const made = (await demanded(tx, checker, forms)).map((form) => ({ ...form, evidenceId: newId() }))
  await inParts(made.map(({ id, evidenceId }) => ({ regionId, id: evidenceId, submissionId: id, level: 'organization' as const, createdById: by, createdAt: at })), (data) => tx.evidence.createMany({ data }))
  await inParts(made.map(({ evidenceId, organizationId }) => ({
    regionId, id: newId(), evidenceId, number: 1, title: 'Раздел «Документы» сайта организации', link: `https://school.example.org/${checker.participants.get(organizationId)?.organizationCode ?? ''}/documents`, addedById: by, addedAt: at,
  })), (data) => tx.evidenceVersion.createMany({ data }))
  const cells = made.flatMap(({ evidenceId, slots }) => slots.map((slot) => ({ regionId, id: newId(), evidenceId, slot, attachedById: by, attachedAt: at })))
  await inParts(cells, (data) => tx.evidenceCell.createMany({ data }))
}

/** A page with the words, as a PDF. */
export const paper = (title: string, createdAt: string, lines: ReadonlyArray<string>): Promise<Buffer> =>
  writePdf({ title, subject: title, author: 'Учебные данные', createdAt, blocks: [{ kind: 'heading', level: 1, text: title }, ...lines.map((text) => ({ kind: 'paragraph' as const, look: 'body' as const, text }))] })

/** A certificate as a phone would photograph it. */
const certificate: Drawing = {
  width: 300, height: 200, marks: [
    { kind: 'rect', x: 0, y: 0, width: 300, height: 200, fill: '#ffffff' }, { kind: 'rect', x: 10, y: 10, width: 280, height: 180, fill: '#e8f0e4' }, { kind: 'rect', x: 16, y: 16, width: 268, height: 168, fill: '#ffffff' },
    { kind: 'text', x: 150, y: 60, text: 'УДОСТОВЕРЕНИЕ', size: 20, anchor: 'middle', fill: '#222222', bold: true }, { kind: 'text', x: 150, y: 95, text: 'о повышении квалификации', size: 12, anchor: 'middle', fill: '#222222' },
    { kind: 'text', x: 150, y: 125, text: 'учебный образец', size: 12, anchor: 'middle', fill: '#666666' }, { kind: 'circle', x: 245, y: 150, radius: 20, fill: '#6f86b5' },
  ],
}

type Making = { readonly world: World; readonly access: DemoAccess; readonly cycle: Cycle }
type Attached = { readonly role: 'director' | 'municipal_specialist'; readonly organizationId: string; readonly fields: ReadonlyArray<string>; readonly at: Date; readonly title: string; readonly fileName: string; readonly bytes: Uint8Array }

const attach = async ({ world, access, cycle }: Making, { role, at, ...given }: Attached): Promise<void> => {
  if (given.fields.length > 0) must(await uploadEvidence.execute(callAs(world, access, { role, at }), { cycleId: cycle.id, ...given, bytes: new Uint8Array(given.bytes) }), `evidence ${given.title}`)
}

/** The demo director has proved a part of the own form by a file and a photograph; the specialist has added a report to a form on check. */
export const writeFiles = async (making: Making, dayOf: (day: number, hour: number) => Date): Promise<void> => {
  const { world, cycle } = making
  const code = demoDirector(world).organization.code
  const found = await withTenant(world.regionId, async (tx) => {
    const checker = await readFormChecker(tx, cycle)
    const forms = await tx.submission.findMany({ where: { cycleId: cycle.id, municipalityId: world.home.municipalityId, version: { gt: 0 }, status: { in: ['in_progress', 'submitted'] } }, select: { id: true, organizationId: true, status: true }, orderBy: { id: 'asc' } })
    const asked = await demanded(tx, checker, forms.map(({ id, organizationId }) => ({ id: id as SubmissionId, organizationId: organizationId as OrganizationId })))
    const fieldsOf = (slots: ReadonlyArray<number>) => slots.flatMap((slot) => checker.document.fields[slot]?.key ?? [])
    const own = asked.find(({ organizationId }) => checker.participants.get(organizationId)?.organizationCode === code)
    const checked = asked.find(({ id }) => forms.some((form) => form.id === id && form.status === 'submitted'))
    return { own: own === undefined ? undefined : { organizationId: own.organizationId, fields: fieldsOf(own.slots) }, checked: checked === undefined ? undefined : { organizationId: checked.organizationId, fields: fieldsOf(checked.slots) } }
  })
  const { own, checked } = found
  if (own !== undefined) {
    const order = await paper('Приказ об итогах учебного года', dayOf(8, 5).toISOString(), ['Утвердить итоги учебного года по показателям, которые организация представляет в мониторинг.', 'Учебный образец.'])
    await attach(making, { role: 'director', organizationId: own.organizationId, fields: own.fields.slice(0, Math.ceil(own.fields.length / 2)), at: dayOf(8, 5), title: 'Приказ об итогах учебного года', fileName: 'Приказ об итогах.pdf', bytes: order })
    await attach(making, { role: 'director', organizationId: own.organizationId, fields: own.fields.slice(0, 1), at: dayOf(8, 6), title: 'Удостоверение руководителя', fileName: 'Фото.png', bytes: pngOfDrawings()(certificate) })
  }
  if (checked !== undefined) {
    const note = await paper('Справка по итогам выезда', dayOf(13, 5).toISOString(), ['Значения сверены с журналами и приказами организации, расхождений не найдено.', 'Учебный образец.'])
    await attach(making, { role: 'municipal_specialist', organizationId: checked.organizationId, fields: checked.fields.slice(0, 2), at: dayOf(13, 5), title: 'Справка по итогам выезда', fileName: 'Справка.pdf', bytes: note })
  }
}
