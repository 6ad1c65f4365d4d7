import { describe, expect, it } from 'vitest'
import { findCycle, updateCycleStatus } from '@/data/cycles/cycle.store'
import { newId } from '@/platform/ids'
import { withTenant } from '@/data/tenant'
import { createAppeal } from '@/usecases/appeals/create-appeal'
import { closeRegionAppeals } from '@/usecases/appeals/close-due-appeals'
import { appointCommission, attachEvidence, decideAppeal } from '@/usecases/appeals/decide-appeal'
import { executeAppeal } from '@/usecases/appeals/execute-appeal'
import { getAppeal, getAppealFile, listAppealsQuery } from '@/usecases/appeals/read-appeals'
import { getPreliminary } from '@/usecases/appeals/get-preliminary'
import { getAppealForm, reviewResult } from '@/usecases/appeals/review-result'
import { assignRapporteur, fileAppeal, registerAppeal, returnAppeal, scheduleHearing, voteOnAppeal, withdrawAppeal } from '@/usecases/appeals/take-steps'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { createRelease } from '@/usecases/releases/create-release'
import { roles } from '@/policy/roles'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { directorAt } from '../scoring-rating/results'
import { aPdf } from '#tests/factories/evidence-files'

const must = (result: { ok: boolean; error?: { code: string } }): void => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
}
const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))
const paper = { fileName: 'Справка.pdf', bytes: aPdf() }
const day = (text: string): Date => new Date(`${text}T08:00:00Z`)
/** Appeals are taken from 1 December 2026; ten working days end on 15 December. */
const FROM = day('2026-12-01')

const aWorld = async () => {
  const cycle = await aCycle({ municipalities: 1, organizations: 2, timeZone: 'Europe/Moscow' })
  await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : String(10 + row.position)))
  const [analyst, approver, operator] = [await anActor('ministry_analyst', cycle.region), await anActor('ministry_approver', cycle.region), await anActor('regional_operator', cycle.region)]
  const second = await anActor('regional_operator', cycle.region)
  const made = await createRelease.execute(aCall(analyst, day('2026-11-25')), { cycleId: cycle.cycleId })
  if (!made.ok) throw new Error(made.error.code)
  await withTenant(cycle.regionId, async (tx) => {
    await tx.submission.updateMany({ where: { cycleId: cycle.cycleId }, data: { status: 'accepted' } })
    await updateCycleStatus(tx, cycle.cycleId, { status: 'appeals', appealsFrom: FROM })
  })
  const [own, other] = [await directorAt(cycle, 0), await directorAt(cycle, 1)]
  const appointed = await appointCommission.execute(aCall(approver, day('2026-11-20')), { memberIds: [analyst.userId, operator.userId, second.userId], chairId: analyst.userId, orderNumber: '5', orderDate: '2026-11-20', ...paper })
  expect(codeOf(appointed)).toBe('done')
  return { cycle, releaseId: made.value.releaseId, analyst, approver, operator, second, director: own.actor, place: own.row, other: other.actor }
}
const item = { field: 'trained', ownValue: '0', reason: 'Учтены не все' }
type World = Awaited<ReturnType<typeof aWorld>>

const draft = async ({ cycle, director, place }: World, at = day('2026-12-02')): Promise<string> => {
  const made = await createAppeal.execute(aCall(director, at), { cycleId: cycle.cycleId, organizationId: place.organizationId, items: [item] })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value.appealId
}
const filed = async (world: World): Promise<string> => {
  const appealId = await draft(world)
  await attachEvidence.execute(aCall(world.director, day('2026-12-02')), { appealId, ...paper })
  expect(codeOf(await fileAppeal.execute(aCall(world.director, day('2026-12-02')), { appealId }))).toBe('done')
  return appealId
}

