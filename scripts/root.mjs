import { fileURLToPath } from 'node:url'

/** The checkout's own folder, whatever the current directory is. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))
