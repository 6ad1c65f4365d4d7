import { describe, expect, it } from 'vitest'
import { roles } from '@/policy/roles'
import { MOST_VIEWS, removeView, saveView, setDefaultView } from '@/usecases/views/own-views'
import { readShell } from '@/usecases/shell/read-shell'
import type { Actor } from '@/policy/can'
import { aCall, anActor } from '#tests/factories/access'
import { aPopulation } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'

const aPlace = async () => {
  const region = await aRegion()
  const { organizations: [place] } = await aPopulation(region, { municipalities: 1, organizations: 1 })
  if (place === undefined) throw new Error('no organization')
  return { ...place, regionId: region.regionId }
}
const viewsOf = async (actor: Actor) => {
  const read = await readShell.execute(aCall(actor), {})
  if (!read.ok) throw new Error('no views')
  return read.value.views
}
const save = async (actor: Actor, name: string, search = 'type=lyceum', page = '/rating') => {
  const made = await saveView.execute(aCall(actor), { page, search, name })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value.viewId
}

describe('views a person keeps', () => {
  it('are the own ones, by page; the same name takes the new filters', async () => {
    const place = await aPlace()
    const [one, other] = [await anActor('ministry_analyst', place), await anActor('ministry_analyst', place)]
    const id = await save(one, 'Лицеи', '?type=lyceum')
    expect(await save(one, 'Лицеи', 'type=lyceum&level=critical')).toBe(id)
    await save(one, 'Лицеи', '', '/overview')
    expect((await viewsOf(one)).map(({ page, search }) => [page, search])).toEqual([['/overview', ''], ['/rating', 'type=lyceum&level=critical']])
    expect(await viewsOf(other)).toEqual([])
    for (const command of [removeView, setDefaultView]) expect(await command.execute(aCall(other), { viewId: id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('open one of a page from the menu, until it is chosen again or removed; a removed name is free', async () => {
    const actor = await anActor('municipal_head', await aPlace())
    const [first, second] = [await save(actor, 'Первый'), await save(actor, 'Второй')]
    const chosen = async () => (await viewsOf(actor)).filter(({ isDefault }) => isDefault).map(({ id }) => id)
    await setDefaultView.execute(aCall(actor), { viewId: first })
    await setDefaultView.execute(aCall(actor), { viewId: second })
    expect(await chosen()).toEqual([second])
    await setDefaultView.execute(aCall(actor), { viewId: second })
    expect(await chosen()).toEqual([])
    await setDefaultView.execute(aCall(actor), { viewId: first })
    await removeView.execute(aCall(actor), { viewId: first })
    expect(await chosen()).toEqual([])
    expect(await removeView.execute(aCall(actor), { viewId: first })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await save(actor, 'Первый')).not.toBe(first)
  })

  it('are as many as set, and lead only within the site', async () => {
    const actor = await anActor('ministry_analyst', await aPlace())
    for (let at = 0; at < MOST_VIEWS; at += 1) await save(actor, `Вид ${at}`)
    expect(await saveView.execute(aCall(actor), { page: '/rating', search: '', name: 'Лишний' })).toEqual({ ok: false, error: { code: 'TOO_MANY_VIEWS', most: MOST_VIEWS } })
    expect((await saveView.execute(aCall(actor), { page: '/rating', search: 'q=1', name: 'Вид 0' })).ok).toBe(true)
    for (const page of ['//example.test', 'https://example.test', 'rating', '/rating?x']) expect(await saveView.execute(aCall(actor), { page, search: '', name: 'Чужой' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it.each(roles)('are for the role %s', async (role) => {
    const actor = await anActor(role, await aPlace())
    await save(actor, 'Мой вид')
    expect((await viewsOf(actor)).map(({ name }) => name)).toEqual(['Мой вид'])
  })
})
