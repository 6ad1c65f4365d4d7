import { inflateSync } from 'node:zlib'
import { err, ok, type Result } from '@/domain/shared/result'
import type { EvidenceFileRefusal } from '@/domain/shared/file-kind'

/** Names under which a PDF runs something, carries another file, or asks for one. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Movie|Rendition)(?![A-Za-z0-9])/
const OBJECT_STREAM = /\/Type\s*\/ObjStm(?![A-Za-z0-9])/
const DICTIONARY_BYTES = 2_048
const MAX_STREAM = 8 * 1024 * 1024
const MAX_UNPACKED = 48 * 1024 * 1024

/** What is packed is not read as objects; what is not packed is, wherever somebody says it lies. */
const STREAM = />>\s*stream\r?\n[^]*?\bendstream\b/g
const withoutPacked = (text: string): string =>
  text.replaceAll(STREAM, (whole, index: number) => (/\/Filter/.test(plainNames(text.slice(Math.max(0, index - DICTIONARY_BYTES), index)).split(/\bendobj\b/).at(-1) ?? '') ? ' ' : whole))

/** `#4A` in a name is a letter too. */
const plainNames = (text: string): string => text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Objects that lie packed beside others: their names are seen only when unpacked. Undefined: they cannot be looked into. */
const objectStreams = (file: Buffer, text: string): ReadonlyArray<string> | undefined => {
  const found: string[] = []
  let unpacked = 0
  for (const { index } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = plainNames(text.slice(Math.max(0, index - DICTIONARY_BYTES), index)).split(/\bendobj\b/).at(-1) ?? ''
    if (!OBJECT_STREAM.test(dictionary)) continue
    const start = index + (text[index + 6] === '\r' ? 8 : 7)
    try {
      const bytes = /\/FlateDecode/.test(dictionary) ? inflateSync(file.subarray(start), { maxOutputLength: MAX_STREAM }) : file.subarray(start, Math.max(start, text.indexOf('endstream', start)))
      unpacked += bytes.length
      if (unpacked > MAX_UNPACKED) return undefined
      found.push(bytes.toString('latin1'))
    } catch {
      return undefined
    }
  }
  return found
}

/** Looks into a PDF nobody trusts: scripts, launched programs, embedded files and forms that send are refused, also inside packed objects; so is what is locked. */
export const guardPdf = (file: Buffer): Result<'pdf', EvidenceFileRefusal> => {
  const text = file.toString('latin1')
  if (!/%%EOF\s*$/.test(text.slice(-2_048).replaceAll('\u0000', '')) || !/\bstartxref\b/.test(text.slice(-2_048))) return err({ code: 'EVIDENCE_FILE_BROKEN' })
  const outside = plainNames(withoutPacked(text))
  if (/\/Encrypt(?![A-Za-z0-9])/.test(outside)) return err({ code: 'EVIDENCE_FILE_LOCKED' })
  const packed = objectStreams(file, text)
  if (packed === undefined) return err({ code: 'EVIDENCE_FILE_BROKEN' })
  return ACTIVE.test(outside) || packed.some((objects) => ACTIVE.test(plainNames(objects))) ? err({ code: 'EVIDENCE_FILE_ACTIVE' }) : ok('pdf')
}
