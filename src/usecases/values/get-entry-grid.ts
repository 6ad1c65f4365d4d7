import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { countEntryForms, listEntryForms, listEntryMunicipalities, type FormSelection } from '@/data/values/entry-rows.store'
import { entryFields } from '@/domain/entry/entry-field'
import { describeIndicators } from '@/domain/entry/field-help'
import type { ModelDocument } from '@/domain/models/model-document'
import { compileChecks } from '@/domain/submissions/compile-checks'
import { reachOf } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, pageSchema } from '../kernel/schemas'
import { modelOf, toGridRows } from './entry-rows'

/** Organizations on one page of the grid. */
const PAGE_SIZE = 500

const cycleFacts = ({ id, title, period, status, deadline, deadlineAt }: Cycle, timeZone: string) => ({ id, title, period, status, deadline, deadlineAt: deadlineAt?.toISOString() ?? null, timeZone })

/** What the grid knows of its columns and its owner. Maps and sets cross to the browser as they are. */
const frameOf = async (ctx: Context, cycle: Cycle, model: ModelDocument) => ({
  ownerId: ctx.actor.userId as string,
  regionId: ctx.actor.regionId as string,
  cycle: cycleFacts(cycle, (await requireRegion(ctx.tx)).timeZone),
  fields: entryFields(model),
  directions: model.directions.map(({ code, name }) => ({ code, name })),
  help: describeIndicators(model),
  checks: compileChecks(model),
})

const selectionOf = ({ actor }: Context, cycle: Cycle, chosen: Partial<Pick<FormSelection, 'municipalityId' | 'organizationId'>>): FormSelection => {
  const reach = reachOf(actor, 'values.read')
  return { cycleId: cycle.id, reach: reach.kind === 'region' ? null : reach, municipalityId: chosen.municipalityId ?? null, organizationId: chosen.organizationId ?? null }
}

/** The grid of a cycle: forms in sight of the person, page by page, with the cells of the layer the person writes. */
export const getEntryGrid = defineQuery({
  name: 'values.getEntryGrid',
  operation: 'values.read',
  input: z.strictObject({ cycleId: cycleIdSchema, municipality: optionalSchema(municipalityIdSchema), page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { municipality, page = 1 }, cycle) => {
    const model = await modelOf(ctx, cycle)
    const selection = selectionOf(ctx, cycle, municipality === undefined ? {} : { municipalityId: municipality })
    const total = await countEntryForms(ctx.tx, selection)
    const forms = await listEntryForms(ctx.tx, selection, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
    return {
      ...(await frameOf(ctx, cycle, model)),
      rows: await toGridRows(ctx, cycle, { forms, model }),
      municipalities: await listEntryMunicipalities(ctx.tx, selection),
      municipality: municipality ?? null,
      total, page, pageSize: PAGE_SIZE, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    }
  },
})
export type EntryGridPage = OutOf<typeof getEntryGrid>

/** The form of one organization, with the same cells. */
export const getEntryForm = defineQuery({
  name: 'values.getEntryForm',
  operation: 'values.read',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema }),
  load: async (ctx, { cycleId, organizationId }) => {
    const cycle = await findCycle(ctx.tx, cycleId)
    if (cycle === undefined) return undefined
    const [form] = await listEntryForms(ctx.tx, { cycleId, reach: null, municipalityId: null, organizationId }, { skip: 0, take: 1 })
    return form === undefined ? undefined : { cycle, form }
  },
  scopeOf: ({ form: { municipalityId, organizationId } }) => ({ municipalityId, organizationId }),
  run: async (ctx, _input, { cycle, form }) => {
    const model = await modelOf(ctx, cycle)
    return { ...(await frameOf(ctx, cycle, model)), rows: await toGridRows(ctx, cycle, { forms: [form], model }) }
  },
})
export type EntryFormPage = OutOf<typeof getEntryForm>
