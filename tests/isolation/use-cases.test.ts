import { Client } from 'pg'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { grants } from '@/policy/grants'
import { roles, scopeKindOf, type Role } from '@/policy/roles'
import type { AccountCommand } from '@/usecases/kernel/define-account-command'
import type { Command } from '@/usecases/kernel/define-command'
import type { PublicQuery } from '@/usecases/kernel/define-public-query'
import type { Query } from '@/usecases/kernel/define-query'
import { registered } from '@/usecases/kernel/registry'
import { aCall } from '#tests/factories/access'
import { inDatabase } from '../setup/test-server'
import { accountCases, cases, foreignFilters, publicCases } from './cases'
import { isTenantTable, readTables } from './catalog'
import { readUseCases, type AnyUseCase } from './use-cases'
import { absent, aWorld, canariesOf, serialised, type Ids, type Part, type RegionWorld } from './world'

type InRegion = Command<unknown, { code: string }> | Query<unknown>
const useCases: ReadonlyArray<AnyUseCase> = (await readUseCases()).map(({ useCase }) => useCase)
const inRegion = useCases.filter((one): one is InRegion => one.kind === 'command' || one.kind === 'query')
const forEverybody = useCases.filter((one): one is PublicQuery<unknown> => one.kind === 'public')
const ofAccounts = useCases.filter((one): one is AccountCommand<unknown, { code: string }> => one.kind === 'account')

const caseOf = (name: string) => {
  const found = cases[name]
  if (found === undefined) throw new Error(`${name} has no row in tests/isolation/cases.ts`)
  return found
}
const withIds = (wanted: ReadonlyArray<string>) => inRegion.filter(({ name }) => wanted.includes(cases[name]?.ids ?? 'missing'))
const queries = inRegion.filter(({ kind }) => kind === 'query')

let mine: RegionWorld
let theirs: RegionWorld
let before: Readonly<Record<'mine' | 'theirs', string>>

/** One number for everything a region has; its own audit log, which remembers refused attempts, may be left out. */
const checksum = async (regionId: string, without: ReadonlyArray<string> = []): Promise<string> => {
  const database = new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1)
  const client = new Client({ connectionString: inDatabase(inject('testServer').adminUrl, database) })
  await client.connect()
  try {
    const tables = (await readTables(client)).filter((table) => isTenantTable(table) && !without.includes(table.name))
    const sums: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(`SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text)), '') AS sum FROM "${name}" t WHERE region_id = $1`, [regionId])
      sums.push(`${name} ${rows[0]?.sum ?? ''}`)
    }
    return sums.join('\n')
  } finally {
    await client.end()
  }
}
const checksums = async () => ({ mine: await checksum(mine.first.ids.regionId, ['audit_event']), theirs: await checksum(theirs.first.ids.regionId) })

beforeAll(async () => {
  mine = await aWorld('Альфинск')
  theirs = await aWorld('Бетинск')
  before = await checksums()
})

const run = (useCase: InRegion, actor: RegionWorld['actors'][Role], input: unknown) => useCase.execute(aCall(actor), input)
const isGranted = (role: Role, { operation }: InRegion): boolean => grants[role].includes(operation)
/** Refused, and no word of the answer differs between a thing of somebody else and a thing that is not there. */
const expectUnseen = async (useCase: InRegion, role: Role, input: (foreign: Ids) => unknown, foreign: Ids): Promise<void> => {
  const [answer, nobody] = await Promise.all([run(useCase, mine.actors[role], input(foreign)), run(useCase, mine.actors[role], input(absent(foreign)))])
  expect(answer, `${useCase.name} for ${role}`).toEqual(nobody)
  expect(answer.ok, `${useCase.name} for ${role}`).toBe(false)
  if (answer.ok || !isGranted(role, useCase)) return
  expect([useCase.name, role, answer.error.code]).toEqual([useCase.name, role, caseOf(useCase.name).refusal ?? 'NOT_FOUND'])
}

