/** A band as an order prints it: «от 50 % до 65 %». An absent end is open to infinity. Amounts are plain numbers of the printed text. */
export type PrintedBand = { readonly from?: number; readonly fromIncluded: boolean; readonly to?: number; readonly toIncluded: boolean }
/** Between which bands (positions in the list given), and at what amounts. */
export type BandDefect = { readonly kind: 'hole' | 'overlap'; readonly from: number; readonly to: number; readonly bands: readonly [lower: number, upper: number] }

const lowOf = (band: PrintedBand): number => band.from ?? -Infinity
const highOf = (band: PrintedBand): number => band.to ?? Infinity

const between = (lower: { band: PrintedBand; position: number }, upper: { band: PrintedBand; position: number }): BandDefect | undefined => {
  const end = highOf(lower.band)
  const start = lowOf(upper.band)
  const bands = [lower.position, upper.position] as const
  if (start > end) return { kind: 'hole', from: end, to: start, bands }
  if (start < end) return { kind: 'overlap', from: start, to: Math.min(end, highOf(upper.band)), bands }
  if (lower.band.toIncluded && upper.band.fromIncluded) return { kind: 'overlap', from: start, to: end, bands }
  return !lower.band.toIncluded && !upper.band.fromIncluded ? { kind: 'hole', from: end, to: start, bands } : undefined
}

/** Every hole and overlap between neighbouring bands, lowest first (Кострома names 65 twice, Иваново nobody's 89,5). */
export const checkBands = (printed: ReadonlyArray<PrintedBand>): ReadonlyArray<BandDefect> => {
  const sorted = printed.map((band, position) => ({ band, position })).sort((a, b) => lowOf(a.band) - lowOf(b.band) || highOf(a.band) - highOf(b.band))
  return sorted.flatMap((lower, position) => {
    const upper = sorted[position + 1]
    return upper === undefined ? [] : (between(lower, upper) ?? [])
  })
}
