import { expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { createImport } from '@/usecases/imports/create-import'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'

it('a municipality is late by its own clock, the region verifies later', async () => {
  const cycle = await aCycle({ deadline: '2026-12-25', timeZone: 'Europe/Moscow' })
  const [east, plain] = cycle.municipalities
  if (east === undefined || plain === undefined) throw new Error('the cycle has two municipalities')
  await withTenant(cycle.regionId, (tx) => tx.municipality.update({ where: { regionId_id: { regionId: cycle.regionId, id: east.municipalityId } }, data: { timeZone: 'Asia/Vladivostok' } }))
  const inEast = await anActor('municipal_specialist', east)
  const inMoscow = await anActor('municipal_specialist', plain)
  const analyst = await anActor('ministry_analyst', cycle)
  const send = async (actor: typeof inEast, at: string) => {
    const sent = await createImport.execute(aCall(actor, new Date(at)), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) })
    return sent.ok ? 'taken' : sent.error.code
  }
  expect([await send(inEast, '2026-12-25T13:30:00Z'), await send(inEast, '2026-12-25T14:30:00Z')]).toEqual(['taken', 'DEADLINE_PASSED'])
  expect([await send(inMoscow, '2026-12-25T20:30:00Z'), await send(inMoscow, '2026-12-25T21:30:00Z')]).toEqual(['taken', 'DEADLINE_PASSED'])
  expect(await send(analyst, '2027-01-10T09:00:00Z')).toBe('taken')
})
