import type { CellText } from './entry-cell'
import type { EntryFault } from './check-entry'
import type { LockReason } from './lock-reason'

/** What was done since by somebody else: value, who, when (ISO), and the form's version it stands at. */
export type TheirCell = { readonly text: CellText; readonly author: string | null; readonly at: string; readonly version: number }

export type CellAnswer =
  | { readonly field: string; readonly result: 'saved' }
  | { readonly field: string; readonly result: 'conflict'; readonly theirs: TheirCell }
  | { readonly field: string; readonly result: 'locked'; readonly reason: LockReason }
  | { readonly field: string; readonly result: 'fault'; readonly fault: EntryFault }
  | { readonly field: string; readonly result: 'unknown' }

/** The answer to one batch of one form; kept with the batch, so that the same batch is answered the same for ever. */
export type SaveAnswer = {
  /** The form's version after the batch. */
  readonly version: number
  readonly at: string
  readonly cells: ReadonlyArray<CellAnswer>
  /** Cells of the own layer that others changed since the version the asker knew. */
  readonly others: ReadonlyArray<{ readonly field: string; readonly text: CellText }>
}
