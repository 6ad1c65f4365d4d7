import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withTenant } from '@/data/tenant'
import { err, ok } from '@/domain/shared/result'
import type { MunicipalityId, RegionId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { defineAccountCommand } from '@/usecases/kernel/define-account-command'
import { defineCommand } from '@/usecases/kernel/define-command'
import { definePublicQuery } from '@/usecases/kernel/define-public-query'
import { defineQuery } from '@/usecases/kernel/define-query'
import { register, registered } from '@/usecases/kernel/registry'
import type { Context } from '@/usecases/kernel/runtime'
import { aCall, anActor, aStranger } from '#tests/factories/access'
import { aMunicipality, aRegion } from '#tests/factories/regions'

type Outcome = 'done' | 'refused' | 'fault'
const municipalityIdSchema = z.uuid().transform((id) => id as MunicipalityId)
const renameInput = z.strictObject({ municipalityId: municipalityIdSchema, name: z.string().min(1), outcome: z.enum(['done', 'refused', 'fault']).default('done') })
const findMunicipality = async ({ tx }: Context, { municipalityId }: { municipalityId: MunicipalityId }) =>
  (await tx.municipality.findUnique({ where: { regionId_id: { regionId: tx.regionId, id: municipalityId } } })) ?? undefined

/** A command of the test's own: it writes first and then ends as it is told. */
const rename = defineCommand({
  name: 'test.rename',
  operation: 'import.commit',
  input: renameInput,
  load: findMunicipality,
  scopeOf: ({ id }) => ({ municipalityId: id as MunicipalityId }),
  run: async (ctx, { name, outcome }, { id, name: old }) => {
    await ctx.tx.municipality.update({ where: { regionId_id: { regionId: ctx.tx.regionId, id } }, data: { name } })
    if (outcome === 'refused') return err({ code: 'TEST_REFUSED' as const })
    if (outcome === 'fault') throw new Error('the disk is full')
    return ok({ out: { name }, audit: { event: 'test.renamed', subjectKind: 'municipality', subjectId: id, before: { name: old }, after: { name } } })
  },
})

/** The same right on a thing that only a wider grant reaches. */
const close = defineCommand({
  name: 'test.close', operation: 'cycle.close', input: z.strictObject({ municipalityId: municipalityIdSchema }), load: findMunicipality, scopeOf: ({ id }) => ({ municipalityId: id as MunicipalityId }),
  run: async (_ctx, _input, { id }) => ok({ out: {}, audit: { event: 'test.closed', subjectKind: 'municipality', subjectId: id } }),
})

const look = defineQuery({
  name: 'test.look', operation: 'municipality.read', input: z.strictObject({ municipalityId: municipalityIdSchema, isFault: z.boolean().default(false) }), load: findMunicipality,
  scopeOf: ({ id }) => ({ municipalityId: id as MunicipalityId }),
  personal: ({ id }) => ({ subjectKind: 'municipality', subjectId: id }),
  run: async (_ctx, { isFault }, { name }) => {
    if (isFault) throw new Error('the disk is full')
    return { name }
  },
})

const aPlace = async () => {
  const region = await aRegion()
  const municipality = await aMunicipality(region, { name: 'Прежнее имя' })
  return { ...municipality, specialist: await anActor('municipal_specialist', municipality) }
}
const nameOf = (regionId: RegionId, id: string) => withTenant(regionId, async (tx) => (await tx.municipality.findFirst({ where: { id } }))?.name)
const trail = (regionId: RegionId) =>
  withTenant(regionId, async (tx) => (await tx.auditEvent.findMany({ where: { regionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ event, actorId, subjectKind, subjectId, before, after, requestId }) => ({ event, actorId, subjectKind, subjectId, before, after, requestId })))

describe('a command', () => {
  it('writes its line of the audit log together with its change: who, what, before, after, request', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const call = aCall(specialist)
    expect(await rename.execute(call, { municipalityId, name: 'Новое имя' })).toEqual(ok({ name: 'Новое имя' }))
    expect(await nameOf(regionId, municipalityId)).toBe('Новое имя')
    expect(await trail(regionId)).toEqual([
      { event: 'test.renamed', actorId: specialist.userId, subjectKind: 'municipality', subjectId: municipalityId, before: { name: 'Прежнее имя' }, after: { name: 'Новое имя' }, requestId: call.requestId },
    ])
  })

  it.each<[Outcome, number]>([['refused', 0], ['fault', 0], ['done', 1]])('that ends as «%s» leaves %i changes and as many lines of audit', async (outcome, changes) => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const ended = await rename.execute(aCall(specialist), { municipalityId, name: 'Новое имя', outcome }).catch((fault: Error) => fault.message)
    expect(ended).toEqual(outcome === 'fault' ? 'the disk is full' : outcome === 'refused' ? err({ code: 'TEST_REFUSED' }) : ok({ name: 'Новое имя' }))
    expect(await nameOf(regionId, municipalityId)).toBe(changes === 0 ? 'Прежнее имя' : 'Новое имя')
    expect(await trail(regionId)).toHaveLength(changes)
  })

  it('changes nothing when its audit line cannot be written', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const nobody = { ...specialist, userId: 'no uuid' as typeof specialist.userId }
    await expect(rename.execute(aCall(nobody), { municipalityId, name: 'Новое имя' })).rejects.toThrow()
    expect(await nameOf(regionId, municipalityId)).toBe('Прежнее имя')
    expect(await trail(regionId)).toEqual([])
  })

  it('remembers a refused attempt: in sight but not granted, and out of sight', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const stranger = await anActor('municipal_specialist', await aMunicipality({ regionId }))
    expect(await close.execute(aCall(specialist), { municipalityId })).toEqual(err({ code: 'FORBIDDEN', operation: 'cycle.close' }))
    expect(await rename.execute(aCall(stranger), { municipalityId, name: 'Чужое имя' })).toEqual(err({ code: 'NOT_FOUND' }))
    expect((await trail(regionId)).map(({ event, actorId, subjectId, after }) => ({ event, actorId, subjectId, after }))).toEqual([
      { event: 'access.refused', actorId: specialist.userId, subjectId: 'test.close', after: { code: 'FORBIDDEN' } },
      { event: 'access.refused', actorId: stranger.userId, subjectId: 'test.rename', after: { code: 'NOT_FOUND' } },
    ])
    expect(await nameOf(regionId, municipalityId)).toBe('Прежнее имя')
  })

  it('remembers an attempt on another region in the region of who tried', async () => {
    const { regionId, municipalityId } = await aPlace()
    const { regionId: elsewhere } = await aRegion()
    expect(await rename.execute(aCall(aStranger('ministry_analyst', elsewhere)), { municipalityId, name: 'Чужое имя' })).toEqual(err({ code: 'NOT_FOUND' }))
    expect([(await trail(regionId)).length, (await trail(elsewhere)).map(({ event }) => event)]).toEqual([0, ['access.refused']])
  })

  it.each(['regionId', 'role', 'status', 'id', 'score', 'approvedById', 'createdById', 'userId', 'constructor', 'toString'])('Z2 refuses the extra key %s and does nothing', async (key) => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const answer = await rename.execute(aCall(specialist), { municipalityId, name: 'Новое имя', [key]: newId() })
    expect(answer).toEqual(err({ code: 'INVALID_INPUT', fields: { '': ['UNRECOGNIZED_KEYS'] } }))
    expect([await nameOf(regionId, municipalityId), await trail(regionId)]).toEqual(['Прежнее имя', []])
  })

  it('Z2 refuses __proto__ from a parsed body, and tells wrong fields by their names', async () => {
    const { municipalityId, specialist } = await aPlace()
    const polluted = JSON.parse(`{"municipalityId":"${municipalityId}","name":"Новое имя","__proto__":{"outcome":"fault"}}`) as unknown
    const answer = await rename.execute(aCall(specialist), polluted)
    expect(answer.ok ? answer.value : answer.error.code).toSatisfy((told: unknown) => told === 'INVALID_INPUT' || (told as { name: string }).name === 'Новое имя')
    expect(({} as { outcome?: string }).outcome).toBeUndefined()
    expect(await rename.execute(aCall(specialist), { municipalityId: 'x', name: '' })).toEqual(err({ code: 'INVALID_INPUT', fields: { municipalityId: ['INVALID_FORMAT'], name: ['TOO_SMALL'] } }))
  })

  it('takes a batch of two at once without losing either line of audit', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const names = ['Первое', 'Второе', 'Третье', 'Четвёртое']
    const answers = await Promise.all(names.map((name) => rename.execute(aCall(specialist), { municipalityId, name })))
    expect(answers.map(({ ok: isDone }) => isDone)).toEqual(names.map(() => true))
    expect(await trail(regionId)).toHaveLength(names.length)
  })
})

