import type { Domain } from './scale'

export type HeatStep = 1 | 2 | 3 | 4 | 5

/** One of five equal steps of the scale; ends are inside, values beyond them take the end steps. */
export const heatStep = (value: number, [low, high]: Domain): HeatStep => {
  if (high <= low) return 3
  const step = Math.floor(((value - low) / (high - low)) * 5) + 1
  return Math.min(5, Math.max(1, step)) as HeatStep
}
