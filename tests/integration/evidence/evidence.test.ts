import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { err } from '@/domain/shared/result'
import { evidenceLimits } from '@/domain/evidence/evidence-limits'
import { getFile } from '@/platform/file-store'
import type { Role } from '@/policy/roles'
import { attachFormEvidence, replaceEvidence } from '@/usecases/evidence/attach-evidence'
import { getCellEvidence, getEvidenceFile } from '@/usecases/evidence/get-evidence'
import { attachToCells, detachFromCells, withdrawEvidence } from '@/usecases/evidence/place-evidence'
import { sweepRegionUploads, UPLOAD_LIFE_MS } from '@/usecases/evidence/sweep-uploads'
import { reserveEvidence, uploadEvidence, uploadVersion } from '@/usecases/evidence/upload-evidence'
import { acceptForms, confirmForms, prepareForms } from '@/usecases/submissions/check-forms'
import { drawSample } from '@/usecases/submissions/draw-sample'
import { startForm, submitForm } from '@/usecases/submissions/fill-form'
import { getForm } from '@/usecases/submissions/get-form'
import { returnForm } from '@/usecases/submissions/return-form'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CellInput } from '#tests/factories/cycles'
import { aPdf, aPicture, aTextDocument } from '#tests/factories/evidence-files'
import { aModelDocument } from '#tests/factories/model-document'

const whole: Record<string, CellInput> = { plan: '100', fact: '90', trained: '1', teachers: '40', teachers_category: '30', special: '5', special_served: '4', breaches: '0' }
const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const AT = new Date('2026-11-01T09:00:00Z')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

/** A form whose first indicator demands evidence. */
const aTown = async () => {
  const plain = aModelDocument()
  const document = { ...plain, indicators: plain.indicators.map((indicator, at) => ({ ...indicator, evidenceRequired: at === 0 })) }
  const cycle = await aCycle({ document })
  const [place, other] = cycle.organizations
  if (place === undefined || other === undefined) throw new Error('the cycle has organizations')
  await fillCycle(cycle, (_row, key) => whole[key])
  const actor = (role: Role) => anActor(role, place)
  const key = { cycleId: cycle.cycleId, organizationId: place.organizationId }
  const [director, delegate, specialist, head, operator] = [await actor('director'), await actor('organization_delegate'), await actor('municipal_specialist'), await actor('municipal_head'), await actor('regional_operator')]
  must(await startForm.execute(aCall(director, AT), key))
  const attach = async (fields: ReadonlyArray<string>, { as = director, at = AT, bytes = aPicture(), fileName = 'Скан.png', title = '' } = {}) => uploadEvidence.execute(aCall(as, at), { ...key, fields, title, fileName, bytes })
  const page = async (as = director) => must(await getForm.execute(aCall(as, AT), key))
  const submit = (at = AT) => submitForm.execute(aCall(director, at), { ...key, confirmed: 'yes' })
  const batch = { cycleId: cycle.cycleId, municipalityId: place.municipalityId, organizationIds: [place.organizationId] }
  return { cycle, place, other, key, batch, director, delegate, specialist, head, operator, actor, attach, page, submit }
}
type Town = Awaited<ReturnType<typeof aTown>>

