import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { grants } from '@/policy/grants'
import type { Operation } from '@/policy/operations'
import { roles, type Role } from '@/policy/roles'
import { getPlanForm, planInterviews } from '@/usecases/interviews/plan-interviews'
import { getInterview } from '@/usecases/interviews/get-interview'
import { listInterviewsQuery } from '@/usecases/interviews/list-interviews'
import { adviseFromStep, agreeInterviewOnPaper, agreeToInterview, cancelInterview, holdInterview, rescheduleInterview, reviseInterview } from '@/usecases/interviews/step-interview'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { aCall, anActor } from '#tests/factories/access'
import { anAdviceWorld, must, refusalOf, type AdviceWorld } from '../recommendations/world'

let world: AdviceWorld
let actors: Readonly<Record<Role, Actor>>
let far: AdviceWorld['own']
const DAY = '2026-10-15'
const LATER = new Date('2026-10-16T09:00:00Z')

beforeAll(async () => {
  world = await anAdviceWorld()
  const { own, cycle } = world
  const place = { regionId: cycle.regionId, municipalityId: own.municipalityId, organizationId: own.organizationId }
  const made: Array<[Role, Actor]> = []
  for (const role of roles) made.push([role, role === 'director' ? world.director : await anActor(role, place)])
  actors = Object.fromEntries(made) as Record<Role, Actor>
  const other = cycle.participants.find(({ municipalityId }) => municipalityId !== own.municipalityId)
  if (other === undefined) throw new Error('There are two municipalities')
  far = other
})

const words = { plannedOn: DAY, place: 'кабинет 5, 15:00', interviewer: 'Начальник управления' }
const keyOf = ({ directorId, organizationId }: { directorId: string; organizationId: string }) => `${directorId}/${organizationId}`
/** Planned with the director of the world, whatever was before it cancelled or cleared. */
const planned = async (): Promise<string> => {
  await withTenant(world.cycle.regionId, (tx) => tx.interview.updateMany({ where: { regionId: world.cycle.regionId, directorId: world.own.directorId }, data: { status: 'cancelled' } }))
  return must(await planInterviews.execute(aCall(actors.municipal_head), { releaseId: world.releaseId, people: keyOf(world.own), ...words, ownQuestions: 'Что с ремонтом?' })).interviewId
}
const record = { minutes: 'Говорили о плане', stepText1: 'Пройти курсы', stepDueOn1: '2026-12-01' }
const held = async (): Promise<string> => {
  const interviewId = await planned()
  must(await holdInterview.execute(aCall(actors.municipal_specialist, LATER), { interviewId, ...record }))
  return interviewId
}
const read = async (interviewId: string, actor = actors.ministry_analyst) => must(await getInterview.execute(aCall(actor), { interviewId }))

