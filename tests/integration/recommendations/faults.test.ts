import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { OrganizationId } from '@/domain/shared/ids'
import { acceptRecommendation, acknowledgeRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { listRecommendationsQuery } from '@/usecases/recommendations/list-recommendations'
import { acknowledgeOnPaper, revokeRecommendation } from '@/usecases/recommendations/review-recommendation'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { createRelease } from '@/usecases/releases/create-release'
import { recommendationStanding, recommendationTexts } from '@/texts/recommendations'
import { aCall, anActor } from '#tests/factories/access'
import { fillCycle } from '#tests/factories/cycles'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { day } from '#tests/factories/unique'
import { adviceFor, anAdviceWorld, must, refusalOf, type AdviceWorld } from './world'

let world: AdviceWorld
beforeAll(async () => { world = await anAdviceWorld() })

const issued = async (over: object = {}): Promise<string> => {
  const { recommendationId } = must(await draftRecommendation.execute(aCall(world.operator), { ...adviceFor(world), ...over }))
  must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
  must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
  return recommendationId
}
const read = async (recommendationId: string, actor = world.operator) => must(await getRecommendation.execute(aCall(actor), { recommendationId }))
const here = () => ({ regionId: world.cycle.regionId, municipalityId: world.own.municipalityId })

describe('what happens to a recommendation in the middle', () => {
  it('the director moves, holds two posts, retires: it stays with the person, and the page says what that means', async () => {
    const recommendationId = await issued()
    expect((await read(recommendationId)).standing).toEqual({ kind: 'same' })
    const other = await anOrganization(here(), { shortName: 'Школа 77' })
    await anAppointment(other, { directorId: world.own.directorId as never, startedOn: '2026-09-01' })
    const both = await read(recommendationId)
    expect(both.standing).toMatchObject({ kind: 'twoPosts', organizations: expect.arrayContaining(['Школа 77']) })
    await withTenant(world.cycle.regionId, (tx) => tx.appointment.updateMany({ where: { directorId: world.own.directorId, organizationId: world.own.organizationId }, data: { endedOn: day('2026-10-01') } }))
    const moved = await read(recommendationId)
    expect(moved.standing).toEqual({ kind: 'moved', organizations: ['Школа 77'] })
    const there = { ...world.director, grants: [{ role: 'director' as const, scope: { ...here(), organizationId: other.organizationId } }] }
    must(await acknowledgeRecommendation.execute(aCall(there), { recommendationId }))
    await withTenant(world.cycle.regionId, (tx) => tx.appointment.updateMany({ where: { directorId: world.own.directorId, endedOn: null }, data: { endedOn: day('2026-10-10') } }))
    const left = await read(recommendationId)
    expect([left.standing, left.steps.includes('acknowledgeOnPaper')]).toEqual([{ kind: 'left' }, false])
    expect(recommendationStanding({ kind: 'left' }, '')).toContain('отзовите рекомендацию с причиной')
    must(await revokeRecommendation.execute(aCall(world.analyst), { recommendationId, comment: 'Руководитель уволился' }))
    expect(await read(recommendationId)).toMatchObject({ status: 'revoked', standing: null })
  })

  it('the organization is merged: the director of the one it went into answers, and sees why', async () => {
    const [old, next] = [await anOrganization(here(), { shortName: 'Школа 5' }), await anOrganization(here(), { shortName: 'Лицей 6' })]
    const recommendationId = await issued({ addresseeKind: 'organization', directorId: undefined, organizationId: old.organizationId })
    const [before, after] = [await anActor('director', { ...here(), organizationId: old.organizationId }), await anActor('director', { ...here(), organizationId: next.organizationId })]
    expect(refusalOf(await acknowledgeRecommendation.execute(aCall(after), { recommendationId }))).toEqual({ code: 'NOT_FOUND' })
    await withTenant(world.cycle.regionId, (tx) => tx.organization.update({ where: { regionId_id: { regionId: world.cycle.regionId, id: old.organizationId } }, data: { closedOn: day('2026-10-01'), successorId: next.organizationId as OrganizationId } }))
    expect(must(await listRecommendationsQuery.execute(aCall(after), {})).items.map(({ id }) => id)).toContain(recommendationId)
    const shown = await read(recommendationId, after)
    expect([shown.successorName, shown.isAddressee, shown.steps]).toEqual(['Лицей 6', true, ['acknowledge']])
    expect(recommendationTexts.merged('Школа 5', 'Лицей 6')).toBe('Школа 5: организация присоединена к «Лицей 6». Отвечает её руководитель.')
    expect(refusalOf(await acknowledgeRecommendation.execute(aCall(before), { recommendationId }))).toEqual({ code: 'NOT_FOUND' })
    must(await acknowledgeRecommendation.execute(aCall(after), { recommendationId }))
    must(await acceptRecommendation.execute(aCall(after), { recommendationId }))
    expect((await read(recommendationId)).status).toBe('accepted')
  })

  it('the addressee has no account: it is handed over on paper, and who did it is kept', async () => {
    const nobody = world.cycle.participants.find(({ directorId }) => directorId !== world.own.directorId)
    const recommendationId = await issued({ directorId: nobody?.directorId, organizationId: nobody?.organizationId })
    expect(await read(recommendationId)).toMatchObject({ hasAccount: false, status: 'issued' })
    must(await acknowledgeOnPaper.execute(aCall(world.operator), { recommendationId, comment: 'Вручено под подпись 15 октября' }))
    expect((await read(recommendationId)).events.at(-1)).toMatchObject({ step: 'acknowledgeOnPaper', comment: 'Вручено под подпись 15 октября' })
  })

  it('an appeal is won afterwards: a new release stands beside it, both sides see what became of the ground, and it may be revoked', async () => {
    const code = world.cycle.document.indicators[0]?.code
    const recommendationId = await issued({ indicatorCode: code })
    expect((await read(recommendationId)).superseding).toBeNull()
    await fillCycle(world.cycle, (_row, key) => (key === 'trained' ? '1' : '100'), 'verified')
    const second = must(await createRelease.execute(aCall(world.analyst), { cycleId: world.cycle.cycleId }))
    for (const actor of [world.operator, world.director]) expect(must(await listOwnNotifications.execute(aCall(actor), {})).items).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'groundSuperseded' })]))
    for (const actor of [world.analyst, world.operator, world.director]) expect((await read(recommendationId, actor)).superseding).toMatchObject({ id: second.releaseId, number: 2, percent: expect.any(Number) })
    expect(recommendationTexts.superseded(2, 100)).toContain('Если основание отпало, рекомендацию можно отозвать')
    must(await revokeRecommendation.execute(aCall(world.analyst), { recommendationId, comment: 'Апелляция удовлетворена' }))
    expect((await read(recommendationId, world.director)).events.at(-1)).toMatchObject({ step: 'revoke', comment: 'Апелляция удовлетворена' })
  })
})
