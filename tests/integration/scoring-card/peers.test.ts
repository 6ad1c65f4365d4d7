import { describe, expect, it } from 'vitest'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { getPeers } from '@/usecases/scoring/get-peers'
import { chooseOwnPeers, setPeerRule } from '@/usecases/scoring/set-peers'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))
const rule = { size: 6, headcount: 3, rural: 1, small: 1, selection: 0, municipality: 2 }

const analysed = async () => {
  const cycle = await aCycle({ municipalities: 2, organizations: 5 })
  await fillByPosition(cycle)
  const analyst = await anActor('ministry_analyst', cycle.region)
  const set = await setPeerRule.execute(aCall(analyst), rule)
  const releaseId = await releaseOf(cycle)
  const robust = await createRobustness.execute(aCall(analyst), { releaseId })
  if (!set.ok || !robust.ok) throw new Error('no peers')
  return { cycle, analyst, releaseId }
}

describe('capability 13: similar organizations', () => {
  it('are frozen with the release by the region\'s weights; another rule holds from the next release on', async () => {
    const { cycle, analyst, releaseId } = await analysed()
    const asked = { directorId: cycle.participants[0]?.directorId ?? '', releaseId }
    const before = await getPeers.execute(aCall(analyst), asked)
    expect(before.ok && [before.value.rule?.number, before.value.members.length, before.value.kind]).toEqual([1, 6, 'nearest'])
    expect([codeOf(await setPeerRule.execute(aCall(analyst), { ...rule, size: 4 })), codeOf(await setPeerRule.execute(aCall(analyst), { ...rule, size: 9 }))]).toEqual(['PEER_RULE', 'done'])
    const after = await getPeers.execute(aCall(analyst), asked)
    if (!before.ok || !after.ok) throw new Error('no peers')
    expect([after.value.members, after.value.nextRule?.size]).toEqual([before.value.members, 9])
    expect(codeOf(await setPeerRule.execute(aCall(await anActor('municipal_head', { ...cycle.region, ...cycle.municipalities[0] })), rule))).toMatch(/NOT_FOUND|FORBIDDEN/)
  })

  it('show a director the spread and no result of anybody else by name, a specialist those of the own municipality', async () => {
    const { cycle, releaseId } = await analysed()
    const { actor, row } = await directorAt(cycle, 0)
    const seen = await getPeers.execute(aCall(actor), { directorId: row.directorId, releaseId })
    if (!seen.ok) throw new Error(seen.error.code)
    expect(seen.value.spreads?.total).toMatchObject({ n: 6, decile: 10, zone: 'top' })
    expect(seen.value.members.every(({ director, total }) => director === null && total === null)).toBe(true)
    expect(cycle.participants.slice(1).filter(({ directorName }) => JSON.stringify(seen.value).includes(directorName))).toEqual([])
    const specialist = await anActor('municipal_specialist', { regionId: cycle.regionId, municipalityId: row.municipalityId })
    const more = await getPeers.execute(aCall(specialist), { directorId: row.directorId, releaseId })
    const home = new Set(cycle.participants.filter(({ municipalityId }) => municipalityId === row.municipalityId).map(({ organizationId }) => String(organizationId)))
    expect(more.ok && more.value.members.filter(({ director }) => director !== null).map(({ organizationId }) => String(organizationId)).every((id) => home.has(id))).toBe(true)
    expect(more.ok && more.value.members.filter(({ director }) => director !== null).length).toBe(4)
  })

  it('may be chosen by hand, kept for the person who chose, and given up again; fewer than five tell nothing', async () => {
    const { cycle, analyst, releaseId } = await analysed()
    const { actor, row } = await directorAt(cycle, 0)
    const others = cycle.participants.slice(1).map(({ position }) => position)
    const asked = { directorId: row.directorId, releaseId }
    const choose = (positions: ReadonlyArray<number>) => chooseOwnPeers.execute(aCall(actor), { ...asked, organizationId: row.organizationId, positions })
    expect(codeOf(await choose(others.slice(0, 5)))).toBe('done')
    const own = await getPeers.execute(aCall(actor), asked)
    expect(own.ok && [own.value.kind, own.value.members.length, own.value.spreads?.total?.n]).toEqual(['own', 5, 5])
    const another = await getPeers.execute(aCall(analyst), asked)
    expect(another.ok && another.value.kind).toBe('nearest')
    await choose(others.slice(0, 4))
    const few = await getPeers.execute(aCall(actor), asked)
    expect(few.ok && few.value.spreads?.total).toBeNull()
    await choose([])
    const back = await getPeers.execute(aCall(actor), asked)
    expect(back.ok && back.value.kind).toBe('nearest')
  })
})
