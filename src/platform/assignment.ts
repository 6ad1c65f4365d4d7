import { munkres } from 'munkres'

/** Rows assigned to columns with the least total cost (Hungarian method); the shorter side is assigned whole. Costs must be finite. */
export const solveAssignment = (costs: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<readonly [number, number]> => munkres(costs)