describe('every use-case', () => {
  it('has a row among the cases, and every row has its use-case', () => {
    expect(inRegion.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort())
    expect(forEverybody.map(({ name }) => name).sort()).toEqual(Object.keys(publicCases).sort())
    expect(ofAccounts.map(({ name }) => name).sort()).toEqual(Object.keys(accountCases).sort())
  })

  it('is exported: nothing is registered that no test could reach', () => {
    expect(registered().map(({ name }) => name).sort()).toEqual([...inRegion, ...forEverybody].map(({ name }) => name).sort())
  })

  it('may be reached by somebody', () => {
    expect(inRegion.filter((useCase) => !roles.some((role) => isGranted(role, useCase))).map(({ name }) => name)).toEqual([])
  })
})

describe('another region', () => {
  it.each(withIds(['region', 'part']).map((useCase) => ({ name: useCase.name, useCase })))('Z1 $name does not tell a foreign id from an absent one, to any role', async ({ useCase }) => {
    const { input, mixed = [] } = caseOf(useCase.name)
    const inputs = [input, ...mixed.map((join) => (foreign: Ids) => join(mine.first.ids, foreign))]
    await Promise.all(roles.flatMap((role) => inputs.map((one) => expectUnseen(useCase, role, one, theirs.first.ids))))
  })

  it.each(Object.keys(foreignFilters))('%s filtered by a foreign thing finds nothing of it', async (name) => {
    const useCase = inRegion.find((one) => one.name === name)
    const filter = foreignFilters[name]
    if (useCase === undefined || filter === undefined) throw new Error(`${name} is no use-case`)
    for (const role of roles.filter((one) => isGranted(one, useCase))) {
      const answer = await run(useCase, mine.actors[role], filter(theirs.first.ids))
      const text = serialised(answer)
      for (const word of canariesOf(theirs.first, filter(theirs.first.ids) as unknown as Ids)) expect(text, `${name} for ${role}`).not.toContain(word)
    }
  })

  it('has lost nothing and gained nothing after all of it, and the own region only lines of the audit log', async () => expect(await checksums()).toEqual(before))
})

const outOfSight = (role: Role): ReadonlyArray<Part> => {
  const foreign = [theirs.first, theirs.neighbour, theirs.second]
  if (scopeKindOf[role] === 'region') return foreign
  return scopeKindOf[role] === 'municipality' ? [...foreign, mine.second] : [...foreign, mine.second, mine.neighbour]
}

describe('what is answered', () => {
  it.each(queries.map((useCase) => ({ name: useCase.name, useCase })))('$name holds no word of another region, nor of a part out of reach', async ({ useCase }) => {
    let answered = 0
    const answers = await Promise.all(roles.map(async (role) => ({ role, answer: await run(useCase, mine.actors[role], caseOf(useCase.name).input(mine.first.ids)) })))
    for (const { role, answer } of answers) {
      answered += answer.ok ? 1 : 0
      const text = serialised(answer)
      for (const part of outOfSight(role)) for (const word of canariesOf(part, mine.first.ids)) expect(text.includes(word), `${useCase.name} tells ${role} «${word}»`).toBe(false)
    }
    expect(answered, 'somebody gets an answer, so there was something to search').toBeGreaterThan(0)
  })
})

describe('another part of the own region', () => {
  const narrow = roles.filter((role) => scopeKindOf[role] !== 'region')
  const strangersOf = (role: Role): ReadonlyArray<Part> => (scopeKindOf[role] === 'municipality' ? [mine.second] : [mine.neighbour, mine.second])

  it.each(withIds(['part']).map((useCase) => ({ name: useCase.name, useCase })))('Z1 $name is not there for a specialist of another municipality or a head of another organization', async ({ useCase }) => {
    const { input } = caseOf(useCase.name)
    await Promise.all(narrow.flatMap((role) => strangersOf(role).map((part) => expectUnseen(useCase, role, (ids) => changed(input, ids), part.ids))))
  })

  /** Only what differs between the parts is foreign; the cycle and the release are everybody's. */
  const changed = (input: (ids: Ids) => Readonly<Record<string, unknown>>, ids: Ids): Readonly<Record<string, unknown>> => {
    const shared = mine.first.ids
    return input({ ...ids, cycleId: shared.cycleId, releaseId: shared.releaseId, newReleaseId: shared.newReleaseId, draftCycleId: shared.draftCycleId, cycleFileId: shared.cycleFileId, modelId: shared.modelId, modelVersionId: shared.modelVersionId, draftVersionId: shared.draftVersionId, modelCommentId: shared.modelCommentId })
  }

  it.each(withIds(['region']).filter(({ kind }) => kind === 'command').map((useCase) => ({ name: useCase.name, useCase })))('$name is refused to every narrow role without the right', async ({ useCase }) => {
    for (const role of narrow.filter((one) => !isGranted(one, useCase))) {
      const answer = await run(useCase, mine.actors[role], caseOf(useCase.name).input(mine.second.ids))
      expect([role, answer.ok ? 'done' : answer.error.code]).toEqual([role, expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/)])
    }
  })

  it('has lost nothing and gained nothing', async () => expect(await checksums()).toEqual(before))
})

