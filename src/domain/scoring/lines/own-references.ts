import { add, compare, divide, fraction, fractionFromMicro, multiply, roundToMicro, roundToUnits, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { assignClusters, type Clusters } from '../clusters/clusters'
import type { CompiledIndicator, CompiledModel } from '../compile/compile-model'
import type { CycleScores, Participant } from '../cards/cycle-scores'
import { lineStateByte } from './line-state'
import type { Peers } from './normalise-value'
import { percentileOf } from './percentile'

/** Lines of a release as far as bars are made of them; a row that is not loaded has the state «not applicable». */
export type Cohort = Pick<CycleScores, 'n' | 'm' | 'lineState' | 'lineValue'> & { readonly participants: ReadonlyArray<Participant> }

/**
 * What a value is compared with. Others stay as the release had them, for nobody knows what they will do; the own new value counts among them, as it will when
 * it is recalculated. `bars`: by band, in the rule's own direction, whole units of 10^−compareDigits.
 */
export type OwnReference =
  | { readonly kind: 'none' }
  | { readonly kind: 'median'; readonly units: number }
  | { readonly kind: 'percentile'; readonly bars: ReadonlyArray<number> }
  | { readonly kind: 'best'; readonly micro: number }
  | { readonly kind: 'municipality'; readonly mean: Fraction }
  | { readonly kind: 'peers'; readonly peers: Peers }
  | { readonly kind: 'previous'; readonly micro: number }

/** What one value of the card's own line is compared with, and the values of others it is compared to, ascending. */
export type ReferenceOf = { readonly at: (micro: number) => OwnReference; readonly others: ReadonlyArray<number> }

const MEDIAN = fraction(50n)
const nothing: ReferenceOf = { at: () => ({ kind: 'none' }), others: [] }

type Asked = { readonly model: CompiledModel; readonly cohort: Cohort; readonly clusters: Clusters; readonly row: number; readonly previous: (position: number) => number }

const ascending = (values: ReadonlyArray<number>): ReadonlyArray<number> => [...values].sort((a, b) => a - b)

/** Scored values of everybody but the own card among the rows given. */
const othersIn = ({ cohort, row }: Asked, position: number, rows: Iterable<number>): number[] => {
  const found: number[] = []
  for (const other of rows) {
    const line = other * cohort.m + position
    if (other !== row && cohort.lineState[line] === lineStateByte.scored) found.push(cohort.lineValue[line] ?? 0)
  }
  return found
}

/** The narrowest cluster in which enough have a value, the own one among them. */
const inCluster = (asked: Asked, position: number): number[] => {
  const { clusters, model, row } = asked
  const widening = (cluster: number): number[] => {
    const found = clusters.list[cluster]
    const values = othersIn(asked, position, found?.members ?? [])
    return found === undefined || found.wider === -1 || values.length + 1 >= model.document.cluster.minimum ? values : widening(found.wider)
  }
  return widening(clusters.of[row] ?? 0)
}

const amongType = (asked: Asked, position: number, isNear: (other: Participant, own: Participant) => boolean): number[] => {
  const { participants } = asked.cohort
  const own = participants[asked.row]
  const rows = participants.flatMap((other, at) => (own !== undefined && other.organizationType === own.organizationType && isNear(other, own) ? [at] : []))
  return othersIn(asked, position, rows)
}

const isAnybody = (): boolean => true
const isNeighbour = (other: Participant, own: Participant): boolean => other.municipality === own.municipality

const withOwn = (others: ReadonlyArray<number>, own: number): Float64Array => Float64Array.from([...others, own]).sort()

const peersWith = (others: ReadonlyArray<number>, sign: 1 | -1): ((micro: number) => Peers) => {
  const mirrored = others.map((value) => sign * value)
  const whole = mirrored.map(BigInt)
  const sum = whole.reduce((a, b) => a + b, 0n)
  const squares = whole.reduce((a, b) => a + b * b, 0n)
  return (micro) => {
    const own = BigInt(sign * micro)
    return { sorted: withOwn(mirrored, sign * micro), sum: sum + own, squares: squares + own * own, sign }
  }
}

const clusterReference = (asked: Asked, rule: Extract<CompiledIndicator['rule'], { kind: 'cluster_median' | 'cluster_percentile' }>, position: number): ReferenceOf => {
  const digits = asked.model.compareDigits
  const others = inCluster(asked, position)
  const mirrored = others.map((value) => rule.sign * value)
  const bar = (micro: number, percent: Fraction): number => Number(roundToUnits(percentileOf(withOwn(mirrored, rule.sign * micro), percent), digits))
  return {
    others: ascending(others),
    at: (micro) => (rule.kind === 'cluster_median' ? { kind: 'median', units: bar(micro, MEDIAN) } : { kind: 'percentile', bars: rule.bands.map(({ percentile }) => bar(micro, percentile)) }),
  }
}

const bestReference = (asked: Asked, sign: 1 | -1, position: number): ReferenceOf => {
  const others = amongType(asked, position, isAnybody)
  return { others: ascending(others), at: (micro) => ({ kind: 'best', micro: [...others, micro].reduce((best, value) => (sign * value > sign * best ? value : best), micro) }) }
}

const municipalityReference = (asked: Asked, position: number): ReferenceOf => {
  const others = amongType(asked, position, isNeighbour)
  const sum = others.map(fractionFromMicro).reduce(add, ZERO_FRACTION)
  return {
    others: ascending(others),
    at: (micro) => {
      const whole = add(sum, fractionFromMicro(micro))
      return whole.n === 0n ? { kind: 'none' } : { kind: 'municipality', mean: divide(whole, fraction(BigInt(others.length + 1))) }
    },
  }
}

const normalisedReference = (asked: Asked, rule: Extract<CompiledIndicator['rule'], { kind: 'normalised' }>, position: number): ReferenceOf => {
  const among = 'among' in rule.by ? rule.by.among : undefined
  const others = among === undefined ? [] : among === 'cluster' ? inCluster(asked, position) : amongType(asked, position, among === 'municipality' ? isNeighbour : isAnybody)
  const peersAt = peersWith(others, rule.sign)
  return { others: ascending(others), at: (micro) => ({ kind: 'peers', peers: peersAt(micro) }) }
}

const previousReference = (before: number): ReferenceOf => (Number.isNaN(before) ? nothing : { others: [], at: () => ({ kind: 'previous', micro: before }) })

const referenceOf = (asked: Asked, { rule }: CompiledIndicator, position: number): ReferenceOf => {
  switch (rule.kind) {
    case 'cluster_median': case 'cluster_percentile': return clusterReference(asked, rule, position)
    case 'best_is_100': return bestReference(asked, rule.sign, position)
    case 'ratio_to_municipality': return municipalityReference(asked, position)
    case 'normalised': return normalisedReference(asked, rule, position)
    case 'growth': case 'status_change': return previousReference(asked.previous(position))
    default: return nothing
  }
}

/** The value of the previous cycle as the card tells it: the stored change is exact or, in percent, rounded to six places. NaN where unknown. */
export const previousValue = ({ rule }: CompiledIndicator, line: { value: number; change: number }): number => {
  const { value, change } = line
  if ((rule.kind !== 'growth' && rule.kind !== 'status_change') || Number.isNaN(value) || Number.isNaN(change)) return Number.NaN
  if (rule.change === 'absolute') return value - change
  // change = (now − before) / |before| × 100: the sign of `before` is the one that gives the change back.
  const part = divide(fractionFromMicro(change), fraction(100n))
  const candidates = [fraction(1n), fraction(-1n)].flatMap((sign) => {
    const whole = add(fraction(1n), multiply(sign, part))
    return whole.n === 0n ? [] : [divide(fractionFromMicro(value), whole)].filter((before) => compare(before, ZERO_FRACTION) === (sign.n > 0n ? 1 : -1))
  })
  return candidates[0] === undefined ? Number.NaN : roundToMicro(candidates[0])
}

/** References of every indicator for the card in `row`, in the order of the document. @param previous value of the previous comparable cycle by position, NaN where there is none */
export const ownReferences = (model: CompiledModel, of: { cohort: Cohort; row: number; previous: (position: number) => number }): ReadonlyArray<ReferenceOf> => {
  const { by, minimum } = model.document.cluster
  const asked: Asked = { model, ...of, clusters: assignClusters(of.cohort.participants, by, minimum) }
  return model.indicators.map((indicator, position) => referenceOf(asked, indicator, position))
}
