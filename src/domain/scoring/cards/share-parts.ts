// Shares come from doubles: what is nearer to a whole number than this is that number, and remainders this close are equal.
const NOISE = 1e-7

/** Splits whole `total` by shares that add up to 1 (some may be negative): floors, then one each to the largest remainders, first in the list first. */
export const shareOutParts = (shares: ReadonlyArray<number>, total: number): ReadonlyArray<number> => {
  if (total === 0 || shares.length === 0) return shares.map(() => 0)
  const floors = shares.map((share) => Math.floor(share * total + NOISE))
  const left = total - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = shares.map((share, position) => ({ position, rest: Math.round((share * total - (floors[position] ?? 0)) / NOISE) }))
    .sort((a, b) => b.rest - a.rest || a.position - b.position)
  const extra = new Set(byRemainder.slice(0, left).map(({ position }) => position))
  return floors.map((floor, position) => floor + (extra.has(position) ? 1 : 0))
}
