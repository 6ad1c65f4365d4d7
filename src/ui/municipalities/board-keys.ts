import type { Square } from '@/domain/desks/tile-square'

type Size = { readonly columns: number; readonly rows: number }
const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value))

const steps: Readonly<Record<string, (from: Square, size: Size) => Square>> = {
  ArrowRight: ({ column, row }) => ({ column: column + 1, row }),
  ArrowLeft: ({ column, row }) => ({ column: column - 1, row }),
  ArrowDown: ({ column, row }) => ({ column, row: row + 1 }),
  ArrowUp: ({ column, row }) => ({ column, row: row - 1 }),
  Home: ({ row }) => ({ column: 0, row }),
  End: ({ row }, { columns }) => ({ column: columns - 1, row }),
}

/** The square a key leads to, at the edge the same one; null for other keys. */
export const squareAfterKey = (key: string, from: Square, size: Size): Square | null => {
  const next = steps[key]?.(from, size)
  return next === undefined ? null : { column: clamp(next.column, size.columns), row: clamp(next.row, size.rows) }
}