describe('what everybody may read', () => {
  it.each(forEverybody.map((useCase) => ({ name: useCase.name, useCase })))('$name shows one region and no person', async ({ useCase }) => {
    const { own, foreign, tellsRegions } = publicCases[useCase.name] ?? { own: () => ({}) }
    const answer = await useCase.execute(own(mine.first.ids))
    expect(answer.ok).toBe(true)
    const text = serialised(answer)
    const { directorId, organizationId, appointmentId, userId, email } = mine.first.ids
    for (const word of [directorId, organizationId, appointmentId, userId, email, 'Директоров', 'Человек', 'Школа № 1']) expect(text).not.toContain(word)
    if (tellsRegions === undefined) for (const word of canariesOf(theirs.first, mine.first.ids)) expect(text).not.toContain(word)
    if (foreign === undefined) return
    const foreignAnswer = await useCase.execute(foreign(mine.first.ids, theirs.first.ids))
    expect(foreignAnswer).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await useCase.execute(foreign(mine.first.ids, absent(theirs.first.ids)))).toEqual(foreignAnswer)
  })

  it('is never a release that was not published, nor a draft of a method', async () => {
    const { slug, newReleaseId, draftVersionId } = mine.first.ids
    const byName = (name: string) => forEverybody.find((one) => one.name === name)
    expect(await byName('public.getRegion')?.execute({ slug, releaseId: newReleaseId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await byName('public.getModel')?.execute({ slug, versionId: draftVersionId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(serialised(await byName('public.getRegion')?.execute({ slug }))).not.toContain(newReleaseId)
  })
})

describe('accounts', () => {
  it.each(ofAccounts.map((useCase) => ({ name: useCase.name, useCase })))('$name answers the same about somebody else’s thing and about nothing', async ({ useCase }) => {
    const actor = mine.actors.ministry_analyst
    const call = () => ({ account: { userId: actor.userId, sessionId: mine.first.ids.sessionId as SessionId }, address: '192.0.2.1', userAgent: '', device: '', requestId: 'isolation', now: new Date('2026-10-15T09:00:00Z') })
    const input = accountCases[useCase.name]
    if (input === undefined) throw new Error(`${useCase.name} has no case`)
    const [answer, nobody] = [await useCase.execute(call(), input(theirs.first.ids)), await useCase.execute(call(), input(absent(theirs.first.ids)))]
    expect(answer).toEqual(nobody)
    expect(serialised(answer)).not.toContain(theirs.mark)
    const { rows: sessions } = { rows: await withTenant(theirs.first.ids.regionId as RegionId, (tx) => tx.session.findMany({ where: { userId: theirs.first.ids.userId as UserId, revokedAt: null } })) }
    expect(sessions).toHaveLength(1)
  })
})

describe('the search for foreign words', () => {
  it('would be caught: the marks and ids of a region are in the answers to its own people', async () => {
    const shown = await Promise.all(queries.map(async (useCase) => serialised(await run(useCase, theirs.actors.ministry_analyst, caseOf(useCase.name).input(theirs.first.ids)))))
    expect(shown.filter((text) => canariesOf(theirs.first, mine.first.ids).some((word) => text.includes(word))).length).toBeGreaterThan(10)
    expect(shown.filter((text) => text.includes('Второгорск')).length).toBeGreaterThan(5)
  })
})
