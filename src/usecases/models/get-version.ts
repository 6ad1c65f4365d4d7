import { z } from 'zod'
import { listAuthorNames, listModelComments, listWarningReasons } from '@/data/models/model-comment.store'
import { findModelDocument, type ModelVersionHead } from '@/data/models/model-version.store'
import { checkModel } from '@/domain/models/check-model'
import { findingKey } from '@/domain/models/finding-key'
import { isStepOpen, mayBeginCycle, type ModelStep } from '@/domain/models/model-workflow'
import type { ModelId } from '@/domain/shared/ids'
import type { Operation } from '@/policy/operations'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { modelVersionIdSchema } from '../kernel/schemas'
import { readFindings } from './read-findings'
import { findReadableVersion, flowDto, headDto, isAuthor, mayWithModel } from './version-access'

/** A step without an operation is taken by the system alone. */
const operationOf: Record<ModelStep, Operation | null> = {
  edit: 'model.edit', openDiscussion: 'model.discuss', comment: 'model.comment', resolveComment: 'model.discuss', closeDiscussion: 'model.discuss',
  submitForReview: 'model.discuss', returnToDraft: 'model.return', approve: 'model.approve', activate: 'model.activate', supersede: null, withdraw: 'model.withdraw', archive: 'model.archive', createVersion: 'model.edit',
}

/** Steps open in this state to this person; the command judges again. */
const stepsOf = ({ actor }: Context, head: ModelVersionHead): ReadonlyArray<ModelStep> =>
  (Object.keys(operationOf) as ReadonlyArray<ModelStep>).filter((step) => {
    const operation = operationOf[step]
    return operation !== null && isStepOpen(head.status, step) && mayWithModel(actor, operation, head)
  })

const readComments = async ({ tx }: Context, head: ModelVersionHead) => {
  const comments = await listModelComments(tx, head.id)
  const names = await listAuthorNames(tx, comments.flatMap(({ authorId, resolvedById }) => (resolvedById === null ? [authorId] : [authorId, resolvedById])))
  return comments.map((comment) => ({
    id: comment.id, section: comment.section, text: comment.text, author: names.get(comment.authorId) ?? '', createdAt: comment.createdAt.toISOString(),
    verdict: comment.verdict, reason: comment.reason, resolvedBy: comment.resolvedById === null ? null : (names.get(comment.resolvedById) ?? ''),
  }))
}

/** A version of a model as a document with the checker's findings, the discussion, and the steps open to the actor. */
export const getModelVersion = defineQuery({
  name: 'models.getVersion',
  operation: 'model.read',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId).optional(), versionId: modelVersionIdSchema }),
  load: findReadableVersion,
  scopeOf: () => ({}),
  run: async (ctx, _input, head) => {
    const document = await findModelDocument(ctx.tx, head)
    const mayMake = mayWithModel(ctx.actor, 'model.edit', head) || mayWithModel(ctx.actor, 'model.approve', head)
    const reasons = mayMake ? await listWarningReasons(ctx.tx, head.id) : new Map<string, string>()
    const steps = stepsOf(ctx, head)
    return {
      head: headDto(head), flow: flowDto(head), document, steps,
      findings: (mayMake ? await readFindings(ctx, head, document) : checkModel(document)).map((finding) => ({ ...finding, reason: reasons.get(findingKey(finding)) ?? null })),
      comments: mayMake || head.status === 'discussion' ? await readComments(ctx, head) : [],
      mayPublish: mayBeginCycle(head.status) && mayWithModel(ctx.actor, 'model.publishToLibrary', head),
      mayTry: mayWithModel(ctx.actor, 'model.trial', head),
      approval: steps.includes('approve') ? (isAuthor(ctx.actor, head) ? ('ownVersion' as const) : ('allowed' as const)) : null,
    }
  },
})
