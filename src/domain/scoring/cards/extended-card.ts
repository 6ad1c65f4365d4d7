import { meanOf, partsOfMean, type Arithmetic, type Child } from './card-arithmetic'
import { exponentOf, type CompiledParts, type CompiledWeights } from '../compile/compile-parts'

/** Lines of one card that are in its numerator or maximum: whole points and maxima, micro-units. */
export type CardLine = { readonly position: number; readonly direction: number; readonly points: number; readonly max: number; readonly isMissing: boolean }
/** Other weights for a trial: factors of every line's weight, and of the maxima of directions and groups that follow them; 0 leaves out. */
export type Weighing = { readonly lines: ArrayLike<number>; readonly directions: ArrayLike<number>; readonly groups: ArrayLike<number> }
/** What is thin and what is available is judged by the method's own weights, also under a weighing. */
export type CardInput = { readonly parts: CompiledParts; readonly weights: CompiledWeights; readonly lines: ReadonlyArray<CardLine>; readonly adjustments: ReadonlyArray<number>; readonly weighing?: Weighing }

export type DirectionResult<T> = {
  /** Whole, micro-units × 10^digits; 0 where nothing applies. */
  readonly nominal: number
  /** What it weighs above: the nominal, under a weighing the changed one. */
  readonly weight: number
  readonly isThin: boolean
  /** Before and after bonuses and penalties; undefined where there is no score. */
  readonly own: T | undefined
  readonly share: T | undefined
  readonly used: ReadonlyArray<Child<T> & { readonly position: number }>
  readonly adjusted: ReadonlyArray<{ readonly position: number; readonly share: T }>
}
export type GroupResult<T> = { readonly share: T | undefined; readonly nominal: number; readonly weight: number; readonly directions: ReadonlyArray<number> }
export type CardResult<T> = {
  readonly directions: ReadonlyArray<DirectionResult<T>>
  readonly groups: ReadonlyArray<GroupResult<T>>
  readonly total: T | undefined
  readonly isPositive: boolean
}
type Run<T> = CardInput & { readonly k: Arithmetic<T>; readonly doubts: { isUnsure: boolean; isPositive: boolean } }

const isBelow = (part: number, hundredths: number, whole: number): boolean => BigInt(part) * 10_000n < BigInt(hundredths) * BigInt(whole)

const average = <T>({ k, doubts }: Run<T>, mean: CompiledParts['aggregation']['total'], children: ReadonlyArray<Child<T>>): T | undefined => {
  if (children.length === 0) return undefined
  const lift = Number(mean.lift ?? '0')
  const lifted = lift === 0 ? children : children.map(({ share, weight }) => ({ weight, share: k.add(k.divide(k.whole(lift * 1e6), k.whole(1e8)), k.multiply(share, k.divide(k.whole(1e8 - lift * 1e6), k.whole(1e8)))) }))
  const found = meanOf(k, exponentOf(mean), lifted)
  if (found === 'unsure') { doubts.isUnsure = true; return undefined }
  if (found === 'notPositive') { doubts.isPositive = false; return undefined }
  return found
}

/** Bonuses, then penalties, one after another, each stopped by 0 and the direction's maximum. */
const adjust = <T>({ k, parts, adjustments }: Run<T>, direction: number, { own, weight }: { own: T; weight: number }): { share: T; adjusted: DirectionResult<T>['adjusted'] } => {
  const adjusted: { position: number; share: T }[] = []
  let share = own
  for (const { position, direction: of, sign } of parts.adjustments) {
    const amount = adjustments[position] ?? 0
    if (of !== direction || amount === 0) continue
    const moved = k.add(share, k.divide(k.whole(sign * amount * 10 ** parts.digits), k.whole(weight)))
    const next = k.isLess(moved, k.whole(0)) ? k.whole(0) : k.isLess(k.whole(1), moved) ? k.whole(1) : moved
    adjusted.push({ position, share: k.subtract(next, share) })
    share = next
  }
  return { share, adjusted }
}

