import { crc32, createInflateRaw } from 'node:zlib'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { workbookLimits } from './guard'
import { checkPart } from './guard-part'
import { STORED, type ZipPart } from './zip-directory'

const CHUNK = 128 * 1024
/** More than the longest row of a sheet: what does not end within it is no sheet. */
const LONGEST_ROW = 4 * 1024 * 1024
const SLASH = 0x2f
const LESS = 0x3c

/** A part ends where its pieces do: after a row of a sheet, after a word of the shared words. */
export type PieceEnd = 'row>' | 'si>'

/** The position after the last closed tag, -1 where there is none; the tag may carry a prefix. */
const afterLast = (bytes: Buffer, end: PieceEnd): number => {
  for (let at = bytes.lastIndexOf(end); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(end, at - 1)) {
    const open = bytes.lastIndexOf(LESS, at)
    if (open >= 0 && bytes[open + 1] === SLASH && at - open < 16) return at + end.length
  }
  return -1
}

const chunksOf = async function* ({ method, packed }: ZipPart): AsyncGenerator<Buffer> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK)
    return
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  inflate.end(packed)
  for await (const chunk of inflate) yield chunk as Buffer
}

export class Refused extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code)
  }
}

/** Unpacked bytes that are still allowed. */
export type Budget = { left: number }

/** The unpacked bytes of a part in pieces that end after a whole row, each checked as the guard checks a whole part. */
export const rowPieces = async function* (part: ZipPart, end: PieceEnd, budget: Budget): AsyncGenerator<Buffer> {
  const byRatio = Math.max(workbookLimits.ratioFromBytes, part.packed.length * workbookLimits.ratio)
  let [crc, size] = [0, 0]
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of chunksOf(part)) {
    if (size === 0) {
      const refusal = checkPart(part.name, chunk)
      if (refusal) throw new Refused(refusal)
    }
    crc = crc32(chunk, crc)
    size += chunk.length
    budget.left -= chunk.length
    if (size > byRatio) throw new Refused(refuseFile('FILE_COMPRESSED_TOO_MUCH', part.name))
    if (budget.left < 0) throw new Refused(refuseFile('FILE_UNPACKS_TOO_LARGE', part.name))
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk])
    const whole = afterLast(bytes, end)
    if (whole > 0) yield bytes.subarray(0, whole)
    carry = whole > 0 ? bytes.subarray(whole) : bytes
    if (carry.length > LONGEST_ROW) throw new Refused(refuseFile('FILE_BROKEN', part.name))
  }
  if (crc !== part.crc) throw new Refused(refuseFile('FILE_BROKEN', part.name))
  yield carry
}
