import { refuseFile } from '@/domain/shared/file-refusal'
import { err } from '@/domain/shared/result'
import type { SheetCells, SheetEnd, WorkbookListener } from '@/domain/shared/workbook'
import { causeOf, keepSpare, takeThread, threadFile, threadLimits } from './spare-thread'
import { FORM_CELLS, pieceListener, type StreamAnswer, type StreamOptions, type TakePiece } from './stream-workbook'

/** What the thread is asked to read. */
export type StreamOrder = { readonly bytes: Uint8Array<ArrayBuffer>; readonly options: StreamOptions }
/** What it tells while it reads. */
export type StreamMessage =
  | { readonly kind: 'words'; readonly texts: ReadonlyArray<string> }
  | { readonly kind: 'begin'; readonly book: Parameters<WorkbookListener['begin']>[0] }
  | { readonly kind: 'cells'; readonly sheet: number; readonly cells: SheetCells; readonly own: ReadonlyArray<string> }
  | { readonly kind: 'end'; readonly sheet: number; readonly end: SheetEnd }
  | { readonly kind: 'answer'; readonly answer: StreamAnswer }

const hear = (listener: WorkbookListener, message: Exclude<StreamMessage, { kind: 'answer' }>): Promise<void> | void => {
  switch (message.kind) {
    case 'words': return listener.words(message.texts)
    case 'begin': return listener.begin(message.book)
    case 'cells': return listener.cells(message.sheet, message.cells, message.own)
    case 'end': return listener.end(message.sheet, message.end)
  }
}

type Options = StreamOptions & { readonly root?: string }

/**
 * Guards and reads an uploaded XLSX file in a thread of its own and tells it to the listener in order, a few pieces ahead of it. `root` is the
 * folder of package.json. Too long, out of memory or crashed are refusals like the others; rejects only with what the listener throws.
 */
export const streamBookInThread = (given: Uint8Array, listener: WorkbookListener, { root = process.cwd(), ...options }: Options = {}): Promise<StreamAnswer> =>
  new Promise((resolve, reject) => {
    const file = threadFile(root, 'stream-workbook')
    const thread = takeThread(file)
    let [heard, isSettled]: [Promise<void>, boolean] = [Promise.resolve(), false]
    const settle = (end: () => void): void => {
      isSettled = true
      clearTimeout(timer)
      void thread.terminate()
      keepSpare(file)
      end()
    }
    const timer = setTimeout(() => settle(() => resolve(err(refuseFile('FILE_READ_TOO_LONG')))), threadLimits.timeoutMs)
    const hearNext = async (message: StreamMessage): Promise<void> => {
      if (isSettled) return
      if (message.kind === 'answer') return settle(() => resolve(message.answer))
      await hear(listener, message)
      thread.postMessage('heard')
    }
    thread.on('message', (message: StreamMessage) => {
      heard = heard.then(() => hearNext(message)).catch((error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))))
    })
    thread.once('error', (error) => settle(() => resolve(err(causeOf(error)))))
    thread.once('exit', () => settle(() => resolve(err(refuseFile('FILE_READ_FAILED')))))
    const bytes = Uint8Array.from(given)
    thread.postMessage({ bytes, options } satisfies StreamOrder, [bytes.buffer])
  })

/** The same for a federal form, in pieces that stand by themselves. */
export const streamWorkbookInThread = (bytes: Uint8Array, take: TakePiece): Promise<StreamAnswer> => streamBookInThread(bytes, pieceListener(take), { cells: FORM_CELLS })
