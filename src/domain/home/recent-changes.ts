/** What happened in the region, newest first; instants are ISO texts. */
export type RecentChange =
  | { readonly kind: 'cycleOpened' | 'cycleClosed'; readonly at: string; readonly cycleId: string; readonly period: string }
  | { readonly kind: 'released' | 'published'; readonly at: string; readonly releaseId: string; readonly period: string; readonly number: number }

type CycleFacts = { readonly id: string; readonly period: string; readonly openedAt: Date | null; readonly closedAt: Date | null }
type ReleaseFacts = { readonly id: string; readonly period: string; readonly number: number; readonly createdAt: string; readonly publishedAt: string | null }

/** At most `limit` of the last events of cycles and releases. */
export const listRecentChanges = (facts: { cycles: ReadonlyArray<CycleFacts>; releases: ReadonlyArray<ReleaseFacts> }, limit: number): ReadonlyArray<RecentChange> => {
  const ofCycles = facts.cycles.flatMap(({ id, period, openedAt, closedAt }): ReadonlyArray<RecentChange> => [
    ...(openedAt === null ? [] : [{ kind: 'cycleOpened' as const, at: openedAt.toISOString(), cycleId: id, period }]),
    ...(closedAt === null ? [] : [{ kind: 'cycleClosed' as const, at: closedAt.toISOString(), cycleId: id, period }]),
  ])
  const ofReleases = facts.releases.flatMap(({ id, period, number, createdAt, publishedAt }): ReadonlyArray<RecentChange> => [
    { kind: 'released', at: createdAt, releaseId: id, period, number },
    ...(publishedAt === null ? [] : [{ kind: 'published' as const, at: publishedAt, releaseId: id, period, number }]),
  ])
  return [...ofCycles, ...ofReleases].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).slice(0, limit)
}
