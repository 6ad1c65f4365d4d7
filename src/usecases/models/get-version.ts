import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { checkModel } from '@/domain/models/check-model'
import type { ModelId } from '@/domain/shared/ids'
import { can } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { findReadableVersion, headDto } from './version-access'

/** A version of a model as a document with the checker's findings, and whether the actor may approve it. */
export const getModelVersion = defineQuery({
  name: 'models.getVersion',
  operation: 'model.read',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId).optional(), versionId: modelVersionIdSchema }),
  load: findReadableVersion,
  scopeOf: () => ({}),
  run: async ({ tx, actor }, _input, head) => {
    const document = await findModelDocument(tx, head)
    const isOpen = head.status === 'draft' || head.status === 'review'
    const mayApprove = isOpen && can(actor, 'model.approve', { regionId: actor.regionId })
    return { head: headDto(head), document, findings: checkModel(document), approval: mayApprove ? (head.createdById === actor.userId ? ('ownVersion' as const) : ('allowed' as const)) : null }
  },
})
