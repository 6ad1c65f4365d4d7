import type { ModelDocument } from '../../models/model-document'
import { add, compare, divide, floorOf, fraction, fractionFromText, multiply, roundToMicro, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { aggregateExtended } from '../cards/aggregate-extended'
import type { CellGrid } from '../lines/cells'
import { assignClusters, type Clusters } from '../clusters/clusters'
import { compileModel } from '../compile/compile-model'
import { newScores, type Mutable } from '../cards/cycle-arrays'
import type { CycleScores, Participant } from '../cards/cycle-scores'
import { isApplicable, isMissing, lineStateByte } from '../lines/line-state'
import { referenceLines, type ReferenceInput, type ReferenceLine } from './reference-lines'

type Card = { readonly row: number; readonly lines: ReadonlyArray<ReferenceLine> }
type DirectionSum = { points: Fraction; applicable: Fraction; nominal: Fraction; isThin: boolean }

const text = fractionFromText
const sum = (amounts: ReadonlyArray<Fraction>): Fraction => amounts.reduce(add, ZERO_FRACTION)
const percentOf = (whole: Fraction, percent: string): Fraction => multiply(whole, divide(text(percent), fraction(100n)))
const applies = (line: ReferenceLine): boolean => isApplicable(lineStateByte[line.state])
const weighted = (document: ModelDocument, position: number, amount: Fraction): Fraction => multiply(text(document.indicators[position]?.weight ?? '0'), amount)

/** Σ points and Σ applicable maximum of a direction; thin → the nominal maximum becomes the applicable one. */
const directionSum = (document: ModelDocument, card: Card, code: string): DirectionSum => {
  const inside = card.lines.map((line, position) => ({ line, position, indicator: document.indicators[position] }))
    .filter(({ line, indicator }) => indicator?.direction === code && applies(line))
  const points = sum(inside.map(({ line, position }) => weighted(document, position, line.points)))
  const applicable = sum(inside.map(({ position, indicator }) => weighted(document, position, text(indicator?.max ?? '0'))))
  const max = text(document.directions.find((direction) => direction.code === code)?.max ?? '0')
  const isThin = applicable.n > 0n && compare(applicable, percentOf(max, document.thinDirection.belowPercent)) < 0
  return { points, applicable, nominal: applicable.n === 0n ? ZERO_FRACTION : isThin ? applicable : max, isThin }
}

const scoreOf = ({ points, applicable, nominal }: DirectionSum): Fraction => (applicable.n === 0n ? ZERO_FRACTION : divide(multiply(points, nominal), applicable))

type Totals = { readonly directions: ReadonlyArray<DirectionSum>; readonly whole: Fraction; readonly published: bigint; readonly unit: number }

const totalsOf = (document: ModelDocument, card: Card): Totals => {
  const directions = document.directions.map((direction) => directionSum(document, card, direction.code))
  const whole = sum(directions.map((direction) => direction.nominal))
  const exact = whole.n === 0n ? ZERO_FRACTION : divide(multiply(sum(directions.map(scoreOf)), fraction(100n)), whole)
  const digits = document.rounding.totalDigits
  return { directions, whole, published: roundToUnits(exact, digits), unit: 10 ** (2 - digits) }
}

/** Largest remainder: floors first, then one unit each to the largest remainders, first in the document first. */
const contributionsOf = (document: ModelDocument, card: Card, { directions, whole, published, unit }: Totals): ReadonlyArray<number> => {
  const shares = card.lines.map((line, position) => {
    const direction = directions[document.directions.findIndex(({ code }) => code === document.indicators[position]?.direction)]
    if (direction === undefined || whole.n === 0n || direction.applicable.n === 0n || !applies(line)) return ZERO_FRACTION
    const inDirection = divide(multiply(weighted(document, position, line.points), direction.nominal), direction.applicable)
    return multiply(divide(inDirection, whole), fraction(BigInt(10_000 / unit)))
  })
  const floors = shares.map(floorOf)
  const left = Number(published - floors.reduce((a, b) => a + b, 0n))
  const byRemainder = shares.map((share, position) => ({ position, rest: subtract(share, fraction(floors[position] ?? 0n)) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.position - b.position)
  const extra = new Set(byRemainder.slice(0, left).map(({ position }) => position))
  return floors.map((floor, position) => (Number(floor) + (extra.has(position) ? 1 : 0)) * unit)
}

type Judged = { readonly missingPercent: number; readonly level: number; readonly cappedBy: number }

const judgeLevel = (document: ModelDocument, card: Card, { directions, published, unit }: Totals): Judged => {
  const maxima = card.lines.map((line, position) => (applies(line) ? weighted(document, position, text(document.indicators[position]?.max ?? '0')) : ZERO_FRACTION))
  const applicable = sum(maxima)
  const missing = sum(maxima.filter((_, position) => isMissing(lineStateByte[card.lines[position]?.state ?? 'scored'])))
  const missingPercent = applicable.n === 0n ? 0 : Number(roundToUnits(divide(multiply(missing, fraction(100n)), applicable), 2))
  if (applicable.n === 0n || compare(missing, percentOf(applicable, document.missing.noLevelAbovePercent)) > 0) return { missingPercent, level: -1, cappedBy: -1 }
  const total = fraction(published * BigInt(unit), 100n)
  let level = document.levels.findIndex((candidate) => compare(total, text(candidate.from)) >= 0)
  let cappedBy = -1
  const place = (code: string): number => document.levels.findIndex((candidate) => candidate.code === code)
  document.floors.forEach((floor, position) => {
    const direction = directions[document.directions.findIndex(({ code }) => code === floor.direction)]
    if (direction === undefined || direction.applicable.n === 0n || level === -1 || level > place(floor.level) || level >= place(floor.cap)) return
    if (compare(direction.points, percentOf(direction.applicable, floor.belowPercent)) >= 0) return
    level = place(floor.cap)
    cappedBy = position
  })
  return { missingPercent, level, cappedBy }
}

const writeLines = (scores: Mutable, card: Card, contributions: ReadonlyArray<number>): void => {
  card.lines.forEach((line, position) => {
    const index = card.row * scores.m + position
    scores.lineState[index] = lineStateByte[line.state]
    scores.lineValue[index] = line.value === undefined ? Number.NaN : roundToMicro(line.value)
    scores.lineReached[index] = line.reached
    scores.lineReference[index] = line.reference === undefined ? Number.NaN : roundToMicro(line.reference)
    scores.linePoints[index] = roundToMicro(line.points)
    scores.lineContribution[index] = contributions[position] ?? 0
  })
}

const writeCard = (document: ModelDocument, scores: Mutable, card: Card): void => {
  const totals = totalsOf(document, card)
  writeLines(scores, card, contributionsOf(document, card, totals))
  totals.directions.forEach((direction, position) => {
    const index = card.row * scores.d + position
    scores.directionScore[index] = direction.applicable.n === 0n ? Number.NaN : roundToMicro(scoreOf(direction))
    scores.directionMax[index] = roundToMicro(direction.nominal)
    scores.directionThin[index] = direction.isThin ? 1 : 0
  })
  const judged = judgeLevel(document, card, totals)
  scores.total[card.row] = Number(totals.published) * totals.unit
  scores.missingPercent[card.row] = judged.missingPercent
  scores.level[card.row] = judged.level
  scores.cappedBy[card.row] = judged.cappedBy
}

/** Place among `group`: one more than the number of those with a larger published total. */
const placeIn = (scores: Mutable, row: number, group: ReadonlyArray<number>): { place: number; of: number } => {
  const ranked = group.filter((other) => scores.level[other] !== -1)
  if (scores.level[row] === -1) return { place: 0, of: 0 }
  return { place: 1 + ranked.filter((other) => (scores.total[other] ?? 0) > (scores.total[row] ?? 0)).length, of: ranked.length }
}

const writePlaces = (scores: Mutable, participants: ReadonlyArray<Participant>, clusters: Clusters): void => {
  const all = participants.map((participant, row) => ({ participant, row }))
  participants.forEach((own, row) => {
    const sameType = all.filter(({ participant }) => participant.organizationType === own.organizationType)
    const region = placeIn(scores, row, sameType.map((other) => other.row))
    const municipality = placeIn(scores, row, sameType.filter(({ participant }) => participant.municipality === own.municipality).map((other) => other.row))
    const cluster = placeIn(scores, row, Array.from(clusters.list[clusters.of[row] ?? 0]?.members ?? []))
    scores.rankRegion[row] = region.place
    scores.rankRegionOf[row] = region.of
    scores.rankMunicipality[row] = municipality.place
    scores.rankMunicipalityOf[row] = municipality.of
    scores.rankCluster[row] = cluster.place
    scores.rankClusterOf[row] = cluster.of
  })
}

const writeOrder = (document: ModelDocument, scores: Mutable, participants: ReadonlyArray<Participant>): void => {
  const keys = Array.from(scores.total.keys()).map((row) => [
    scores.level[row] === -1 ? 1 : 0,
    -(scores.total[row] ?? 0),
    ...document.tieOrder.map((code) => {
      const score = scores.directionScore[row * scores.d + document.directions.findIndex((direction) => direction.code === code)] ?? Number.NaN
      return Number.isNaN(score) ? 1 : -score
    }),
    participants[row]?.nameOrder ?? row,
    row,
  ])
  keys.sort((a, b) => a.reduce<number>((decided, key, position) => decided || key - (b[position] ?? 0), 0))
  scores.order.set(keys.map((key) => key.at(-1) ?? 0))
}

/** The definition of a cycle's scores, in exact fractions. Slow; `scoreCycle` is the one to call. */
export const scoreCycleByReference = (document: ModelDocument, participants: ReadonlyArray<Participant>, cells: CellGrid): CycleScores => {
  const input: ReferenceInput = { document, participants, cells }
  const clusters = assignClusters(participants, document.cluster.by, document.cluster.minimum)
  const chain = (row: number): ReadonlyArray<ReadonlyArray<number>> => {
    const groups: ReadonlyArray<number>[] = []
    for (let position = clusters.of[row] ?? -1; position !== -1; position = clusters.list[position]?.wider ?? -1) groups.push(Array.from(clusters.list[position]?.members ?? []))
    return groups
  }
  const columns = document.indicators.map((indicator) => referenceLines(input, indicator, chain))
  const scores = newScores(participants.length, document.indicators.length, document.directions.length)
  scores.cluster.set(clusters.of)
  const model = compileModel(document)
  const cards = participants.map((_, row): Card => ({ row, lines: columns.flatMap((lines) => lines[row] ?? []) }))
  if (model.parts !== undefined) for (const card of cards) writeLines(scores, card, [])
  const extended = model.parts === undefined ? undefined : aggregateExtended({ model, participants, cells }, scores, 'exact')
  if (extended === undefined) for (const card of cards) writeCard(document, scores, card)
  writePlaces(scores, participants, clusters)
  writeOrder(document, scores, participants)
  const hasSmallBase = document.indicators.some(({ smallBase }) => smallBase !== undefined)
  const lineSmallBase = Uint8Array.from(participants.flatMap((_, row) => columns.map((lines) => lines[row]?.smallBase ?? 0)))
  return { ...scores, clusters: clusters.list.map(({ key, size, widened }) => ({ key, size, widened })), ...(hasSmallBase ? { lineSmallBase } : {}), ...(extended === undefined ? {} : { extended }) }
}
