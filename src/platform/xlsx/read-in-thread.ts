import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { err, type Result } from '@/domain/shared/result'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'

export type ThreadLimits = { readonly heapMb: number; readonly timeoutMs: number }

/** Limits of the thread that reads a stranger's file (quality bar F3). */
export const threadLimits: ThreadLimits = { heapMb: 512, timeoutMs: 30_000 }

type Answer = Result<ReadWorkbook, FileRefusal>

/**
 * The thread's file is found from the root of the program, not by `import.meta.url`: a bundler would replace that by a copy
 * it cannot run. The sources lie beside the build anyway, because the job worker is run from them.
 */
export const threadFile = (root: string, name: 'read-workbook' | 'stream-workbook'): URL => pathToFileURL(join(root, `src/platform/xlsx/${name}.thread.mjs`))

export const causeOf = (error: Error): FileRefusal => refuseFile('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FILE_READ_OUT_OF_MEMORY' : 'FILE_READ_FAILED')

/** A thread with no environment and a bounded heap; it loads its modules and waits for a file. */
export const startThread = (file: URL, { heapMb }: ThreadLimits): Worker =>
  new Worker(file, { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 } })

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

// The next thread, started while nobody waits: loading its modules takes longer than reading a file. Each reads one file only.
let spare: { readonly place: string; readonly thread: Worker } | undefined

const keepSpare = (file: URL): void => {
  const kept = { place: file.href, thread: startThread(file, threadLimits) }
  const forget = (): void => { if (spare === kept) spare = undefined }
  kept.thread.unref()
  kept.thread.once('error', forget)
  kept.thread.once('exit', forget)
  spare = kept
}

const takeThread = (file: URL): Worker => {
  const kept = spare?.place === file.href ? spare.thread : undefined
  if (kept === undefined) return startThread(file, threadLimits)
  spare = undefined
  kept.ref()
  return kept
}

/**
 * Guards and reads an uploaded XLSX file in a thread of its own, so that a hostile file stops neither jobs nor pages. Meant for
 * the job worker; the file is copied once and handed over. `root` is the folder of package.json.
 * Never rejects: too long, out of memory or crashed are refusals like the others.
 */
export const readWorkbookInThread = async (bytes: Uint8Array, { root = process.cwd() }: { readonly root?: string } = {}): Promise<Answer> => {
  const file = threadFile(root, 'read-workbook')
  const answer = await handOver(takeThread(file), Uint8Array.from(bytes), threadLimits)
  if (spare === undefined) keepSpare(file)
  return answer
}
