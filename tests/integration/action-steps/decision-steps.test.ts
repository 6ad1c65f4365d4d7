import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { decisionAfter, decisionKinds, decisionLevels, decisionStates, decisionSteps, isDecisionStepOpen, type DecisionEnd, type DecisionLevel, type DecisionState, type DecisionStep } from '@/domain/decisions/decision-workflow'
import { can } from '@/policy/can'
import { roles, type Role } from '@/policy/roles'
import { concludeDecision } from '@/usecases/decisions/conclude-decision'
import { amendDecision, draftDecision, editDecision } from '@/usecases/decisions/draft-decision'
import { acquaintOnPaper, acquaintWithDecision, objectToDecision } from '@/usecases/decisions/execute-decision'
import { adoptDecision, agreeDecision, cancelDecision, communicateDecision, finishDecision, returnDecision, startDecision, startDecisionReview } from '@/usecases/decisions/step-decision'
import { operationOf } from '@/usecases/decisions/take-step'
import { AT, codeOf, paper, type Actor, type Answer } from '../collection-steps/world'
import { must } from '../recommendations/world'
import { anActionWorld, call, countRefused, drafting, NO_RIGHT, stepsOfRoles, traceOf, tryAll, type World } from './world'

const comment = 'Так решили'
const words = { kind: 'methodical_help', title: 'Помочь школе', text: 'Организовать помощь', reason: 'Низкий результат', pointText: ['Выехать в школу'], pointExecutor: ['Методист'], pointDueOn: ['2026-12-30'] }
const order = { orderNumber: '12', orderDate: '2026-12-15', signatory: 'Руководитель', reviewOn: '2027-12-01', humanDecision: 'on', ...paper }
type DecisionDoor = (actor: Actor, decisionId: string, end?: DecisionEnd) => Promise<Answer>

/** The door of the server behind each step. */
const doors: Record<DecisionStep, DecisionDoor> = {
  edit: (actor, decisionId) => editDecision.execute(call(actor), { decisionId, revision: 0, ...words, text: 'Иначе' }),
  agree: (actor, decisionId) => agreeDecision.execute(call(actor), { decisionId }),
  returnToDraft: (actor, decisionId) => returnDecision.execute(call(actor), { decisionId, comment }),
  adopt: (actor, decisionId) => adoptDecision.execute(call(actor), { decisionId, ...order }),
  communicate: (actor, decisionId) => communicateDecision.execute(call(actor), { decisionId }),
  startExecution: (actor, decisionId) => startDecision.execute(call(actor), { decisionId }),
  finish: (actor, decisionId, end = 'executed') => finishDecision.execute(call(actor), { decisionId, comment, end }),
  startReview: (actor, decisionId) => startDecisionReview.execute(call(actor), { decisionId }),
  conclude: (actor, decisionId, end = 'closed_effective') => concludeDecision.execute(call(actor), { decisionId, end, conclusion: comment, change: 'none' }),
  cancel: (actor, decisionId) => cancelDecision.execute(call(actor), { decisionId, comment }),
  amend: (actor, decisionId) => amendDecision.execute(call(actor), { decisionId }),
}
const endsOf = (step: DecisionStep): ReadonlyArray<DecisionEnd | undefined> => (step === 'finish' ? ['executed', 'partially_executed', 'not_executed'] : step === 'conclude' ? ['closed_effective', 'closed_ineffective'] : [undefined])
/** Who adopts at each level (D.10), and who drafts for it here. */
const adopters: Record<DecisionLevel, Role> = { region: 'ministry_approver', institute: 'regional_operator', municipality: 'municipal_head', organization: 'director' }
const drafters: Record<DecisionLevel, Role> = { region: 'ministry_analyst', institute: 'ministry_analyst', municipality: 'municipal_specialist', organization: 'director' }
const opens = (step: DecisionStep): ReadonlyArray<DecisionState> => decisionStates.filter((status) => isDecisionStepOpen(status, step))

let world: World
beforeAll(async () => { world = await anActionWorld() })

const placeOf = (level: DecisionLevel) => {
  const { person: { municipalityId, organizationId } } = world
  return { region: {}, institute: {}, municipality: { municipalityId }, organization: { municipalityId, organizationId } }[level]
}
const adopted = ({ userId }: Actor) => ({ orderNumber: '12', orderDate: AT, signatory: 'Руководитель', reviewOn: new Date('2027-12-01'), adoptedById: userId, adoptedAt: AT })
type Stand = { readonly level?: DecisionLevel; readonly kind?: string; readonly acquainted?: boolean; readonly done?: boolean; readonly by?: Actor }

