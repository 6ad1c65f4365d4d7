const UNDO_MS = 24 * 60 * 60 * 1_000

/** A written import may be taken back for 24 hours. */
export const undoUntil = (committedAt: Date): Date => new Date(committedAt.getTime() + UNDO_MS)
export const isUndoOver = (committedAt: Date, now: Date): boolean => now >= undoUntil(committedAt)
