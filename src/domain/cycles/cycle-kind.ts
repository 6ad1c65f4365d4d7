/** Kinds of monitoring of one region (S-AMU I–IV); all of them go the same way, D.2. */
export const cycleKinds = ['normative', 'personnel', 'efficiency', 'attestation'] as const
export type CycleKind = (typeof cycleKinds)[number]