/** A decision about the director as it stands in this state: acquainted with it and its point done unless told otherwise. */
const standing = async (status: DecisionState, { level = 'municipality', kind = words.kind, acquainted = true, done = true, by }: Stand = {}): Promise<string> => {
  const { person: { directorId, organizationId }, actorOf, regionId, cycle: { cycleId } } = world
  const persons = level === 'organization' ? [] : [`${directorId}/${organizationId}`]
  const { decisionId } = must(await draftDecision.execute(drafting(by ?? actorOf(drafters[level])), { cycleId, level, ...placeOf(level), ...words, kind, persons }))
  const isAdopted = status !== 'draft' && status !== 'agreed' && status !== 'cancelled'
  await withTenant(regionId, async (tx) => {
    await tx.decision.update({ where: { regionId_id: { regionId, id: decisionId } }, data: { status, ...(isAdopted ? adopted(actorOf(adopters[level])) : {}) } })
    if (isAdopted && acquainted) await tx.decisionPerson.updateMany({ where: { regionId, decisionId }, data: { acquaintedAt: AT, acquaintance: 'paper' } })
    if (isAdopted && done) await tx.decisionPoint.updateMany({ where: { regionId, decisionId }, data: { doneOn: AT, result: 'Выехали' } })
  })
  return decisionId
}

/** What D.10 and the grants say of a step; undefined: it may be taken. */
const refusalByTables = (status: DecisionState, step: DecisionStep, { role, level = 'municipality' }: { role: Role; level?: DecisionLevel }): string | undefined => {
  if (!can(world.actorOf(role), operationOf[step], { regionId: world.regionId, ...placeOf(level) })) return NO_RIGHT
  if (!isDecisionStepOpen(status, step)) return 'DECISION_STEP_FORBIDDEN'
  const isOfLevel = step === 'adopt' || step === 'amend' || (step === 'cancel' && status !== 'draft')
  return isOfLevel && role !== adopters[level] ? 'DECISION_OTHER_LEVEL' : undefined
}

