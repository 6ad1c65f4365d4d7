import { z } from 'zod'
import { listParticipatingZones } from '@/data/cycles/form-deadline.store'
import { listCycles, updateCycleStatus } from '@/data/cycles/cycle.store'
import { findMunicipality, listMunicipalityZones, updateMunicipalityZone } from '@/data/tenancy/municipality.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { cycleDeadlineAt } from '@/domain/cycles/form-deadline'
import { russianZones } from '@/domain/shared/russian-zones'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { municipalityIdSchema, noInput, optionalSchema } from '../kernel/schemas'

/** Municipalities with the clocks their deadlines end by. */
export const listZones = defineQuery({
  name: 'municipalities.listZones',
  operation: 'region.update',
  input: noInput,
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx, now }, _input, { timeZone }) => ({ region: timeZone, now: now.toISOString(), rows: await listMunicipalityZones(tx) }),
})
export type ZonesPage = OutOf<typeof listZones>

/** A cycle that collects ends when the last clock of its municipalities has passed the last day: another clock, another instant. */
const moveDeadlines = async ({ tx }: Context): Promise<void> => {
  for (const cycle of await listCycles(tx)) {
    if (cycle.status === 'collecting') await updateCycleStatus(tx, cycle.id, { status: cycle.status, deadlineAt: cycleDeadlineAt(cycle.deadline, await listParticipatingZones(tx, cycle.id)) })
  }
}

/** The administrator of the region sets the clock of a municipality; none of its own: the region's holds. */
export const setZone = defineCommand({
  name: 'municipalities.setZone',
  operation: 'region.update',
  input: z.strictObject({ municipalityId: municipalityIdSchema, timeZone: optionalSchema(z.enum(russianZones)) }),
  load: ({ tx }, { municipalityId }) => findMunicipality(tx, municipalityId),
  scopeOf: () => ({}),
  run: async (ctx, { timeZone = null }, municipality) => {
    await updateMunicipalityZone(ctx.tx, municipality.id, timeZone)
    await moveDeadlines(ctx)
    return ok({ out: {}, audit: { event: 'municipality.zoneSet', subjectKind: 'municipality', subjectId: municipality.id, after: { timeZone: timeZone ?? '' } } })
  },
})
