import { describe, expect, it } from 'vitest'
import { takeStep } from '@/data/submissions/form-step.store'
import { withTenant } from '@/data/tenant'
import { endOfDay, type CalendarDate } from '@/domain/shared/calendar'
import { err } from '@/domain/shared/result'
import { seededSample } from '@/domain/submissions/sample-seed'
import { drawSample as redraw } from '@/domain/submissions/draw-sample'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import type { Role } from '@/policy/roles'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { acceptForms, confirmForms, prepareForms } from '@/usecases/submissions/check-forms'
import { answerThread, askAboutCell, resolveThread } from '@/usecases/submissions/discuss-cell'
import { drawSample } from '@/usecases/submissions/draw-sample'
import { explainFinding, startForm, submitForm } from '@/usecases/submissions/fill-form'
import { getForm } from '@/usecases/submissions/get-form'
import { getReview } from '@/usecases/submissions/get-review'
import { listForms } from '@/usecases/submissions/list-forms'
import { recordFigure } from '@/usecases/submissions/record-figure'
import { returnByRegion, returnForm } from '@/usecases/submissions/return-form'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture, type CellInput } from '#tests/factories/cycles'

const whole: Record<string, CellInput> = { plan: '100', fact: '90', trained: '1', teachers: '40', teachers_category: '30', special: '5', special_served: '4', breaches: '0' }
const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const AT = new Date('2026-11-01T09:00:00Z')

const aTown = async (cells: Record<string, CellInput> = whole) => {
  const cycle = await aCycle()
  const place = cycle.organizations[0]
  if (place === undefined) throw new Error('the cycle has organizations')
  await fillCycle(cycle, (_row, key) => cells[key])
  const actor = (role: Role) => anActor(role, place)
  const key = { cycleId: cycle.cycleId, organizationId: place.organizationId }
  const batch = { cycleId: cycle.cycleId, municipalityId: place.municipalityId, organizationIds: [place.organizationId] }
  const [director, specialist, head, operator] = [await actor('director'), await actor('municipal_specialist'), await actor('municipal_head'), await actor('regional_operator')]
  const refill = (over: Record<string, CellInput>) => fillCycle(cycle, (row, name) => (row.organizationId === place.organizationId ? { ...cells, ...over } : cells)[name])
  const start = async () => must(await startForm.execute(aCall(director, AT), key))
  const submit = () => submitForm.execute(aCall(director, AT), { ...key, confirmed: 'yes' })
  const page = async (as = director) => must(await getForm.execute(aCall(as, AT), key))
  return { cycle, place, key, batch, director, specialist, head, operator, actor, refill, start, submit, page }
}
const setState = (cycle: CycleFixture, status: SubmissionState) => withTenant(cycle.regionId, (tx) => tx.submission.updateMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId }, data: { status } }))

describe('D.3 a form goes its way', () => {
  it('AMU-34 is filled, submitted, confirmed by one and prepared by another, sampled, accepted; every step is written down and its copy kept', async () => {
    const town = await aTown()
    await town.start()
    must(await town.submit())
    expect(await confirmForms.execute(aCall(town.head, AT), town.batch)).toMatchObject({ ok: true, value: { done: 0, outcomes: [{ code: 'FORM_NOT_PREPARED' }] } })
    must(await prepareForms.execute(aCall(town.specialist, AT), town.batch))
    expect(must(await confirmForms.execute(aCall(town.head, AT), town.batch)).done).toBe(1)
    expect(must(await acceptForms.execute(aCall(town.operator, AT), { cycleId: town.key.cycleId, organizationIds: town.batch.organizationIds })).done).toBe(1)
    const { status, steps, copies } = await town.page()
    expect([status, steps.map(({ step }) => step), copies.map(({ step }) => step)]).toEqual(['accepted', ['accept', 'confirm', 'prepare', 'submit', 'start'], ['accept', 'confirm', 'submit']])
  })

  it('PRM-07 errors block submission, a warning needs a word that belongs to its numbers', async () => {
    const town = await aTown({ ...whole, teachers_category: '41', breaches: 'withheld' })
    await town.start()
    expect(await town.submit()).toEqual(err({ code: 'FORM_HAS_ERRORS', count: 1 }))
    await town.refill({ teachers_category: '30' })
    expect(await town.submit()).toEqual(err({ code: 'FORM_WARNINGS_UNEXPLAINED', count: 1 }))
    const [warning] = (await town.page()).findings
    const explain = (findingKey: string) => explainFinding.execute(aCall(town.director, AT), { ...town.key, findingKey, reason: 'Проверок не было' })
    expect(await explain('OUTLIER||0|7')).toEqual(err({ code: 'FORM_FINDING_GONE' }))
    must(await explain(warning?.key ?? ''))
    must(await town.submit())
    expect((await town.page(town.specialist)).findings).toMatchObject([{ code: 'WITHHELD_SAID', reason: { text: 'Проверок не было', author: town.director.displayName } }])
  })

  it('is not submitted after its day, by the clock of its municipality; nor by a delegate', async () => {
    const town = await aTown()
    await town.start()
    const late = await submitForm.execute(aCall(town.director, new Date('2027-01-02T00:00:00Z')), { ...town.key, confirmed: 'yes' })
    expect(late).toEqual(err({ code: 'DEADLINE_PASSED' }))
    const delegate = await town.actor('organization_delegate')
    expect(await submitForm.execute(aCall(delegate, AT), { ...town.key, confirmed: 'yes' })).toEqual(err({ code: 'FORBIDDEN', operation: 'submission.submit' }))
    expect((await submitForm.execute(aCall(town.director, AT), { ...town.key, confirmed: 'no' })).ok).toBe(false)
  })
})