describe('D.10 on the server', () => {
  it.each(decisionStates)('every forbidden step of every role is refused to a decision that is %s, and leaves nothing behind', async (status) => {
    const id = await standing(status)
    const [before, refusedBefore] = [await traceOf(world), await countRefused(world)]
    const { answers, expected, byRight } = await tryAll(stepsOfRoles(decisionSteps).flatMap(({ step, role }) => {
      const refusal = refusalByTables(status, step, { role })
      return refusal === undefined ? [] : [{ title: `${role} ${step}`, take: () => doors[step](world.actorOf(role), id), expected: refusal }]
    }))
    expect(answers).toEqual(expected)
    expect(await traceOf(world)).toEqual(before)
    expect(await countRefused(world)).toBe(refusedBefore + byRight)
  })

  it.each(decisionSteps)('%s is taken from every state it starts from by every role it is granted to, and leads where the table says', async (step) => {
    const taken: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const status of opens(step)) {
      for (const [role, end] of roles.filter((one) => refusalByTables(status, step, { role: one }) === undefined).flatMap((one) => endsOf(step).map((last) => [one, last] as const))) {
        const id = await standing(status)
        const code = codeOf(await doors[step](world.actorOf(role), id, end))
        const { decisions, decisionEvents } = await traceOf(world)
        const events = decisionEvents.flatMap((one) => (one.decisionId === id ? [`${one.step} ${one.fromStatus} ${one.toStatus}`] : []))
        const to = decisionAfter(status, step, end)
        taken[`${status} ${role} ${to}`] = [code, decisions.find((one) => one.id === id)?.status, events]
        expected[`${status} ${role} ${to}`] = ['done', to, step === 'edit' ? [] : [`${step} ${status} ${to}`]]
      }
    }
    expect(Object.keys(expected).length).toBeGreaterThan(0)
    expect(taken).toEqual(expected)
  })

  it.each(decisionLevels)('ZEL-58 of a decision of the level %s every role but the one that decides there is refused to adopt, amend and cancel it', async (level) => {
    const attempts = []
    const steps = [['agreed', 'adopt'], ['agreed', 'cancel'], ['adopted', 'amend'], ['adopted', 'cancel'], ['executing', 'amend']] as const
    for (const [status, step] of steps) {
      const id = await standing(status, { level })
      for (const role of roles.filter((one) => one !== adopters[level])) attempts.push({ title: `${role} ${step} ${status}`, take: () => doors[step](world.actorOf(role), id), expected: refusalByTables(status, step, { role, level }) ?? 'allowed' })
    }
    const before = await traceOf(world)
    const { answers, expected } = await tryAll(attempts)
    expect(answers).toEqual(expected)
    expect(Object.values(expected)).not.toContain('allowed')
    expect(await traceOf(world)).toEqual(before)
    for (const [status, step] of steps) expect(codeOf(await doors[step](world.actorOf(adopters[level]), await standing(status, { level })))).toBe('done')
  })

  it.each(decisionKinds)('ZEL-58 a decision of the kind %s about a person comes into force only by another person’s word, with an order', async (kind) => {
    const head = world.actorOf('municipal_head')
    const specialist = world.actorOf('municipal_specialist')
    const author = { ...specialist, grants: [...specialist.grants, ...head.grants] }
    const decisionId = await standing('agreed', { kind, by: author })
    const before = await traceOf(world)
    expect(codeOf(await adoptDecision.execute(call(author), { decisionId, ...order }))).toBe('DECISION_OWN_DRAFT')
    expect(codeOf(await adoptDecision.execute(call(head), { decisionId, ...order, humanDecision: '' }))).toBe('DECISION_NOT_CONFIRMED')
    expect(codeOf(await adoptDecision.execute(call(head), { decisionId, ...order, orderNumber: '' }))).toBe('INVALID_INPUT')
    expect(codeOf(await adoptDecision.execute(call(head), { decisionId, ...order, bytes: new Uint8Array() }))).toBe('DECISION_ORDER_FILE')
    expect(await traceOf(world)).toEqual(before)
  })

  it('the roles of D.10, as granted', () => {
    const who = Object.fromEntries(decisionSteps.map((step) => [step, roles.filter((role) => opens(step).some((status) => decisionLevels.some((level) => refusalByTables(status, step, { role, level }) === undefined)))]))
    const drafts = ['ministry_analyst', 'regional_operator', 'municipal_specialist', 'director']
    const adopts = ['ministry_approver', 'regional_operator', 'municipal_head', 'director']
    expect(who).toEqual({ edit: drafts, agree: drafts, returnToDraft: adopts, adopt: adopts, cancel: adopts, amend: adopts, communicate: drafts, startExecution: drafts, finish: drafts, startReview: drafts, conclude: ['ministry_analyst', 'municipal_head'] })
  })

  it.each(decisionStates)('%s: only once it is communicated the person it is about, and nobody else, acquaints themself with it or objects', async (status) => {
    const acts: Record<string, { by: Role[]; take: (actor: Actor, about: { decisionId: string; personId: string }) => Promise<Answer> }> = {
      acquaint: { by: ['director'], take: (actor, about) => acquaintWithDecision.execute(call(actor), about) },
      object: { by: ['director'], take: (actor, about) => objectToDecision.execute(call(actor), { ...about, objection: comment }) },
      acquaintOnPaper: { by: ['ministry_analyst', 'regional_operator', 'municipal_specialist'], take: (actor, about) => acquaintOnPaper.execute(call(actor), { ...about, acquaintance: 'paper', comment }) },
    }
    for (const { by, take } of Object.values(acts)) {
      const decisionId = await standing(status, { acquainted: false })
      const before = await traceOf(world)
      const about = before.persons.find((one) => one.decisionId === decisionId)
      if (about === undefined) throw new Error('the decision is about a person')
      const allowed = status === 'communicated' ? by : []
      for (const role of roles.filter((one) => !allowed.includes(one))) expect(codeOf(await take(world.actorOf(role), { decisionId, personId: about.id }))).toMatch(/^(FORBIDDEN|NOT_FOUND|DECISION_NOT_TO_ACQUAINT|DECISION_NOT_TO_OBJECT)$/)
      expect(await traceOf(world)).toEqual(before)
      for (const role of allowed.slice(0, 1)) expect(codeOf(await take(world.actorOf(role), { decisionId, personId: about.id }))).toBe('done')
    }
  })

  it.each<[string, DecisionState, Stand, DecisionStep]>([
    ['DECISION_UNACQUAINTED', 'communicated', { acquainted: false }, 'startExecution'],
    ['DECISION_POINTS_OPEN', 'executing', { done: false }, 'finish'],
  ])('the guard %s of an open step of a granted role holds on the server, and leaves nothing behind', async (code, status, stand, step) => {
    const id = await standing(status, stand)
    const before = await traceOf(world)
    expect(codeOf(await doors[step](world.actorOf('municipal_specialist'), id))).toBe(code)
    expect(await traceOf(world)).toEqual(before)
  })
})
