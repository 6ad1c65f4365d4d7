// The first file of the reading thread: plain JavaScript, because it is what teaches the thread TypeScript and the `@/` paths.
import { register } from 'tsx/esm/api'

register()
await import('./read-workbook.worker.ts')
