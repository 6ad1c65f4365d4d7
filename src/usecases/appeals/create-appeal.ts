import { z } from 'zod'
import { hasOpenAppeal, insertAppeal } from '@/data/appeals/appeal.store'
import { lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { listReviews } from '@/data/appeals/result-review.store'
import { findForm, readFormLayers, type FormState } from '@/data/submissions/form-state.store'
import { contestedCells } from '@/domain/appeals/contested-cells'
import type { AppealId, CycleId, OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema, textSchema } from '../kernel/schemas'
import { windowOf } from './appeal-access'

const MAX_ITEMS = 20
const itemSchema = z.strictObject({ field: z.string().trim().min(1).max(100), ownValue: textSchema(64), reason: textSchema(2000) })

type Contested = { readonly cycle: Cycle; readonly form: FormState }

const lockContested = async ({ tx }: Context, { cycleId, organizationId }: { cycleId: CycleId; organizationId: OrganizationId }): Promise<Contested | undefined> => {
  const cycle = await lockCycle(tx, cycleId)
  const form = cycle === undefined ? undefined : await findForm(tx, cycleId, organizationId)
  return cycle === undefined || form === undefined ? undefined : { cycle, form }
}

/** A draft of an appeal: the director names fields of the own result, the own value of each and why. */
export const createAppeal = defineCommand({
  name: 'appeals.create',
  operation: 'appeal.file',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema, items: z.array(itemSchema).min(1, 'REQUIRED').max(MAX_ITEMS) }),
  load: lockContested,
  scopeOf: ({ form }) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId }),
  run: async (ctx, { items }, { cycle, form }) => {
    const { tx, actor, now } = ctx
    const release = await findLastRelease(tx, cycle.id)
    const window = await windowOf(tx, cycle, form.municipalityId)
    if (release === undefined || cycle.status !== 'appeals' || window === null || now >= window.endsAt) return err({ code: 'APPEAL_WINDOW_CLOSED' })
    const own = new Set(await listDirectorsOfAccount(tx, actor.userId))
    if (!(await listReviews(tx, release.id)).some((row) => row.organizationId === form.organizationId && own.has(row.directorId))) return err({ code: 'APPEAL_NOT_OWN_RESULT' })
    if (await hasOpenAppeal(tx, cycle.id, form.organizationId)) return err({ code: 'APPEAL_ALREADY_OPEN' })
    const head = await findModelVersionHead(tx, cycle.modelVersionId)
    const layers = (await readFormLayers(tx, [form.id])).get(form.id)
    if (head === undefined || layers === undefined) return err({ code: 'APPEAL_WINDOW_CLOSED' })
    const contested = contestedCells(await findModelDocument(tx, head), layers, items)
    if (!contested.ok) return contested
    const appealId = ctx.newId() as AppealId
    const number = await insertAppeal(tx, {
      id: appealId, cycleId: cycle.id, releaseId: release.id, submissionId: form.id, organizationId: form.organizationId, municipalityId: form.municipalityId, createdById: actor.userId, createdAt: now,
      items: contested.value.map((item) => ({ ...item, id: ctx.newId() })),
    })
    return ok({ out: { appealId }, audit: { event: 'appeal.created', subjectKind: 'appeal', subjectId: appealId, after: { number } } })
  },
})