describe('a return', () => {
  const returned = async () => {
    const town = await aTown()
    await town.start()
    must(await town.submit())
    const cells = [{ field: 'plan', reason: 'Сверьте с приказом' }, { field: 'breaches', reason: 'Нет акта' }]
    expect(must(await returnForm.execute(aCall(town.specialist, AT), { ...town.key, cells })).cells).toBe(2)
    return town
  }

  it('names cells with a reason each, only those open; each must be changed or answered before the form goes back', async () => {
    const town = await returned()
    const page = await town.page()
    expect(page.values.filter(({ isReopened }) => isReopened).map(({ key }) => key)).toEqual(['plan', 'breaches'])
    expect(page.threads.map(({ field, kind, messages }) => [field, kind, messages.map(({ text }) => text)])).toEqual([['plan', 'returned', ['Сверьте с приказом']], ['breaches', 'returned', ['Нет акта']]])
    expect(await town.submit()).toEqual(err({ code: 'FORM_RETURNS_UNANSWERED', count: 2 }))
    await town.refill({ plan: '95' })
    must(await answerThread.execute(aCall(town.director, AT), { threadId: page.threads[1]?.id, text: 'Акта не было, приложили справку', mentions: ['municipal_specialist'] }))
    must(await town.submit())
    const seen = await town.page(town.specialist)
    expect(seen.changes.rows).toEqual([{ field: 'plan', label: 'План', kind: 'integer', choices: [], before: { state: 'value', amount: '100' }, after: { state: 'value', amount: '95' } }])
    expect(seen.threads[1]?.messages[1]).toMatchObject({ level: 'organization', mentions: ['municipal_specialist'] })
  })

  it('is closed cell by cell by who returned it, and stands in the way of confirmation till then', async () => {
    const town = await returned()
    await town.refill({ plan: '95', breaches: '1' })
    must(await town.submit())
    expect(must(await prepareForms.execute(aCall(town.specialist, AT), town.batch)).outcomes).toEqual([{ organizationId: town.place.organizationId, code: 'FORM_RETURNS_OPEN' }])
    for (const { id } of (await town.page()).threads) {
      expect(await resolveThread.execute(aCall(town.director, AT), { threadId: id })).toEqual(err({ code: 'THREAD_NOT_YOURS' }))
      must(await resolveThread.execute(aCall(town.specialist, AT), { threadId: id }))
      expect(await resolveThread.execute(aCall(town.specialist, AT), { threadId: id })).toEqual(err({ code: 'THREAD_RESOLVED' }))
    }
    expect(must(await prepareForms.execute(aCall(town.specialist, AT), town.batch)).done).toBe(1)
  })

  it('names a field of the model and a reason, or nothing goes back', async () => {
    const town = await aTown()
    await setState(town.cycle, 'submitted')
    const send = (cells: ReadonlyArray<{ field: string; reason: string }>) => returnForm.execute(aCall(town.specialist, AT), { ...town.key, cells })
    expect(await send([])).toEqual(err({ code: 'FORM_CELLS_NOT_NAMED' }))
    expect(await send([{ field: 'foreign', reason: 'Так' }])).toEqual(err({ code: 'FORM_CELLS_NOT_NAMED' }))
    expect((await send([{ field: 'plan', reason: ' ' }])).ok).toBe(false)
  })

  it('AMU-34 has a last day of three working days or the one named, told with the return; later than it the form is late, and not refused', async () => {
    const town = await aTown()
    await town.start()
    must(await town.submit())
    const cells = [{ field: 'plan', reason: 'Сверьте с приказом' }]
    const give = (at: string, dueOn?: string) => returnForm.execute(aCall(town.specialist, new Date(at)), { ...town.key, cells, ...(dueOn === undefined ? {} : { dueOn }) })
    const at = (moment: string) => getForm.execute(aCall(town.director, new Date(moment)), town.key).then(must)
    expect(await give('2026-11-01T09:00:00Z', '2026-10-31')).toEqual(err({ code: 'RETURN_DUE_PAST' }))
    expect(await give('2026-11-01T09:00:00Z', '2027-03-01')).toMatchObject({ ok: false, error: { code: 'RETURN_DUE_LATE' } })
    // Sunday 1 November, then Monday, Tuesday, the day of unity off, Thursday.
    expect(must(await give('2026-11-01T09:00:00Z'))).toEqual({ cells: 1, dueOn: '2026-11-05' })
    expect((await at('2026-11-02T09:00:00Z')).dueAt).toBe(endOfDay('2026-11-05' as CalendarDate, town.cycle.region.timeZone).toISOString())
    const told = must(await listOwnNotifications.execute(aCall(town.director, AT), {}))
    expect(told.items).toMatchObject([{ kind: 'formReturned', detail: '2026-11-05' }])
    await town.refill({ plan: '95' })
    must(await submitForm.execute(aCall(town.director, new Date('2026-11-06T09:00:00Z')), { ...town.key, confirmed: 'yes' }))
    const after = await at('2026-11-06T09:00:00Z')
    expect([after.status, after.missedDeadline, after.steps.find(({ step }) => step === 'returnToOrganization')?.dueOn]).toEqual(['submitted', true, '2026-11-05'])
  })

  it('ZEL-43 of the region goes to the municipality, and the region accepts only when its own cells are closed', async () => {
    const town = await aTown()
    await setState(town.cycle, 'regional_review')
    must(await returnByRegion.execute(aCall(town.operator, AT), { ...town.key, cells: [{ field: 'plan', reason: 'Расходится с отчётом' }] }))
    must(await prepareForms.execute(aCall(town.specialist, AT), town.batch))
    must(await confirmForms.execute(aCall(town.head, AT), town.batch))
    const accept = async () => must(await acceptForms.execute(aCall(town.operator, AT), { cycleId: town.key.cycleId, organizationIds: town.batch.organizationIds })).outcomes[0]?.code
    expect(await accept()).toBe('FORM_RETURNS_OPEN')
    must(await resolveThread.execute(aCall(town.operator, AT), { threadId: (await town.page()).threads[0]?.id }))
    expect(await accept()).toBe('DONE')
  })

  it('a question may be asked about any cell at any time and closed by anybody who sees the form', async () => {
    const town = await aTown()
    const { threadId } = must(await askAboutCell.execute(aCall(town.director, AT), { ...town.key, field: 'fact', text: 'Считать ли совместителей?', mentions: ['municipal_specialist'] }))
    must(await resolveThread.execute(aCall(town.specialist, AT), { threadId }))
    expect((await town.page()).threads).toMatchObject([{ kind: 'question', level: 'organization', resolvedByName: town.specialist.displayName }])
  })
})

