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
    expect(all.burden.forms).toBe(all.totals.forms)
    expect(must(await exportBoard.execute(aCall(specialist), { cycleId })).lines).toHaveLength(part.totals.forms)
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
