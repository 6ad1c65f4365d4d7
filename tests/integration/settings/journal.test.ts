import { expect, it } from 'vitest'
import { inviteUser } from '@/usecases/accounts/invite-user'
import { listAudit } from '@/usecases/settings/list-audit'
import { isHealthy } from '@/usecases/settings/get-health'
import { listMail } from '@/usecases/settings/list-mail'
import { aCall, anActor } from '#tests/factories/access'
import { aRegion } from '#tests/factories/regions'
import { deliver, NOW } from '../accounts/helpers'

const anInvitingRegion = async (timeZone = 'Asia/Yakutsk') => {
  const { regionId } = await aRegion({ timeZone })
  const administrator = await anActor('region_administrator', { regionId })
  const inviteAt = (now: string) => inviteUser.execute(aCall(administrator, new Date(now)), { email: `a${now.replaceAll(/\D/g, '')}@example.test`, displayName: 'Вера Ольхова', role: 'auditor' })
  return { regionId, administrator, inviteAt }
}

it('the journal is filtered by days of the region, by person and by event', async () => {
  const { administrator, inviteAt } = await anInvitingRegion()
  await inviteAt('2026-10-14T14:59:59Z')
  await inviteAt('2026-10-14T15:00:00Z')
  const read = async (input: Record<string, unknown>) => {
    const list = await listAudit.execute(aCall(administrator, NOW), input)
    if (!list.ok) throw new Error(list.error.code)
    return list.value
  }
  const all = await read({ from: '', to: '', person: '', event: '' })
  expect(all.rows.map(({ at }) => at)).toEqual(['2026-10-14T15:00:00.000Z', '2026-10-14T14:59:59.000Z'])
  expect(all.rows[0]).toMatchObject({ actorName: administrator.displayName, event: 'user.invited', after: { role: 'auditor', displayName: 'Вера Ольхова' } })
  expect(all.events).toEqual(['user.invited'])
  expect((await read({ from: '2026-10-15' })).total).toBe(1)
  expect((await read({ to: '2026-10-14' })).total).toBe(1)
  expect((await read({ from: '2026-10-14', to: '2026-10-15' })).total).toBe(2)
  expect((await read({ person: administrator.displayName.slice(0, 12).toUpperCase() })).total).toBe(2)
  expect((await read({ person: 'никто такой' })).total).toBe(0)
  expect((await read({ event: 'role.assigned' })).total).toBe(0)
})

it('the journal is open to the administrator and the auditor, and shows no other region', async () => {
  const { regionId, inviteAt } = await anInvitingRegion()
  await inviteAt('2026-10-14T10:00:00Z')
  const auditor = await anActor('auditor', { regionId })
  const analyst = await anActor('ministry_analyst', { regionId })
  const foreign = (await anInvitingRegion()).administrator
  expect(await listAudit.execute(aCall(auditor, NOW), {})).toMatchObject({ ok: true, value: { total: 1 } })
  expect(await listAudit.execute(aCall(analyst, NOW), {})).toEqual({ ok: false, error: { code: 'FORBIDDEN', operation: 'audit.read' } })
  expect(await listAudit.execute(aCall(foreign, NOW), {})).toMatchObject({ ok: true, value: { total: 0 } })
})

it('the register of letters shows that a letter went, and its words only where nobody receives them', async () => {
  const { regionId, administrator, inviteAt } = await anInvitingRegion()
  await inviteAt('2026-10-14T10:00:00Z')
  expect(await listMail.execute(aCall(administrator, NOW), {})).toMatchObject({ ok: true, value: { total: 1, isDemo: false, rows: [{ kind: 'invitation', sentAt: null, body: null }] } })
  await deliver(regionId)
  expect(await listMail.execute(aCall(administrator, NOW), {})).toMatchObject({ ok: true, value: { rows: [{ subject: 'Приглашение в систему мониторинга', body: null }] } })
  const analyst = await anActor('ministry_analyst', { regionId })
  expect(await listMail.execute(aCall(analyst, NOW), {})).toMatchObject({ error: { code: 'FORBIDDEN' } })
})

it('the program is healthy while its database answers', async () => expect(await isHealthy()).toBe(true))
