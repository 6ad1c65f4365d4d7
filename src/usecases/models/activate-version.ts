import { z } from 'zod'
import { updateModelVersionArchived } from '@/data/models/model-step.store'
import { findRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { modelVersionIdSchema } from '../kernel/schemas'
import { putInForce } from './put-in-force'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

/** The approver puts an approved version in force today, without waiting for its day. */
export const activateVersion = defineCommand({
  name: 'models.activate',
  operation: 'model.activate',
  input: z.strictObject({ versionId: modelVersionIdSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, _input, version) => {
    const region = await findRegion(ctx.tx)
    if (region === undefined) return err({ code: 'NOT_FOUND' } as const)
    const done = await putInForce(ctx.tx, version, { now: ctx.now, from: dayIn(ctx.now, region.timeZone) })
    if (!done.ok) return done
    return ok({ out: {}, audit: { event: 'model.activated', subjectKind: 'modelVersion', subjectId: version.id, after: { superseded: done.value.superseded.join(', ') } } })
  },
})

/** A superseded version goes to the archive and is read-only for ever. */
export const archiveVersion = defineCommand({
  name: 'models.archive',
  operation: 'model.archive',
  input: z.strictObject({ versionId: modelVersionIdSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, _input, version) => {
    const refusal = await refuseModelStep(ctx, version, 'archive')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionArchived(ctx.tx, version.id, ctx.now)
    return ok({ out: {}, audit: { event: 'model.archived', subjectKind: 'modelVersion', subjectId: version.id } })
  },
})