describe('checking window', () => {
  it('ZEL-51 ZEL-57 shows the director the own preliminary result, keeps what was said, and tells the operator', async () => {
    const { cycle, director, place, operator, other } = await aWorld()
    const say = (input: object) => reviewResult.execute(aCall(director, day('2026-12-02')), { cycleId: cycle.cycleId, organizationId: place.organizationId, ...input })
    expect([codeOf(await say({ verdict: 'disputed', comment: '' })), codeOf(await say({ verdict: 'disputed', comment: 'Мало учтено' })), codeOf(await say({ verdict: 'agreed' }))]).toEqual(['REVIEW_REASON_MISSING', 'done', 'done'])
    expect(codeOf(await reviewResult.execute(aCall(other, day('2026-12-02')), { cycleId: cycle.cycleId, organizationId: place.organizationId, verdict: 'agreed' }))).toBe('NOT_FOUND')
    const mine = await getPreliminary.execute(aCall(director, day('2026-12-02')), { cycleId: cycle.cycleId })
    expect(mine.ok && [mine.value.own.map(({ organizationId, verdict }) => [organizationId, verdict]), mine.value.board, mine.value.mayAppeal]).toEqual([[[place.organizationId, 'agreed']], null, true])
    const board = await getPreliminary.execute(aCall(operator, day('2026-12-02')), { cycleId: cycle.cycleId })
    expect(board.ok && board.value.own).toEqual([])
    expect(board.ok && board.value.board).toMatchObject({ total: 2, agreed: 1, disputed: 0 })
    await withTenant(cycle.regionId, (tx) => updateCycleStatus(tx, cycle.cycleId, { status: 'calculated' }))
    expect(codeOf(await say({ verdict: 'agreed' }))).toBe('PRELIMINARY_NOT_SHOWN')
  })
})

