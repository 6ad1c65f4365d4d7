import { describe, expect, it } from 'vitest'
import { documentKinds, subjectOf, type DocumentKind } from '@/domain/documents/document-kind'
import { documentText, type DocumentTree } from '@/domain/shared/document-tree'
import type { JobId } from '@/domain/shared/ids'
import { withTenant } from '@/data/tenant'
import { getDocument, getDocumentFile } from '@/usecases/documents/get-document'
import { listDocumentsPage } from '@/usecases/documents/list-documents'
import { readQueuedDocuments } from '@/usecases/documents/read-queued'
import { requestDocumentBatch } from '@/usecases/documents/request-batch'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import type { Actor } from '@/policy/can'
import { guardWorkbook } from '@/platform/xlsx/guard'
import { documentTree } from '@/texts/documents-tree'
import { createDocumentsJob } from '../../../scripts/document-jobs'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'
import { expectFaithfulFiles, pdfWords } from './file-text'

const run = (actor: Actor, jobId: JobId) => createDocumentsJob({ regionId: actor.regionId, jobId, subjectId: jobId, data: {}, actor, isLastAttempt: false, report: async () => undefined })

const aReleased = async (organizations = 4) => {
  const cycle = await aCycle({ organizations })
  await fillByPosition(cycle)
  return { cycle, releaseId: await releaseOf(cycle), analyst: await anActor('ministry_analyst', { regionId: cycle.regionId }) }
}
type Released = Awaited<ReturnType<typeof aReleased>>

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const order = async ({ cycle, releaseId, analyst }: Released, kind: DocumentKind, over: object = {}) => {
  const first = cycle.participants[0]
  if (first === undefined) throw new Error('nobody')
  const { municipalityId, directorId, organizationId } = first
  if (subjectOf[kind] === 'director') return must(await requestExtract.execute(aCall(analyst), { kind, releaseId, directorId, organizationId, ...over }))
  return must(await requestDocument.execute(aCall(analyst), { kind, releaseId, ...(subjectOf[kind] === 'municipality' ? { municipalityId } : {}), ...over }))
}

const given = { signatoryPost: 'Министр', signatoryName: 'И.И. Ёлкин', place: 'г. Ёлкин', executor: 'П.П. Петров, 12-34', text: 'Провести семинар\nПовторить через год', attendees: 'Иванова А.А.' }

