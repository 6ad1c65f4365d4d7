/**
 * Somebody who has every published table and a pencil: which hidden counts can be worked out? Written without a look at the suppression:
 * it knows the coordinates of a count (municipality, type, level), what adds up to what, and that a count of nobody would have been told.
 */
export type Coordinates = { readonly place: string; readonly type: string; readonly level: string }
export type Universe = {
  readonly places: ReadonlyArray<string>
  readonly types: ReadonlyArray<string>
  readonly levels: ReadonlyArray<string>
}
/** A count as it is published, or hidden; `least`: what a hidden one is at least, because a zero would have been told. */
export type Published = { readonly at: Coordinates; readonly state: 'told' | 'hidden'; readonly value: number; readonly least: 0 | 1 }
export type Recovered = { readonly at: Coordinates; readonly value: number; readonly by: 'elimination' | 'bounds' }

export const EVERY = '*'
const nameOf = ({ place, type, level }: Coordinates): string => `${place}|${type}|${level}`

type Fraction = { readonly n: bigint; readonly d: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const fraction = (n: bigint, d: bigint): Fraction => {
  const common = gcd(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / common, d: d / common }
}
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
const ZERO: Fraction = { n: 0n, d: 1n }
const ONE: Fraction = { n: 1n, d: 1n }

type Row = { readonly terms: Map<string, Fraction>; value: Fraction }
const subtract = (row: Row, other: Row, factor: Fraction): void => {
  for (const [key, term] of other.terms) {
    const left = minus(row.terms.get(key) ?? ZERO, times(term, factor))
    if (left.n === 0n) row.terms.delete(key)
    else row.terms.set(key, left)
  }
  row.value = minus(row.value, times(other.value, factor))
}

const partsOf = ({ places, types, levels }: Universe, at: Coordinates): ReadonlyArray<ReadonlyArray<Coordinates>> => [
  ...(at.place === EVERY ? [places.map((place) => ({ ...at, place }))] : []),
  ...(at.type === EVERY ? [types.map((type) => ({ ...at, type }))] : []),
  ...(at.level === EVERY ? [levels.map((level) => ({ ...at, level }))] : []),
]

const atomsOf = ({ places, types, levels }: Universe, { place, type, level }: Coordinates): ReadonlyArray<string> =>
  (place === EVERY ? places : [place]).flatMap((one) => (type === EVERY ? types : [type]).flatMap((other) => (level === EVERY ? levels : [level]).map((third) => nameOf({ place: one, type: other, level: third }))))

/** Exact elimination over the told sums. */
const eliminate = (universe: Universe, published: ReadonlyArray<Published>): ReadonlyArray<Recovered> => {
  const told = published.filter(({ state }) => state === 'told')
  const nobody = new Set(told.filter(({ value }) => value === 0).flatMap(({ at }) => atomsOf(universe, at)))
  const asRow = (at: Coordinates, value: number): Row => ({ terms: new Map(atomsOf(universe, at).filter((atom) => !nobody.has(atom)).map((atom) => [atom, ONE])), value: fraction(BigInt(value), 1n) })
  const pivots = new Map<string, Row>()
  const order: string[] = []
  const reduce = (row: Row): void => {
    for (const column of order) {
      const term = row.terms.get(column)
      const pivot = pivots.get(column)
      if (term !== undefined && pivot !== undefined) subtract(row, pivot, term)
    }
  }
  for (const row of told.filter(({ value }) => value > 0).map(({ at, value }) => asRow(at, value)).sort((a, b) => a.terms.size - b.terms.size)) {
    reduce(row)
    const [lead] = row.terms
    if (lead === undefined) continue
    pivots.set(lead[0], { terms: new Map([...row.terms].map(([key, term]) => [key, over(term, lead[1])])), value: over(row.value, lead[1]) })
    order.push(lead[0])
  }
  return published.filter(({ state }) => state === 'hidden').flatMap(({ at }) => {
    const row = asRow(at, 0)
    reduce(row)
    return row.terms.size > 0 ? [] : [{ at, value: Number(-row.value.n / row.value.d), by: 'elimination' as const }]
  })
}

type Bounds = { low: number; high: number }

type Sum = { readonly whole: Bounds; readonly parts: ReadonlyArray<Bounds> }

const tighten = (of: Bounds, low: number, high: number): boolean => {
  const isNarrower = low > of.low || high < of.high
  of.low = Math.max(of.low, low)
  of.high = Math.min(of.high, high)
  return isNarrower
}

const carry = ({ whole, parts }: Sum): boolean => {
  const lowOf = (list: ReadonlyArray<Bounds>): number => list.reduce((sum, part) => sum + part.low, 0)
  const highOf = (list: ReadonlyArray<Bounds>): number => list.reduce((sum, part) => sum + part.high, 0)
  const moved = tighten(whole, lowOf(parts), highOf(parts))
  return parts.map((part) => { const others = parts.filter((other) => other !== part); return tighten(part, whole.low - highOf(others), whole.high - lowOf(others)) }).includes(true) || moved
}

const boundsOf = (cells: ReadonlyArray<Coordinates>, published: ReadonlyArray<Published>): ReadonlyMap<string, Bounds> => {
  const people = Math.max(0, ...published.map(({ value }) => value))
  const bounds = new Map(cells.map((cell) => [nameOf(cell), { low: 0, high: people }]))
  for (const { at, state, value, least } of published) bounds.set(nameOf(at), state === 'told' ? { low: value, high: value } : { low: least, high: people })
  return bounds
}

/** Whole bounds carried along every sum until nothing moves. */
const narrow = (universe: Universe, published: ReadonlyArray<Published>): ReadonlyArray<Recovered> => {
  const { places, types, levels } = universe
  const cells = [EVERY, ...places].flatMap((place) => [EVERY, ...types].flatMap((type) => [EVERY, ...levels].map((level) => ({ place, type, level }))))
  const bounds = boundsOf(cells, published)
  const named = (at: Coordinates): ReadonlyArray<Bounds> => { const found = bounds.get(nameOf(at)); return found === undefined ? [] : [found] }
  const sums = cells.flatMap((cell) => partsOf(universe, cell).flatMap((parts) => named(cell).map((whole) => ({ whole, parts: parts.flatMap(named) }))))
  // A guess that contradicts itself («nobody is zero» where somebody hid a zero) tells nothing.
  const isSound = (): boolean => [...bounds.values()].every(({ low, high }) => low <= high)
  while (isSound() && sums.map(carry).includes(true));
  return published.filter(({ state }) => state === 'hidden').flatMap(({ at }) => named(at).filter(({ low, high }) => low === high).map(({ low }) => ({ at, value: low, by: 'bounds' as const })))
}

/** Hidden counts that the told ones fix to one number. */
export const recoverCounts = (universe: Universe, published: ReadonlyArray<Published>): ReadonlyArray<Recovered> => [...eliminate(universe, published), ...narrow(universe, published)]
