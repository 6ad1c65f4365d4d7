import { expect, it, vi } from 'vitest'
import { insertRecommendations } from '@/data/recommendations/recommendation.store'
import { withTenant } from '@/data/tenant'
import type { DirectorId, MunicipalityId, OrganizationId, RecommendationId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { workerProcesses } from '#tests/factories/worker-process'
import { fillByPosition, releaseOf } from '../scoring-rating/results'
import { must } from './world'

const LETTERS = 1500
const { startWorker, kill } = workerProcesses()

/** 1,500 directors with a submitted recommendation each. */
const aBatch = async () => {
  const cycle = await aCycle({ municipalities: 30, organizations: LETTERS / 30 })
  await fillByPosition(cycle)
  const releaseId = await releaseOf(cycle)
  const operator = await anActor('regional_operator', { regionId: cycle.regionId })
  const ids = cycle.participants.map(() => newId() as RecommendationId)
  await withTenant(cycle.regionId, (tx) => insertRecommendations(tx, cycle.participants.map((row, at) => ({
    id: ids[at] ?? (newId() as RecommendationId), releaseId, addresseeKind: 'director', municipalityId: row.municipalityId as MunicipalityId, organizationId: row.organizationId as OrganizationId, directorId: row.directorId as DirectorId,
    title: `Курсы ${at}`, text: `Пройдите курсы по программе ${at}`, indicatorCode: null, deficit: null, basis: 'Справка', measureId: null, practiceId: null, dueOn: '2026-12-31' as never, drafterIds: [operator.userId], createdById: operator.userId, createdAt: new Date('2026-10-15T09:00:00Z'),
  }))))
  must(await submitRecommendations.execute(aCall(operator), { recommendationId: ids }))
  return { regionId: cycle.regionId, ids }
}

it('AMU-36 a batch of 1,500 letters: each is made exactly once, though the worker was killed half-way', { timeout: 900_000 }, async () => {
  const { regionId, ids } = await aBatch()
  const analyst = await anActor('ministry_analyst', { regionId })
  expect(must(await issueRecommendations.execute(aCall(analyst), { recommendationId: ids, letters: true }))).toEqual({ count: LETTERS, letters: LETTERS })
  const ready = () => withTenant(regionId, (tx) => tx.document.findMany({ where: { regionId, status: 'ready' }, select: { id: true, readyAt: true, contentHash: true } }))
  const first = startWorker()
  await vi.waitFor(async () => expect((await ready()).length).toBeGreaterThan(LETTERS / 10), { timeout: 400_000, interval: 250 })
  await kill(first)
  const half = await ready()
  expect(half.length).toBeLessThan(LETTERS)
  startWorker()
  await vi.waitFor(async () => expect((await ready()).length).toBe(LETTERS), { timeout: 800_000, interval: 500 })
  const made = await withTenant(regionId, async (tx) => ({
    letters: await tx.document.findMany({ where: { regionId }, select: { id: true, number: true, docxFileId: true, pdfFileId: true, readyAt: true, contentHash: true } }),
    joined: await tx.recommendation.findMany({ where: { regionId }, select: { letterId: true, status: true } }),
    files: await tx.storedFile.count({ where: { regionId, purpose: 'document' } }),
    audited: await tx.auditEvent.count({ where: { regionId, event: 'document.made' } }),
  }))
  expect([made.letters.length, new Set(made.letters.map(({ number }) => number)).size, new Set(made.joined.map(({ letterId }) => letterId)).size]).toEqual([LETTERS, LETTERS, LETTERS])
  expect([made.files, made.audited, made.letters.filter(({ docxFileId, pdfFileId }) => docxFileId === null || pdfFileId === null).length]).toEqual([LETTERS * 2, LETTERS, 0])
  const after = new Map(made.letters.map((letter) => [letter.id, letter]))
  expect(half.filter(({ id, readyAt, contentHash }) => after.get(id)?.readyAt?.getTime() !== readyAt?.getTime() || after.get(id)?.contentHash !== contentHash)).toEqual([])
})