describe('documents of a release', () => {
  it.each(documentKinds)('AMU-35 %s: made by a job from the release, both files say the text, the same text every time', async (kind) => {
    const world = await aReleased()
    const { documentId, jobId } = await order(world, kind, given)
    const [queued] = must(await readQueuedDocuments.execute(aCall(world.analyst), { jobId })).items
    if (queued?.facts === undefined || queued.facts === null) throw new Error('no facts')
    const tree = documentTree(queued.facts)
    const later = must(await readQueuedDocuments.execute(aCall(world.analyst, new Date('2031-01-01T00:00:00Z')), { jobId })).items[0]
    expect(later?.facts === null || later === undefined ? null : documentTree(later.facts)).toEqual(tree)
    expect((await run(world.analyst, jobId)).ok).toBe(true)
    const made = must(await getDocument.execute(aCall(world.analyst), { documentId }))
    expect([made.status, made.content]).toEqual(['ready', tree])
    await expectFaithfulFiles(tree)
    const text = documentText(tree)
    expect(text).toContain('И.И. Ёлкин')
    expect(text).toContain('выпуску результатов №\u00a01')
    const pdf = must(await getDocumentFile.execute(aCall(world.analyst), { documentId, format: 'pdf' }))
    expect(await pdfWords(pdf.bytes)).toContain('Ёлкин')
    const hasFigures = subjectOf[kind] !== 'director'
    expect(made.hasAppendix).toBe(hasFigures)
    if (hasFigures) expect(guardWorkbook(Buffer.from(must(await getDocumentFile.execute(aCall(world.analyst), { documentId, format: 'xlsx' })).bytes)).ok).toBe(true)
  })

  it('OSE-08 the yearly report names its school year, and the first one is a starting diagnosis without dynamics', async () => {
    const world = await aReleased()
    const { jobId } = await order(world, 'analytical_report', given)
    const [queued] = must(await readQueuedDocuments.execute(aCall(world.analyst), { jobId })).items
    const text = queued?.facts === undefined || queued.facts === null ? '' : documentText(documentTree(queued.facts)).replaceAll('\u00a0', ' ')
    const { period } = await withTenant(world.cycle.regionId, (tx) => tx.cycle.findFirstOrThrow({ where: { id: world.cycle.cycleId } }))
    expect(text).toContain(`за ${period} учебный год`)
    expect(text).toContain('Это стартовая диагностика: предыдущего цикла нет, динамика не приводится.')
  })

  it('PRM-08 the minutes of a meeting: who was present, what was heard from the release, what was recommended', async () => {
    const world = await aReleased()
    const { jobId } = await order(world, 'minutes', given)
    const [queued] = must(await readQueuedDocuments.execute(aCall(world.analyst), { jobId })).items
    const lines = queued?.facts === undefined || queued.facts === null ? [] : documentText(documentTree(queued.facts)).replaceAll('\u00a0', ' ').split('\n')
    const at = (part: string): number => lines.findIndex((line) => line.includes(part))
    const places = [at('Иванова А.А.'), at('Оценена эффективность'), at('Провести семинар'), at('Повторить через год'), at('И.И. Ёлкин')]
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(-1)
  })

  it('numbers the documents of a year one after another, and runs a job twice without making anything twice', async () => {
    const world = await aReleased()
    const first = await order(world, 'information_note')
    const second = await order(world, 'analytical_note')
    for (const { jobId } of [first, first, second]) expect((await run(world.analyst, jobId)).ok).toBe(true)
    const { items } = must(await listDocumentsPage.execute(aCall(world.analyst), {}))
    expect(items.map(({ number, status }) => [number, status])).toEqual([[2, 'ready'], [1, 'ready']])
  })

  it('ZEL-26 tells no group below five, and names people only where that was asked for', async () => {
    const world = await aReleased(4)
    const names = world.cycle.participants.map(({ directorName }) => directorName)
    const textOf = async (over: object): Promise<string> => {
      const { jobId } = await order(world, 'analytical_report', over)
      const [queued] = must(await readQueuedDocuments.execute(aCall(world.analyst), { jobId })).items
      return queued?.facts === undefined || queued.facts === null ? '' : documentText(documentTree(queued.facts))
    }
    const open = await textOf({})
    expect(names.filter((name) => open.includes(name))).toEqual([])
    expect(open).toContain('скр.')
    const named = await textOf({ withNames: 'on' })
    expect(names.some((name) => named.includes(name))).toBe(true)
  })

  it('gives a director the own extract and nobody else’s; a municipality only its own documents', async () => {
    const world = await aReleased()
    const { actor: director, row } = await directorAt(world.cycle, 1)
    const other = world.cycle.participants.find(({ directorId }) => directorId !== row.directorId)
    if (other === undefined) throw new Error('nobody else')
    expect((await requestExtract.execute(aCall(director), { releaseId: world.releaseId, directorId: other.directorId, organizationId: other.organizationId })).ok).toBe(false)
    expect((await requestDocument.execute(aCall(director), { kind: 'information_note', releaseId: world.releaseId })).ok).toBe(false)
    const own = must(await requestExtract.execute(aCall(director), { releaseId: world.releaseId, directorId: row.directorId, organizationId: row.organizationId }))
    expect((await run(director, own.jobId)).ok).toBe(true)
    const report = await order(world, 'municipal_report', { municipalityId: world.cycle.participants.find(({ municipalityId }) => municipalityId !== row.municipalityId)?.municipalityId ?? row.municipalityId })
    await order(world, 'information_note')
    expect(must(await listDocumentsPage.execute(aCall(director), {})).items.map(({ id }) => id)).toEqual([own.documentId])
    expect(await getDocument.execute(aCall(director), { documentId: report.documentId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    const specialist = await anActor('municipal_specialist', { regionId: world.cycle.regionId, municipalityId: row.municipalityId })
    const seen = must(await listDocumentsPage.execute(aCall(specialist), {}))
    expect(seen.items.map(({ id }) => id)).toContain(own.documentId)
    expect(seen.items.some(({ kind }) => kind === 'information_note')).toBe(false)
    expect(seen.places).toEqual({ region: false, municipalities: [expect.objectContaining({ id: row.municipalityId })] })
  })

  it('refuses a report of a municipality without one, and a right that was lost before the job ran', async () => {
    const world = await aReleased()
    expect(await requestDocument.execute(aCall(world.analyst), { kind: 'municipal_report', releaseId: world.releaseId })).toEqual({ ok: false, error: { code: 'DOCUMENT_KIND_PLACE', kind: 'municipal_report' } })
    const { jobId } = await order(world, 'information_note')
    expect(await run({ ...world.analyst, grants: [{ role: 'director', scope: { regionId: world.cycle.regionId } }] }, jobId)).toEqual({ ok: false, error: { code: 'JOB_OWNER_WITHOUT_RIGHTS' } })
    expect(await run({ ...world.analyst, grants: [] }, jobId)).toEqual({ ok: false, error: { code: 'JOB_OWNER_WITHOUT_RIGHTS' } })
  })

  it('AMU-36 makes a batch exactly once each when the worker dies half-way', async () => {
    const world = await aReleased(15)
    const { jobId, count } = must(await requestDocumentBatch.execute(aCall(world.analyst), { kind: 'recommendation_letter', releaseId: world.releaseId, text: 'Пройти стажировку' }))
    expect(count).toBe(30)
    let reports = 0
    const dies = createDocumentsJob({ regionId: world.cycle.regionId, jobId, subjectId: jobId, data: {}, actor: world.analyst, isLastAttempt: false, report: async ({ done }) => { if (done > 0 && (reports += 1) === 1) throw new Error('killed') } })
    await expect(dies).rejects.toThrow('killed')
    const half = must(await listDocumentsPage.execute(aCall(world.analyst), {})).items
    const ready = half.filter(({ status }) => status === 'ready')
    expect(ready.length).toBeGreaterThan(0)
    expect(ready.length).toBeLessThan(30)
    const hashes = new Map(await Promise.all(ready.map(async ({ id }) => [id, must(await getDocument.execute(aCall(world.analyst), { documentId: id })).contentHash] as const)))
    expect((await run(world.analyst, jobId)).ok).toBe(true)
    const all = must(await listDocumentsPage.execute(aCall(world.analyst), {})).items
    expect([all.length, all.filter(({ status }) => status === 'ready').length, new Set(all.map(({ number }) => number)).size]).toEqual([30, 30, 30])
    for (const [id, hash] of hashes) expect(must(await getDocument.execute(aCall(world.analyst), { documentId: id })).contentHash).toBe(hash)
  })
})

describe('trees', () => {
  it('hold no moment but the one the document was ordered at', async () => {
    const world = await aReleased()
    const { jobId } = await order(world, 'director_extract')
    const [queued] = must(await readQueuedDocuments.execute(aCall(world.analyst), { jobId })).items
    if (queued?.facts === undefined || queued.facts === null) throw new Error('no facts')
    const tree: DocumentTree = documentTree(queued.facts)
    expect(tree.createdAt).toBe('2026-10-15T09:00:00.000Z')
  })
})
