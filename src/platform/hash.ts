import { createHash } from 'node:crypto'

/** SHA-256 in hex over the parts in order; typed arrays are hashed as their bytes. */
export const sha256 = (...parts: ReadonlyArray<string | ArrayBufferView>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(typeof part === 'string' ? part : new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  return hash.digest('hex')
}
