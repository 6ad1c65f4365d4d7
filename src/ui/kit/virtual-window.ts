export type RowWindow = { first: number; last: number; before: number; after: number }

/** Rows of the margin before the browser has measured the box: the first fifty are in the page that the server sends. */
export const FIRST_OVERSCAN = 50
const OVERSCAN = 12

/** Which rows of one height are in sight, with a margin; `before` and `after` are the empty heights in px. */
export const rowWindow = (at: { scrollTop: number; viewHeight: number; rowHeight: number; count: number }, overscan = OVERSCAN): RowWindow => {
  const first = Math.min(at.count, Math.max(0, Math.floor(at.scrollTop / at.rowHeight) - overscan))
  const last = Math.min(at.count, Math.ceil((at.scrollTop + at.viewHeight) / at.rowHeight) + overscan)
  return { first, last, before: first * at.rowHeight, after: (at.count - last) * at.rowHeight }
}

const steps: Record<string, (active: number, page: number, last: number) => number> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active, page) => active + page,
  PageUp: (active, page) => active - page,
  Home: () => 0,
  End: (_active, _page, last) => last,
}

/** The row a key leads to, kept inside the list; null for a key that does not move. */
export const nextRow = (key: string, at: { active: number; page: number; count: number }): number | null => {
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(at.count - 1, step(at.active, at.page, at.count - 1)))
}

/** Left offsets of the sticky columns, in px: a sticky column stands after the sticky ones before it. */
export const stickyOffsets = (columns: ReadonlyArray<{ width: number; sticky?: boolean }>): ReadonlyArray<number | null> => {
  let left = 0
  return columns.map(({ width, sticky = false }) => {
    if (!sticky) return null
    const own = left
    left += width
    return own
  })
}
