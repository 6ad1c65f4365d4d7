import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { countByMunicipality, listFormHeads } from '@/data/submissions/form-queue.store'
import { readFormLayers } from '@/data/submissions/form-state.store'
import { listDraws } from '@/data/submissions/sample.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import type { MunicipalityId } from '@/domain/shared/ids'
import { fieldDirections } from '@/domain/submissions/field-directions'
import { inflationOf } from '@/domain/submissions/inflation'
import type { FormLayers } from '@/domain/values/layers'
import { can } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { readCycleModel } from '../kernel/form-slots'
import { cycleIdSchema } from '../kernel/schemas'

type Counts = Record<'waiting' | 'checking' | 'confirmed' | 'sampled' | 'accepted' | 'absent', number>
const noForms: Counts = { waiting: 0, checking: 0, confirmed: 0, sampled: 0, accepted: 0, absent: 0 }
const columnOf = {
  not_started: 'waiting', in_progress: 'waiting', returned: 'waiting', submitted: 'checking', returned_by_region: 'checking', municipal_confirmed: 'confirmed', regional_review: 'sampled',
  accepted: 'accepted', locked: 'accepted', not_submitted: 'absent', exempt: 'absent',
} as const

/** The region's board of a cycle: where each municipality stands, how far self-assessments stand above what was checked, and the samples drawn. */
export const getReview = defineQuery({
  name: 'submissions.getReview',
  operation: 'overview.read',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    const directions = fieldDirections(await readCycleModel(ctx.tx, cycle))
    const heads = await listFormHeads(ctx.tx, cycle.id, null)
    const layers = await readFormLayers(ctx.tx, heads.map(({ id }) => id))
    const byPlace = new Map<MunicipalityId, FormLayers[]>()
    for (const { id, municipalityId } of heads) {
      const own = layers.get(id)
      if (own !== undefined) byPlace.set(municipalityId, [...(byPlace.get(municipalityId) ?? []), own])
    }
    const rows = new Map<MunicipalityId, { name: string; counts: Counts }>()
    for (const { municipalityId, municipalityName, status, forms } of await countByMunicipality(ctx.tx, cycle.id)) {
      const row = rows.get(municipalityId) ?? { name: municipalityName, counts: { ...noForms } }
      row.counts[columnOf[status]] += forms
      rows.set(municipalityId, row)
    }
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period }, timeZone: (await requireRegion(ctx.tx)).timeZone,
      municipalities: [...rows].map(([id, row]) => ({ id, ...row, inflation: inflationOf(byPlace.get(id) ?? [], directions) })),
      inflation: inflationOf([...byPlace.values()].flat(), directions),
      draws: (await listDraws(ctx.tx, cycle.id)).map((draw) => ({ ...draw, drawnAt: draw.drawnAt.toISOString() })),
      allowed: { draw: canTakeValues(cycle.status) && can(ctx.actor, 'submission.verify', { regionId: ctx.actor.regionId }) },
    }
  },
})
export type ReviewPage = OutOf<typeof getReview>
