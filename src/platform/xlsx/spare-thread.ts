import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'

export type ThreadLimits = { readonly heapMb: number; readonly timeoutMs: number }

/** Limits of the thread that reads a stranger's file (quality bar F3). */
export const threadLimits: ThreadLimits = { heapMb: 512, timeoutMs: 30_000 }

/**
 * The thread's file is found from the root of the program, not by `import.meta.url`: a bundler would replace that by a copy
 * it cannot run. The sources lie beside the build anyway, because the job worker is run from them.
 */
export const threadFile = (root: string, name: 'read-workbook' | 'stream-workbook'): URL => pathToFileURL(join(root, `src/platform/xlsx/${name}.thread.mjs`))

export const causeOf = (error: Error): FileRefusal => refuseFile('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FILE_READ_OUT_OF_MEMORY' : 'FILE_READ_FAILED')

/** A thread with no environment and a bounded heap; it loads its modules and waits for a file. */
export const startThread = (file: URL, { heapMb }: ThreadLimits): Worker =>
  new Worker(file, { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 } })

// The next thread of each file, started while nobody waits: loading its modules takes longer than reading a workbook. Each reads one file only.
const spares = new Map<string, Worker>()

/** Starts the next thread, unless one waits already. */
export const keepSpare = (file: URL): void => {
  if (spares.has(file.href)) return
  const thread = startThread(file, threadLimits)
  const forget = (): void => { if (spares.get(file.href) === thread) spares.delete(file.href) }
  thread.unref()
  thread.once('error', forget)
  thread.once('exit', forget)
  spares.set(file.href, thread)
}

/** The thread that waits, or a new one. */
export const takeThread = (file: URL): Worker => {
  const kept = spares.get(file.href)
  spares.delete(file.href)
  kept?.ref()
  return kept ?? startThread(file, threadLimits)
}
