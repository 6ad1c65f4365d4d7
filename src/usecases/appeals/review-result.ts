import { z } from 'zod'
import { insertReview, listReviews, type ReviewRow } from '@/data/appeals/result-review.store'
import { findCycle, lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { readFormLayers, findForm } from '@/data/submissions/form-state.store'
import { contestableFields } from '@/domain/appeals/contested-cells'
import { toCellText } from '@/domain/entry/entry-cell'
import { entryFields } from '@/domain/entry/entry-field'
import { isResultShown } from '@/domain/cycles/cycle-workflow'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { saidCells } from '@/domain/values/layers'
import { can } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, optionalSchema, organizationIdSchema } from '../kernel/schemas'
import { windowOf } from './appeal-access'


type OwnResult = { readonly cycle: Cycle; readonly releaseId: NonNullable<Awaited<ReturnType<typeof findLastRelease>>>['id']; readonly row: ReviewRow }

/** The own card in the last release of a cycle; somebody else's is not there. */
const findOwnResult = async ({ tx, actor }: Context, { cycleId, organizationId }: { cycleId: CycleId; organizationId: OrganizationId }): Promise<OwnResult | undefined> => {
  const cycle = await findCycle(tx, cycleId)
  const release = cycle === undefined ? undefined : await findLastRelease(tx, cycleId)
  const row = release === undefined ? undefined : (await listReviews(tx, release.id)).find((one) => one.organizationId === organizationId && one.directorUserId === actor.userId)
  return cycle === undefined || release === undefined || row === undefined ? undefined : { cycle, releaseId: release.id, row }
}

/** The director says of the own preliminary result: agreed, or disputed with a reason. */
export const reviewResult = defineCommand({
  name: 'appeals.reviewResult',
  operation: 'appeal.file',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema, verdict: z.enum(['agreed', 'disputed']), comment: z.string().trim().max(2000, 'TOO_LONG').default('') }),
  load: async (ctx, input) => ((await lockCycle(ctx.tx, input.cycleId)) === undefined ? undefined : findOwnResult(ctx, input)),
  scopeOf: ({ row }) => ({ municipalityId: row.municipalityId, organizationId: row.organizationId }),
  run: async (ctx, { verdict, comment }, { cycle, releaseId, row }) => {
    if (!isResultShown(cycle.status)) return err({ code: 'PRELIMINARY_NOT_SHOWN' })
    if (verdict === 'disputed' && comment === '') return err({ code: 'REVIEW_REASON_MISSING' })
    await insertReview(ctx.tx, { id: ctx.newId(), cycleId: cycle.id, releaseId, directorId: row.directorId, organizationId: row.organizationId, municipalityId: row.municipalityId, verdict, comment, userId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: { event: 'result.reviewed', subjectKind: 'organization', subjectId: row.organizationId, after: { verdict } } })
  },
})

/** What a director may contest: fields of the own organization with the counted value of each. */
export const getAppealForm = defineQuery({
  name: 'appeals.getForm',
  operation: 'appeal.file',
  input: z.strictObject({ cycle: cycleIdSchema, organization: organizationIdSchema, field: optionalSchema(z.string().max(100)) }),
  load: async (ctx, { cycle, organization }) => {
    const result = await findOwnResult(ctx, { cycleId: cycle, organizationId: organization })
    return result === undefined || !can(ctx.actor, 'appeal.file', { regionId: ctx.actor.regionId, municipalityId: result.row.municipalityId, organizationId: organization }) ? undefined : result
  },
  scopeOf: ({ row }) => ({ municipalityId: row.municipalityId, organizationId: row.organizationId }),
  run: async ({ tx, now }, { field }, { cycle, row }) => {
    const head = await findModelVersionHead(tx, cycle.modelVersionId)
    const form = await findForm(tx, cycle.id, row.organizationId)
    const layers = form === undefined ? undefined : (await readFormLayers(tx, [form.id])).get(form.id)
    const window = await windowOf(tx, cycle, row.municipalityId)
    const model = head === undefined ? undefined : await findModelDocument(tx, head)
    const said = model === undefined || layers === undefined ? undefined : saidCells(layers, model.fields.length)
    const untouched = model === undefined || said === undefined ? [] : contestableFields(model).filter(({ slot }) => entryFields(model)[slot] !== undefined)
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period }, organization: { id: row.organizationId, name: row.organizationName }, chosen: field ?? null,
      isOpen: cycle.status === 'appeals' && window !== null && now < window.endsAt, until: window === null ? null : { endsAt: window.endsAt.toISOString(), timeZone: window.timeZone },
      fields: untouched.map(({ indicatorCode, indicatorName, fieldKey, label, unit, slot }) => ({ indicatorCode, indicatorName, fieldKey, label, unit, counted: toCellText(said?.states[slot] ?? 0, said?.values[slot] ?? 0) })),
    }
  },
})
export type AppealFormPage = OutOf<typeof getAppealForm>
