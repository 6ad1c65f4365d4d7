import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Random text for links and nonces: 32 bytes are 256 bits. URL-safe. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** What is kept of a secret: enough to know it again, useless to whoever reads the table. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A mark that only this installation can make. */
export const signText = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** Equal texts, compared in a time that tells nothing. */
export const isSameText = (left: string, right: string): boolean => timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest())