describe('interviews on the results', () => {
  it('KRA-25, ZEL-59: are planned with a sheet prepared from the release: the profile, and what is weak', async () => {
    const shown = await read(await planned())
    expect([shown.status, shown.plannedOn, shown.ownQuestions]).toEqual(['planned', DAY, 'Что с ремонтом?'])
    expect(shown.sheet.directions.map(({ code }) => code)).toEqual(world.cycle.document.directions.map(({ code }) => code))
    expect(shown.sheet.questions.length).toBeGreaterThan(0)
    const names = new Map(world.cycle.document.indicators.map(({ code, name }) => [code, name]))
    for (const question of shown.sheet.questions) expect(question.name).toBe(names.get(question.code))
  })

  it('ZEL-59: go from the plan through minutes with agreed steps to the acquaintance, with an opinion', async () => {
    const interviewId = await planned()
    must(await rescheduleInterview.execute(aCall(actors.municipal_head), { interviewId, ...words, plannedOn: '2026-10-16' }))
    expect(refusalOf(await holdInterview.execute(aCall(actors.municipal_head), { interviewId, ...record }))).toEqual({ code: 'INTERVIEW_AHEAD' })
    must(await holdInterview.execute(aCall(actors.municipal_head, LATER), { interviewId, ...record }))
    expect((await read(interviewId, world.director)).steps).toEqual(['agree'])
    must(await agreeToInterview.execute(aCall(world.director, LATER), { interviewId, opinion: 'Нужна ставка методиста' }))
    const shown = await read(interviewId)
    expect([shown.status, shown.minutes, shown.opinion, shown.acquaintance]).toEqual(['agreed', 'Говорили о плане', 'Нужна ставка методиста', 'own'])
    expect(shown.agreed.map(({ text, dueOn }) => [text, dueOn])).toEqual([['Пройти курсы', '2026-12-01']])
    expect(shown.events.map(({ step }) => step)).toEqual(['plan', 'reschedule', 'hold', 'agree'])
  })

  it('keep one set of minutes: put right before the acquaintance on the revision read, a half step refused', async () => {
    const interviewId = await held()
    const { revision } = await read(interviewId)
    const call = aCall(actors.municipal_head, LATER)
    expect(refusalOf(await reviseInterview.execute(call, { interviewId, revision, minutes: 'Иначе', stepText2: 'Без срока' }))).toEqual({ code: 'INTERVIEW_STEP_HALF', number: 2 })
    expect(refusalOf(await reviseInterview.execute(call, { interviewId, revision, minutes: 'Иначе', stepText1: 'Вчера', stepDueOn1: '2026-10-15' }))).toEqual({ code: 'INTERVIEW_STEP_PAST', number: 1 })
    must(await reviseInterview.execute(call, { interviewId, revision, minutes: 'Иначе', stepText1: 'Другое', stepDueOn1: '2026-12-02' }))
    expect(refusalOf(await reviseInterview.execute(call, { interviewId, revision, minutes: 'Ещё' }))).toEqual({ code: 'INTERVIEW_CHANGED_MEANWHILE' })
    expect((await read(interviewId)).agreed.map(({ text }) => text)).toEqual(['Другое'])
    must(await agreeInterviewOnPaper.execute(call, { interviewId, acquaintance: 'refused', comment: 'При свидетелях' }))
    expect((await read(interviewId)).acquaintance).toBe('refused')
  })

  it('an agreed step goes on as the draft of a recommendation to the same person, once', async () => {
    const interviewId = await held()
    const stepId = (await read(interviewId)).agreed[0]?.id
    const advise = { interviewId, stepId, basis: 'Собеседование' }
    expect(refusalOf(await adviseFromStep.execute(aCall(actors.municipal_specialist, LATER), advise))).toEqual({ code: 'INTERVIEW_NOT_AGREED' })
    must(await agreeToInterview.execute(aCall(world.director, LATER), { interviewId }))
    const { recommendationId } = must(await adviseFromStep.execute(aCall(actors.municipal_specialist, LATER), advise))
    expect(refusalOf(await adviseFromStep.execute(aCall(actors.municipal_specialist, LATER), advise))).toEqual({ code: 'INTERVIEW_STEP_ADVISED' })
    expect(must(await getRecommendation.execute(aCall(actors.regional_operator, LATER), { recommendationId }))).toMatchObject({ status: 'draft', title: 'Пройти курсы', dueOn: '2026-12-01', basis: 'Собеседование', addressee: { directorId: world.own.directorId } })
    expect((await read(interviewId)).agreed[0]?.recommendationId).toBe(recommendationId)
  })

  it('are seen by the person, the own municipality and the region, by nobody else, and leave a trace', async () => {
    const interviewId = await planned()
    const stranger = await anActor('municipal_head', { regionId: world.cycle.regionId, municipalityId: far.municipalityId })
    for (const actor of [world.stranger, stranger]) expect(refusalOf(await getInterview.execute(aCall(actor), { interviewId }))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await listInterviewsQuery.execute(aCall(stranger), {})).items).toEqual([])
    expect(must(await listInterviewsQuery.execute(aCall(world.director), { status: 'planned' })).items.map(({ id }) => id)).toEqual([interviewId])
    await read(interviewId, world.director)
    expect(await withTenant(world.cycle.regionId, (tx) => tx.auditEvent.count({ where: { event: 'interviews.get.read', subjectId: world.own.directorId } }))).toBeGreaterThan(0)
  })

  it('are planned for several at once, all or none, once on a release, in the own municipality', async () => {
    await withTenant(world.cycle.regionId, (tx) => tx.interview.updateMany({ where: { regionId: world.cycle.regionId }, data: { status: 'cancelled' } }))
    const neighbours = world.cycle.participants.filter(({ municipalityId }) => municipalityId === world.own.municipalityId)
    const input = { releaseId: world.releaseId, people: neighbours.map(keyOf), ...words }
    expect(refusalOf(await planInterviews.execute(aCall(actors.municipal_head), { ...input, people: [] }))).toEqual({ code: 'NOT_FOUND' })
    expect(refusalOf(await planInterviews.execute(aCall(actors.ministry_analyst), { ...input, people: [] }))).toEqual({ code: 'INTERVIEW_NOBODY' })
    expect(refusalOf(await planInterviews.execute(aCall(actors.municipal_head), { ...input, people: [...input.people, keyOf(far)] }))).toEqual({ code: 'NOT_FOUND' })
    expect(refusalOf(await planInterviews.execute(aCall(actors.municipal_head), { ...input, plannedOn: '2026-10-14' }))).toEqual({ code: 'INTERVIEW_DAY_PAST' })
    expect(must(await planInterviews.execute(aCall(actors.municipal_head), input)).count).toBe(neighbours.length)
    expect(refusalOf(await planInterviews.execute(aCall(actors.municipal_head), input))).toEqual({ code: 'INTERVIEW_EXISTS' })
    const form = must(await getPlanForm.execute(aCall(actors.municipal_specialist), { releaseId: world.releaseId }))
    expect(form.people.map(({ hasInterview }) => hasInterview)).toEqual(neighbours.map(() => true))
    expect(form.people.map(({ total }) => total)).toEqual([...form.people.map(({ total }) => total)].sort((a, b) => a - b))
  })
})

