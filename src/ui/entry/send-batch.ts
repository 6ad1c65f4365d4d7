import type { Batch } from '@/domain/entry/draft-form'
import { retryAfter } from '@/domain/entry/retry-delay'
import type { SaveAnswer } from '@/domain/entry/save-answer'
import type { Layer } from '@/domain/values/layers'

/** What became of one attempt. `again`: nobody knows whether it arrived, so the same batch is sent again. */
export type SendOutcome =
  | { readonly kind: 'answer'; readonly answer: SaveAnswer }
  | { readonly kind: 'again'; readonly afterMs: number }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly message: string }

const TIMEOUT_MS = 15_000
const WAITS: ReadonlySet<number> = new Set([408, 425, 429])

export type SentForm = { readonly address: string; readonly ownerId: string; readonly layer: Layer; readonly now: () => number; readonly fieldOf: (slot: number) => string }

const bodyOf = ({ ownerId, layer, fieldOf }: SentForm, { id, known, cells }: Batch): string =>
  JSON.stringify({ batchId: id, ownerId, layer, known, changes: cells.map(({ slot, text, base }) => ({ field: fieldOf(slot), cell: text, base })) })

/** One attempt to save a batch; never throws. */
export const sendBatch = async (form: SentForm, batch: Batch): Promise<SendOutcome> => {
  try {
    const response = await fetch(form.address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(form, batch), signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' })
    if (response.ok) return { kind: 'answer', answer: (await response.json()) as SaveAnswer }
    if (response.status === 401) return { kind: 'signedOut' }
    if (response.status >= 500 || WAITS.has(response.status)) return { kind: 'again', afterMs: retryAfter(response.headers.get('retry-after'), form.now()) }
    const { code, message } = (await response.json()) as { code: string; message: string }
    return code === 'REGION_NOT_CHOSEN' ? { kind: 'signedOut' } : { kind: 'refused', message }
  } catch {
    return { kind: 'again', afterMs: 0 }
  }
}
