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
const threadFile = (root: string): URL => pathToFileURL(join(root, 'src/platform/xlsx/read-workbook.thread.mjs'))

const causeOf = (error: Error): FileRefusal => refuseFile('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FILE_READ_OUT_OF_MEMORY' : 'FILE_READ_FAILED')

/** Starts a file as a thread with no environment, a bounded heap and a bounded time, and takes its first message. */
export const askThread = (file: URL, data: Uint8Array<ArrayBuffer>, limits: ThreadLimits): Promise<Answer> =>
  new Promise((resolve) => {
    const thread = new Worker(file, {
      workerData: data,
      transferList: [data.buffer],
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 64 },
    })
    const settle = (answer: Answer): void => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => settle(err(refuseFile('FILE_READ_TOO_LONG'))), limits.timeoutMs)
    thread.once('message', (answer: Answer) => settle(answer))
    thread.once('error', (error) => settle(err(causeOf(error))))
    thread.once('exit', () => settle(err(refuseFile('FILE_READ_FAILED'))))
  })

/**
 * Guards and reads an uploaded XLSX file in a thread of its own, so that a hostile file stops neither jobs nor pages. Meant for
 * the job worker; the file is copied once and handed over. `root` is the folder of package.json.
 * Never rejects: too long, out of memory or crashed are refusals like the others.
 */
export const readWorkbookInThread = (file: Uint8Array, options: { readonly root?: string; readonly limits?: ThreadLimits } = {}): Promise<Answer> =>
  askThread(threadFile(options.root ?? process.cwd()), Uint8Array.from(file), options.limits ?? threadLimits)
