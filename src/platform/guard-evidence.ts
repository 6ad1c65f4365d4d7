import type { FileRefusal } from '@/domain/shared/file-refusal'
import { kindOfBytes, type EvidenceFileRefusal, type EvidenceKind } from '@/domain/shared/file-kind'
import { err, ok, type Result } from '@/domain/shared/result'
import { guardPdf } from './pdf/guard-pdf'
import { guardPackage } from './xlsx/guard'

const PNG_END = Buffer.from('IEND', 'latin1')
const JPEG_END = Buffer.from([0xff, 0xd9])
/** A camera may leave a few bytes behind the picture; a hidden page is longer. */
const TAIL = 64

const refuse = (code: EvidenceFileRefusal['code']): Result<never, EvidenceFileRefusal> => err({ code })
const endsWith = (file: Buffer, end: Buffer): boolean => file.subarray(-TAIL).includes(end)

const packageRefusal = ({ code }: FileRefusal): EvidenceFileRefusal['code'] => {
  if (code === 'FILE_HAS_MACROS' || code === 'FILE_HAS_EXTERNAL_LINKS' || code === 'FILE_HAS_ARCHIVE' || code === 'FILE_HAS_DOCTYPE') return 'EVIDENCE_FILE_ACTIVE'
  return code === 'FILE_ENCRYPTED' ? 'EVIDENCE_FILE_LOCKED' : 'EVIDENCE_FILE_BROKEN'
}

/** A document of an office program that holds nothing but itself. */
const guardOffice = (file: Buffer): Result<EvidenceKind, EvidenceFileRefusal> => {
  const guarded = guardPackage(file)
  if (!guarded.ok) return refuse(packageRefusal(guarded.error))
  const types = guarded.value.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) return refuse('EVIDENCE_FILE_ACTIVE')
  if (/wordprocessingml\.document\.main\+xml/.test(types)) return ok('docx')
  return /spreadsheetml\.sheet\.main\+xml/.test(types) ? ok('xlsx') : refuse('EVIDENCE_FILE_KIND')
}

/** What an uploaded file is by its bytes, or why it is not taken. The name and the type the browser gave are not asked. */
export const guardEvidence = (bytes: Uint8Array<ArrayBuffer>, maxMegabytes: number): Result<EvidenceKind, EvidenceFileRefusal> => {
  if (bytes.byteLength === 0) return refuse('EVIDENCE_FILE_EMPTY')
  if (bytes.byteLength > maxMegabytes * 1024 * 1024) return refuse('EVIDENCE_FILE_LARGE')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (kindOfBytes(bytes)) {
    case 'pdf': return guardPdf(file)
    case 'png': return endsWith(file, PNG_END) ? ok('png') : refuse('EVIDENCE_FILE_BROKEN')
    case 'jpeg': return endsWith(file, JPEG_END) ? ok('jpeg') : refuse('EVIDENCE_FILE_BROKEN')
    case 'package': return guardOffice(file)
    case undefined: return refuse('EVIDENCE_FILE_KIND')
  }
}
