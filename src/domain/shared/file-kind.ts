/** What may be attached as evidence: paper people scan, photograph or write. */
export const evidenceKinds = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidenceContentTypes: Readonly<Record<EvidenceKind, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export const evidenceExtensions: Readonly<Record<EvidenceKind, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', docx: 'docx', xlsx: 'xlsx' }

export const previewKinds = ['pdf', 'picture'] as const
export type PreviewKind = (typeof previewKinds)[number]
/** How a stored file may be shown inside a page; null: only kept. */
export const previewOf = (contentType: string | null): PreviewKind | null => {
  if (contentType === evidenceContentTypes.pdf) return 'pdf'
  return contentType === evidenceContentTypes.png || contentType === evidenceContentTypes.jpeg ? 'picture' : null
}

const signatures: ReadonlyArray<readonly ['pdf' | 'png' | 'jpeg' | 'package', ReadonlyArray<number>]> = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['package', [0x50, 0x4b, 0x03, 0x04]],
]

/** What the first bytes say a file is; its name says nothing. `package`: an archive that may be a document of an office program. */
export const kindOfBytes = (bytes: Uint8Array): 'pdf' | 'png' | 'jpeg' | 'package' | undefined => signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]

/** Why a file is not taken. */
export const evidenceFileFaults = ['EVIDENCE_FILE_EMPTY', 'EVIDENCE_FILE_LARGE', 'EVIDENCE_FILE_KIND', 'EVIDENCE_FILE_BROKEN', 'EVIDENCE_FILE_ACTIVE', 'EVIDENCE_FILE_LOCKED'] as const
export type EvidenceFileRefusal = { readonly code: (typeof evidenceFileFaults)[number] }