describe('the region', () => {
  it('ZEL-43 draws a sample that can be drawn again: every risk and a tenth by a recorded seed', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 6 })
    await fillCycle(cycle, (_row, key) => whole[key])
    await fillCycle(cycle, (row, key) => (row.position === 0 ? { plan: '300', fact: '20', teachers_category: '10' }[key] : undefined), 'municipal')
    await setState(cycle, 'municipal_confirmed')
    const operator = await anActor('regional_operator', cycle)
    const out = must(await drawSample.execute(aCall(operator, AT), { cycleId: cycle.cycleId }))
    const draw = await withTenant(cycle.regionId, (tx) => tx.sampleDraw.findFirstOrThrow({ where: { regionId: cycle.regionId }, include: { items: { orderBy: { submissionId: 'asc' } } } }))
    const risky = new Map(draw.items.filter(({ reasons }) => !reasons.includes('random')).map((item) => [item.submissionId, item.reasons as never]))
    expect([out.candidates, out.drawn, [...risky.values()]]).toEqual([12, 3, [['inflated']]])
    expect(Number(draw.seed)).toBe(seededSample(draw.id))
    const again = redraw(draw.candidateIds.map((id) => ({ id, risks: risky.get(id) ?? [] })), { seed: Number(draw.seed), sharePercent: draw.sharePercent })
    expect(again).toEqual(draw.items.map(({ submissionId, reasons }) => ({ id: submissionId, reasons })))
    expect(await withTenant(cycle.regionId, (tx) => tx.submission.count({ where: { cycleId: cycle.cycleId, status: 'regional_review' } }))).toBe(3)
    const review = must(await getReview.execute(aCall(operator, AT), { cycleId: cycle.cycleId }))
    expect(review).toMatchObject({ draws: [{ candidates: 12, items: 3 }], inflation: { compared: 3, overstated: 3 } })
    expect(await drawSample.execute(aCall(operator, AT), { cycleId: cycle.cycleId })).toMatchObject({ ok: true })
  })

  it('confirms many in one transaction with an outcome for each', async () => {
    const town = await aTown()
    const other = town.cycle.organizations.find(({ organizationId, municipalityId }) => municipalityId === town.place.municipalityId && organizationId !== town.place.organizationId)
    const foreign = town.cycle.organizations.find(({ municipalityId }) => municipalityId !== town.place.municipalityId)
    await setState(town.cycle, 'submitted')
    const ids = [town.place, other, foreign].flatMap((one) => one?.organizationId ?? [])
    must(await prepareForms.execute(aCall(town.specialist, AT), { ...town.batch, organizationIds: [town.place.organizationId] }))
    const { done, outcomes } = must(await confirmForms.execute(aCall(town.head, AT), { ...town.batch, organizationIds: ids }))
    expect([done, outcomes.map(({ code }) => code)]).toEqual([1, ['DONE', 'FORM_NOT_PREPARED', 'NOT_FOUND']])
  })
})

