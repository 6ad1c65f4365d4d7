import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { findRelease } from '@/data/scoring/release.store'
import type { ModelDocument } from '@/domain/models/model-document'
import type { DirectorId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { explanationInWords } from '@/texts/scoring'
import { createRelease } from '@/usecases/releases/create-release'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { getScoreCard, type ScoreCard } from '@/usecases/scoring/get-score-card'
import { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { aCall, anActor } from '#tests/factories/access'
import { asOwner } from '#tests/factories/owner'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { must } from '../../../prisma/seed/demo/actors'

const cuts = [{ from: '5', points: '2' }, { from: '0', points: '1' }]
const document: ModelDocument = aModelDocument({
  directions: [{ code: '1', name: 'Управление', group: 'competence', max: '6', source: '3.1.1' }],
  fields: [aField({ key: 'plan', label: 'План', kind: 'integer' }), aField({ key: 'fact', label: 'Факт' }), aField({ key: 'hours', label: 'Часы', about: 'director' })],
  indicators: [
    anIndicator({ code: 'Р1', formula: 'fact', unit: 'ед.', rule: { kind: 'growth', change: 'absolute', steps: cuts } }),
    anIndicator({ code: 'Р2', formula: 'hours', unit: 'ч', rule: { kind: 'growth', change: 'relative', steps: cuts } }),
    anIndicator({ code: 'М1', formula: 'fact / plan * 100', smallBase: { denominator: 'plan', below: '10', totalBelow: '25' } }),
  ],
  missing: { policy: 'zero_points', noLevelAbovePercent: '100' },
  notRated: [{ when: { yearShareBelowPercent: '50' }, reason: 'менее половины года в должности' }, { when: { yearsInPostBelow: 1, condition: 'fact == 77' }, reason: 'первый год' }],
  tieOrder: ['1'],
})
type Row = Readonly<Record<'plan' | 'fact' | 'hours', string>>
type World = { readonly first: CycleFixture; readonly second: CycleFixture; readonly organizations: Readonly<Record<string, OrganizationId>> }

/** Schools: the same head; a new head; one that absorbed another; a zero last year; a head for part of the year, just below and above half. */
const names = ['same', 'changed', 'absorbing', 'absorbed', 'zero', 'below', 'above', 'first'] as const

const makeWorld = async (rows: { last: Partial<Record<string, Row>>; now: Partial<Record<string, Row>>; before?: ModelDocument }): Promise<World> => {
  const region = await aRegion()
  const { municipalityId, regionId } = await aMunicipality(region)
  const organizations: Record<string, OrganizationId> = {}
  for (const name of names) organizations[name] = (await anOrganization({ regionId, municipalityId }, name === 'absorbed' ? { closedOn: '2026-08-31' } : {})).organizationId
  const at = (name: string) => ({ regionId, organizationId: organizations[name] as OrganizationId })
  for (const name of ['same', 'absorbing', 'zero']) await anAppointment(at(name))
  await anAppointment(at('changed'), { endedOn: '2026-08-31' })
  await anAppointment(at('changed'), { startedOn: '2026-09-01' })
  await anAppointment(at('absorbed'), { endedOn: '2026-08-31' })
  await anAppointment(at('below'), { startedOn: '2027-03-03' })
  await anAppointment(at('above'), { startedOn: '2027-03-02' })
  await anAppointment(at('first'), { startedOn: '2026-09-01' })
  const first = await aCycle({ region, document: rows.before ?? document, period: '2025/26', collectionFrom: '2025-10-01', deadline: '2025-12-25' })
  await fillCycle(first, ({ organizationId }, key) => fieldOf(rows.last, organizations, organizationId, key))
  await release(first)
  await withTenant(regionId, (tx) => tx.organization.update({ where: { regionId_id: { regionId, id: organizations['absorbed'] ?? '' } }, data: { successorId: organizations['absorbing'] ?? '' } }))
  const own = rows.before === undefined ? { modelVersionId: first.modelVersionId, document } : { document }
  const second = await aCycle({ region, ...own, period: '2026/27', previousCycleId: first.cycleId })
  await fillCycle(second, ({ organizationId }, key) => fieldOf(rows.now, organizations, organizationId, key))
  return { first, second, organizations }
}
const fieldOf = (rows: Partial<Record<string, Row>>, organizations: World['organizations'], id: string, key: string): string | undefined => {
  const name = names.find((candidate) => organizations[candidate] === id) ?? ''
  return rows[name]?.[key as keyof Row] ?? { plan: '20', fact: '10', hours: '10' }[key]
}
const release = async (cycle: CycleFixture, at?: Date): Promise<ReleaseId> => must(await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId }), at), { cycleId: cycle.cycleId }), 'release').releaseId
const cardOf = async ({ second, organizations }: World, releaseId: ReleaseId, name: string): Promise<ScoreCard> => {
  const organizationId = organizations[name] as OrganizationId
  const directorId = second.participants.find((row) => row.organizationId === organizationId)?.directorId as DirectorId
  return must(await getScoreCard.execute(aCall(await anActor('ministry_analyst', { regionId: second.regionId })), { directorId, releaseId, organizationId }), 'card')
}
const lineOf = (card: ScoreCard, code: string) => {
  const line = card.directions.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === code)
  if (line === undefined) throw new Error(`no line ${code}`)
  return { state: line.state, points: line.points / 1e6, words: explanationInWords(line.explanation) }
}

