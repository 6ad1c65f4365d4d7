import { beforeAll, describe, expect, it } from 'vitest'
import { grants } from '@/policy/grants'
import { roles, type Role } from '@/policy/roles'
import type { Actor } from '@/policy/can'
import { draftPractice, editPractice, getPracticeForm } from '@/usecases/practices/draft-practice'
import { getPractice } from '@/usecases/practices/get-practice'
import { getPracticePanel, listPracticesQuery } from '@/usecases/practices/list-practices'
import { archivePractice, publishPractice, returnPractice, submitPractice, withdrawPractice } from '@/usecases/practices/step-practice'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getDraftForm } from '@/usecases/recommendations/get-draft-form'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { listRecommendationsQuery } from '@/usecases/recommendations/list-recommendations'
import { proposeByRules } from '@/usecases/recommendations/propose-recommendations'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { createMeasure } from '@/usecases/recommendations/save-measure'
import { createRelease } from '@/usecases/releases/create-release'
import { withTenant } from '@/data/tenant'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const refusalOf = (result: { ok: true; value: unknown } | { ok: false; error: unknown }): unknown => (result.ok ? undefined : result.error)

type Row = CycleFixture['participants'][number]
type World = { readonly cycle: CycleFixture; readonly releaseId: string; readonly strong: Row; readonly weak: Row; readonly actors: Readonly<Record<Role, Actor>>; readonly neighbour: Actor }

/** The first school has everything, the others little of the plan; the people of the first school and of its municipality. */
const aPracticeWorld = async (): Promise<World> => {
  const cycle = await aCycle({ municipalities: 2, organizations: 3 })
  await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : key === 'plan' ? '100' : row.position === 1 ? '100' : '10'))
  const strong = cycle.participants.find(({ position }) => position === 1)
  const weak = cycle.participants.find(({ position, municipalityId }) => position !== 1 && municipalityId !== strong?.municipalityId)
  if (strong === undefined || weak === undefined) throw new Error('Six take part')
  const place = { regionId: cycle.regionId, municipalityId: strong.municipalityId, organizationId: strong.organizationId }
  const made: Array<[Role, Actor]> = []
  for (const role of roles) made.push([role, await anActor(role, place)])
  const actors = Object.fromEntries(made) as Record<Role, Actor>
  await withTenant(cycle.regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId: cycle.regionId, id: strong.directorId } }, data: { userId: actors.director.userId } }))
  const { releaseId } = must(await createRelease.execute(aCall(actors.ministry_analyst), { cycleId: cycle.cycleId }))
  return { cycle, releaseId, strong, weak, actors, neighbour: await anActor('director', { ...place, municipalityId: weak.municipalityId, organizationId: weak.organizationId }) }
}

let world: World
beforeAll(async () => { world = await aPracticeWorld() })

const words = { title: 'Квартальный разбор', problem: 'Отклонения замечали поздно', text: 'Раз в квартал смотрим показатели', outcome: 'Плановые значения достигнуты' }
const proposal = () => ({ releaseId: world.releaseId, kind: 'director', directorId: world.strong.directorId, organizationId: world.strong.organizationId, criteria: ['indicator 1.1'], ...words })
const drafted = async () => must(await draftPractice.execute(aCall(world.actors.director), proposal())).practiceId
const submitted = async () => {
  const practiceId = await drafted()
  must(await submitPractice.execute(aCall(world.actors.director), { practiceId }))
  return practiceId
}
const published = async () => {
  const practiceId = await submitted()
  must(await publishPractice.execute(aCall(world.actors.regional_operator), { practiceId }))
  return practiceId
}

