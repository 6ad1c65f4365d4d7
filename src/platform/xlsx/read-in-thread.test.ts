import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { askThread, readWorkbookInThread } from './read-in-thread'
import { readWorkbook } from './read-workbook'
import { writeTable } from './write-table'

const folder = mkdtempSync(join(tmpdir(), 'smer-thread-'))
afterAll(() => rmSync(folder, { recursive: true }))

const threadOf = (name: string, source: string): URL => {
  writeFileSync(join(folder, name), source)
  return pathToFileURL(join(folder, name))
}
const limits = { heapMb: 64, timeoutMs: 20_000 }
const noData = (): Uint8Array<ArrayBuffer> => new Uint8Array(8)

describe('reading in a thread', () => {
  it('gives what reading in place gives, and the file stays with the caller', async () => {
    const file = writeTable({ title: 'Рейтинг', columns: [{ label: 'Балл', kind: 'number' }], rows: [['12.5'], ['—']] })
    const size = file.length
    expect(await readWorkbookInThread(file)).toEqual(readWorkbook(file))
    expect(file.length).toBe(size)
  })

  it('reads file after file, each in a thread of its own that was kept ready', async () => {
    const files = ['1', '2', '3'].map((value) => writeTable({ title: 'Лист', columns: [{ label: 'Балл', kind: 'number' }], rows: [[value]] }))
    for (const file of files) expect(await readWorkbookInThread(file)).toEqual(readWorkbook(file))
    expect(await Promise.all(files.map((file) => readWorkbookInThread(file)))).toEqual(files.map(readWorkbook))
  })

  it('answers a refusal of the guard', async () => {
    expect(await readWorkbookInThread(Buffer.from('not a workbook'))).toEqual({ ok: false, error: { code: 'FILE_NOT_XLSX' } })
  })

  it('stops an endless thread and the caller stays free meanwhile', async () => {
    let turns = 0
    const turning = setInterval(() => (turns += 1), 5)
    const answer = await askThread(threadOf('endless.mjs', 'for (;;) {}'), noData(), { heapMb: 64, timeoutMs: 300 })
    clearInterval(turning)
    expect(answer).toEqual({ ok: false, error: { code: 'FILE_READ_TOO_LONG' } })
    expect(turns).toBeGreaterThan(3)
  })

  it('survives a thread that eats all memory, crashes or leaves without a word', async () => {
    const greedy = await askThread(threadOf('greedy.mjs', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length).map(String))'), noData(), limits)
    expect(greedy).toEqual({ ok: false, error: { code: 'FILE_READ_OUT_OF_MEMORY' } })
    expect(await askThread(threadOf('crash.mjs', 'throw new Error("no")'), noData(), limits)).toEqual({ ok: false, error: { code: 'FILE_READ_FAILED' } })
    expect(await askThread(threadOf('silent.mjs', ''), noData(), limits)).toEqual({ ok: false, error: { code: 'FILE_READ_FAILED' } })
  })

  it('gives the thread no environment', async () => {
    const file = threadOf('environment.mjs', "import { parentPort } from 'node:worker_threads'; parentPort.postMessage(Object.keys(process.env).filter((name) => !/^(TSX|ESBUILD|NODE)/.test(name)))")
    expect(await askThread(file, noData(), limits)).toEqual([])
  })
})
