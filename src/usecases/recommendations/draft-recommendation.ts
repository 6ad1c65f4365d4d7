import { z } from 'zod'
import { findAddressee, type AddresseePlace } from '@/data/recommendations/addressee.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { findNamedPractice, type NamedPractice } from '@/data/practices/published-practice.store'
import { insertRecommendations, updateRecommendationText } from '@/data/recommendations/recommendation.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { dayIn } from '@/domain/shared/calendar'
import type { RecommendationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, directorIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, practiceIdSchema, recommendationIdSchema, releaseIdSchema, textSchema } from '../kernel/schemas'
import { lockHeld, refuseStepNow } from './recommendation-access'
import { operationOf } from './take-step'
import { requireRegion } from '@/data/tenancy/region.store'

const words = { title: textSchema(300), text: textSchema(8000), basis: textSchema(2000), dueOn: calendarDateSchema, practiceId: optionalSchema(practiceIdSchema) }
const draftInput = z.strictObject({
  releaseId: releaseIdSchema, addresseeKind: z.enum(['director', 'organization', 'municipality', 'institute']),
  directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema), municipalityId: optionalSchema(municipalityIdSchema),
  indicatorCode: optionalSchema(textSchema(60)), ...words,
})

type PracticeToName = { readonly practice: NamedPractice | null }
/** The practice a draft names, null for none; undefined where it is not there. */
const findPracticeToName = async (ctx: Context, id: NamedPractice['id'] | undefined): Promise<NamedPractice | null | undefined> => (id === undefined ? null : findNamedPractice(ctx.tx, id))
/** An archived practice stays on the draft that named it and is not named anew. */
const refusePractice = ({ practice }: PracticeToName, before: string | null): { code: 'RECOMMENDATION_PRACTICE_UNPUBLISHED' } | undefined =>
  practice === null || practice.isPublished || practice.id === before ? undefined : { code: 'RECOMMENDATION_PRACTICE_UNPUBLISHED' }

const loadDraft = async (ctx: Context, asked: z.output<typeof draftInput>): Promise<(PracticeToName & { release: ReleaseContext; addressee: AddresseePlace }) | undefined> => {
  const release = await findReleaseContext(ctx.tx, asked.releaseId)
  const addressee = await findAddressee(ctx.tx, asked)
  const practice = await findPracticeToName(ctx, asked.practiceId)
  return release === undefined || addressee === undefined || practice === undefined ? undefined : { release, addressee, practice }
}

/** A recommendation written by hand: addressee, basis and term are obligatory (D.9). */
export const draftRecommendation = defineCommand({
  name: 'recommendations.draft',
  operation: 'recommendation.draft',
  input: draftInput,
  load: loadDraft,
  scopeOf: ({ addressee: { municipalityId, organizationId } }) => ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) }),
  run: async (ctx, { releaseId, indicatorCode, title, text, basis, dueOn, addresseeKind, practiceId }, { release, addressee, practice }) => {
    const unpublished = refusePractice({ practice }, null)
    if (unpublished !== undefined) return err(unpublished)
    if (dueOn < dayIn(ctx.now, release.timeZone)) return err({ code: 'RECOMMENDATION_TERM_PAST' })
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    if (indicatorCode !== undefined && document.indicators.every(({ code }) => code !== indicatorCode)) return err({ code: 'RECOMMENDATION_INDICATOR_UNKNOWN' })
    const id = ctx.newId() as RecommendationId
    await insertRecommendations(ctx.tx, [{
      id, releaseId, addresseeKind, ...addressee, title, text, basis, dueOn, indicatorCode: indicatorCode ?? null, deficit: null, measureId: null, practiceId: practiceId ?? null,
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
  load: async (ctx, { practiceId, ...asked }) => {
    const [held, practice] = [await lockHeld(ctx, asked), await findPracticeToName(ctx, practiceId)]
    return held === undefined || practice === undefined ? undefined : { ...held, practice }
  },
  scopeOf: ({ place }) => place,
  run: async (ctx, { revision, title, text, basis, dueOn, practiceId }, { one, practice }) => {
    const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
    const refusal = await refuseStepNow(ctx, one, { step: 'edit', today })
    if (refusal !== undefined) return err(refusal)
    if (one.revision !== revision) return err({ code: 'RECOMMENDATION_CHANGED_MEANWHILE' })
    if (dueOn < today) return err({ code: 'RECOMMENDATION_TERM_PAST' })
    const unpublished = refusePractice({ practice }, one.practiceId)
    if (unpublished !== undefined) return err(unpublished)
    await updateRecommendationText(ctx.tx, one.id, { title, text, basis, dueOn, practiceId: practiceId ?? null, drafterIds: [...new Set([...one.drafterIds, ctx.actor.userId])] })
    return ok({ out: { recommendationId: one.id }, audit: { event: 'recommendation.edited', subjectKind: 'recommendation', subjectId: one.id, after: { title } } })
  },
})
