import { z } from 'zod'
import { findModelComment, insertModelComment, updateCommentResolved } from '@/data/models/model-comment.store'
import { refuseStep } from '@/domain/models/model-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { modelVersionIdSchema, textSchema } from '../kernel/schemas'
import type { Context } from '../kernel/runtime'
import { lockReadableVersion, placeOfModel } from './version-access'

/** What the discussion step needs is the state alone. */
const idle = { openComments: 0, errors: 0, unexplainedWarnings: 0, isAuthor: false, cyclesInProgress: 0 }

/** A remark on one section: the whole, the frame, a direction or an indicator by its code. */
export const commentVersion = defineCommand({
  name: 'models.comment',
  operation: 'model.comment',
  input: z.strictObject({ versionId: modelVersionIdSchema, section: textSchema(60), text: textSchema(4000) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { section, text }, version) => {
    const refusal = refuseStep('comment', { ...idle, status: version.status })
    if (refusal !== undefined) return err(refusal)
    const id = ctx.newId()
    await insertModelComment(ctx.tx, { id, modelVersionId: version.id, section, text, authorId: ctx.actor.userId, createdAt: ctx.now })
    return ok({ out: { commentId: id }, audit: { event: 'model.commented', subjectKind: 'modelVersion', subjectId: version.id, after: { section } } })
  },
})

const loadComment = async (ctx: Context, { commentId }: { commentId: string }) => {
  const comment = await findModelComment(ctx.tx, commentId)
  const version = comment === undefined ? undefined : await lockReadableVersion(ctx, { versionId: comment.modelVersionId })
  return comment === undefined || version === undefined ? undefined : { comment, version }
}

/** Answers a remark: accepted or declined, always with a reason (S-AMU IV.1.2). Once answered it stays so. */
export const resolveComment = defineCommand({
  name: 'models.resolveComment',
  operation: 'model.discuss',
  input: z.strictObject({ commentId: z.uuid(), verdict: z.enum(['accepted', 'declined']), reason: textSchema(4000) }),
  load: loadComment,
  scopeOf: ({ version }) => placeOfModel(version),
  run: async (ctx, { verdict, reason }, { comment, version }) => {
    const refusal = refuseStep('resolveComment', { ...idle, status: version.status })
    if (refusal !== undefined) return err(refusal)
    const now = await findModelComment(ctx.tx, comment.id)
    if (now?.verdict !== null) return err({ code: 'MODEL_COMMENT_ANSWERED' })
    await updateCommentResolved(ctx.tx, comment.id, { verdict, reason, resolvedById: ctx.actor.userId, resolvedAt: ctx.now })
    return ok({ out: {}, audit: { event: 'model.commentResolved', subjectKind: 'modelVersion', subjectId: version.id, after: { section: comment.section, verdict } } })
  },
})