describe('library of best practices', () => {
  it('ZEL-26: is proposed only from a strong result, whose figures of the release are kept', async () => {
    const form = must(await getPracticeForm.execute(aCall(world.actors.director), { releaseId: world.releaseId, kind: 'director', directorId: world.strong.directorId, organizationId: world.strong.organizationId }))
    expect(form.strong.map(({ kind, code }) => `${kind} ${code}`)).toContain('indicator 1.1')
    const practiceId = await drafted()
    expect(must(await getPractice.execute(aCall(world.actors.director), { practiceId })).figures).toEqual([expect.objectContaining({ kind: 'indicator', code: '1.1', percent: 100 })])
    expect(refusalOf(await draftPractice.execute(aCall(world.actors.director), { ...proposal(), criteria: [] }))).toEqual({ code: 'PRACTICE_WITHOUT_FIGURES' })
    const weak = { ...proposal(), kind: 'organization', directorId: undefined, organizationId: world.weak.organizationId }
    expect(refusalOf(await draftPractice.execute(aCall(world.neighbour), weak))).toEqual({ code: 'PRACTICE_RESULT_NOT_STRONG', from: 80 })
    expect(refusalOf(await draftPractice.execute(aCall(world.actors.municipal_head), { ...proposal(), kind: 'municipality', directorId: undefined, organizationId: undefined, municipalityId: world.strong.municipalityId }))).toEqual({ code: 'PRACTICE_RESULT_NOT_STRONG', from: 80 })
  })

  it('is proposed in person only by the director it is about', async () => {
    expect(refusalOf(await draftPractice.execute(aCall(world.actors.municipal_specialist), proposal()))).toEqual({ code: 'NOT_FOUND' })
    must(await draftPractice.execute(aCall(world.actors.municipal_specialist), { ...proposal(), kind: 'organization', directorId: undefined }))
  })

  it('is seen by nobody else until it is published, and returned with a reason', async () => {
    const practiceId = await submitted()
    expect(refusalOf(await getPractice.execute(aCall(world.neighbour), { practiceId }))).toEqual({ code: 'NOT_FOUND' })
    expect(refusalOf(await returnPractice.execute(aCall(world.actors.regional_operator), { practiceId, comment: '' }))).toMatchObject({ code: 'INVALID_INPUT' })
    must(await returnPractice.execute(aCall(world.actors.regional_operator), { practiceId, comment: 'Сколько это занимает времени?' }))
    const shown = must(await getPractice.execute(aCall(world.actors.director), { practiceId }))
    expect([shown.status, shown.steps, shown.events.map(({ step, comment }) => [step, comment])]).toEqual(['returned', ['edit', 'submit'], [['submit', null], ['return', 'Сколько это занимает времени?']]])
    const { revision } = await withTenant(world.cycle.regionId, (tx) => tx.bestPractice.findFirstOrThrow({ where: { id: practiceId } }))
    must(await editPractice.execute(aCall(world.actors.director), { practiceId, revision, ...words, text: 'Час в квартал', criteria: ['indicator 1.1'] }))
    expect(refusalOf(await editPractice.execute(aCall(world.actors.director), { practiceId, revision, ...words, criteria: ['indicator 1.1'] }))).toEqual({ code: 'PRACTICE_CHANGED_MEANWHILE' })
  })

  it('is found by indicator, type and words, first by everybody when published', async () => {
    const practiceId = await published()
    const found = async (filter: Record<string, string>, actor = world.neighbour) => must(await listPracticesQuery.execute(aCall(actor), filter)).items.map(({ id }) => id)
    expect([await found({ indicator: '1.1' }), await found({ type: 'kindergarten' }), await found({ q: 'квартал' })].map((ids) => ids.includes(practiceId))).toEqual([true, true, true])
    expect([await found({ indicator: '2.1' }), await found({ direction: '1' }), await found({ q: 'ничего такого' })].flat()).toEqual([])
    expect(await found({ status: 'submitted' })).toEqual([])
    const panel = must(await getPracticePanel.execute(aCall(world.actors.regional_operator), {}))
    expect([panel.newest.map(({ id }) => id).includes(practiceId), panel.published > 0]).toEqual([true, true])
  })

  it('is named by a recommendation and knows it; out of date, it is named no more', async () => {
    const practiceId = await published()
    const { operator, analyst } = { operator: world.actors.regional_operator, analyst: world.actors.ministry_analyst }
    const advice = { releaseId: world.releaseId, addresseeKind: 'director', directorId: world.weak.directorId, organizationId: world.weak.organizationId, title: 'Поучиться', text: 'Съездите', basis: 'Справка', dueOn: '2026-12-31', practiceId }
    const { recommendationId } = must(await draftRecommendation.execute(aCall(operator), advice))
    must(await submitRecommendations.execute(aCall(operator), { recommendationId }))
    must(await issueRecommendations.execute(aCall(analyst), { recommendationId }))
    expect(must(await getRecommendation.execute(aCall(analyst), { recommendationId })).practice).toEqual({ id: practiceId, title: words.title, isPublished: true })
    expect(must(await getPractice.execute(aCall(world.neighbour), { practiceId })).uses).toBe(1)
    expect(must(await listRecommendationsQuery.execute(aCall(analyst), { practiceId })).items.map(({ id }) => id)).toEqual([recommendationId])
    must(await archivePractice.execute(aCall(operator), { practiceId, comment: 'Устарела' }))
    expect(refusalOf(await draftRecommendation.execute(aCall(operator), advice))).toEqual({ code: 'RECOMMENDATION_PRACTICE_UNPUBLISHED' })
    expect(must(await getRecommendation.execute(aCall(analyst), { recommendationId })).practice).toEqual({ id: practiceId, title: words.title, isPublished: false })
  })

  it('OSE-15: is proposed for a deficit on the same indicator, by the rules and in the form', async () => {
    const practiceId = await published()
    const operator = world.actors.regional_operator
    const form = must(await getDraftForm.execute(aCall(operator), { releaseId: world.releaseId, addresseeKind: 'director', directorId: world.weak.directorId, organizationId: world.weak.organizationId }))
    const offered = form.deficits.filter(({ indicatorCode }) => indicatorCode === '1.1').map((deficit) => deficit.practiceId)
    expect([offered.length > 0, form.practices.map(({ id }) => id).includes(practiceId), offered.every((id) => form.practices.some((one) => one.id === id))]).toEqual([true, true, true])
    must(await createMeasure.execute(aCall(operator), { title: 'Мера по плану', text: 'Сделайте', indicatorCodes: '1.1', directionCodes: '', termDays: 30, isActive: true }))
    expect(must(await proposeByRules.execute(aCall(operator), { releaseId: world.releaseId })).count).toBeGreaterThan(0)
    const rows = await withTenant(world.cycle.regionId, (tx) => tx.recommendation.findMany({ where: { regionId: world.cycle.regionId, indicatorCode: '1.1', measureId: { not: null } } }))
    expect([rows.length > 0, rows.every((row) => row.practiceId !== null), rows.some((row) => row.organizationId === world.strong.organizationId)]).toEqual([true, true, false])
  })
})