describe('what a release knows of earlier years', () => {
  it('ZEL-25 growth is counted from the same organization’s accepted figures: exactly at, below and under a bound', async () => {
    const world = await makeWorld({ last: {}, now: { same: { plan: '20', fact: '15', hours: '10.5' }, changed: { plan: '20', fact: '14.99', hours: '10' }, zero: { plan: '20', fact: '9.99', hours: '10' } } })
    const made = await release(world.second)
    expect(lineOf(await cardOf(world, made, 'same'), 'Р1')).toMatchObject({ state: 'scored', points: 2 })
    expect(lineOf(await cardOf(world, made, 'same'), 'Р2')).toMatchObject({ state: 'scored', points: 2 })
    expect(lineOf(await cardOf(world, made, 'changed'), 'Р1')).toMatchObject({ state: 'scored', points: 1 })
    expect(lineOf(await cardOf(world, made, 'zero'), 'Р1')).toMatchObject({ state: 'scored', points: 0 })
  })

  it('a new director, a merger and a zero before are not compared, and each says why', async () => {
    const world = await makeWorld({ last: { zero: { plan: '20', fact: '10', hours: '0' } }, now: {} })
    const made = await release(world.second)
    const [changed, absorbing, zero] = [await cardOf(world, made, 'changed'), await cardOf(world, made, 'absorbing'), await cardOf(world, made, 'zero')]
    expect(lineOf(changed, 'Р1').state).toBe('scored')
    expect(lineOf(changed, 'Р2')).toEqual({ state: 'noPrevious', points: 0, words: 'Не оценивается: за цикл 2025/26 нет значения этого руководителя в этой организации (или оно было нулевым, и относительное изменение не определено)' })
    expect(lineOf(absorbing, 'Р1')).toMatchObject({ state: 'noPrevious', words: 'Не оценивается: после цикла 2025/26 к организации присоединили другую, прежние значения говорят о другом' })
    expect([lineOf(zero, 'Р1').state, lineOf(zero, 'Р2').state]).toEqual(['scored', 'noPrevious'])
  })

  it('B.2.13 another method is not compared; a field whose meaning changed is not compared inside a comparable one', async () => {
    const [other, fields] = [{ ...document, code: 'OTHER' }, document.fields.map((field) => (field.key === 'fact' ? { ...field, unit: '%' } : field))]
    const world = await makeWorld({ last: {}, now: {}, before: other })
    expect(lineOf(await cardOf(world, await release(world.second), 'same'), 'Р1').words).toBe('Не оценивается: методика цикла 2025/26 несопоставима с этой, изменение не считается')
    const changed = await makeWorld({ last: {}, now: {}, before: { ...document, code: 'EARLIER', fields } })
    const comparable = { ...document, comparableWith: ['EARLIER'] }
    await asOwner(async (client) => {
      await client.query("SELECT set_config('app.region_id', $1, false)", [changed.second.regionId])
      await client.query('ALTER TABLE model_version DISABLE TRIGGER USER')
      await client.query("UPDATE model_version SET document = $1, content_hash = 'comparable' WHERE region_id = $2 AND id = $3", [JSON.stringify(comparable), changed.second.regionId, changed.second.modelVersionId])
      await client.query('ALTER TABLE model_version ENABLE TRIGGER USER')
    })
    const card = await cardOf(changed, await release(changed.second), 'same')
    expect(lineOf(card, 'Р1').words).toBe('Не оценивается: после цикла 2025/26 изменился смысл поля «Факт», значения несопоставимы')
    expect(lineOf(card, 'Р2').state).toBe('scored')
  })

  it('a small base takes the years there are and names them; 10 is not small', async () => {
    const world = await makeWorld({ last: { same: { plan: '9', fact: '9', hours: '10' } }, now: { same: { plan: '9', fact: '3', hours: '10' }, zero: { plan: '10', fact: '3', hours: '10' }, absorbing: { plan: '9', fact: '3', hours: '10' } } })
    const made = await release(world.second)
    // (3 + 9) / (9 + 9) and 3 / 10.
    expect(lineOf(await cardOf(world, made, 'same'), 'М1')).toMatchObject({ points: 1, words: expect.stringContaining('взято среднее этого цикла и 2025/26') as string })
    expect(lineOf(await cardOf(world, made, 'zero'), 'М1').words).not.toContain('Малая база')
    expect(lineOf(await cardOf(world, made, 'absorbing'), 'М1').words).toContain('за прошлые циклы сопоставимых данных нет')
  })

  it('time in the post comes from the appointment: just below half a year is not rated, just above is; a first year is told', async () => {
    const world = await makeWorld({ last: {}, now: { first: { plan: '20', fact: '77', hours: '1' }, same: { plan: '20', fact: '77', hours: '1' } } })
    const made = await release(world.second)
    const reasonOf = async (name: string) => (await cardOf(world, made, name)).explanation.reason
    expect(await reasonOf('below')).toEqual({ kind: 'notRated', reason: 'менее половины года в должности' })
    expect((await reasonOf('above')).kind).not.toBe('notRated')
    expect(await reasonOf('first')).toEqual({ kind: 'notRated', reason: 'первый год' })
    expect((await reasonOf('same')).kind).not.toBe('notRated')
  })

  it('B.2.18 keeps the history it used: an earlier figure changed afterwards changes neither this release nor its re-run', async () => {
    const world = await makeWorld({ last: {}, now: {} })
    const headOf = async (releaseId: ReleaseId) => {
      const head = await withTenant(world.second.regionId, (tx) => findRelease(tx, releaseId))
      if (head === undefined) throw new Error('the release is stored')
      return { hashes: [head.inputHash, head.resultHash], history: head.history.map(({ period, number, isComparable, merged }) => ({ period, number, isComparable, merged })) }
    }
    const one = await release(world.second)
    const before = await headOf(one)
    expect(before.history).toEqual([{ period: '2025/26', number: 1, isComparable: true, merged: [world.organizations['absorbing']] }])
    expect(await headOf(await release(world.second))).toEqual(before)
    await fillCycle(world.first, () => '3', { layer: 'self', at: new Date('2026-10-16T09:00:00Z') })
    expect(await headOf(await release(world.second, new Date('2026-10-16T10:00:00Z')))).toEqual(before)
    await release(world.first, new Date('2026-10-17T09:00:00Z'))
    const after = await headOf(await release(world.second, new Date('2026-10-18T09:00:00Z')))
    expect(after.history.map(({ number }) => number)).toEqual([2])
    expect(after.hashes).not.toContain(before.hashes[0])
    const again = await createRobustness.execute(aCall(await anActor('ministry_analyst', { regionId: world.second.regionId })), { releaseId: one })
    expect(again.ok ? 'reproduced' : again.error.code).not.toBe('RELEASE_NOT_REPRODUCIBLE')
  })

  it('B.2.9 B.2.13 «Что изменит уровень» looks back as the release did: growth and the mean of years hold where this year has no figure', async () => {
    const world = await makeWorld({ last: { same: { plan: '9', fact: '4', hours: '10' } }, now: { same: { plan: '9', fact: 'noData', hours: '10' } } })
    const made = await release(world.second)
    const organizationId = world.organizations['same'] as OrganizationId
    const directorId = world.second.participants.find((row) => row.organizationId === organizationId)?.directorId as DirectorId
    const { answer } = must(await getWhatWouldChange.execute(aCall(await anActor('ministry_analyst', { regionId: world.second.regionId })), { directorId, releaseId: made, organizationId, place: 1 }), 'changes')
    const changes = answer?.proposals.flatMap((proposal) => proposal.changes).filter(({ code }) => code === 'Р1') ?? []
    // 4 a year ago: no loss is a point from 4 on.
    expect(changes.map(({ from, to }) => [from, to])).toContainEqual([null, 4_000_000])
    expect(answer?.aside.filter(({ reason }) => reason === 'noPrevious')).toEqual([])
  })
})
