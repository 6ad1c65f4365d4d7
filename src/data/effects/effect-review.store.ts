import { z } from 'zod'
import type { EffectFigures } from '@/domain/effects/measure-effect'
import type { ReleaseId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { TenantTx } from '../tenant'

const number = z.number()
const figuresSchema = z.strictObject({
  treated: number, before: number, after: number, change: number, compared: z.strictObject({ count: number, change: number, difference: number, low: number, high: number }).nullable(),
})

/** What is changed after a review: goals, the model, the measures, or nothing (domain/03, 9.2). */
export const effectChanges = ['goals', 'model', 'measures', 'none'] as const
export type EffectChange = (typeof effectChanges)[number]

export type EffectReview = {
  readonly id: string
  readonly subjectKind: 'recommendation' | 'decision'
  readonly subjectId: string
  readonly releaseId: ReleaseId
  readonly afterReleaseId: ReleaseId
  readonly figures: EffectFigures
  readonly outcome: string
  readonly conclusion: string
  readonly change: EffectChange
  readonly changeText: string | null
  readonly createdById: UserId
  readonly createdAt: Date
}

export const insertEffectReview = async (tx: TenantTx, { figures, ...review }: EffectReview): Promise<void> => {
  await tx.effectReview.create({ data: { ...review, regionId: tx.regionId, figures: figures as unknown as InputJson } })
}

export type ToldReview = Omit<EffectReview, 'createdById'> & { readonly authorName: string | null }

/** Reviews of one measure or decision, the newest first. */
export const listEffectReviews = async (tx: TenantTx, subjectId: string): Promise<ReadonlyArray<ToldReview>> => {
  const rows = await tx.$queryRaw<Array<Omit<ToldReview, 'figures'> & { figures: unknown }>>`
    SELECT e.id::text, e.subject_kind AS "subjectKind", e.subject_id::text AS "subjectId", e.release_id::text AS "releaseId", e.after_release_id::text AS "afterReleaseId", e.figures, e.outcome, e.conclusion, e.change,
      e.change_text AS "changeText", e.created_at AS "createdAt", u.display_name AS "authorName"
    FROM effect_review e LEFT JOIN app_user u ON u.id = e.created_by_id WHERE e.region_id = ${tx.regionId}::uuid AND e.subject_id = ${subjectId}::uuid ORDER BY e.created_at DESC, e.id`
  return rows.map((row) => ({ ...row, figures: figuresSchema.parse(row.figures) }))
}

/** Conclusions that ask for a change of goals, model or measures, the newest first: what the next cycle starts from. */
export const listChangeRequests = async (tx: TenantTx, limit: number): Promise<ReadonlyArray<{ id: string; subjectKind: string; subjectId: string; change: EffectChange; changeText: string | null; conclusion: string; createdAt: Date }>> =>
  (await tx.effectReview.findMany({ where: { regionId: tx.regionId, change: { not: 'none' } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: limit })).map(({ id, subjectKind, subjectId, change, changeText, conclusion, createdAt }) => ({ id, subjectKind, subjectId, change: change as EffectChange, changeText, conclusion, createdAt }))