const commands = {
  'practice.propose': [['practices.draft', draftPractice], ['practices.edit', editPractice], ['practices.submit', submitPractice], ['practices.withdraw', withdrawPractice]],
  'practice.moderate': [['practices.publish', publishPractice], ['practices.return', returnPractice], ['practices.archive', archivePractice]],
} as const
const refused = roles.flatMap((role) => Object.entries(commands).flatMap(([operation, list]) => (grants[role] as ReadonlyArray<string>).includes(operation) ? [] : list.map(([name, command]) => ({ role, name, command }))))

describe('roles and practices', () => {
  it('are kept apart: who proposes does not moderate', () => expect(roles.filter((role) => grants[role].includes('practice.propose') && grants[role].includes('practice.moderate'))).toEqual([]))

  it.each(refused)('$name is refused to $role', async ({ role, name, command }) => {
    const practiceId = await submitted()
    const input = name === 'practices.draft' ? { ...proposal(), kind: 'organization', directorId: undefined } : name === 'practices.edit' ? { practiceId, revision: 1, ...words, criteria: ['indicator 1.1'] }
      : name === 'practices.return' || name === 'practices.archive' ? { practiceId, comment: 'Причина' } : { practiceId }
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain((refusalOf(await command.execute(aCall(world.actors[role]), input)) as { code: string }).code)
  })
})
