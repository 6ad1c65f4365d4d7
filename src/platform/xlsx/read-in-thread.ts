import type { Worker } from 'node:worker_threads'
import { err, type Result } from '@/domain/shared/result'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { causeOf, keepSpare, startThread, takeThread, threadFile, threadLimits, type ThreadLimits } from './spare-thread'

type Answer = Result<ReadWorkbook, FileRefusal>

const handOver = (thread: Worker, data: Uint8Array<ArrayBuffer>, { timeoutMs }: ThreadLimits): Promise<Answer> =>
  new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => settle(err(refuseFile('FILE_READ_TOO_LONG'))), timeoutMs)
    thread.once('message', (answer: Answer) => settle(answer))
    thread.once('error', (error) => settle(err(causeOf(error))))
    thread.once('exit', () => settle(err(refuseFile('FILE_READ_FAILED'))))
    thread.postMessage(data, [data.buffer])
  })

/** Starts a file as a thread, gives it the data within a bounded time and takes its first message. */
export const askThread = (file: URL, data: Uint8Array<ArrayBuffer>, limits: ThreadLimits): Promise<Answer> => handOver(startThread(file, limits), data, limits)

/**
 * Guards and reads an uploaded XLSX file in a thread of its own, so that a hostile file stops neither jobs nor pages. Meant for
 * the job worker; the file is copied once and handed over. `root` is the folder of package.json.
 * Never rejects: too long, out of memory or crashed are refusals like the others.
 */
export const readWorkbookInThread = async (bytes: Uint8Array, { root = process.cwd() }: { readonly root?: string } = {}): Promise<Answer> => {
  const file = threadFile(root, 'read-workbook')
  const answer = await handOver(takeThread(file), Uint8Array.from(bytes), threadLimits)
  keepSpare(file)
  return answer
}
