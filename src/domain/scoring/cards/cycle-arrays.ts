import type { CycleScores } from './cycle-scores'

/** The arrays of `CycleScores` while they are being filled. */
export type Mutable = Omit<CycleScores, 'clusters'>

/** Empty result arrays for n participants, m indicators, d directions. */
export const newScores = (n: number, m: number, d: number): Mutable => ({
  n, m, d,
  lineState: new Uint8Array(n * m),
  lineValue: new Float64Array(n * m),
  lineReached: new Int16Array(n * m),
  lineReference: new Float64Array(n * m),
  linePoints: new Float64Array(n * m),
  lineContribution: new Int32Array(n * m),
  directionScore: new Float64Array(n * d),
  directionMax: new Float64Array(n * d),
  directionThin: new Uint8Array(n * d),
  total: new Int32Array(n),
  missingPercent: new Int32Array(n),
  level: new Int8Array(n),
  cappedBy: new Int8Array(n),
  rankRegion: new Int32Array(n),
  rankRegionOf: new Int32Array(n),
  rankMunicipality: new Int32Array(n),
  rankMunicipalityOf: new Int32Array(n),
  rankCluster: new Int32Array(n),
  rankClusterOf: new Int32Array(n),
  order: new Int32Array(n),
  cluster: new Int32Array(n),
})
