import { beforeAll, describe, expect, it } from 'vitest'
import { acceptRecommendation, acknowledgeRecommendation, objectToRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { draftRecommendation, editRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { listRecommendationsQuery } from '@/usecases/recommendations/list-recommendations'
import { proposeByRules } from '@/usecases/recommendations/propose-recommendations'
import { confirmRecommendation, declineObjection, rejectReport, revokeRecommendation } from '@/usecases/recommendations/review-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { aCall } from '#tests/factories/access'
import { adviceFor, anAdviceWorld, must, refusalOf, type AdviceWorld } from './world'

let world: AdviceWorld
beforeAll(async () => { world = await anAdviceWorld() })

const drafted = async () => must(await draftRecommendation.execute(aCall(world.operator), adviceFor(world))).recommendationId
const issued = async () => {
  const recommendationId = await drafted()
  must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
  must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
  return recommendationId
}
const read = async (recommendationId: string) => must(await getRecommendation.execute(aCall(world.analyst), { recommendationId }))

describe('D.9 addressed recommendations', () => {
  it('OSE-13, AMU-36: goes from the deficit of a named person to a confirmed report, every step in the history', async () => {
    const recommendationId = await issued()
    must(await acknowledgeRecommendation.execute(aCall(world.director), { recommendationId }))
    must(await acceptRecommendation.execute(aCall(world.director), { recommendationId }))
    must(await startRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Запишусь на курсы' }))
    must(await reportRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Удостоверение 1' }))
    must(await rejectReport.execute(aCall(world.operator), { recommendationId, comment: 'Приложите план' }))
    must(await reportRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Удостоверение 1 и план' }))
    must(await confirmRecommendation.execute(aCall(world.operator), { recommendationId }))
    const shown = await read(recommendationId)
    expect([shown.status, shown.plan, shown.report]).toEqual(['confirmed', 'Запишусь на курсы', 'Удостоверение 1 и план'])
    expect(shown.events.map(({ step }) => step)).toEqual(['submit', 'issue', 'acknowledge', 'accept', 'start', 'report', 'rejectReport', 'report', 'confirm'])
  })

  it('hears an objection once: declined with a reason, or granted by revoking', async () => {
    const recommendationId = await issued()
    must(await acknowledgeRecommendation.execute(aCall(world.director), { recommendationId }))
    must(await objectToRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Курсы уже пройдены' }))
    must(await declineObjection.execute(aCall(world.operator), { recommendationId, comment: 'Не по этой теме' }))
    expect(refusalOf(await objectToRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Ещё раз' }))).toEqual({ code: 'RECOMMENDATION_OBJECTED_BEFORE' })
    must(await revokeRecommendation.execute(aCall(world.analyst), { recommendationId, comment: 'Проверили: программа та же' }))
    expect((await read(recommendationId)).status).toBe('revoked')
  })

  it('is issued by another person than wrote it, and edited only as a draft and on the revision read', async () => {
    const recommendationId = await drafted()
    const words = { title: 'Курсы', text: 'Другой текст', basis: 'Справка', dueOn: '2026-12-30' }
    must(await editRecommendation.execute(aCall(world.operator), { recommendationId, revision: 0, ...words }))
    expect(refusalOf(await editRecommendation.execute(aCall(world.operator), { recommendationId, revision: 0, ...words }))).toEqual({ code: 'RECOMMENDATION_CHANGED_MEANWHILE' })
    expect(refusalOf(await editRecommendation.execute(aCall(world.operator), { recommendationId, revision: 1, ...words, dueOn: '2026-10-14' }))).toEqual({ code: 'RECOMMENDATION_TERM_PAST' })
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
    expect(refusalOf(await editRecommendation.execute(aCall(world.operator), { recommendationId, revision: 2, ...words }))).toMatchObject({ code: 'RECOMMENDATION_STEP_FORBIDDEN', status: 'on_approval' })
    expect(refusalOf(await issueRecommendations.execute(aCall(world.operator), { recommendationId }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('hides drafts from the addressee and what is issued from colleagues', async () => {
    const [draft, sent] = [await drafted(), await issued()]
    expect(refusalOf(await getRecommendation.execute(aCall(world.director), { recommendationId: draft }))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await getRecommendation.execute(aCall(world.director), { recommendationId: sent })).steps).toEqual(['acknowledge'])
    expect(refusalOf(await getRecommendation.execute(aCall(world.stranger), { recommendationId: sent }))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await listRecommendationsQuery.execute(aCall(world.stranger), {})).items).toEqual([])
    const own = must(await listRecommendationsQuery.execute(aCall(world.director), {})).items.map(({ id }) => id)
    expect([own.includes(sent), own.includes(draft)]).toEqual([true, false])
    expect(refusalOf(await acknowledgeRecommendation.execute(aCall(world.head), { recommendationId: sent }))).toEqual({ code: 'RECOMMENDATION_NOT_ADDRESSEE' })
  })

  it('AMU-12, AMU-20: is addressed to a municipality and to the institute too, and each answers for itself', async () => {
    const words = { releaseId: world.releaseId, title: 'Сеть', text: 'Создайте сеть', basis: 'Справка', dueOn: '2026-12-31' }
    const town = must(await draftRecommendation.execute(aCall(world.operator), { ...words, addresseeKind: 'municipality', municipalityId: world.own.municipalityId })).recommendationId
    const institute = must(await draftRecommendation.execute(aCall(world.operator), { ...words, addresseeKind: 'institute' })).recommendationId
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId: [town, institute] }))
    must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId: [town, institute] }))
    must(await acknowledgeRecommendation.execute(aCall(world.head), { recommendationId: town }))
    expect(refusalOf(await acknowledgeRecommendation.execute(aCall(world.head), { recommendationId: institute }))).toEqual({ code: 'NOT_FOUND' })
    must(await acknowledgeRecommendation.execute(aCall(world.operator), { recommendationId: institute }))
  })

  it('OSE-15: proposes by the rules from the release, at most three a person, and adds nothing when run again', async () => {
    const before = must(await listRecommendationsQuery.execute(aCall(world.operator), { status: 'draft' })).total
    const { count } = must(await proposeByRules.execute(aCall(world.operator), { releaseId: world.releaseId }))
    expect(count).toBeGreaterThan(0)
    expect(must(await listRecommendationsQuery.execute(aCall(world.operator), { status: 'draft' })).total).toBe(before + count)
    expect(must(await proposeByRules.execute(aCall(world.operator), { releaseId: world.releaseId })).count).toBe(0)
  })

  it('warns when one text goes to many, and issues all or none', async () => {
    const ids: string[] = []
    for (let copy = 0; copy < 11; copy += 1) ids.push(await drafted())
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId: ids }))
    expect(refusalOf(await issueRecommendations.execute(aCall(world.analyst), { recommendationId: ids }))).toEqual({ code: 'RECOMMENDATION_SAME_TEXT', count: 11 })
    expect((await read(ids[0] ?? '')).status).toBe('on_approval')
    expect(must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId: ids, sameTextMeant: true })).count).toBe(11)
  })

  it('lets one of two approvers at once issue, and tells the other', async () => {
    const recommendationId = await drafted()
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
    const both = await Promise.all([issueRecommendations.execute(aCall(world.analyst), { recommendationId }), issueRecommendations.execute(aCall(world.analyst), { recommendationId })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((result) => (result.ok ? [] : [refusalOf(result)]))).toMatchObject([{ code: 'RECOMMENDATION_STEP_FORBIDDEN', status: 'issued' }])
    expect((await read(recommendationId)).events.filter(({ step }) => step === 'issue')).toHaveLength(1)
  })
})
