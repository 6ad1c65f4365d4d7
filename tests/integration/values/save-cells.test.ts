import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { toCellText } from '@/domain/entry/entry-cell'
import type { Layer } from '@/domain/values/layers'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import { roles } from '@/policy/roles'
import { saveCells } from '@/usecases/values/save-cells'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { aBatch, type BatchOptions } from '#tests/factories/entry'
import type { OrganizationFixture } from '#tests/factories/people'

let cycle: CycleFixture
let school: OrganizationFixture
let director: Actor
let delegate: Actor
let specialist: Actor
let operator: Actor

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing')
  return value
}

const settle = async () => {
  cycle = await aCycle()
  school = must(cycle.organizations[0])
  ;[director, delegate, specialist, operator] = await Promise.all([anActor('director', school), anActor('organization_delegate', school), anActor('municipal_specialist', school), anActor('regional_operator', school)])
}

const save = async (actor: Actor, cells: Readonly<Record<string, string>>, options: BatchOptions & { now?: Date } = {}) => {
  const { now, ...batch } = options
  return saveCells.execute(aCall(actor, now), aBatch(cycle, school, actor, cells, batch))
}
const saved = async (...args: Parameters<typeof save>) => {
  const result = await save(...args)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const formOf = () => withTenant(cycle.regionId, (tx) => tx.submission.findFirstOrThrow({ where: { organizationId: school.organizationId, cycleId: cycle.cycleId } }))
const cellOf = async (field: string, layer: Layer = 'self') => {
  const form = await formOf()
  const slot = cycle.document.fields.findIndex(({ key }) => key === field)
  const [values, states] = { self: [form.selfValues, form.selfStates], municipal: [form.municipalValues, form.municipalStates], verified: [form.verifiedValues, form.verifiedStates] }[layer] as [bigint[], Uint8Array]
  return toCellText(states[slot] ?? 0, Number(values[slot] ?? 0))
}

describe('values.save', () => {
  beforeAll(settle)

  it('writes a batch on the layer of the right, bumps the version once and tells the history', async () => {
    const answer = await saved(director, { plan: '100', fact: '92', trained: '1', breaches: 'd' })
    expect(answer).toMatchObject({ version: 1, others: [], cells: ['plan', 'fact', 'trained', 'breaches'].map((field) => ({ field, result: 'saved' })) })
    expect([await cellOf('plan'), await cellOf('fact'), await cellOf('breaches'), await cellOf('teachers')]).toEqual(['100', '92', 'd', ''])
    const form = await formOf()
    const history = await withTenant(cycle.regionId, (tx) => tx.valueHistory.findMany({ where: { submissionId: form.id } }))
    expect(history).toMatchObject([{ layer: 'self', version: 1, slots: [0, 1, 2, 7], newValues: [100_000_000n, 92_000_000n, 1_000_000n, 0n], actorId: director.userId }])
    expect(await withTenant(cycle.regionId, (tx) => tx.auditEvent.count({ where: { event: 'values.saved', subjectId: form.id } }))).toBe(1)
  })

  it('the delegate fills the same layer, the municipality and the region their own', async () => {
    await saved(delegate, { teachers: '40' }, { known: 1 })
    await saved(specialist, { teachers: '41' }, { layer: 'municipal', known: 2 })
    await saved(operator, { teachers: '42' }, { layer: 'verified', known: 3 })
    expect([await cellOf('teachers'), await cellOf('teachers', 'municipal'), await cellOf('teachers', 'verified')]).toEqual(['40', '41', '42'])
  })

  it('answers a cell above which the region has spoken as locked, and saves the rest', async () => {
    const answer = await saved(director, { teachers: '50', special: '3' }, { known: 4 })
    expect(answer.cells).toEqual([{ field: 'teachers', result: 'locked', reason: 'VALUE_VERIFIED' }, { field: 'special', result: 'saved' }])
    expect(await cellOf('teachers')).toBe('40')
  })
})

describe('one batch sent again', () => {
  beforeAll(settle)

  it('REL-04 fifty times at once has one effect and one answer', async () => {
    const input = aBatch(cycle, school, director, { plan: '7' })
    const answers = await Promise.all(Array.from({ length: 50 }, () => saveCells.execute(aCall(director), input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok ? { ...answer.value } : answer))).size).toBe(1)
    expect((await formOf()).version).toBe(1)
  })

  it('late, after a newer one, changes nothing', async () => {
    const first = aBatch(cycle, school, director, { fact: '1' }, { known: 1 })
    await saveCells.execute(aCall(director), first)
    await saved(director, { fact: '2' }, { known: 2 })
    await saveCells.execute(aCall(director), first)
    expect(await cellOf('fact')).toBe('2')
  })

  it('is refused with other cells or from another person', async () => {
    const batchId = newId()
    await saved(director, { special: '5' }, { batchId, known: 3 })
    const other = await save(director, { special: '6' }, { batchId, known: 3 })
    const foreign = await save(delegate, { special: '5' }, { batchId, known: 3 })
    expect([other, foreign]).toEqual([{ ok: false, error: { code: 'BATCH_TAKEN' } }, { ok: false, error: { code: 'BATCH_TAKEN' } }])
  })

  it('the draft of one person is not saved in the name of another, nor on another layer', async () => {
    expect(await save(delegate, { special: '9' }, { ownerId: director.userId })).toEqual({ ok: false, error: { code: 'OTHER_PERSON' } })
    expect(await save(director, { special: '9' }, { layer: 'verified' })).toEqual({ ok: false, error: { code: 'LAYER_CHANGED' } })
  })
})

