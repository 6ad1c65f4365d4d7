/** Quality bar F1, F4: of one file, of one form, of one piece of evidence, of one person in a day. */
export const evidenceLimits = { fileMegabytes: 10, perForm: 50, formMegabytes: 200, versions: 20, cells: 200, perReport: 20, uploadsPerDay: 100 } as const

const MEGABYTE = 1024 * 1024

/** `size`: bytes of the new file, 0 for a link. `versions`: of the evidence a new version is for; 0 for new evidence. */
export type EvidenceRoom = { readonly pieces: number; readonly bytes: number; readonly size: number; readonly versions: number }
export type RoomRefusal =
  | { readonly code: 'EVIDENCE_TOO_MANY'; readonly limit: number }
  | { readonly code: 'EVIDENCE_FORM_FULL'; readonly megabytes: number }
  | { readonly code: 'EVIDENCE_TOO_MANY_VERSIONS'; readonly limit: number }

/** Why a form takes no more, or undefined. */
export const refuseRoom = ({ pieces, bytes, size, versions }: EvidenceRoom): RoomRefusal | undefined => {
  if (versions === 0 && pieces >= evidenceLimits.perForm) return { code: 'EVIDENCE_TOO_MANY', limit: evidenceLimits.perForm }
  if (versions >= evidenceLimits.versions) return { code: 'EVIDENCE_TOO_MANY_VERSIONS', limit: evidenceLimits.versions }
  return bytes + size > evidenceLimits.formMegabytes * MEGABYTE ? { code: 'EVIDENCE_FORM_FULL', megabytes: evidenceLimits.formMegabytes } : undefined
}

export type ProofsRefusal = { readonly code: 'EVIDENCE_REPORT_FULL'; readonly limit: number }

/** Why a report or a done point takes no more, or undefined. `pieces`: those that stand. */
export const refuseMoreProofs = (pieces: number): ProofsRefusal | undefined => (pieces >= evidenceLimits.perReport ? { code: 'EVIDENCE_REPORT_FULL', limit: evidenceLimits.perReport } : undefined)