const sumOf = (lines: ReadonlyArray<CardLine>, weightOf: (line: CardLine) => number): number => lines.reduce((sum, line) => sum + weightOf(line), 0)

const weightIn = ({ weights }: CardInput, line: CardLine): number => line.max * (weights.indicators[line.position] ?? 0)
const drawnIn = (card: CardInput, line: CardLine): number => weightIn(card, line) * (card.weighing?.lines[line.position] ?? 1)

/** What a direction weighs above: thin ones as much as applies, both under a weighing with its factors. */
const nominalOf = ({ weighing, weights }: CardInput, position: number, of: { isThin: boolean; whole: number; drawn: number }): { nominal: number; weight: number } => {
  if (of.whole === 0) return { nominal: 0, weight: 0 }
  const set = weights.nominal[position] ?? 0
  return of.isThin ? { nominal: of.whole, weight: of.drawn } : { nominal: set, weight: set * (weighing?.directions[position] ?? 1) }
}

const directionOf = <T>(run: Run<T>, position: number): DirectionResult<T> => {
  const { k, parts, weights, lines } = run
  const applicable = lines.filter((line) => line.direction === position && (weights.indicators[line.position] ?? 0) > 0)
  const whole = sumOf(applicable, (line) => weightIn(run, line))
  const present = sumOf(applicable.filter(({ isMissing }) => !isMissing), (line) => weightIn(run, line))
  const isThin = whole > 0 && whole < (weights.thinBelow[position] ?? 0)
  const { nominal, weight } = nominalOf(run, position, { isThin, whole, drawn: sumOf(applicable, (line) => drawnIn(run, line)) })
  const used = applicable.filter((line) => (parts.policy === 'zero_points' || !line.isMissing) && drawnIn(run, line) > 0)
    .map((line) => ({ position: line.position, weight: drawnIn(run, line), share: k.divide(k.whole(line.points), k.whole(line.max)) }))
  const nothing = { nominal, weight, isThin, own: undefined, share: undefined, used: [], adjusted: [] }
  if ((weights.nominal[position] ?? 0) === 0) return { ...nothing, nominal: 0, weight: 0, isThin: false }
  if (isBelow(present, parts.availability.direction, whole)) return nothing
  const own = average(run, parts.aggregation.direction, used)
  return own === undefined ? nothing : { nominal, weight, isThin, own, used, ...adjust(run, position, { own, weight }) }
}

const groupsOf = <T>(run: Run<T>, directions: ReadonlyArray<DirectionResult<T>>): ReadonlyArray<GroupResult<T>> => {
  const { parts, weighing } = run
  return parts.groupWeights.map((given, group) => {
    const inside = directions.flatMap((direction, position) => (parts.groupOf[position] === group ? [{ ...direction, position }] : []))
    const scored = inside.flatMap(({ share, nominal, weight, position }) => (share === undefined || weight === 0 ? [] : [{ share, nominal, weight, position }]))
    const whole = inside.reduce((sum, { nominal }) => sum + nominal, 0)
    const known = scored.reduce((sum, { nominal }) => sum + nominal, 0)
    const drawn = scored.reduce((sum, { weight }) => sum + weight, 0)
    const mean = parts.aggregation.group ?? { kind: 'arithmetic' as const }
    const isKnown = known > 0 && !isBelow(known, parts.availability.group, whole)
    return { share: isKnown ? average(run, mean, scored) : undefined, nominal: whole, weight: given === undefined ? drawn : given * (weighing?.groups[group] ?? 1), directions: scored.map(({ position }) => position) }
  })
}

