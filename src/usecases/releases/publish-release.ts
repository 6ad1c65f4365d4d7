import { z } from 'zod'
import { insertPublication, lockRelease } from '@/data/scoring/release.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { releaseIdSchema } from '../kernel/schemas'

/** From now on the region's public page shows this release as aggregates. */
export const publishRelease = defineCommand({
  name: 'releases.publish',
  operation: 'release.publish',
  input: z.strictObject({ releaseId: releaseIdSchema }),
  load: ({ tx }, { releaseId }) => lockRelease(tx, releaseId),
  scopeOf: () => ({}),
  run: async (ctx, _input, release) => {
    if (release.publishedAt !== null) return err({ code: 'RELEASE_ALREADY_PUBLISHED' })
    await insertPublication(ctx.tx, { id: ctx.newId(), releaseId: release.id, at: ctx.now, by: ctx.actor.userId })
    return ok({ out: {}, audit: { event: 'release.published', subjectKind: 'release', subjectId: release.id, after: { number: release.number } } })
  },
})