describe('evidence of values', () => {
  it('ZEL-43 one file proves many cells; a newer version stands, the older stays readable; every step is in the journal', async () => {
    const town = await aTown()
    const { evidenceId } = must(await town.attach(['plan', 'fact'], { fileName: '../Приказ.pdf', bytes: aPdf() }))
    must(await uploadVersion.execute(aCall(town.delegate, later(5)), { ...town.key, evidenceId, title: 'Приказ с печатью', fileName: 'b.png', bytes: aPicture() }))
    must(await attachToCells.execute(aCall(town.director, AT), { ...town.key, evidenceId, fields: ['trained', 'plan'] }))
    const [piece] = (await town.page(town.specialist)).evidence
    expect(piece).toMatchObject({ level: 'organization', fields: [{ key: 'plan' }, { key: 'fact' }, { key: 'trained' }], versions: [{ number: 2, title: 'Приказ с печатью', preview: 'picture' }, { number: 1, title: 'Приказ.pdf', preview: 'pdf' }] })
    for (const [index, bytes] of [aPicture(), aPdf()].entries()) {
      const file = must(await getEvidenceFile.execute(aCall(town.operator, AT), { ...town.key, versionId: piece?.versions[index]?.id }))
      expect(Buffer.from(file.bytes).equals(Buffer.from(bytes))).toBe(true)
    }
    const events = await withTenant(town.cycle.regionId, (tx) => tx.auditEvent.findMany({ where: { event: { startsWith: 'evidence.' } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))
    expect(events.map(({ event }) => event).sort()).toEqual(['evidence.attached', 'evidence.getFile.read', 'evidence.getFile.read', 'evidence.placed', 'evidence.replaced', 'evidence.reserved', 'evidence.reserved'])
  })

  it('a link is http or https only, and one of a file and a link is given', async () => {
    const town = await aTown()
    const link = (address: string) => attachFormEvidence.execute(aCall(town.director, AT), { ...town.key, fields: ['plan'], link: address })
    expect(await link('javascript:alert(1)')).toEqual(err({ code: 'EVIDENCE_LINK_WRONG' }))
    must(await link('https://school.example.org/doc'))
    expect((await town.page()).evidence).toMatchObject([{ versions: [{ title: 'school.example.org', link: 'https://school.example.org/doc', preview: null }] }])
    expect(await attachFormEvidence.execute(aCall(town.director, AT), { ...town.key, fields: ['plan'] })).toEqual(err({ code: 'EVIDENCE_NOTHING' }))
    expect(await attachFormEvidence.execute(aCall(town.director, AT), { ...town.key, fields: ['nothing'], link: 'https://example.org' })).toEqual(err({ code: 'FORM_CELLS_NOT_NAMED' }))
  })

  it('F1 a page under the name of a PDF, a macro and a locked file are refused, and nothing of them is kept', async () => {
    const town = await aTown()
    for (const [bytes, code] of [[new Uint8Array(Buffer.from('<html><script>1</script>')), 'EVIDENCE_FILE_KIND'], [aTextDocument({ 'word/vbaProject.bin': 'x' }), 'EVIDENCE_FILE_ACTIVE'], [aPdf({ trailer: '/Encrypt 9 0 R' }), 'EVIDENCE_FILE_LOCKED']] as const) {
      expect(await town.attach(['plan'], { fileName: 'a.pdf', bytes })).toEqual(err({ code }))
    }
    expect(await withTenant(town.cycle.regionId, (tx) => tx.fileUpload.count())).toBe(0)
  })

  it('a person puts away no more than so many files a day, whatever they prove', async () => {
    const town = await aTown()
    const papers = ['submission', 'document', 'recommendation', 'decisionPoint']
    await withTenant(town.cycle.regionId, (tx) => tx.fileUpload.createMany({ data: Array.from({ length: evidenceLimits.uploadsPerDay }, (_, at) => ({
      regionId: town.cycle.regionId, id: crypto.randomUUID(), subjectKind: papers[at % papers.length] ?? '', subjectId: town.place.organizationId, key: `evidence/${at}-${town.place.organizationId}.pdf`, name: 'a', contentType: 'application/pdf', size: 1, sha256: '', createdById: town.director.userId, createdAt: AT,
    })) }))
    expect(await town.attach(['plan'])).toEqual(err({ code: 'EVIDENCE_DAY_FULL', limit: evidenceLimits.uploadsPerDay }))
    must(await town.attach(['plan'], { at: later(24 * 60 + 1) }))
  })

  it('an upload nobody took is cleared after an hour, a taken one never; what was swept is not taken', async () => {
    const town = await aTown()
    must(await town.attach(['plan']))
    const { uploadId, key } = must(await reserveEvidence.execute(aCall(town.director, AT), { ...town.key, fileName: 'b.png', bytes: aPicture() }))
    const now = new Date(AT.getTime() + UPLOAD_LIFE_MS)
    expect(await sweepRegionUploads(town.cycle.regionId, now)).toBe(0)
    expect(await sweepRegionUploads(town.cycle.regionId, new Date(now.getTime() + 1))).toBe(1)
    expect(await getFile(key)).toBeNull()
    expect(await attachFormEvidence.execute(aCall(town.director, AT), { ...town.key, fields: ['plan'], uploadId })).toEqual(err({ code: 'EVIDENCE_UPLOAD_GONE' }))
    const [kept] = await withTenant(town.cycle.regionId, (tx) => tx.storedFile.findMany({ where: { purpose: 'evidence' } }))
    expect(await getFile(kept?.key ?? 'evidence/none.png')).not.toBeNull()
  })

  it('somebody else does not take an upload, nor does another form', async () => {
    const town = await aTown()
    const { uploadId } = must(await reserveEvidence.execute(aCall(town.director, AT), { ...town.key, fileName: 'b.png', bytes: aPicture() }))
    expect(await attachFormEvidence.execute(aCall(town.delegate, AT), { ...town.key, fields: ['plan'], uploadId })).toEqual(err({ code: 'EVIDENCE_UPLOAD_GONE' }))
    expect(await attachFormEvidence.execute(aCall(town.director, AT), { ...town.key, organizationId: town.other.organizationId, fields: ['plan'], uploadId })).toEqual(err({ code: 'NOT_FOUND' }))
  })
})

describe('the rights of the form judge its evidence', () => {
  let town: Town
  let versionId = ''
  beforeAll(async () => {
    town = await aTown()
    must(await town.attach(['plan']))
    versionId = (await town.page()).evidence[0]?.versions[0]?.id ?? ''
  })

  it.each(['director', 'organization_delegate', 'municipal_specialist', 'municipal_head', 'regional_operator', 'ministry_analyst', 'ministry_approver'] as const)('%s of the place opens it', async (role) => {
    expect((await getEvidenceFile.execute(aCall(await town.actor(role), AT), { ...town.key, versionId })).ok).toBe(true)
  })
  it.each(['region_administrator', 'auditor'] as const)('%s does not', async (role) => {
    expect((await getEvidenceFile.execute(aCall(await town.actor(role), AT), { ...town.key, versionId })).ok).toBe(false)
  })
  it.each(['municipal_head', 'ministry_analyst', 'ministry_approver', 'region_administrator', 'auditor'] as const)('%s attaches nothing', async (role) => {
    const result = await town.attach(['plan'], { as: await town.actor(role) })
    expect(result.ok ? 'ok' : result.error.code).toMatch(/FORBIDDEN|NOT_FOUND/)
  })
  it('a neighbour does not learn of it', async () => {
    const neighbour = await anActor('director', town.other)
    expect(await getEvidenceFile.execute(aCall(neighbour, AT), { ...town.key, versionId })).toEqual(err({ code: 'NOT_FOUND' }))
    expect(await getEvidenceFile.execute(aCall(neighbour, AT), { ...town.key, organizationId: town.other.organizationId, versionId })).toEqual(err({ code: 'NOT_FOUND' }))
  })
})

describe('evidence follows the form', () => {
  it('ZEL-43 a value whose indicator demands evidence is not sent without it; the refusal names fields and organization', async () => {
    const town = await aTown()
    const refused = await town.submit()
    expect(refused).toMatchObject(err({ code: 'FORM_EVIDENCE_MISSING', fields: ['План', 'Факт'] }))
    expect(refused.ok ? '' : (refused.error as { organization?: string }).organization).toBe((await town.page()).organization.name)
    expect((await town.page()).findings).toMatchObject([{ code: 'EVIDENCE_MISSING', strength: 'error' }])
    expect(must(await getCellEvidence.execute(aCall(town.director, AT), { ...town.key, field: 'fact' })).demands).toMatchObject([{ isMet: false }])
    must(await town.attach(['fact']))
    expect(must(await getCellEvidence.execute(aCall(town.director, AT), { ...town.key, field: 'plan' }))).toMatchObject({ demands: [{ isMet: true }], refusal: null, evidence: [{ isHere: false, mayChange: true }] })
    must(await town.submit())
  })

  it('is withdrawn and changed only while its cells are open, by those who attached it', async () => {
    const town = await aTown()
    const { evidenceId } = must(await town.attach(['plan', 'fact']))
    const spare = must(await town.attach(['trained']))
    const byMunicipality = must(await town.attach(['plan'], { as: town.specialist }))
    expect(await withdrawEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId: byMunicipality.evidenceId })).toEqual(err({ code: 'EVIDENCE_OF_ANOTHER' }))
    must(await withdrawEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId: spare.evidenceId }))
    expect(await withdrawEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId: spare.evidenceId })).toEqual(err({ code: 'EVIDENCE_WITHDRAWN' }))
    must(await detachFromCells.execute(aCall(town.director, AT), { ...town.key, evidenceId, fields: ['fact'] }))
    expect(await detachFromCells.execute(aCall(town.director, AT), { ...town.key, evidenceId, fields: ['plan'] })).toEqual(err({ code: 'EVIDENCE_LAST_CELL' }))
    must(await town.submit())
    expect(await withdrawEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId })).toEqual(err({ code: 'EVIDENCE_LOCKED', reason: 'FORM_CLOSED_FOR_WRITING' }))
    expect(await town.attach(['plan'])).toEqual(err({ code: 'EVIDENCE_LOCKED', reason: 'FORM_CLOSED_FOR_WRITING' }))
    must(await returnForm.execute(aCall(town.specialist, AT), { ...town.key, cells: [{ field: 'trained', reason: 'Приложите приказ' }] }))
    expect(await replaceEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId, link: 'https://example.org/a' })).toEqual(err({ code: 'EVIDENCE_LOCKED', reason: 'CELL_NOT_REOPENED' }))
    must(await town.attach(['trained']))
    expect((await town.page()).evidence.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true, false, false])
  })

  it('D.3 what came since the last look is marked for the reviewer and is a risk of the sample', async () => {
    const town = await aTown()
    must(await town.attach(['plan']))
    must(await town.submit(later(1)))
    expect((await town.page(town.specialist)).evidence.map(({ isNew }) => isNew)).toEqual([false])
    must(await town.attach(['fact'], { as: town.specialist, at: later(2) }))
    expect((await town.page(town.operator)).evidence.map(({ isNew }) => isNew)).toEqual([false, true])
    must(await prepareForms.execute(aCall(town.specialist, later(3)), town.batch))
    must(await confirmForms.execute(aCall(town.head, later(4)), town.batch))
    must(await drawSample.execute(aCall(town.operator, later(5)), { cycleId: town.key.cycleId }))
    expect((await town.page(town.operator)).sampleReasons).toContain('newEvidence')
    must(await acceptForms.execute(aCall(town.operator, later(6)), { cycleId: town.key.cycleId, organizationIds: [town.key.organizationId] }))
  })

  it('rows of evidence end once and never change, whoever asks the database', async () => {
    const town = await aTown()
    const { evidenceId } = must(await town.attach(['plan', 'fact']))
    const change = (work: Parameters<typeof withTenant>[1]) => withTenant(town.cycle.regionId, work)
    await expect(change((tx) => tx.evidenceVersion.updateMany({ data: { title: 'иначе' } }))).rejects.toThrow()
    await expect(change((tx) => tx.evidence.updateMany({ where: { id: evidenceId }, data: { level: 'region' } }))).rejects.toThrow()
    await expect(change((tx) => tx.evidenceCell.updateMany({ where: { evidenceId }, data: { slot: 9 } }))).rejects.toThrow()
    must(await withdrawEvidence.execute(aCall(town.director, AT), { ...town.key, evidenceId }))
    await expect(change((tx) => tx.evidence.updateMany({ where: { id: evidenceId }, data: { withdrawnAt: null, withdrawnById: null } }))).rejects.toThrow()
  })
})