const totalOf = <T>(run: Run<T>, directions: ReadonlyArray<DirectionResult<T>>, groups: ReadonlyArray<GroupResult<T>>): T | undefined => {
  const { parts } = run
  const children = parts.aggregation.group === undefined ? directions.map(({ share, weight }) => ({ share, weight })) : groups.map(({ share, weight, nominal }) => ({ share, weight: nominal === 0 ? 0 : weight }))
  const scored = children.flatMap(({ share, weight }) => (share === undefined || weight === 0 ? [] : [{ share, weight }]))
  const whole = directions.reduce((sum, { nominal }) => sum + nominal, 0)
  const known = directions.reduce((sum, { nominal, share }) => sum + (share === undefined ? 0 : nominal), 0)
  return isBelow(known, parts.availability.total, whole) ? undefined : average(run, parts.aggregation.total, scored)
}

/** Directions, groups and total of one card in one kind of numbers; undefined where doubles cannot tell. */
export const scoreCard = <T>(k: Arithmetic<T>, input: CardInput): CardResult<T> | undefined => {
  const run: Run<T> = { ...input, k, doubts: { isUnsure: false, isPositive: true } }
  const directions = input.weights.nominal.map((_, position) => directionOf(run, position))
  const groups = groupsOf(run, directions)
  const total = totalOf(run, directions, groups)
  const { isUnsure, isPositive } = run.doubts
  return isUnsure ? undefined : { directions, groups, total: isPositive ? total : undefined, isPositive }
}

/** What a part of the total belongs to: shares of each line and adjustment, adding up to 1 (all zero where the total is). */
export type Parts = { readonly lines: ReadonlyMap<number, number>; readonly adjustments: ReadonlyMap<number, number>; readonly weights: ReadonlyMap<number, number> }

const upper = (parts: CompiledParts, card: CardResult<number>, isWeight: boolean): ReadonlyArray<number> => {
  const share = (of: number | undefined): number => (isWeight ? 1 : (of ?? 0))
  const spread = (mean: CompiledParts['aggregation']['total'], children: ReadonlyArray<Child<number>>): ReadonlyArray<number> => partsOfMean(isWeight ? 1 : exponentOf(mean), children)
  const out = card.directions.map(() => 0)
  if (parts.aggregation.group === undefined) {
    const scored = card.directions.flatMap((direction, position) => (direction.share === undefined ? [] : [position]))
    spread(parts.aggregation.total, scored.map((position) => ({ share: share(card.directions[position]?.share), weight: card.directions[position]?.nominal ?? 0 })))
      .forEach((part, index) => { out[scored[index] ?? 0] = part })
    return out
  }
  const { group } = parts.aggregation
  const known = card.groups.filter((found) => found.share !== undefined)
  const above = spread(parts.aggregation.total, known.map((found) => ({ share: share(found.share), weight: found.weight })))
  known.forEach((found, index) => {
    const inside = spread(group, found.directions.map((position) => ({ share: share(card.directions[position]?.share), weight: card.directions[position]?.nominal ?? 0 })))
    found.directions.forEach((position, place) => { out[position] = (above[index] ?? 0) * (inside[place] ?? 0) })
  })
  return out
}

/** Splits the whole among lines and adjustments by Euler's sums of the means on the way. */
export const partsOf = (parts: CompiledParts, card: CardResult<number>): Parts => {
  const [lines, adjustments, weights] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const [above, weightAbove] = [upper(parts, card, false), upper(parts, card, true)]
  card.directions.forEach((direction, position) => {
    const { own = 0, share = 0, used, adjusted } = direction
    const inside = partsOfMean(exponentOf(parts.aggregation.direction), used)
    const even = partsOfMean(1, used.map(({ weight }) => ({ share: 1, weight })))
    // A direction of zero has a part only where the mean above lifts it: it goes to its lines by weight.
    const part = above[position] ?? 0
    const scale = share === 0 ? 0 : part / share
    used.forEach((line, index) => {
      lines.set(line.position, share === 0 ? (even[index] ?? 0) * part : (inside[index] ?? 0) * own * scale)
      weights.set(line.position, (even[index] ?? 0) * (weightAbove[position] ?? 0))
    })
    adjusted.forEach((line) => adjustments.set(line.position, line.share * scale))
  })
  return { lines, adjustments, weights }
}
