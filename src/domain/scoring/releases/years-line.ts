import { areTotalsComparable } from './compare-cycles'

/** A result of one organization in the last release of a cycle; the total in hundredths, no level: no place on the line. */
export type YearResult = { readonly releaseId: string; readonly period: string; readonly total: number; readonly level: number; readonly levelName: string | null; readonly modelVersionId: string; readonly modelCode: string; readonly modelComparableWith: ReadonlyArray<string> }
/** `joined`: a line leads here from the point before; `isBreak`: the method changed since the cycle before, so nothing joins them. */
export type YearPoint = { readonly releaseId: string; readonly period: string; readonly total: number | null; readonly levelName: string | null; readonly joined: boolean; readonly isBreak: boolean }

export const SHOWN_YEARS = 5

const comparable = (newer: YearResult, older: YearResult): boolean =>
  areTotalsComparable({ id: newer.modelVersionId, comparableWith: newer.modelComparableWith }, { id: older.modelVersionId, code: older.modelCode })

/** The last years of one organization, oldest first. Only neighbours counted by comparable methods, both with a level, are joined. */
export const yearsLine = (results: ReadonlyArray<YearResult>): ReadonlyArray<YearPoint> => {
  const ordered = [...results].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)).slice(-SHOWN_YEARS)
  return ordered.map((result, at) => {
    const before = ordered[at - 1]
    const sameMethod = before !== undefined && comparable(result, before)
    return {
      releaseId: result.releaseId, period: result.period, total: result.level === -1 ? null : result.total, levelName: result.levelName,
      joined: sameMethod && result.level !== -1 && before.level !== -1, isBreak: before !== undefined && !sameMethod,
    }
  })
}
