import { describe, expect, it } from 'vitest'
import { findCycle } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { setMethodsAct } from '@/usecases/cycles/set-methods-act'
import { listZones, setZone } from '@/usecases/municipalities/zones'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { must, refusalOf } from '../recommendations/world'

const AT = new Date('2026-10-10T09:00:00Z')
const ACT = 'Приказ от 16.07.2021 № 112 «Порядок оценки эффективности руководителей»'

describe('the clock of a municipality', () => {
  it('is set by the administrator of the region, and the open collection ends by the last clock at once', async () => {
    const { regionId, cycleId, municipalities: [town] } = await aCycle({ timeZone: 'Europe/Moscow', deadline: '2026-10-31' })
    if (town === undefined) throw new Error('the cycle has municipalities')
    const administrator = await anActor('region_administrator', { regionId })
    const set = (timeZone: string, actor = administrator) => setZone.execute(aCall(actor, AT), { municipalityId: town.municipalityId, timeZone })
    const endOf = async () => (await withTenant(regionId, (tx) => findCycle(tx, cycleId)))?.deadlineAt?.toISOString()
    must(await set('Europe/Kaliningrad'))
    expect([await endOf(), must(await listZones.execute(aCall(administrator, AT), {})).rows.find(({ id }) => id === town.municipalityId)?.timeZone]).toEqual(['2026-10-31T22:00:00.000Z', 'Europe/Kaliningrad'])
    must(await set(''))
    expect(await endOf()).toBe('2026-10-31T21:00:00.000Z')
    expect(refusalOf(await set('Europe/Paris'))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusalOf(await set('Asia/Omsk', await anActor('ministry_analyst', { regionId })))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})

describe('the act that fixes the methods', () => {
  it('ZEL-56 is named by the analyst, seen by everybody in the cycle, and no longer changed once the results are approved', async () => {
    const cycle = await aCycle()
    const { regionId, cycleId } = cycle
    const [analyst, place] = [await anActor('ministry_analyst', { regionId }), cycle.organizations[0]]
    if (place === undefined) throw new Error('the cycle has organizations')
    const name = (methodsAct: string) => setMethodsAct.execute(aCall(analyst, AT), { cycleId, methodsAct })
    must(await name(ACT))
    expect(must(await getCycle.execute(aCall(await anActor('director', place), AT), { cycleId })).methodsAct).toBe(ACT)
    await withTenant(regionId, (tx) => tx.cycle.update({ where: { regionId_id: { regionId, id: cycleId } }, data: { status: 'approved' } }))
    expect(refusalOf(await name('Другой'))).toEqual({ code: 'CYCLE_METHODS_FIXED' })
    expect(refusalOf(await setMethodsAct.execute(aCall(await anActor('director', place), AT), { cycleId, methodsAct: ACT }))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})
