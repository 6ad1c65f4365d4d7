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

export type ChangeRequest = Pick<EffectReview, 'id' | 'subjectKind' | 'subjectId' | 'change' | 'changeText' | 'conclusion' | 'createdAt'> & { readonly subjectTitle: string; readonly period: string }

/** Conclusions that ask for one of the changes, the newest first, each with the measure or decision and the cycle it was drawn from: what the next cycle starts from. */
export const listChangeRequests = (tx: TenantTx, changes: ReadonlyArray<EffectChange>, limit: number): Promise<ReadonlyArray<ChangeRequest>> =>
  tx.$queryRaw<ChangeRequest[]>`
    SELECT e.id::text, e.subject_kind AS "subjectKind", e.subject_id::text AS "subjectId", e.change, e.change_text AS "changeText", e.conclusion, e.created_at AS "createdAt",
      coalesce(r.title, d.title) AS "subjectTitle", c.period
    FROM effect_review e
    JOIN release l ON l.region_id = e.region_id AND l.id = e.after_release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
    LEFT JOIN recommendation r ON e.subject_kind = 'recommendation' AND r.region_id = e.region_id AND r.id = e.subject_id
    LEFT JOIN decision d ON e.subject_kind = 'decision' AND d.region_id = e.region_id AND d.id = e.subject_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.change = ANY(${[...changes]}::text[]) ORDER BY e.created_at DESC, e.id LIMIT ${limit}`
