import { seededWords } from '../robustness/seeded'

/** Why a form is taken into the region's sample. */
export const sampleReasons = ['outlier', 'jump', 'otherSource', 'explained', 'inflated', 'newEvidence', 'random'] as const
export type SampleReason = (typeof sampleReasons)[number]

export type Candidate = { readonly id: string; readonly risks: ReadonlyArray<SampleReason> }
export type Drawn = { readonly id: string; readonly reasons: ReadonlyArray<SampleReason> }

const WORDS = 4_294_967_296

/** Every risky form, and of the others so many percent, rounded up, by a seeded shuffle: the same seed and candidates draw the same forms. */
export const drawSample = (candidates: ReadonlyArray<Candidate>, { seed, sharePercent }: { seed: number; sharePercent: number }): ReadonlyArray<Drawn> => {
  const ordered = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  const risky = ordered.filter(({ risks }) => risks.length > 0)
  const others = ordered.filter(({ risks }) => risks.length === 0)
  const next = seededWords(seed)
  for (let last = others.length - 1; last > 0; last -= 1) {
    const other = Math.floor((next() / WORDS) * (last + 1))
    const [a, b] = [others[last], others[other]]
    if (a !== undefined && b !== undefined) [others[last], others[other]] = [b, a]
  }
  const chosen = others.slice(0, Math.ceil((others.length * sharePercent) / 100))
  return [...risky.map(({ id, risks }) => ({ id, reasons: [...new Set(risks)] })), ...chosen.map(({ id }) => ({ id, reasons: ['random' as const] }))].sort((a, b) => (a.id < b.id ? -1 : 1))
}
