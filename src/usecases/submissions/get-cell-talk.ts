import { z } from 'zod'
import { requireRegion } from '@/data/tenancy/region.store'
import { listThreads } from '@/data/submissions/thread.store'
import { can } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { readCycleModel } from '../kernel/form-slots'
import { levelAt } from './discuss-cell'
import { findFormSubject, formKey, placeOfForm } from './form-subject'
import { rolesOf, threadsOf } from './get-form'

/** What was said of one cell, and whether the person may say more. */
export const getCellTalk = defineQuery({
  name: 'submissions.getCellTalk',
  operation: 'submission.read',
  input: z.strictObject({ ...formKey, field: z.string().min(1).max(60) }),
  load: findFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, { field }, subject) => {
    const document = await readCycleModel(ctx.tx, subject.cycle)
    const threads = threadsOf(await listThreads(ctx.tx, subject.form.id), { document })
    return {
      field, threads: threads.filter((thread) => thread.field === field), mentionable: await rolesOf(ctx, subject), level: levelAt(ctx, subject), timeZone: (await requireRegion(ctx.tx)).timeZone, now: ctx.now.toISOString(),
      mayDiscuss: can(ctx.actor, 'submission.discuss', { ...placeOfForm(subject), regionId: ctx.actor.regionId }),
    }
  },
})
export type CellTalk = OutOf<typeof getCellTalk>
