import { err, type Result } from '@/domain/shared/result'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import type { SheetPiece } from '@/domain/shared/workbook'
import { causeOf, startThread, threadFile, threadLimits } from './read-in-thread'

type Answer = Result<{ sheets: number }, FileRefusal>
type Message = { readonly kind: 'piece'; readonly piece: SheetPiece } | { readonly kind: 'end'; readonly result: Answer }

/**
 * Guards and reads an uploaded XLSX file in a thread of its own and hands its rows over piece by piece, each after the one before it was
 * taken. Refusals as in `readWorkbookInThread`; rejects only with what `take` throws.
 */
export const streamWorkbookInThread = (bytes: Uint8Array, take: (piece: SheetPiece) => void, { root = process.cwd() }: { readonly root?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const thread = startThread(threadFile(root, 'stream-workbook'), threadLimits)
    const settle = (end: () => void): void => {
      clearTimeout(timer)
      void thread.terminate()
      end()
    }
    const timer = setTimeout(() => settle(() => resolve(err(refuseFile('FILE_READ_TOO_LONG')))), threadLimits.timeoutMs)
    thread.on('message', (message: Message) => {
      if (message.kind === 'end') return settle(() => resolve(message.result))
      try {
        take(message.piece)
        thread.postMessage('next')
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))))
      }
    })
    thread.once('error', (error) => settle(() => resolve(err(causeOf(error)))))
    thread.once('exit', () => settle(() => resolve(err(refuseFile('FILE_READ_FAILED')))))
    const handed = Uint8Array.from(bytes)
    thread.postMessage(handed, [handed.buffer])
  })
