/** A municipality among others: how many heads it has, and their totals without names. */
export type ComparedPlace = { readonly id: string; readonly isUrban: boolean; readonly heads: number }

/** So many neighbours by size stand beside a municipality. */
export const CLUSTER_NEIGHBOURS = 8

/**
 * The own cluster of a municipality: others of its kind (towns with towns, districts with districts) with the nearest number of
 * heads; where its kind has fewer than `least` others, all municipalities of the region. The own one is not in it.
 */
export const municipalCluster = (places: ReadonlyArray<ComparedPlace>, ownId: string, least: number): ReadonlyArray<ComparedPlace> => {
  const own = places.find(({ id }) => id === ownId)
  if (own === undefined) return []
  const others = places.filter(({ id }) => id !== ownId)
  const alike = others.filter(({ isUrban }) => isUrban === own.isUrban)
  const distance = ({ heads }: ComparedPlace): number => Math.abs(heads - own.heads)
  return [...(alike.length < least ? others : alike)].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1)).slice(0, CLUSTER_NEIGHBOURS)
}
