import { z } from 'zod'
import { findAddressee, type AddresseePlace } from '@/data/recommendations/addressee.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { insertRecommendations, updateRecommendationText } from '@/data/recommendations/recommendation.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { dayIn } from '@/domain/shared/calendar'
import type { RecommendationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, directorIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, recommendationIdSchema, releaseIdSchema, textSchema } from '../kernel/schemas'
import { lockHeld, refuseStepNow } from './recommendation-access'
import { operationOf } from './take-step'
import { requireRegion } from '@/data/tenancy/region.store'

const words = { title: textSchema(300), text: textSchema(8000), basis: textSchema(2000), dueOn: calendarDateSchema }
const draftInput = z.strictObject({
  releaseId: releaseIdSchema, addresseeKind: z.enum(['director', 'organization', 'municipality', 'institute']),
  directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema), municipalityId: optionalSchema(municipalityIdSchema),
  indicatorCode: optionalSchema(textSchema(60)), ...words,
})

const loadDraft = async (ctx: Context, asked: z.output<typeof draftInput>): Promise<{ release: ReleaseContext; addressee: AddresseePlace } | undefined> => {
  const release = await findReleaseContext(ctx.tx, asked.releaseId)
  const addressee = await findAddressee(ctx.tx, asked)
  return release === undefined || addressee === undefined ? undefined : { release, addressee }
}

/** A recommendation written by hand: addressee, basis and term are obligatory (D.9). */
export const draftRecommendation = defineCommand({
  name: 'recommendations.draft',
  operation: 'recommendation.draft',
  input: draftInput,
  load: loadDraft,
  scopeOf: ({ addressee: { municipalityId, organizationId } }) => ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) }),
  run: async (ctx, { releaseId, indicatorCode, title, text, basis, dueOn, addresseeKind }, { release, addressee }) => {
    if (dueOn < dayIn(ctx.now, release.timeZone)) return err({ code: 'RECOMMENDATION_TERM_PAST' })
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    if (indicatorCode !== undefined && document.indicators.every(({ code }) => code !== indicatorCode)) return err({ code: 'RECOMMENDATION_INDICATOR_UNKNOWN' })
    const id = ctx.newId() as RecommendationId
    await insertRecommendations(ctx.tx, [{
      id, releaseId, addresseeKind, ...addressee, title, text, basis, dueOn, indicatorCode: indicatorCode ?? null, deficit: null, measureId: null,
      drafterIds: [ctx.actor.userId], createdById: ctx.actor.userId, createdAt: ctx.now,
    }])
    return ok({ out: { recommendationId: id }, audit: { event: 'recommendation.drafted', subjectKind: 'recommendation', subjectId: id, after: { title } } })
  },
})

/** Changes the words of a draft. Two people cannot overwrite each other unseen: the revision read must be the one kept. */
export const editRecommendation = defineCommand({
  name: 'recommendations.edit',
  operation: operationOf.edit,
  input: z.strictObject({ recommendationId: recommendationIdSchema, revision: z.coerce.number().int().min(0), ...words }),
  load: lockHeld,
  scopeOf: ({ place }) => place,
  run: async (ctx, { revision, title, text, basis, dueOn }, { one }) => {
    const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
    const refusal = await refuseStepNow(ctx, one, { step: 'edit', today })
    if (refusal !== undefined) return err(refusal)
    if (one.revision !== revision) return err({ code: 'RECOMMENDATION_CHANGED_MEANWHILE' })
    if (dueOn < today) return err({ code: 'RECOMMENDATION_TERM_PAST' })
    await updateRecommendationText(ctx.tx, one.id, { title, text, basis, dueOn, drafterIds: [...new Set([...one.drafterIds, ctx.actor.userId])] })
    return ok({ out: { recommendationId: one.id }, audit: { event: 'recommendation.edited', subjectKind: 'recommendation', subjectId: one.id, after: { title } } })
  },
})
