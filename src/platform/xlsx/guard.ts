import { crc32, inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '@/domain/shared/result'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { checkPart } from './guard-part'
import { readZipDirectory, STORED, type ZipPart } from './zip-directory'

/** Limits of an uploaded workbook (quality bar F1). */
export const workbookLimits = {
  fileBytes: 10 * 1024 * 1024,
  parts: 500,
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 100,
  /** Parts smaller than this may be packed as tightly as they like. */
  ratioFromBytes: 64 * 1024,
  cells: 500_000,
} as const

/** Unpacked parts by name, every one of them checked. */
export type GuardedWorkbook = { readonly parts: ReadonlyMap<string, Buffer>; readonly workbookPart: string }
/** A workbook whose sheets and words are still packed: they are inflated and checked while they are read. */
export type HalfOpenWorkbook = GuardedWorkbook & { readonly packed: ReadonlyMap<string, ZipPart> }

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

const checkEnvelope = (file: Buffer): FileRefusal | undefined => {
  if (file.length === 0) return refuseFile('FILE_EMPTY')
  if (file.length > workbookLimits.fileBytes) return refuseFile('FILE_TOO_LARGE')
  if (file.subarray(0, OLE2.length).equals(OLE2)) return refuseFile(file.includes(ENCRYPTED_STREAM) ? 'FILE_ENCRYPTED' : 'FILE_OLD_FORMAT')
  return file.subarray(0, ZIP.length).equals(ZIP) ? undefined : refuseFile('FILE_NOT_XLSX')
}

/** Few large pieces instead of many small ones: they are joined in the end. */
const INFLATE_CHUNK = 256 * 1024

const tooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** Unpacks one part, stopping at the first byte over the limit. */
const inflate = (part: ZipPart, left: number): Result<Buffer, FileRefusal> => {
  if (part.method === STORED) return part.packed.length > left ? err(refuseFile('FILE_UNPACKS_TOO_LARGE', part.name)) : ok(part.packed)
  const byRatio = Math.max(workbookLimits.ratioFromBytes, part.packed.length * workbookLimits.ratio)
  try {
    return ok(inflateRawSync(part.packed, { chunkSize: INFLATE_CHUNK, maxOutputLength: Math.max(1, Math.min(left, byRatio)) }))
  } catch (error) {
    if (!tooLarge(error)) return err(refuseFile('FILE_BROKEN', part.name))
    return err(refuseFile(byRatio < left ? 'FILE_COMPRESSED_TOO_MUCH' : 'FILE_UNPACKS_TOO_LARGE', part.name))
  }
}

const unpack = (parts: ReadonlyArray<ZipPart>): Result<Map<string, Buffer>, FileRefusal> => {
  const unpacked = new Map<string, Buffer>()
  let left: number = workbookLimits.unpackedBytes
  for (const part of parts) {
    const bytes = inflate(part, left)
    if (!bytes.ok) return bytes
    left -= bytes.value.length
    if (crc32(bytes.value) !== part.crc) return err(refuseFile('FILE_BROKEN', part.name))
    const refusal = checkPart(part.name, bytes.value)
    if (refusal) return err(refusal)
    unpacked.set(part.name, bytes.value)
  }
  return ok(unpacked)
}

const MAIN_PART = /<(?:\w+:)?Override\b[^>]*>/g
const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

const findWorkbookPart = (contentTypes: string): Result<string, FileRefusal> => {
  for (const [tag] of contentTypes.matchAll(MAIN_PART)) {
    const type = attribute(tag, 'ContentType')
    if (/macroEnabled/i.test(type)) return err(refuseFile('FILE_HAS_MACROS'))
    if (/spreadsheetml\.(sheet|template)\.main\+xml$/.test(type)) return ok(attribute(tag, 'PartName').replace(/^\//, ''))
  }
  return err(refuseFile('FILE_NOT_XLSX'))
}

const packageParts = (file: Buffer): Result<ReadonlyArray<ZipPart>, FileRefusal> => {
  const envelope = checkEnvelope(file)
  if (envelope) return err(envelope)
  const directory = readZipDirectory(file, workbookLimits.parts)
  if (!directory.ok) return directory
  return directory.value.some((part) => part.name === '[Content_Types].xml') ? directory : err(refuseFile('FILE_NOT_XLSX'))
}

/** Opens any uploaded Office package in the same way; which one it is, the caller asks of its content types. */
export const guardPackage = (file: Buffer): Result<ReadonlyMap<string, Buffer>, FileRefusal> => {
  const parts = packageParts(file)
  return parts.ok ? unpack(parts.value) : parts
}

const withWorkbookPart = (parts: ReadonlyMap<string, Buffer>): Result<GuardedWorkbook, FileRefusal> => {
  const main = findWorkbookPart(parts.get('[Content_Types].xml')?.toString('utf8') ?? '')
  if (!main.ok) return main
  return parts.has(main.value) ? ok({ parts, workbookPart: main.value }) : err(refuseFile('FILE_NOT_XLSX'))
}

const LONG_PARTS = /(^|\/)(worksheets\/[^/]+|sharedStrings)\.xml$/i

/** The same with the sheets and the words left packed, for reading them piece by piece. */
export const guardHalfOpen = (file: Buffer): Result<HalfOpenWorkbook, FileRefusal> => {
  const parts = packageParts(file)
  if (!parts.ok) return parts
  const isLong = ({ name }: ZipPart): boolean => LONG_PARTS.test(name)
  const unpacked = unpack(parts.value.filter((part) => !isLong(part)))
  if (!unpacked.ok) return unpacked
  const guarded = withWorkbookPart(unpacked.value)
  return guarded.ok ? ok({ ...guarded.value, packed: new Map(parts.value.filter(isLong).map((part) => [part.name, part])) }) : guarded
}

/**
 * Opens an uploaded workbook without trusting it: what it is by its bytes, sizes counted while unpacking, no macros, no
 * archives inside, no links outward, no document type. Synchronous and bounded; meant to run in the parsing thread.
 */
export const guardWorkbook = (file: Buffer): Result<GuardedWorkbook, FileRefusal> => {
  const parts = guardPackage(file)
  return parts.ok ? withWorkbookPart(parts.value) : parts
}
