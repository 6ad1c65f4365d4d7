import type { Controllability, ModelDocument } from '../models/model-document'
import type { Deficit, DeficitKind } from '../recommendations/find-deficits'
import { standingOf } from '../scoring/places/standings'

/** One direction of the profile, whole percent of its maximum; `group`: the median of the own cluster, null for small ones. */
export type SheetDirection = { readonly code: string; readonly name: string; readonly percent: number | null; readonly group: number | null }
/** What is asked about: a weak indicator and how it is weak; the words are made of it elsewhere. */
export type SheetQuestion = { readonly code: string; readonly name: string; readonly kind: DeficitKind; readonly percent: number; readonly from: number; readonly controllability: Controllability }
/** The structure of an interview on the results of monitoring (KRA-25). `total`: hundredths. `level`: its name in the method, null where none was given. */
export type InterviewSheet = { readonly total: number; readonly level: string | null; readonly directions: ReadonlyArray<SheetDirection>; readonly questions: ReadonlyArray<SheetQuestion> }

/** More cannot be talked over in an hour. */
export const MOST_QUESTIONS = 7

type Card = { readonly total: number; readonly level: number; readonly states: Uint8Array; readonly points: ReadonlyArray<number>; readonly deficits: ReadonlyArray<Deficit> }

/** The sheet of one card: its profile, and a question for each weak indicator, what the director governs first and the larger before the smaller. */
export const prepareSheet = (document: ModelDocument, card: Card, group: ReadonlyMap<string, number>): InterviewSheet => {
  const shares = standingOf(document, card, 'direction')
  const nameOf = new Map(document.indicators.map(({ code, name }) => [code, name]))
  const first = card.deficits.filter(({ indicatorCode }, at) => card.deficits.findIndex((one) => one.indicatorCode === indicatorCode) === at)
  return {
    total: card.total, level: document.levels[card.level]?.name ?? null,
    directions: document.directions.map(({ code, name }) => ({ code, name, percent: shares.get(code) ?? null, group: group.get(code) ?? null })),
    questions: first.slice(0, MOST_QUESTIONS).map(({ indicatorCode: code, kind, percent, from, controllability }) => ({ code, name: nameOf.get(code) ?? code, kind, percent, from, controllability })),
  }
}

/** What the director has done best, to begin with: none where nothing stands out. */
export const strongestOf = ({ directions }: Pick<InterviewSheet, 'directions'>): SheetDirection | undefined =>
  directions.reduce<SheetDirection | undefined>((best, one) => (one.percent !== null && one.percent > (best?.percent ?? -1) ? one : best), undefined)