describe('the list of forms', () => {
  it('shows a municipality its own, with states, findings and totals against its figures', async () => {
    const town = await aTown()
    must(await recordFigure.execute(aCall(town.specialist, AT), { cycleId: town.key.cycleId, municipalityId: town.place.municipalityId, field: 'teachers', value: '81', source: 'Отчёт муниципалитета' }))
    const list = must(await listForms.execute(aCall(town.specialist, AT), { cycleId: town.key.cycleId }))
    expect([list.total, list.municipalities.length, list.statuses]).toEqual([2, 1, [{ status: 'not_started', forms: 2 }]])
    expect(list.totals).toMatchObject({ figures: [{ label: 'Педагогов', sum: 80, figure: 81 }], findings: [{ code: 'MUNICIPAL_TOTAL_DIFFERS' }] })
    const operator = must(await listForms.execute(aCall(town.operator, AT), { cycleId: town.key.cycleId, status: 'not_started' }))
    expect([operator.total, operator.municipalityId]).toEqual([4, null])
    expect(must(await listForms.execute(aCall(town.director, AT), { cycleId: town.key.cycleId })).total).toBe(1)
  })
})

it('OSE-06 a form of a cycle that is over takes no step', async () => {
  const town = await aTown()
  await withTenant(town.cycle.regionId, (tx) => tx.cycle.update({ where: { regionId_id: { regionId: town.cycle.regionId, id: town.cycle.cycleId } }, data: { status: 'closed' } }))
  expect(await startForm.execute(aCall(town.director, AT), town.key)).toEqual(err({ code: 'CYCLE_NOT_OPEN', status: 'closed' }))
  expect(await prepareForms.execute(aCall(town.specialist, AT), town.batch)).toEqual(err({ code: 'CYCLE_NOT_OPEN', status: 'closed' }))
  expect(await withTenant(town.cycle.regionId, (tx) => takeStep(tx, [], { step: 'lock', comment: null, actorId: null, at: AT }))).toEqual([])
})