const commands: Readonly<Partial<Record<Operation, ReadonlyArray<{ name: string; execute: (call: ReturnType<typeof aCall>, input: unknown) => Promise<unknown> }>>>> = {
  'interview.manage': [planInterviews, rescheduleInterview, holdInterview, reviseInterview, agreeInterviewOnPaper, cancelInterview], 'interview.answer': [agreeToInterview], 'recommendation.draft': [adviseFromStep],
}
const refused = roles.flatMap((role) => Object.entries(commands).flatMap(([operation, list]) => (grants[role].includes(operation as Operation) ? [] : list.map((command) => ({ role, command, name: command.name })))))

describe('roles', () => {
  it.each(refused)('ZEL-59: $name is refused to $role', async ({ role, name, command }) => {
    const interviewId = name === 'interviews.plan' ? '' : name === 'interviews.cancel' || name === 'interviews.reschedule' || name === 'interviews.hold' ? await planned() : await held()
    const stepId = name === 'interviews.advise' ? (await read(interviewId)).agreed[0]?.id : undefined
    const inputs: Readonly<Record<string, unknown>> = {
      'interviews.plan': { releaseId: world.releaseId, people: keyOf(world.own), ...words }, 'interviews.reschedule': { interviewId, ...words }, 'interviews.hold': { interviewId, ...record }, 'interviews.revise': { interviewId, revision: 1, ...record },
      'interviews.agreeOnPaper': { interviewId, acquaintance: 'paper', comment: 'Вручено' }, 'interviews.cancel': { interviewId, comment: 'Причина' }, 'interviews.agree': { interviewId }, 'interviews.advise': { interviewId, stepId, basis: 'Основание' },
    }
    const result = await command.execute(aCall(actors[role], LATER), inputs[name]) as { ok: true; value: unknown } | { ok: false; error: unknown }
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain((refusalOf(result) as { code: string }).code)
  })

  it('ZEL-59: nobody agrees for the director but the director', async () => {
    const other = await anActor('director', { regionId: world.cycle.regionId, municipalityId: world.own.municipalityId, organizationId: world.own.organizationId })
    expect(refusalOf(await agreeToInterview.execute(aCall(other, LATER), { interviewId: await held() }))).toEqual({ code: 'NOT_FOUND' })
  })
})
