import { z } from 'zod'
import { findLastVersionNumber, findModelDocument, insertModelVersion } from '@/data/models/model-version.store'
import { findBoundCore, insertBinding } from '@/data/scoring/supplement.store'
import { refuseStep } from '@/domain/models/model-workflow'
import type { ModelVersionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { modelVersionIdSchema } from '../kernel/schemas'
import { lockReadableVersion, placeOfModel } from './version-access'

/** «Новая редакция»: a draft with the document of an approved version, numbered after the newest one of the model. */
export const createVersion = defineCommand({
  name: 'models.createVersion',
  operation: 'model.edit',
  input: z.strictObject({ versionId: modelVersionIdSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, _input, source) => {
    const refusal = refuseStep('createVersion', { status: source.status, openComments: 0, errors: 0, unexplainedWarnings: 0, isAuthor: false, cyclesInProgress: 0 })
    if (refusal !== undefined) return err(refusal)
    const versionId = ctx.newId() as ModelVersionId
    const number = (await findLastVersionNumber(ctx.tx, source.modelId)) + 1
    await insertModelVersion(ctx.tx, {
      id: versionId, modelId: source.modelId, number, document: await findModelDocument(ctx.tx, source), contentHash: source.contentHash, createdById: ctx.actor.userId, createdAt: ctx.now, amendsId: source.id,
    })
    const core = await findBoundCore(ctx.tx, source.id)
    if (core !== undefined) await insertBinding(ctx.tx, { id: ctx.newId(), versionId, coreVersionId: core.coreVersionId, at: ctx.now, by: ctx.actor.userId })
    return ok({ out: { modelId: source.modelId, versionId }, audit: { event: 'model.versionCreated', subjectKind: 'modelVersion', subjectId: versionId, after: { amends: source.id, number } } })
  },
})
