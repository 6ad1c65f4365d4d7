import { err, ok, type Result } from '@/domain/shared/result'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'

/** One packed part as the directory at the end of the archive describes it. */
export type ZipPart = { readonly name: string; readonly method: number; readonly crc: number; readonly packed: Buffer }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT = 65_535
const ENCRYPTED_FLAG = 1
export const STORED = 0
export const DEFLATED = 8

const findEnd = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - END_SIZE - MAX_COMMENT)
  for (let at = file.length - END_SIZE; at >= lowest; at -= 1) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  return -1
}

/** The packed bytes of a part, or nothing when the headers point outside the file. */
const packedBytes = (file: Buffer, localAt: number, size: number): Buffer | undefined => {
  if (localAt + LOCAL_SIZE > file.length || file.readUInt32LE(localAt) !== LOCAL_ENTRY) return undefined
  const start = localAt + LOCAL_SIZE + file.readUInt16LE(localAt + 26) + file.readUInt16LE(localAt + 28)
  return start + size > file.length ? undefined : file.subarray(start, start + size)
}

const readEntry = (file: Buffer, at: number): Result<{ part: ZipPart; next: number }, FileRefusal> => {
  if (at + ENTRY_SIZE > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return err(refuseFile('FILE_BROKEN'))
  const nameEnd = at + ENTRY_SIZE + file.readUInt16LE(at + 28)
  const name = file.toString('utf8', at + ENTRY_SIZE, nameEnd)
  if ((file.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) return err(refuseFile('FILE_ENCRYPTED', name))
  const method = file.readUInt16LE(at + 10)
  const packed = packedBytes(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20))
  if (!packed || (method !== STORED && method !== DEFLATED)) return err(refuseFile('FILE_BROKEN', name))
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  return ok({ part: { name: name.replaceAll('\\', '/'), method, crc: file.readUInt32LE(at + 16), packed }, next })
}

/**
 * Parts of a ZIP archive, still packed. Sizes promised by the headers are not believed: only where the packed bytes lie.
 * Archives in several volumes or larger than 4 GB (ZIP64) are refused as broken: no workbook of ours is one.
 */
export const readZipDirectory = (file: Buffer, maxParts: number): Result<ReadonlyArray<ZipPart>, FileRefusal> => {
  const end = file.length < END_SIZE ? -1 : findEnd(file)
  if (end < 0) return err(refuseFile('FILE_BROKEN'))
  const count = file.readUInt16LE(end + 10)
  if (count > maxParts) return err(refuseFile('FILE_TOO_MANY_PARTS'))
  const parts: ZipPart[] = []
  const names = new Set<string>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(file, at)
    if (!entry.ok) return entry
    const key = entry.value.part.name.toLowerCase()
    // Two parts of one name are how two programs are made to see two different workbooks.
    if (names.has(key)) return err(refuseFile('FILE_BROKEN', entry.value.part.name))
    names.add(key)
    parts.push(entry.value.part)
    at = entry.value.next
  }
  return ok(parts)
}
