import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook } from './read-workbook'

// Runs in a thread of its own; see read-in-thread.ts. The file is handed over, so nothing is copied.
const bytes: unknown = workerData
if (parentPort && bytes instanceof Uint8Array) {
  const result = readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const buffers = result.ok
    ? result.value.sheets.flatMap(({ rows, columns, kinds, numbers }) => [rows.buffer, columns.buffer, kinds.buffer, numbers.buffer])
    : []
  parentPort.postMessage(result, buffers.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer))
}
