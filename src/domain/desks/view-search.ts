/** The search of an address as a view keeps it: without the release, so that the newest one opens, or with the shown one for ever. */
export const searchOfView = (search: string, release: { readonly id: string | null; readonly isFrozen: boolean }): string => {
  const kept = new URLSearchParams(search)
  kept.delete('release')
  kept.delete('page')
  if (release.isFrozen && release.id !== null) kept.set('release', release.id)
  return kept.toString()
}

/** How many conditions a kept search holds, the release aside. */
export const conditionsOf = (search: string): number => [...new URLSearchParams(search).keys()].filter((key) => key !== 'release').length

export const isFrozenSearch = (search: string): boolean => new URLSearchParams(search).has('release')

/** The address of a page with a kept search. */
export const addressOfView = ({ page, search }: { readonly page: string; readonly search: string }): string => (search === '' ? page : `${page}?${search}`)
