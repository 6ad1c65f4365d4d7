import { SMALLEST_SHOWN_GROUP } from './peers'

export type SizedGroup = { readonly key: string; readonly size: number }
/**
 * Which groups of a published table are hidden so that nobody can be told apart. A group below the minimum is hidden.
 * Because the whole minus the visible groups gives what is hidden together, further groups are hidden, the smallest
 * first, until at least two are and together they reach the minimum. Empty groups hide nobody and are left out.
 */
export const suppressSmall = (groups: ReadonlyArray<SizedGroup>, minimum: number = SMALLEST_SHOWN_GROUP): ReadonlySet<string> => {
  const filled = groups.filter((group) => group.size > 0)
  const bySize = [...filled].sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
  const hidden = new Set(filled.filter((group) => group.size < minimum).map((group) => group.key))
  const together = (): number => filled.reduce((sum, group) => sum + (hidden.has(group.key) ? group.size : 0), 0)
  if (hidden.size > 0) {
    for (const group of bySize) {
      if (hidden.size >= 2 && together() >= minimum) break
      hidden.add(group.key)
    }
  }
  return hidden
}