describe('a query', () => {
  it('of somebody’s personal result leaves a trace', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    expect(await look.execute(aCall(specialist), { municipalityId })).toEqual(ok({ name: 'Прежнее имя' }))
    expect((await trail(regionId)).map(({ event, actorId, subjectId }) => ({ event, actorId, subjectId }))).toEqual([{ event: 'test.look.read', actorId: specialist.userId, subjectId: municipalityId }])
  })

  it('leaves no trace of a read that broke, and lets the fault through', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    await expect(look.execute(aCall(specialist), { municipalityId, isFault: true })).rejects.toThrow('the disk is full')
    expect(await trail(regionId)).toEqual([])
  })

  it('remembers a refused read and refuses extra keys', async () => {
    const { regionId, municipalityId, specialist } = await aPlace()
    const auditor = await anActor('auditor', { regionId })
    expect(await look.execute(aCall(auditor), { municipalityId })).toEqual(err({ code: 'FORBIDDEN', operation: 'municipality.read' }))
    expect((await trail(regionId)).map(({ event, after }) => [event, after])).toEqual([['access.refused', { code: 'FORBIDDEN' }]])
    expect(await look.execute(aCall(specialist), { municipalityId, regionId })).toEqual(err({ code: 'INVALID_INPUT', fields: { '': ['UNRECOGNIZED_KEYS'] } }))
  })

  it('for everybody sees the region of its address only, and is not there without it', async () => {
    const { regionId, municipalityId } = await aPlace()
    const open = definePublicQuery({
      name: 'test.open', input: z.strictObject({ region: z.string() }), regionOf: async ({ region }) => (region === 'known' ? regionId : undefined),
      run: async (tx) => ({ ids: (await tx.municipality.findMany()).map(({ id }) => id) }),
    })
    await aPlace()
    expect(await open.execute({ region: 'known' })).toEqual(ok({ ids: [municipalityId] }))
    expect(await open.execute({ region: 'unknown' })).toEqual(err({ code: 'NOT_FOUND' }))
  })
})

