import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { documentText } from '@/domain/shared/document-tree'
import { createDocumentsJob } from '../../../scripts/document-jobs'
import { getDocument } from '@/usecases/documents/get-document'
import { listDocumentsPage } from '@/usecases/documents/list-documents'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { aCall } from '#tests/factories/access'
import { adviceFor, anAdviceWorld, must, type AdviceWorld } from './world'

const draft = async (world: AdviceWorld, over: object = {}) => must(await draftRecommendation.execute(aCall(world.operator), { ...adviceFor(world), ...over })).recommendationId
const issue = async (world: AdviceWorld, recommendationId: ReadonlyArray<string>) => {
  must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
  return must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId, letters: 'on' }))
}
const makeAll = async (world: AdviceWorld) => {
  const jobs = await withTenant(world.cycle.regionId, (tx) => tx.job.findMany({ where: { kind: 'documents.create' } }))
  for (const { id } of jobs) expect(await createDocumentsJob({ regionId: world.cycle.regionId, jobId: id, subjectId: id, data: {}, actor: world.analyst, isLastAttempt: false, report: async () => undefined } as never)).toMatchObject({ ok: true })
}

describe('letters of issued recommendations', () => {
  it('AMU-36 tell one addressee all that was issued to them at once, joined both ways', async () => {
    const world = await anAdviceWorld()
    const [first, second] = [await draft(world), await draft(world, { title: 'Стажировка', text: 'Пройдите стажировку\nв опорной школе', dueOn: '2026-12-20' })]
    const town = await draft(world, { addresseeKind: 'municipality', municipalityId: world.own.municipalityId, directorId: undefined, organizationId: undefined, title: 'Сеть' })
    expect(await issue(world, [first, second, town])).toEqual({ count: 3, letters: 2 })
    await makeAll(world)
    const read = async (recommendationId: string) => must(await getRecommendation.execute(aCall(world.analyst), { recommendationId })).letterId
    const letterId = await read(first)
    expect([await read(second), (await read(town)) === letterId]).toEqual([letterId, false])
    const letter = must(await getDocument.execute(aCall(world.director), { documentId: letterId }))
    expect([letter.status, letter.recommendations.map(({ id }) => id)]).toEqual(['ready', [second, first]])
    const text = letter.content === null ? '' : documentText(letter.content).replaceAll('\u00a0', ' ')
    expect(text).toContain('Стажировка. Пройдите стажировку в опорной школе Срок: до 20 декабря 2026')
    expect(text).toContain(world.own.directorName)
    expect(must(await listDocumentsPage.execute(aCall(world.stranger), {})).items).toEqual([])
    const ofTown = must(await getDocument.execute(aCall(world.head), { documentId: await read(town) }))
    expect([ofTown.status, ofTown.recommendations.map(({ title }) => title)]).toEqual(['ready', ['Сеть']])
  })

  it('are made for somebody without an account, who is handed the paper, and only where they were asked for', async () => {
    const world = await anAdviceWorld()
    const nobody = world.cycle.participants.find(({ directorId }) => directorId !== world.own.directorId)
    const recommendationId = await draft(world, { directorId: nobody?.directorId, organizationId: nobody?.organizationId })
    expect(await issue(world, [recommendationId])).toEqual({ count: 1, letters: 1 })
    await makeAll(world)
    const shown = must(await getRecommendation.execute(aCall(world.operator), { recommendationId }))
    expect([shown.hasAccount, shown.steps.includes('acknowledgeOnPaper')]).toEqual([false, true])
    expect(must(await getDocument.execute(aCall(world.operator), { documentId: shown.letterId })).status).toBe('ready')
    const other = await draft(world)
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId: other }))
    expect(must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId: other }))).toEqual({ count: 1, letters: 0 })
    expect(must(await getRecommendation.execute(aCall(world.analyst), { recommendationId: other })).letterId).toBeNull()
  })
})
