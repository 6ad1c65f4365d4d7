import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach } from 'vitest'

/** Real worker processes of one test file, as `scripts/worker.ts` starts them; killed after each test. */
export const workerProcesses = () => {
  const workers: ChildProcess[] = []
  const startWorker = (): ChildProcess => {
    const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'scripts/worker.ts'], { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: 'ignore' })
    workers.push(child)
    return child
  }
  const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  afterEach(async () => {
    await Promise.all(workers.map(kill))
  })
  return { startWorker, kill }
}
