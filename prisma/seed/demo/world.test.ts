import { describe, expect, it } from 'vitest'
import { regionReferences } from '../reference/regions'
import { cycleDays } from './cycle-days'
import { shareOut } from './organizations'
import { makePersonName, womanSurname } from './person-names'
import { idOf, randomOf } from './random'
import { makeAccess } from './users'
import { makeWorld, type World } from './world'

const worlds = regionReferences.map(makeWorld)
const OPEN = { from: '2026-09-01', until: '2026-12-31' }

const rated = ({ organizations, people }: World) => {
  const closed = new Map(organizations.map((organization) => [organization.id, organization.closedOn ?? '9999']))
  return people.appointments.filter(({ startedOn, endedOn, organizationId }) => startedOn <= OPEN.until && (endedOn ?? '9999') >= OPEN.from && (closed.get(organizationId) ?? '') >= OPEN.from)
}

describe('random', () => {
  it('gives the same numbers and ids for the same labels, and others for others', () => {
    const numbers = (label: string) => Array.from({ length: 5 }, randomOf(label).next)
    expect(numbers('a')).toEqual(numbers('a'))
    expect(numbers('a')).not.toEqual(numbers('b'))
    expect(idOf('x', 1)).toBe(idOf('x', 1))
    expect(idOf('x', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('shares out a whole without loss', () => {
    expect(shareOut(10, [5, 3, 1])).toEqual([5, 3, 2])
    expect(shareOut(3, [100, 1, 1])).toEqual([1, 1, 1])
  })
})

describe('names', () => {
  it.each([['Белов', 'Белова'], ['Покровский', 'Покровская'], ['Воронин', 'Воронина'], ['Черных', 'Черных'], ['Шевченко', 'Шевченко'], ['Хетагуров', 'Хетагурова'], ['Королёв', 'Королёва'], ['Ковальчук', 'Ковальчук']])(
    '%s → %s', (man, woman) => expect(womanSurname(man)).toBe(woman))

  it('agree in gender', () => {
    for (let index = 0; index < 400; index += 1) {
      const { patronymic, isWoman } = makePersonName(randomOf('test', index), index % 2 === 0 ? 'ossetian' : 'russian', 0.5)
      expect(patronymic).toMatch(isWoman ? /на$/ : /ич$/)
    }
  })
})

describe('demo worlds', () => {
  it.each(worlds.map((world) => [world.region.slug, world] as const))('%s has exactly the participants of its plan', (_slug, world) => {
    expect(rated(world)).toHaveLength(world.plan.participants)
  })

  it('AMU: the large region has 1 500 rated directors', () => expect(worlds[0]?.plan.participants).toBe(1500))

  it.each(worlds.map((world) => [world.region.slug, world] as const))('%s is made the same every time', (_slug, world) => {
    expect(makeWorld(world.region)).toEqual(world)
  })

  it.each(worlds.map((world) => [world.region.slug, world] as const))('%s names every organization once in a municipality and dates every appointment in order', (_slug, { organizations, people }) => {
    expect(new Set(organizations.map(({ municipality, shortName }) => `${municipality} ${shortName}`)).size).toBe(organizations.length)
    expect(new Set(organizations.map(({ code }) => code)).size).toBe(organizations.length)
    for (const { startedOn, endedOn } of people.appointments) expect(endedOn === null || startedOn <= endedOn).toBe(true)
  })

  it.each(worlds.map((world) => [world.region.slug, world] as const))('%s has a merger, a change of director, two posts of one person, renames and acting directors', (_slug, { organizations, people }) => {
    const posts = new Map<string, Set<string>>()
    for (const { directorId, organizationId } of people.appointments) posts.set(directorId, (posts.get(directorId) ?? new Set()).add(organizationId))
    expect(organizations.some(({ successorId, closedOn }) => successorId !== null && closedOn !== null)).toBe(true)
    expect(organizations.some(({ renamed, name, shortName }) => renamed !== null && renamed.oldName !== name && renamed.oldShortName !== shortName)).toBe(true)
    expect([...posts.values()].some((held) => held.size === 2)).toBe(true)
    expect(people.appointments.some(({ isActing, endedOn }) => isActing && endedOn === null)).toBe(true)
    expect(people.appointments.some(({ endedOn }) => endedOn !== null && endedOn >= '2026-09-01')).toBe(true)
  })

  it('gives every role a sign-in with a password of at least fifteen signs', () => {
    const signIns = worlds.flatMap((world) => makeAccess(world).signIns)
    expect(signIns).toHaveLength(5 * 8 + 2)
    for (const { password } of signIns) expect(password.length).toBeGreaterThanOrEqual(15)
    expect(signIns.filter(({ email }) => email === 'expert@two-regions.example')).toHaveLength(2)
  })
})

describe('cycle days', () => {
  const amur = regionReferences[0]?.calendar
  const ossetia = regionReferences.find(({ slug }) => slug === 'north-ossetia')?.calendar
  if (amur === undefined || ossetia === undefined) throw new Error('No calendars')

  it('AMU: collection in October, OSE: procedure in July and August', () => {
    expect(cycleDays(amur, 0, '2026-11-22')).toMatchObject({ period: '2024/25', collectionFrom: '2024-10-01', deadline: '2024-10-31' })
    expect(cycleDays(ossetia, 0, '2026-11-22')).toMatchObject({ period: '2024/25', collectionFrom: '2025-07-01', deadline: '2025-08-20' })
  })

  it('leaves time in the open cycle', () => {
    expect(cycleDays(amur, 2, '2026-11-22')).toMatchObject({ period: '2026/27', collectionFrom: '2026-10-01', deadline: '2026-12-31' })
    expect(cycleDays(amur, 2, '2026-10-02').deadline).toBe('2026-10-31')
    expect(cycleDays(ossetia, 2, '2026-11-22')).toMatchObject({ collectionFrom: '2026-10-01', deadline: '2027-08-20' })
  })
})
