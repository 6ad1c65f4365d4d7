import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { streamWorkbook } from './stream-workbook'

// Runs in a thread of its own and reads one file; see stream-in-thread.ts. It waits for each piece to be taken before it reads on.
const port = parentPort
port?.once('message', (bytes: Uint8Array) => {
  const stream = async (): Promise<void> => {
    const result = await streamWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), async (piece) => {
      const taken = once(port, 'message')
      port.postMessage({ kind: 'piece', piece })
      await taken
    })
    port.postMessage({ kind: 'end', result })
  }
  void stream()
})