describe('two people in one form', () => {
  beforeAll(settle)

  it('R1 different cells merge silently and come back to the other', async () => {
    await saved(director, { plan: '10', fact: '9' })
    const answer = await saved(delegate, { special: '4' }, { known: 0 })
    expect(answer.cells).toEqual([{ field: 'special', result: 'saved' }])
    expect(answer.others).toEqual([{ field: 'plan', text: '10' }, { field: 'fact', text: '9' }])
  })

  it('R1 the same cell with another value is a conflict with the other value, its author and time, and changes nothing', async () => {
    const at = new Date('2026-10-16T07:30:00Z')
    await saved(director, { plan: '11' }, { known: 2, now: at })
    const answer = await saved(delegate, { plan: '12', special_served: '1' }, { known: 2 })
    expect(answer.cells).toEqual([
      { field: 'plan', result: 'conflict', theirs: { text: '11', author: director.displayName, at: at.toISOString(), version: 3 } },
      { field: 'special_served', result: 'saved' },
    ])
    expect(await cellOf('plan')).toBe('11')
    expect((await saved(delegate, { plan: '12' }, { known: 4, base: 3 })).cells).toEqual([{ field: 'plan', result: 'saved' }])
  })

  it('R1 the same value is no conflict', async () => {
    await saved(director, { fact: '20' }, { known: 5 })
    expect((await saved(delegate, { fact: '20' }, { known: 1 })).cells).toEqual([{ field: 'fact', result: 'saved' }])
  })

  it('R1 a whole row written by an import meanwhile is a conflict where it changed the cell, and none where it did not', async () => {
    const version = (await formOf()).version
    await fillCycle(cycle, (_participant, key) => (key === 'plan' ? '99' : key === 'fact' ? '20' : undefined), 'self')
    const answer = await saved(director, { plan: '13', fact: '21', breaches: '0' }, { known: version })
    expect(answer.cells.map(({ field, result }) => [field, result])).toEqual([['plan', 'conflict'], ['fact', 'saved'], ['breaches', 'saved']])
  })
})

describe('what is refused cell by cell', () => {
  beforeAll(settle)

  it('values against the limits of the field', async () => {
    const answer = await saved(director, { plan: '1.5', fact: '-1', trained: '2', teachers: 'n', unknown_field: '1', breaches: '0' })
    expect(answer.cells).toEqual([
      { field: 'plan', result: 'fault', fault: { code: 'NOT_WHOLE' } },
      { field: 'fact', result: 'fault', fault: { code: 'BELOW_MINIMUM', limit: '0' } },
      { field: 'trained', result: 'fault', fault: { code: 'NOT_A_CHOICE', allowed: ['да', 'нет'] } },
      { field: 'teachers', result: 'fault', fault: { code: 'MARK_NOT_ALLOWED' } },
      { field: 'unknown_field', result: 'unknown' },
      { field: 'breaches', result: 'saved' },
    ])
    expect([await cellOf('plan'), await cellOf('breaches')]).toEqual(['', '0'])
  })

  it.each(['12.5000001', '1e5', 'NaN', '90000000000', '01x', '1,5'])('a cell that is no cell text refuses the batch: %s', async (cell) => {
    expect(await save(director, { plan: cell })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it('R11 to the second after the deadline of the municipality, but the region verifies', async () => {
    const [before, after] = [new Date('2026-12-25T20:59:59Z'), new Date('2026-12-25T21:00:00Z')]
    expect((await saved(director, { special: '1' }, { now: before, known: 1 })).cells).toEqual([{ field: 'special', result: 'saved' }])
    expect((await saved(director, { special: '2' }, { now: after, known: 2 })).cells).toEqual([{ field: 'special', result: 'locked', reason: 'DEADLINE_PASSED' }])
    expect((await saved(operator, { special: '2' }, { now: after, known: 2, layer: 'verified' })).cells).toEqual([{ field: 'special', result: 'saved' }])
  })

  it('the first own cell starts the form; a returned form takes the named cells only; a confirmed one nothing from below', async () => {
    const neighbour = must(cycle.organizations[1])
    const its = await anActor('director', neighbour)
    const put = async (cells: Readonly<Record<string, string>>, known: number) => {
      const result = await saveCells.execute(aCall(its), aBatch(cycle, neighbour, its, cells, { known }))
      return result.ok ? result.value.cells.map((cell) => (cell.result === 'locked' ? cell.reason : cell.result)) : result.error.code
    }
    const form = () => withTenant(cycle.regionId, (tx) => tx.submission.findFirstOrThrow({ where: { organizationId: neighbour.organizationId } }))
    expect([(await form()).status, await put({ plan: '5', fact: '5' }, 0), (await form()).status]).toEqual(['not_started', ['saved', 'saved'], 'in_progress'])
    await withTenant(cycle.regionId, async (tx) => tx.submission.update({ where: { regionId_id: { regionId: cycle.regionId, id: (await form()).id } }, data: { status: 'returned', openSlots: [1] } }))
    expect(await put({ plan: '6', fact: '6' }, 1)).toEqual(['CELL_NOT_REOPENED', 'saved'])
    await withTenant(cycle.regionId, async (tx) => tx.submission.update({ where: { regionId_id: { regionId: cycle.regionId, id: (await form()).id } }, data: { status: 'municipal_confirmed', openSlots: [] } }))
    expect(await put({ fact: '7' }, 2)).toEqual(['FORM_CLOSED_FOR_WRITING'])
  })

  it('nobody without the right, and nothing of a neighbour', async () => {
    for (const role of roles.filter((one) => !['director', 'organization_delegate', 'municipal_specialist', 'regional_operator'].includes(one))) {
      const actor = await anActor(role, school)
      expect(await save(actor, { plan: '1' }), role).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    }
    const neighbour = await anActor('director', must(cycle.organizations[1]))
    expect(await save(neighbour, { plan: '1' })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
