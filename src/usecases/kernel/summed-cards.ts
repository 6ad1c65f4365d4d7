import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { SummedCard } from '@/domain/scoring/places/summarize-cards'

type CardColumns = { readonly total: number; readonly previousTotal: number | null; readonly level: number; readonly missingPercent: number; readonly directionScores: string; readonly directionMaxes: string }

/** A row of a store with its arrays read, for summaries of a region or a municipality. */
export type ReadCard<Row extends CardColumns> = SummedCard & { readonly row: Row }

export const toReadCards = <Row extends CardColumns>(rows: ReadonlyArray<Row>): ReadonlyArray<ReadCard<Row>> =>
  rows.map((row) => ({
    row, total: row.total, previous: row.previousTotal, level: row.level, missingPercent: row.missingPercent,
    directionScores: decodeDirectionScores(row.directionScores), directionMaxes: decodeDirectionScores(row.directionMaxes),
  }))
