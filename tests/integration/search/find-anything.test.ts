import { describe, expect, it } from 'vitest'
import { findAnything } from '@/usecases/search/find-anything'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { must, refusalOf } from '../recommendations/world'

const AT = new Date('2026-10-10T09:00:00Z')
type Actor = Awaited<ReturnType<typeof anActor>>
const find = async (actor: Actor, q: string) => must(await findAnything.execute(aCall(actor, AT), { q })).found
const idsOf = (found: Awaited<ReturnType<typeof find>>, kind: string) => found.filter((one) => one.kind === kind).map(({ id }) => id).sort()

const aPlace = async () => {
  const cycle = await aCycle({ municipalities: 2, organizations: 2 })
  const [own, second] = cycle.organizations
  if (own === undefined || second === undefined) throw new Error('the cycle has organizations')
  const inTown = cycle.organizations.filter(({ municipalityId }) => municipalityId === own.municipalityId).map(({ organizationId }) => organizationId).sort()
  const person = cycle.participants.find(({ organizationId }) => organizationId === own.organizationId)
  return { cycle, own, inTown, surname: person?.directorName.split(' ')[0] ?? '' }
}

describe('search over what the person may open', () => {
  it('gives each role its own part: the region all, a municipality its own, a director the own organization', async () => {
    const { cycle, own, inTown } = await aPlace()
    const all = cycle.organizations.map(({ organizationId }) => organizationId).sort()
    const word = cycle.participants[0]?.organizationName.split(' ')[0] ?? ''
    expect(idsOf(await find(await anActor('ministry_analyst', cycle.region), word), 'organization')).toEqual(all)
    expect(idsOf(await find(await anActor('municipal_specialist', own), word), 'organization')).toEqual(inTown)
    expect(idsOf(await find(await anActor('director', own), word), 'organization')).toEqual([own.organizationId])
    expect(idsOf(await find(await anActor('region_administrator', cycle.region), word), 'organization')).toEqual([])
  })
  it('finds people who lead today by any of their names, and nobody outside the part', async () => {
    const { cycle, own, surname } = await aPlace()
    expect(idsOf(await find(await anActor('ministry_analyst', cycle.region), surname), 'director')).toContain(own.organizationId)
    const foreign = cycle.organizations.find(({ municipalityId }) => municipalityId !== own.municipalityId)
    if (foreign === undefined) throw new Error('two municipalities')
    expect(idsOf(await find(await anActor('director', foreign), surname), 'director')).not.toContain(own.organizationId)
    expect(idsOf(await find(await anActor('auditor', cycle.region), surname), 'director')).toEqual([])
  })
  it('finds municipalities and cycles by their words, a municipality only by who may open it', async () => {
    const { cycle, own } = await aPlace()
    const [specialist, director, analyst] = [await anActor('municipal_specialist', own), await anActor('director', own), await anActor('ministry_analyst', cycle.region)]
    const names = (await find(analyst, 'ок')).concat(await find(analyst, 'рай')).filter(({ kind }) => kind === 'municipality')
    for (const { title } of names) {
      expect(idsOf(await find(specialist, title), 'municipality').every((id) => id === own.municipalityId)).toBe(true)
      expect(idsOf(await find(director, title), 'municipality').every((id) => id === own.municipalityId)).toBe(true)
    }
    expect(idsOf(await find(director, '2026'), 'cycle')).toEqual([cycle.cycleId])
  })
  it('finds nothing of another region, whatever is asked', async () => {
    const [mine, theirs] = [await aPlace(), await aPlace()]
    const actor = await anActor('ministry_analyst', mine.cycle.region)
    const foreign = new Set<string>([theirs.cycle.cycleId, ...theirs.cycle.organizations.flatMap(({ organizationId, municipalityId }) => [organizationId, municipalityId])])
    const words = [theirs.surname, '2026', ...theirs.cycle.participants.map(({ organizationName }) => organizationName)]
    for (const q of words) expect((await find(actor, q)).filter(({ id }) => foreign.has(id))).toEqual([])
  })
  it('takes «ё» and «е» for one letter, on both sides', async () => {
    const { region, cycleId } = await aCycle({ title: 'Учёт и отчеты', municipalities: 1, organizations: 1 })
    const actor = await anActor('ministry_analyst', region)
    for (const q of ['учет', 'Учёт', 'отчёты', 'ОТЧЕТЫ']) expect(idsOf(await find(actor, q), 'cycle')).toEqual([cycleId])
  })
  it('takes signs of a pattern for signs, and refuses one letter', async () => {
    const { cycle } = await aPlace()
    const actor = await anActor('ministry_analyst', cycle.region)
    expect([await find(actor, '%%'), await find(actor, '__'), await find(actor, String.raw`\\`)]).toEqual([[], [], []])
    expect(refusalOf(await findAnything.execute(aCall(actor, AT), { q: 'а' }))).toMatchObject({ code: 'INVALID_INPUT' })
  })
})
