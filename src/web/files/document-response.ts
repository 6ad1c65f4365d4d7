import type { DocumentTree } from '@/domain/shared/document-tree'
import { writeDocx } from '@/platform/docx/write-docx'
import { sha256 } from '@/platform/hash'
import { writePdf } from '@/platform/pdf/write-pdf'
import { passportTree, passportWords, type PassportDocument } from '@/texts/documents-passport'
import { fileResponse } from './file-response'

export const documentFormats = ['docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]
export const documentTypes: Record<DocumentFormat, string> = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' }

/** What the address asks for; anything unknown is the text editor's format. */
export const formatOf = (format: string | undefined): DocumentFormat => (format === 'pdf' ? 'pdf' : 'docx')

/** Files of the last few trees: anybody may ask for a passport, and the same tree is the same file. */
const KEPT = 40
const made = new Map<string, Uint8Array<ArrayBuffer>>()

/** A tree as a file; equal trees are rendered once. */
export const renderDocument = async (tree: DocumentTree, format: DocumentFormat): Promise<Uint8Array<ArrayBuffer>> => {
  const key = sha256(format, JSON.stringify(tree))
  const known = made.get(key)
  if (known !== undefined) return known
  const bytes = Uint8Array.from(await (format === 'pdf' ? writePdf(tree) : writeDocx(tree)))
  const oldest = made.keys().next()
  if (made.size >= KEPT && oldest.done !== true) made.delete(oldest.value)
  made.set(key, bytes)
  return bytes
}

/** The passport of an indicator as a file. */
export const passportResponse = async (subject: PassportDocument, format: DocumentFormat): Promise<Response> =>
  fileResponse({ bytes: await renderDocument(passportTree(subject), format), name: passportWords.fileName(subject.indicator.code, subject.head.number, format), type: documentTypes[format] })
