import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'

const ARCHIVE_SIGNATURES: ReadonlyArray<Buffer> = [
  Buffer.from([0x50, 0x4b, 0x03, 0x04]), // ZIP
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), // 7z
  Buffer.from('Rar!', 'latin1'),
  Buffer.from([0x1f, 0x8b]), // gzip
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), // OLE2: an embedded document
]
const LESS = 0x3c
const BANG = 0x21
const MACRO_PARTS = /(^|\/)(vbaproject|vbadata)[^/]*$|\/(macrosheets|dialogsheets)\//i
const LINK_PARTS = /(^|\/)externallinks\//i
const MARKUP_PARTS = /\.(xml|rels|vml)$/i
const DECLARED_ENCODING = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/i

/** `<!DOCTYPE` and `<!ENTITY` are the only `<!` constructs besides comments and CDATA. */
const hasDoctype = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf(BANG); at >= 0; at = bytes.indexOf(BANG, at + 1)) {
    if (bytes[at - 1] !== LESS) continue
    const next = bytes.toString('latin1', at + 1, at + 8)
    if (!next.startsWith('--') && next !== '[CDATA[') return true
  }
  return false
}

/** A worksheet may lie under any name, so markup is known by its first sign too. */
const looksLikeMarkup = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 16).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().startsWith('<')

/** Another encoding would hide markup from every later check. */
const isUtf8 = (bytes: Buffer): boolean => {
  if (bytes.subarray(0, 4).includes(0) || bytes[0] === 0xfe || bytes[0] === 0xff) return false
  const declared = DECLARED_ENCODING.exec(bytes.toString('latin1', bytes[0] === 0xef ? 3 : 0, 200))?.[1]
  return declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared)
}

const hasExternalLink = (relations: string): boolean =>
  [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(([tag]) => /\bTargetMode\s*=\s*["']External["']/i.test(tag) && !/\/hyperlink["']/.test(tag))

const checkMarkup = (name: string, bytes: Buffer): FileRefusal | undefined => {
  if (!isUtf8(bytes)) return refuseFile('FILE_WRONG_ENCODING', name)
  if (hasDoctype(bytes)) return refuseFile('FILE_HAS_DOCTYPE', name)
  return /\.rels$/i.test(name) && hasExternalLink(bytes.toString('utf8')) ? refuseFile('FILE_HAS_EXTERNAL_LINKS', name) : undefined
}

/** What may not lie inside a workbook: macros, links to other files, archives and documents, document types. */
export const checkPart = (name: string, bytes: Buffer): FileRefusal | undefined => {
  if (MACRO_PARTS.test(name)) return refuseFile('FILE_HAS_MACROS', name)
  if (LINK_PARTS.test(name)) return refuseFile('FILE_HAS_EXTERNAL_LINKS', name)
  if (ARCHIVE_SIGNATURES.some((signature) => bytes.subarray(0, signature.length).equals(signature))) return refuseFile('FILE_HAS_ARCHIVE', name)
  return MARKUP_PARTS.test(name) || looksLikeMarkup(bytes) ? checkMarkup(name, bytes) : undefined
}
