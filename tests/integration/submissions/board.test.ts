import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { exportBoard, getBoard } from '@/usecases/submissions/get-board'
import { remindForms } from '@/usecases/submissions/remind-forms'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { asOwner } from '#tests/factories/owner'
import { must, refusalOf } from '../recommendations/world'

describe('the board of a collection', () => {
  it('R15, R16: counts cells, forms and municipalities, and shows each reader the own part only', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 2 })
    await fillCycle(cycle, () => '7')
    const { regionId, cycleId, participants: [own] } = cycle
    if (own === undefined) throw new Error('The cycle has participants')
    const analyst = await anActor('ministry_analyst', { regionId })
    const specialist = await anActor('municipal_specialist', { regionId, municipalityId: own.municipalityId })
    const [all, part] = [must(await getBoard.execute(aCall(analyst), { cycleId })), must(await getBoard.execute(aCall(specialist), { cycleId }))]
    expect([all.totals.forms, all.municipalities.length, part.municipalities.map(({ id }) => id)]).toEqual([part.totals.forms * 2, 2, [own.municipalityId]])
    expect(all.totals.filledPercent).toBe(100)
    expect([all.by, part.counts.people, part.states.map(({ status, forms, filledPercent }) => [status, forms, filledPercent])]).toEqual(['organizations', part.people.length, [['not_started', part.totals.forms, 100]]])
    const [field] = all.fields
    expect(field).toMatchObject({ percent: 100, empty: 0 })
    expect(all.fields.find(({ key }) => key === 'plan')?.indicators.length).toBeGreaterThan(0)
    expect(all.burden.forms).toBe(all.totals.forms)
    expect(must(await exportBoard.execute(aCall(specialist), { cycleId })).lines).toHaveLength(part.totals.forms)
  })

  it('shows the nine stages with who answers and whether each is met, people, and lateness of a return by its own day', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2, deadline: '2026-10-31', timeZone: 'Europe/Moscow', status: 'verifying' })
    const { regionId, cycleId, participants: [late] } = cycle
    if (late === undefined) throw new Error('The cycle has participants')
    await withTenant(regionId, (tx) => tx.submission.updateMany({ where: { regionId, cycleId }, data: { status: 'accepted' } }))
    await withTenant(regionId, (tx) => tx.submission.updateMany({ where: { regionId, cycleId, organizationId: late.organizationId }, data: { status: 'returned', returnDueOn: new Date('2026-11-05') } }))
    const analyst = await anActor('ministry_analyst', { regionId })
    const at = async (moment: string) => must(await getBoard.execute(aCall(analyst, new Date(moment)), { cycleId }))
    const [before, on, after] = [await at('2026-11-05T20:59:59Z'), await at('2026-11-05T21:00:00Z'), await at('2027-06-01T09:00:00Z')]
    expect([before.totals.late, on.totals.late]).toEqual([0, 1])
    expect([before.lines.map(({ dueAt, timeZone }) => [dueAt, timeZone]), on.people[0]]).toMatchObject([[['2026-11-05T21:00:00.000Z', 'Europe/Moscow']], { name: late.directorName, forms: 1, late: 1 }])
    expect(after.stages.map(({ stage, state, daysLate }) => [stage, state, daysLate > 0])).toEqual([
      ['goals', 'done', false], ['indicators', 'done', false], ['methods', 'done', false], ['monitoring', 'late', true], ['analysis', 'late', true], ['recommendations', 'late', true], ['measures', 'late', true], ['decisions', 'late', true], ['effectReview', 'late', true],
    ])
  })

  it('reminds the director in the cabinet and by a letter without names, once a day', async () => {
    const { regionId, cycleId, participants: [own, other] } = await aCycle({ municipalities: 1, organizations: 2 })
    if (own === undefined || other === undefined) throw new Error('The cycle has participants')
    const place = { regionId, municipalityId: own.municipalityId, organizationId: own.organizationId }
    const [specialist, director] = [await anActor('municipal_specialist', place), await anActor('director', place)]
    await asOwner((client) => client.query("UPDATE app_user SET password_hash = 'x' WHERE id = $1", [director.userId]))
    const remind = (day: string) => remindForms.execute(aCall(specialist, new Date(`${day}T09:00:00Z`)), { cycleId, organizationIds: [own.organizationId, other.organizationId] })
    expect(must(await remind('2026-10-15'))).toEqual({ forms: 1, people: 1 })
    expect(refusalOf(await remind('2026-10-15'))).toEqual({ code: 'FORMS_REMINDED_TODAY' })
    must(await remind('2026-10-16'))
    expect(must(await listOwnNotifications.execute(aCall(director), {})).items.map(({ kind }) => kind)).toEqual(['reminder', 'reminder'])
    const letters = await withTenant(regionId, (tx) => tx.mailMessage.findMany({ where: { regionId, kind: 'formReminder' } }))
    expect(letters.map(({ recipient }) => recipient)).toEqual([director.email, director.email])
    expect(letters.some(({ body }) => body.includes(director.displayName))).toBe(false)
    expect(refusalOf(await remindForms.execute(aCall(director), { cycleId, organizationIds: [own.organizationId] }))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})
