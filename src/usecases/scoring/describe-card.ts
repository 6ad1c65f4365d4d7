import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { FullCard, PeerScore } from '@/data/scoring/score-card.store'
import type { Direction, Indicator, ModelDocument } from '@/domain/models/model-document'
import { newScores } from '@/domain/scoring/cards/cycle-arrays'
import { lineStates, type CycleScores, type LineState } from '@/domain/scoring/cards/cycle-scores'
import { explainLine, type LineExplanation } from '@/domain/scoring/lines/explain-line'
import { shownMedianOf, shownTotalsOf } from '@/domain/scoring/clusters/peers'
import type { ReleaseHistory } from '@/domain/scoring/releases/release-history'
import { scoreGroups } from '@/domain/scoring/cards/score-groups'
import type { FieldCell } from './describe-fields'

/** One indicator of the account («строка расчёта»). Micro-units; null where there is none. Contribution in hundredths of a point. */
export type CardLine = {
  readonly indicator: Indicator
  readonly state: LineState
  readonly value: number | null
  /** What the value was compared with where the document does not say. */
  readonly reference: number | null
  /** Millionths of the whole that this line actually weighs on this card; null where the model only sums points. */
  readonly weight: number | null
  readonly explanation: LineExplanation
  readonly points: number
  readonly contribution: number
  readonly fields: ReadonlyArray<FieldCell>
}
/** A bonus or penalty of a direction: what it added or took, micro-units, and its share of the total in hundredths of a point. */
export type CardAdjustment = { readonly code: string; readonly name: string; readonly kind: 'bonus' | 'penalty'; readonly max: string; readonly amount: number; readonly contribution: number }
export type CardDirection = {
  readonly direction: Direction
  readonly score: number | null
  /** After the thin-direction rule; 0 where nothing of the direction applies. */
  readonly max: number
  readonly isThin: boolean
  /** Of the cluster; null for fewer than the release shows. */
  readonly median: number | null
  /** How many others of the cluster that the direction applies to have fewer points; null for fewer than five. */
  readonly standing: { readonly below: number; readonly of: number } | null
  readonly contribution: number
  readonly lines: ReadonlyArray<CardLine>
  readonly adjustments: ReadonlyArray<CardAdjustment>
}

const orNull = (micro: number | undefined): number | null => (micro === undefined || Number.isNaN(micro) ? null : micro)

/** One card as the engine's columns, for the one explanation of lines there is. */
const columnsOf = (document: ModelDocument, card: FullCard): CycleScores => ({
  ...newScores(1, document.indicators.length, document.directions.length),
  clusters: [],
  directionScore: Float64Array.from(card.directionScores),
  directionMax: Float64Array.from(card.directionMaxes),
  lineState: card.lineStates,
  lineValue: Float64Array.from(card.lineValues),
  lineReached: Int16Array.from(card.lineReached),
  lineReference: Float64Array.from(card.lineReferences),
  linePoints: Float64Array.from(card.linePoints),
  ...(card.lineSmallBase.length === 0 ? {} : { lineSmallBase: card.lineSmallBase }),
})

const lineOf = (card: FullCard, indicator: Indicator, line: { position: number; fields: ReadonlyArray<FieldCell>; explanation: LineExplanation }): CardLine => ({
  indicator,
  state: lineStates[card.lineStates[line.position] ?? 0] ?? 'missing',
  value: orNull(card.lineValues[line.position]),
  reference: orNull(card.lineReferences[line.position]),
  points: orNull(card.linePoints[line.position]) ?? 0,
  contribution: card.lineContributions[line.position] ?? 0,
  weight: card.lineWeights[line.position] ?? null,
  explanation: line.explanation,
  fields: line.fields,
})

/** Bonuses and penalties of the card, in the order of the document; those that changed nothing are left out. */
const adjustmentsIn = (document: ModelDocument, card: FullCard, direction: string): ReadonlyArray<CardAdjustment> =>
  (document.adjustments ?? []).flatMap(({ code, name, kind, max, direction: of }, position) => {
    const [amount, contribution] = [card.adjustments[position] ?? 0, card.adjustmentContributions[position] ?? 0]
    return of === direction && (amount !== 0 || contribution !== 0) ? [{ code, name, kind, max, amount, contribution }] : []
  })

/** Of the others: the own card is one of the cluster and takes one place out. */
const standingAmong = (values: ReadonlyArray<number>, own: number | undefined, isShown: boolean): CardDirection['standing'] =>
  !isShown || own === undefined || Number.isNaN(own) ? null : { below: values.filter((value) => value < own).length, of: values.length - 1 }

/** Directions in the model's order, each with its lines; contributions of all lines, bonuses and penalties add up to the card's total. */
export const describeDirections = (
  document: ModelDocument, card: FullCard, told: { peers: ReadonlyArray<PeerScore>; smallestGroup: number; history: ReleaseHistory; fieldsOf: (indicator: Indicator) => ReadonlyArray<FieldCell> },
): ReadonlyArray<CardDirection> => {
  const columns = columnsOf(document, card)
  const lines = document.indicators.map((indicator, position) => lineOf(card, indicator, { position, fields: told.fieldsOf(indicator), explanation: explainLine(document, columns, { row: 0, position, told: { history: told.history, organizationId: card.organizationId } }) }))
  const peers = told.peers.map((peer) => decodeDirectionScores(peer.directionScores))
  return document.directions.map((direction, position) => {
    const own = lines.filter((line) => line.indicator.direction === direction.code)
    const adjustments = adjustmentsIn(document, card, direction.code)
    const among = peers.map((scores) => scores[position] ?? Number.NaN).filter((value) => !Number.isNaN(value))
    const median = shownMedianOf(among, told.smallestGroup)
    return {
      direction,
      score: orNull(card.directionScores[position]),
      max: card.directionMaxes[position] ?? 0,
      isThin: card.directionThin[position] === 1,
      median,
      standing: standingAmong(among, card.directionScores[position], median !== null),
      contribution: [...own, ...adjustments].reduce((sum, line) => sum + line.contribution, 0),
      lines: own,
      adjustments,
    }
  })
}

/** A group of directions («группа» of Zelenchuk): hundredths of a percent of its maximum; null where nothing of it applies. */
export type CardGroup = { readonly code: string; readonly name: string; readonly percent: number | null }

/** Only where the model has several: one group would repeat the total. */
export const describeGroups = (document: ModelDocument, card: FullCard): ReadonlyArray<CardGroup> => {
  if (document.groups.length < 2) return []
  const percents = new Map(scoreGroups(document, columnsOf(document, card), { row: 0, counted: card.groupScores }).map(({ code, percent }) => [code, percent]))
  return document.groups.map(({ code, name }) => ({ code, name, percent: orNull(percents.get(code)) }))
}

export type CardCluster = { readonly key: string; readonly size: number; readonly widened: boolean; readonly median: number | null; /** Hundredths, rated peers only, without names; null for fewer than the release shows. */ readonly totals: ReadonlyArray<number> | null }

export const describeCluster = (cluster: { key: string; size: number; widened: boolean } | undefined, { peers, smallestGroup }: { peers: ReadonlyArray<PeerScore>; smallestGroup: number }): CardCluster => {
  const totals = peers.filter((peer) => peer.level >= 0).map((peer) => peer.total)
  return { key: cluster?.key ?? '', size: cluster?.size ?? peers.length, widened: cluster?.widened ?? false, median: shownMedianOf(totals, smallestGroup), totals: shownTotalsOf(totals, smallestGroup) }
}