describe('an account command', () => {
  it('refuses extra keys before anything runs', async () => {
    let runs = 0
    const knock = defineAccountCommand({ name: 'test.knock', input: z.strictObject({}), run: async () => ok({ runs: (runs += 1) }) })
    const call = { account: null, address: '192.0.2.1', userAgent: '', device: '', requestId: 'test' }
    expect(await knock.execute(call, { userId: newId() })).toEqual(err({ code: 'INVALID_INPUT', fields: { '': ['UNRECOGNIZED_KEYS'] } }))
    expect(await knock.execute(call, {})).toEqual(ok({ runs: 1 }))
  })
})

describe('the registry', () => {
  it('refuses two use-cases of one name', () => {
    expect(registered().map(({ name }) => name)).toContain('test.rename')
    expect(() => register({ kind: 'query', name: 'test.rename' })).toThrow('Two use-cases are named test.rename')
  })
})

/** Never run: what the compiler refuses is the proof. */
export const refusedByTheCompiler = () => {
  const whole = { input: z.strictObject({}), load: async () => ({}), scopeOf: () => ({}) }
  // @ts-expect-error -- a command without an operation could be called by anybody
  defineCommand({ ...whole, name: 'test.withoutOperation', run: async () => ok({ out: {}, audit: { event: 'x', subjectKind: 'x', subjectId: 'x' } }) })
  // @ts-expect-error -- a command that ends well must say what it leaves in the audit log
  defineCommand({ ...whole, name: 'test.withoutAudit', operation: 'cycle.close', run: async () => ok({ out: {} }) })
  // @ts-expect-error -- an operation must stand in the table of rights
  defineCommand({ ...whole, name: 'test.unknownOperation', operation: 'cycle.destroy', run: async () => ok({ out: {}, audit: { event: 'x', subjectKind: 'x', subjectId: 'x' } }) })
  // @ts-expect-error -- a query without a place has nothing to judge rights by
  defineQuery({ name: 'test.withoutScope', operation: 'cycle.read', input: z.strictObject({}), load: async () => ({}), run: async () => ({}) })
}
