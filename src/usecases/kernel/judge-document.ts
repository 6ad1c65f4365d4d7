import { evidenceLimits } from '@/domain/evidence/evidence-limits'
import { cleanFileName } from '@/domain/evidence/file-name'
import { evidenceContentTypes, evidenceExtensions, type EvidenceFileRefusal } from '@/domain/shared/file-kind'
import { err, ok, type Result } from '@/domain/shared/result'
import { guardEvidence } from '@/platform/guard-evidence'
import type { NewFile } from './define-file-command'

export type UploadedDocument = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A paper people sign, judged by its bytes: text, table, scan or picture without anything active in it. The name the browser gave says nothing. */
export const judgeDocument = ({ fileName, bytes }: UploadedDocument, purpose: string): Result<NewFile, EvidenceFileRefusal> => {
  const kind = guardEvidence(bytes, evidenceLimits.fileMegabytes)
  if (!kind.ok) return kind
  return ok({ origin: 'document', folder: 'orders', extension: evidenceExtensions[kind.value], name: cleanFileName(fileName, kind.value), contentType: evidenceContentTypes[kind.value], purpose, bytes })
}

/** The first half of a command that stands under one document. An absent or empty file is told by the command's own code. */
export const prepareDocument = async <const Code extends string>(file: UploadedDocument, { purpose, missing }: { purpose: string; missing: Code }): Promise<Result<{ files: { document: NewFile }; made: undefined }, EvidenceFileRefusal | { readonly code: Code }>> => {
  const judged = judgeDocument(file, purpose)
  if (judged.ok) return ok({ files: { document: judged.value }, made: undefined })
  return judged.error.code === 'EVIDENCE_FILE_EMPTY' || judged.error.code === 'EVIDENCE_FILE_KIND' ? err({ code: missing }) : judged
}
