/** The point a key leads to: left and right by one, up and down by a row, Home and End; null for other keys. Stays inside. */
export const pointAfterKey = (key: string, { at, count, perRow }: { at: number; count: number; perRow: number }): number | null => {
  const targets: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - perRow, ArrowDown: at + perRow, Home: 0, End: count - 1 }
  const target = targets[key]
  if (target === undefined) return null
  return target < 0 || target >= count ? at : target
}
