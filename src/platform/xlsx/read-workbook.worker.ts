import { parentPort } from 'node:worker_threads'
import { readWorkbook } from './read-workbook'

// Runs in a thread of its own and reads one file; see read-in-thread.ts. The file is handed over, so nothing is copied.
const port = parentPort
port?.once('message', (bytes: Uint8Array) => {
  const result = readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const buffers = result.ok
    ? result.value.sheets.flatMap(({ rows, columns, kinds, numbers }) => [rows.buffer, columns.buffer, kinds.buffer, numbers.buffer])
    : []
  port.postMessage(result, buffers.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer))
})
