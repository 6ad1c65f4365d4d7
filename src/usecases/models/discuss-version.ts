import { z } from 'zod'
import { updateDiscussionOpened, updateModelVersionStatus } from '@/data/models/model-step.store'
import { discussionAudiences } from '@/domain/models/discussion-audience'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema, modelVersionIdSchema } from '../kernel/schemas'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

const byVersion = z.strictObject({ versionId: modelVersionIdSchema })

/** Opens the public discussion of a draft (AMU-31): from the first to the last day, both included. */
export const openDiscussion = defineCommand({
  name: 'models.openDiscussion',
  operation: 'model.discuss',
  input: z.strictObject({ versionId: modelVersionIdSchema, from: calendarDateSchema, until: calendarDateSchema, audience: z.array(z.enum(discussionAudiences)).max(discussionAudiences.length).default(['institute', 'municipality', 'organization']) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { from, until, audience }, version) => {
    if (until < from) return err({ code: 'MODEL_DISCUSSION_DAYS' })
    const refusal = await refuseModelStep(ctx, version, 'openDiscussion')
    if (refusal !== undefined) return err(refusal)
    await updateDiscussionOpened(ctx.tx, version.id, { from, until, audience })
    return ok({ out: {}, audit: { event: 'model.discussionOpened', subjectKind: 'modelVersion', subjectId: version.id, after: { from, until, audience: audience.join(', ') } } })
  },
})

/** Ends the discussion to go on editing; every comment has its answer by then. */
export const closeDiscussion = defineCommand({
  name: 'models.closeDiscussion',
  operation: 'model.discuss',
  input: byVersion,
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, _input, version) => {
    const refusal = await refuseModelStep(ctx, version, 'closeDiscussion')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionStatus(ctx.tx, version.id, { status: 'draft', returnReason: null })
    return ok({ out: {}, audit: { event: 'model.discussionClosed', subjectKind: 'modelVersion', subjectId: version.id } })
  },
})

/** Sends a sound version to the approver. */
export const submitVersion = defineCommand({
  name: 'models.submitForReview',
  operation: 'model.discuss',
  input: byVersion,
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, _input, version) => {
    const refusal = await refuseModelStep(ctx, version, 'submitForReview')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionStatus(ctx.tx, version.id, { status: 'review', returnReason: null })
    return ok({ out: {}, audit: { event: 'model.submitted', subjectKind: 'modelVersion', subjectId: version.id, before: { status: version.status } } })
  },
})
