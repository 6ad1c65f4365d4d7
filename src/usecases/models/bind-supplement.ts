import { z } from 'zod'
import { findBoundCore, insertBinding, listCoreVersions } from '@/data/scoring/supplement.store'
import type { ModelVersionId } from '@/domain/shared/ids'
import { wasApproved } from '@/domain/models/model-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { findReadableVersion, lockReadableVersion, mayWithModel, placeOfModel } from './version-access'

/** Binds a municipal draft to the version of the regional core it supplements (PRM-05); until approval it may be bound anew. */
export const bindSupplement = defineCommand({
  name: 'models.bindSupplement',
  operation: 'model.edit',
  input: z.strictObject({ versionId: modelVersionIdSchema, coreVersionId: modelVersionIdSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { coreVersionId }, version) => {
    if (version.municipalityId === null) return err({ code: 'SUPPLEMENT_NOT_MUNICIPAL' })
    if (wasApproved(version.status)) return err({ code: 'SUPPLEMENT_APPROVED' })
    const core = (await listCoreVersions(ctx.tx)).find(({ id }) => id === coreVersionId)
    if (core === undefined) return err({ code: 'SUPPLEMENT_NO_CORE' })
    await insertBinding(ctx.tx, { id: ctx.newId(), versionId: version.id, coreVersionId: core.id, at: ctx.now, by: ctx.actor.userId })
    return ok({ out: {}, audit: { event: 'model.supplementBound', subjectKind: 'modelVersion', subjectId: version.id, after: { core: `${core.name}, ${core.number}` } } })
  },
})

/** What a version supplements, and, for who may change it, what it could be bound to; null for models of the region itself. */
export const getSupplementBinding = defineQuery({
  name: 'models.getSupplementBinding',
  operation: 'model.read',
  input: z.strictObject({ modelId: z.uuid().optional(), versionId: modelVersionIdSchema }),
  load: (ctx, { versionId }: { versionId: ModelVersionId; modelId?: string | undefined }) => findReadableVersion(ctx, { versionId }),
  scopeOf: () => ({}),
  run: async ({ tx, actor }, _input, head) => {
    if (head.municipalityId === null) return { binding: null }
    const mayBind = mayWithModel(actor, 'model.edit', head) && !wasApproved(head.status)
    const core = await findBoundCore(tx, head.id)
    return { binding: { core: core === undefined ? null : { name: core.coreName, number: core.coreNumber }, cores: mayBind ? await listCoreVersions(tx) : [], mayBind } }
  },
})
