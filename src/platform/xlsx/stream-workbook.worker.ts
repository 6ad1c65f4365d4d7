import { parentPort, type MessagePort } from 'node:worker_threads'
import type { SheetCells, WorkbookListener } from '@/domain/shared/workbook'
import type { StreamMessage, StreamOrder } from './stream-in-thread'
import { streamBook } from './stream-workbook'

/** So many messages may wait to be heard: the reading goes on meanwhile, and never fills the memory. */
const AHEAD = 4

const isBuffer = (buffer: ArrayBufferLike): buffer is ArrayBuffer => buffer instanceof ArrayBuffer

/** Cells in memory of their own, so that they can be handed over. */
const ownCells = ({ rows, columns, kinds, numbers }: SheetCells): SheetCells => ({ rows: rows.slice(), columns: columns.slice(), kinds: kinds.slice(), numbers: numbers.slice() })

const teller = (port: MessagePort): WorkbookListener => {
  let [unheard, wake]: [number, (() => void) | undefined] = [0, undefined]
  port.on('message', () => {
    unheard -= 1
    wake?.()
  })
  const tell = async (message: StreamMessage, buffers: ReadonlyArray<ArrayBufferLike> = []): Promise<void> => {
    port.postMessage(message, buffers.filter(isBuffer))
    unheard += 1
    while (unheard >= AHEAD) await new Promise<void>((resolve) => { wake = resolve })
  }
  return {
    words: (texts) => tell({ kind: 'words', texts }),
    begin: (book) => tell({ kind: 'begin', book }),
    cells: (sheet, given, own) => {
      const cells = ownCells(given)
      return tell({ kind: 'cells', sheet, cells, own }, [cells.rows.buffer, cells.columns.buffer, cells.kinds.buffer, cells.numbers.buffer])
    },
    end: (sheet, end) => tell({ kind: 'end', sheet, end }),
  }
}

// Runs in a thread of its own and reads one file; see stream-in-thread.ts.
const port = parentPort
port?.once('message', ({ bytes, options }: StreamOrder) => {
  const stream = async (): Promise<void> => port.postMessage({ kind: 'answer', answer: await streamBook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), teller(port), options) })
  void stream()
})
