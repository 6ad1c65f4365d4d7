import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { RatedRow } from '@/data/scoring/score-card.store'
import type { SummedCard } from '@/domain/scoring/summarize-cards'

/** A row of the store with its arrays read, for summaries of a region or a municipality. */
export type ReadCard = SummedCard & { readonly row: RatedRow }

export const toReadCards = (rows: ReadonlyArray<RatedRow>): ReadonlyArray<ReadCard> =>
  rows.map((row) => ({
    row, total: row.total, previous: row.previousTotal, level: row.level, missingPercent: row.missingPercent,
    directionScores: decodeDirectionScores(row.directionScores), directionMaxes: decodeDirectionScores(row.directionMaxes),
  }))
