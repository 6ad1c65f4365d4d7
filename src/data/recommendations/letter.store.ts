import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DocumentId, RecommendationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type Joined = { readonly recommendationId: RecommendationId; readonly letterId: DocumentId }

/** Joins recommendations to the letters that tell of them, in one statement. */
export const joinLetters = async (tx: TenantTx, joined: ReadonlyArray<Joined>): Promise<void> => {
  await tx.$executeRaw`
    UPDATE recommendation r SET letter_id = j.letter FROM unnest(${joined.map((one) => one.recommendationId)}::uuid[], ${joined.map((one) => one.letterId)}::uuid[]) AS j(id, letter)
    WHERE r.region_id = ${tx.regionId}::uuid AND r.id = j.id AND r.letter_id IS NULL`
}

export type ToldByLetter = { readonly id: RecommendationId; readonly letterId: DocumentId; readonly title: string; readonly text: string; readonly dueOn: CalendarDate }

/** What letters tell, by term: the words of what is issued never change. */
export const listToldByLetters = async (tx: TenantTx, letterIds: ReadonlyArray<DocumentId>): Promise<ReadonlyArray<ToldByLetter>> => {
  const rows = await tx.recommendation.findMany({
    where: { regionId: tx.regionId, letterId: { in: [...letterIds] } }, select: { id: true, letterId: true, title: true, text: true, dueOn: true }, orderBy: [{ dueOn: 'asc' }, { title: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, id: row.id as RecommendationId, letterId: row.letterId as DocumentId, dueOn: toCalendarDate(row.dueOn) }))
}
