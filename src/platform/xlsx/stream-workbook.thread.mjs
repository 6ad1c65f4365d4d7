// The first file of the streaming thread: see read-workbook.thread.mjs.
import { register } from 'tsx/esm/api'

register()
await import('./stream-workbook.worker.ts')
