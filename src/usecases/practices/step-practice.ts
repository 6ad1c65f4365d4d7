import { z } from 'zod'
import { insertPracticeEvent, updatePracticeStatus, type Practice } from '@/data/practices/practice.store'
import type { News } from '@/data/notifications/notification.store'
import { refusePracticeStep, statusAfterPracticeStep, type PracticeRefusal, type PracticeStep } from '@/domain/practices/practice-workflow'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { practiceIdSchema, textSchema } from '../kernel/schemas'
import { lockSeenPractice, operationOf, placeOfPractice } from './practice-access'

const plain = z.strictObject({ practiceId: practiceIdSchema })
const worded = plain.extend({ comment: textSchema(4000) })

/** Moderators hear of what waits for them, authors of what became of it. */
const newsOf = (step: PracticeStep, { id, title, authorIds }: Practice): ReadonlyArray<News> => {
  if (step === 'submit') return [{ subjectId: id, title, to: { roles: ['regional_operator'], organizationId: null, municipalityId: null } }]
  return step === 'publish' || step === 'return' ? authorIds.map((userId) => ({ subjectId: id, title, to: { userId } })) : []
}

const take = async (ctx: Context, practice: Practice, { step, comment }: { step: PracticeStep; comment?: string }): Promise<Result<Done<Record<never, never>>, PracticeRefusal>> => {
  const refusal = refusePracticeStep(step, { status: practice.status, isAuthor: practice.authorIds.includes(ctx.actor.userId) })
  if (refusal !== undefined) return err(refusal)
  const toStatus = statusAfterPracticeStep(practice.status, step)
  await updatePracticeStatus(ctx.tx, practice.id, { status: toStatus, ...(step === 'publish' ? { publishedById: ctx.actor.userId, publishedAt: ctx.now } : {}) })
  await insertPracticeEvent(ctx.tx, { id: ctx.newId(), practiceId: practice.id, step, fromStatus: practice.status, toStatus, comment: comment ?? null, actorId: ctx.actor.userId, at: ctx.now })
  await notify({ ...ctx, actorId: ctx.actor.userId }, step === 'submit' ? 'practiceSubmitted' : 'practiceAnswered', newsOf(step, practice))
  return ok({ out: {}, audit: { event: `practice.${step}`, subjectKind: 'practice', subjectId: practice.id, after: { title: practice.title } } })
}

const defineStep = (name: string, step: PracticeStep) => defineCommand({
  name, operation: operationOf[step], input: plain, load: lockSeenPractice, scopeOf: placeOfPractice, run: (ctx, _input, practice) => take(ctx, practice, { step }),
})
const defineWordedStep = (name: string, step: PracticeStep) => defineCommand({
  name, operation: operationOf[step], input: worded, load: lockSeenPractice, scopeOf: placeOfPractice, run: (ctx, { comment }, practice) => take(ctx, practice, { step, comment }),
})

export const submitPractice = defineStep('practices.submit', 'submit')
export const withdrawPractice = defineStep('practices.withdraw', 'withdraw')
export const publishPractice = defineStep('practices.publish', 'publish')
export const returnPractice = defineWordedStep('practices.return', 'return')
export const archivePractice = defineWordedStep('practices.archive', 'archive')
