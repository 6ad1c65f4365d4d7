import { describe, expect, it } from 'vitest'
import { insertNotifications } from '@/data/notifications/notification.store'
import { withTenant } from '@/data/tenant'
import { notificationKinds } from '@/domain/notifications/notification-kind'
import type { OrganizationId, RegionId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { letterWords } from '@/texts/letters'
import { getMailChoices, listOwnNotifications, markRead, setMailChoices } from '@/usecases/notifications/read-notifications'
import { readShell } from '@/usecases/shell/read-shell'
import { sendRegionDaily } from '@/usecases/notifications/send-daily'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { asOwner } from '#tests/factories/owner'
import { aRegion } from '#tests/factories/regions'
import { adviceFor, anAdviceWorld, must } from '../recommendations/world'

const at = new Date('2026-10-14T09:00:00Z')
const told = (regionId: RegionId, userId: Parameters<typeof insertNotifications>[1][number]['to'], made: { onceKey?: string; title?: string } = {}) =>
  withTenant(regionId, (tx) => insertNotifications(tx, [{ subjectId: newId(), title: made.title ?? 'Цикл', to: userId, ...(made.onceKey === undefined ? {} : { onceKey: made.onceKey }) }], { kind: 'formReturned', at, actorId: null }))
const lettersOf = (regionId: RegionId) => withTenant(regionId, (tx) => tx.mailMessage.findMany({ where: { regionId, kind: 'digest' } }))

describe('notifications', () => {
  it('AMU-36: an issued recommendation is told to its director in the same transaction, and to nobody else', async () => {
    const world = await anAdviceWorld()
    const { recommendationId } = must(await draftRecommendation.execute(aCall(world.operator), adviceFor(world)))
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
    must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
    const shown = must(await listOwnNotifications.execute(aCall(world.director), {}))
    expect(shown.items).toMatchObject([{ kind: 'recommendationIssued', subjectId: recommendationId, title: 'Курсы', isRead: false }])
    expect(must(await readShell.execute(aCall(world.stranger), {})).unread).toBe(0)
  })

  it('are read by their owner only, one or all', async () => {
    const region = await aRegion()
    const [own, other] = [await anActor('ministry_analyst', region), await anActor('regional_operator', region)]
    await told(region.regionId, { userId: own.userId })
    await told(region.regionId, { userId: own.userId })
    const [first] = must(await listOwnNotifications.execute(aCall(own), {})).items
    must(await markRead.execute(aCall(other), { notificationId: first?.id }))
    expect(must(await readShell.execute(aCall(own), {})).unread).toBe(2)
    must(await markRead.execute(aCall(own), { notificationId: first?.id }))
    expect(must(await listOwnNotifications.execute(aCall(own), { show: 'unread' })).items).toHaveLength(1)
    must(await markRead.execute(aCall(own), {}))
    expect(must(await readShell.execute(aCall(own), {})).unread).toBe(0)
  })

  it('reach those who hold the role at the place on that day, and once under one key', async () => {
    const region = await aRegion()
    const cycle = await aCycle({ municipalities: 1, organizations: 2 })
    const [mine, other] = cycle.participants
    if (mine === undefined || other === undefined) throw new Error('The cycle has participants')
    const place = { regionId: cycle.regionId, municipalityId: mine.municipalityId, organizationId: mine.organizationId }
    const director = await anActor('director', place)
    const neighbour = await anActor('director', { ...place, organizationId: other.organizationId })
    const audience = { roles: ['director' as const], organizationId: mine.organizationId as OrganizationId, municipalityId: null }
    expect(await told(cycle.regionId, audience, { onceKey: 'a' })).toHaveLength(1)
    expect(await told(cycle.regionId, audience, { onceKey: 'a' })).toEqual([])
    expect(await told(region.regionId, audience)).toEqual([])
    expect([must(await readShell.execute(aCall(director), {})).unread, must(await readShell.execute(aCall(neighbour), {})).unread]).toEqual([1, 0])
  })

  it('come once a day by mail as counts without personal data, but not of kinds turned off', async () => {
    const region = await aRegion()
    const [takes, refuses] = [await anActor('ministry_analyst', region), await anActor('regional_operator', region)]
    await asOwner((client) => client.query("UPDATE app_user SET password_hash = 'x' WHERE id = ANY($1)", [[takes.userId, refuses.userId]]))
    must(await setMailChoices.execute(aCall(refuses), { byMail: notificationKinds.filter((kind) => kind !== 'formReturned') }))
    expect(must(await getMailChoices.execute(aCall(refuses), {})).choices.filter(({ byMail }) => !byMail)).toEqual([{ kind: 'formReturned', byMail: false }])
    await told(region.regionId, { userId: takes.userId }, { title: 'Школа Ивановой' })
    await told(region.regionId, { userId: refuses.userId })
    await sendRegionDaily(region.regionId, new Date('2026-10-15T02:00:00Z'))
    expect(await lettersOf(region.regionId)).toEqual([])
    await sendRegionDaily(region.regionId, new Date('2026-10-15T06:00:00Z'))
    await sendRegionDaily(region.regionId, new Date('2026-10-15T09:00:00Z'))
    const letters = await lettersOf(region.regionId)
    expect(letters.map(({ recipient }) => recipient)).toEqual([takes.email])
    const words = letterWords(JSON.parse(letters[0]?.body ?? '') as Parameters<typeof letterWords>[0], 'https://example.test/notifications')
    expect(words.body).toContain('возвращённые формы: 1')
    expect([takes.displayName, 'Ивановой', takes.email].filter((secret) => `${words.subject} ${words.body}`.includes(secret))).toEqual([])
  })

  it('says in the morning seven, three and one day before the last day whose form is not sent', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    const [own] = cycle.participants
    if (own === undefined) throw new Error('The cycle has participants')
    const director = await anActor('director', { regionId: cycle.regionId, municipalityId: own.municipalityId, organizationId: own.organizationId })
    const deadline = await withTenant(cycle.regionId, async (tx) => (await tx.cycle.findFirstOrThrow({ where: { regionId: cycle.regionId, id: cycle.cycleId } })).deadline)
    const daysBefore = (days: number): Date => new Date(deadline.getTime() - days * 86_400_000 + 9 * 3_600_000)
    const count = async (): Promise<number> => must(await readShell.execute(aCall(director), {})).unread
    const seen: number[] = []
    for (const days of [4, 3, 3, 2, 1]) {
      await sendRegionDaily(cycle.regionId, daysBefore(days))
      seen.push(await count())
    }
    expect(seen).toEqual([0, 1, 1, 1, 2])
  })
})