describe('D.4 an appeal', () => {
  it('ZEL-43 tells its author of the return, the hearing, the decision and the end, the commission of its part, the secretary of what is taken back', async () => {
    const world = await aWorld()
    const { cycle, director, operator, second, analyst, approver } = world
    const told = async (actor: typeof director) => {
      const shown = await listOwnNotifications.execute(aCall(actor, day('2026-12-20')), {})
      if (!shown.ok) throw new Error(shown.error.code)
      return shown.value.items.filter(({ kind }) => kind.startsWith('appeal')).map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim()).toReversed()
    }
    const on = (when: string) => (actor: typeof director) => aCall(actor, day(when))
    const appealId = await filed(world)
    must(await returnAppeal.execute(on('2026-12-03')(operator), { appealId, reason: 'Нет предмета' }))
    expect(await told(director)).toEqual(['appealMoved return'])

    const again = await filed(world)
    must(await registerAppeal.execute(on('2026-12-03')(operator), { appealId: again }))
    must(await assignRapporteur.execute(on('2026-12-04')(operator), { appealId: again, rapporteurId: second.userId }))
    expect([await told(second), await told(analyst), await told(director)]).toEqual([['appealFiled', 'appealFiled', 'appealMoved assign'], [], ['appealMoved return', 'appealMoved register']])
    must(await scheduleHearing.execute(on('2026-12-04')(operator), { appealId: again, at: '2026-12-07T09:00:00Z', place: 'Зал' }))
    for (const member of [analyst, second]) must(await voteOnAppeal.execute(on('2026-12-07')(member), { appealId: again, verdict: 'rejected' }))
    must(await decideAppeal.execute(on('2026-12-08')(operator), { appealId: again, motivation: 'Так', protocolNumber: '1', protocolDate: '2026-12-08', decided: {}, ...paper }))
    expect(await closeRegionAppeals(cycle.regionId, day('2026-12-09'))).toBe(1)
    expect(await told(director)).toEqual(['appealMoved return', 'appealMoved register', 'appealMoved schedule', 'appealMoved reject', 'appealAnswered'])
    expect([await told(analyst), (await told(second)).at(-1), await told(approver)]).toEqual([['appealMoved schedule'], 'appealMoved schedule', []])

    const third = await filed(world)
    must(await withdrawAppeal.execute(on('2026-12-10')(director), { appealId: third }))
    expect((await told(operator)).at(-1)).toBe('appealMoved withdraw')
  })

  it('ZEL-43 goes from the director to a corrected value, a new release and its end', async () => {
    const world = await aWorld()
    const { cycle, director, place, operator, second, analyst, approver } = world
    const form = await getAppealForm.execute(aCall(director, day('2026-12-02')), { cycle: cycle.cycleId, organization: place.organizationId })
    expect(form.ok && form.value.fields.find(({ fieldKey }) => fieldKey === 'trained')?.counted).toBe('1')
    const appealId = await draft(world)
    const at = (when: string) => (actor: typeof director) => aCall(actor, day(when))
    const on = at('2026-12-03')
    expect(codeOf(await createAppeal.execute(on(director), { cycleId: cycle.cycleId, organizationId: place.organizationId, items: [item] }))).toBe('APPEAL_ALREADY_OPEN')
    expect(codeOf(await getAppeal.execute(on(operator), { appealId }))).toBe('NOT_FOUND')
    expect(codeOf(await fileAppeal.execute(on(director), { appealId }))).toBe('APPEAL_WITHOUT_EVIDENCE')
    const contested = await getAppeal.execute(on(director), { appealId })
    const itemId = contested.ok ? (contested.value.items[0]?.id ?? '') : ''
    expect(codeOf(await attachEvidence.execute(on(director), { appealId, itemId: newId(), ...paper }))).toBe('APPEAL_ITEM_UNKNOWN')
    await attachEvidence.execute(on(director), { appealId, itemId, ...paper })
    expect(await getAppeal.execute(on(director), { appealId })).toMatchObject({ value: { files: [{ itemId }] } })
    expect(codeOf(await fileAppeal.execute(on(director), { appealId }))).toBe('done')
    expect([codeOf(await getAppeal.execute(on(operator), { appealId })), codeOf(await getAppeal.execute(on(world.other), { appealId }))]).toEqual(['done', 'NOT_FOUND'])
    expect(codeOf(await registerAppeal.execute(on(operator), { appealId }))).toBe('done')

    // The one who verified a contested value does not report on it.
    await withTenant(cycle.regionId, async (tx) => {
      const row = await tx.submission.findFirstOrThrow({ where: { cycleId: cycle.cycleId, organizationId: place.organizationId } })
      await tx.$executeRaw`INSERT INTO submission_step (region_id, id, submission_id, step, from_status, to_status, submission_version, actor_id, at) VALUES (${cycle.regionId}::uuid, uuidv7(), ${row.id}::uuid, 'accept', 'municipal_confirmed', 'accepted', 1, ${operator.userId}::uuid, ${day('2026-11-24')})`
    })
    expect(codeOf(await assignRapporteur.execute(on(operator), { appealId, rapporteurId: approver.userId }))).toBe('APPEAL_RAPPORTEUR_NOT_MEMBER')
    expect(codeOf(await assignRapporteur.execute(on(operator), { appealId, rapporteurId: operator.userId }))).toBe('APPEAL_RAPPORTEUR_VERIFIED')
    expect(codeOf(await assignRapporteur.execute(on(operator), { appealId, rapporteurId: second.userId }))).toBe('done')
    expect(codeOf(await scheduleHearing.execute(on(operator), { appealId, at: '2026-12-01T09:00:00Z', place: 'Зал' }))).toBe('APPEAL_HEARING_PAST')
    expect(codeOf(await scheduleHearing.execute(on(operator), { appealId, at: '2026-12-07T09:00:00Z', place: 'Зал', link: 'https://example.test/room' }))).toBe('done')

    const then = at('2026-12-07')
    const decision = { appealId, motivation: 'Документ подтверждает значение', protocolNumber: '1', protocolDate: '2026-12-07', decided: {}, ...paper }
    expect(codeOf(await voteOnAppeal.execute(then(approver), { appealId, verdict: 'upheld' }))).toBe('APPEAL_NOT_MEMBER')
    expect([codeOf(await voteOnAppeal.execute(then(analyst), { appealId, verdict: 'upheld' })), codeOf(await voteOnAppeal.execute(then(analyst), { appealId, verdict: 'rejected' }))]).toEqual(['done', 'APPEAL_ALREADY_VOTED'])
    expect(codeOf(await decideAppeal.execute(then(operator), decision))).toBe('APPEAL_NO_QUORUM')
    expect(codeOf(await voteOnAppeal.execute(then(second), { appealId, verdict: 'rejected' }))).toBe('done')
    expect(codeOf(await decideAppeal.execute(then(operator), decision))).toBe('done')
    const decided = await getAppeal.execute(then(director), { appealId })
    expect(decided.ok && [decided.value.status, decided.value.items.map((row) => row.decided), decided.value.votes.length]).toEqual(['upheld', ['0'], 2])

    const order = { step: 'approveResults', orderNumber: '9', orderDate: '2026-12-20', reason: 'Итоги', ...paper }
    const approveOn = (when: string) => orderCycleStep.execute(aCall(approver, day(when)), { cycleId: cycle.cycleId, ...order })
    expect([codeOf(await approveOn('2026-12-14')), codeOf(await approveOn('2026-12-20'))]).toEqual(['CYCLE_APPEAL_WINDOW_OPEN', 'CYCLE_APPEALS_OPEN'])
    expect(codeOf(await executeAppeal.execute(at('2026-12-08')(operator), { appealId }))).toBe('done')
    const stored = await withTenant(cycle.regionId, (tx) => tx.submission.findFirstOrThrow({ where: { cycleId: cycle.cycleId, organizationId: place.organizationId } }))
    const slot = cycle.document.fields.findIndex(({ key }) => key === 'trained')
    expect([stored.verifiedValues[slot], stored.verifiedStates[slot]]).toEqual([0n, 1])
    expect([await closeRegionAppeals(cycle.regionId, day('2026-12-08')), codeOf(await approveOn('2026-12-20'))]).toEqual([0, 'CYCLE_APPEALS_OPEN'])
    const second2 = await createRelease.execute(aCall(analyst, day('2026-12-09')), { cycleId: cycle.cycleId })
    expect(second2.ok && second2.value.number).toBe(2)
    expect(await closeRegionAppeals(cycle.regionId, day('2026-12-10'))).toBe(1)
    const closed = await getAppeal.execute(aCall(director, day('2026-12-10')), { appealId })
    expect(closed.ok && [closed.value.status, closed.value.newRelease?.number, closed.value.steps]).toEqual(['closed', 2, []])
    expect(await withTenant(cycle.regionId, (tx) => tx.mailMessage.count({ where: { kind: 'appealNotice' } }))).toBe(1)
    expect(codeOf(await approveOn('2026-12-20'))).toBe('done')
    expect((await withTenant(cycle.regionId, (tx) => findCycle(tx, cycle.cycleId)))?.status).toBe('approved')
    expect(await withTenant(cycle.regionId, (tx) => tx.submission.count({ where: { cycleId: cycle.cycleId, status: 'locked' } }))).toBe(2)
  })

  it.each([['2026-12-15T20:59:59.999Z', 'done'], ['2026-12-15T21:00:00.000Z', 'APPEAL_WINDOW_CLOSED'], ['2026-12-15T21:00:01.000Z', 'APPEAL_WINDOW_CLOSED']])('is filed inside the window of working days: at %s %s', async (at, code) => {
    const world = await aWorld()
    const appealId = await draft(world)
    await attachEvidence.execute(aCall(world.director, day('2026-12-02')), { appealId, ...paper })
    expect(codeOf(await fileAppeal.execute(aCall(world.director, new Date(at)), { appealId }))).toBe(code)
  })

  it('names each field once, another value than the counted one, in the form of the field', async () => {
    const world = await aWorld()
    const { cycle, director, place, other } = world
    const create = async (items: ReadonlyArray<object>, actor = director) => codeOf(await createAppeal.execute(aCall(actor, day('2026-12-02')), { cycleId: cycle.cycleId, organizationId: place.organizationId, items }))
    expect(await create([])).toBe('INVALID_INPUT')
    expect(await create([{ ...item, field: 'nothing' }])).toBe('APPEAL_FIELD_UNKNOWN')
    expect(await create([item, item])).toBe('APPEAL_FIELD_TWICE')
    expect(await create([{ ...item, ownValue: '1' }])).toBe('APPEAL_VALUE_SAME')
    expect(await create([{ ...item, ownValue: 'много' }])).toBe('APPEAL_VALUE_FAULT')
    expect(await create([item], other)).toBe('NOT_FOUND')
  })

  it('is withdrawn or returned with a reason, and the values stay', async () => {
    const world = await aWorld()
    const first = await filed(world)
    expect(codeOf(await withdrawAppeal.execute(aCall(world.director, day('2026-12-03')), { appealId: first }))).toBe('done')
    const again = await filed(world)
    expect([codeOf(await returnAppeal.execute(aCall(world.operator, day('2026-12-03')), { appealId: again, reason: ' ' })), codeOf(await returnAppeal.execute(aCall(world.operator, day('2026-12-03')), { appealId: again, reason: 'Без предмета' }))]).toEqual(['INVALID_INPUT', 'done'])
    expect(codeOf(await executeAppeal.execute(aCall(world.operator, day('2026-12-03')), { appealId: again }))).toBe('APPEAL_STEP_FORBIDDEN')
    const list = await listAppealsQuery.execute(aCall(world.director, day('2026-12-03')), {})
    expect(list.ok && list.value.rows.map(({ status }) => status)).toEqual(['returned', 'withdrawn'])
  })

  it('gives its documents to those who see it and to nobody else', async () => {
    const world = await aWorld()
    const appealId = await filed(world)
    const page = await getAppeal.execute(aCall(world.operator, day('2026-12-03')), { appealId })
    const fileId = page.ok ? page.value.files[0]?.fileId : undefined
    expect([codeOf(await getAppealFile.execute(aCall(world.operator), { appealId, fileId })), codeOf(await getAppealFile.execute(aCall(world.other), { appealId, fileId }))]).toEqual(['done', 'NOT_FOUND'])
  })

  it('each step is refused to every role that D.4 does not name', async () => {
    const world = await aWorld()
    const appealId = await filed(world)
    const steps = {
      register: () => [registerAppeal, { appealId }] as const, assign: () => [assignRapporteur, { appealId, rapporteurId: world.second.userId }] as const, execute: () => [executeAppeal, { appealId }] as const,
      vote: () => [voteOnAppeal, { appealId, verdict: 'upheld' }] as const, file: () => [fileAppeal, { appealId }] as const,
    }
    const named: Record<keyof typeof steps, ReadonlyArray<string>> = { register: ['regional_operator'], assign: ['regional_operator'], execute: ['regional_operator'], vote: ['ministry_analyst', 'ministry_approver', 'regional_operator'], file: ['director'] }
    const place = { regionId: world.cycle.regionId, municipalityId: world.place.municipalityId, organizationId: world.place.organizationId }
    for (const role of roles) {
      const actor = await anActor(role, place)
      for (const [step, make] of Object.entries(steps) as ReadonlyArray<[keyof typeof steps, (typeof steps)[keyof typeof steps]]>) {
        if (named[step].includes(role)) continue
        const [command, input] = make()
        expect([role, step, ['FORBIDDEN', 'NOT_FOUND'].includes(codeOf(await command.execute(aCall(actor, day('2026-12-03')), input)))]).toEqual([role, step, true])
      }
    }
  })
})
