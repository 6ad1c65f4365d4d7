import type { EvidenceRow } from '@/data/evidence/evidence.store'
import { previewOf } from '@/domain/shared/file-kind'

/** Evidence as a page shows it: fields by their keys, versions the newest first. `since`: in milliseconds; what came later is new. */
export const evidenceDto = ({ slots, createdAt: _made, withdrawnAt, lastAttachedAt, versions, ...row }: EvidenceRow, fieldOf: (slot: number) => { key: string; label: string }, since: number | undefined) => {
  const last = Math.max(lastAttachedAt?.getTime() ?? 0, ...versions.map(({ addedAt }) => addedAt.getTime()))
  return {
    ...row, withdrawnAt: withdrawnAt?.toISOString() ?? null, fields: slots.map(fieldOf), isNew: withdrawnAt === null && since !== undefined && last > since,
    versions: versions.map(({ addedAt, contentType, ...version }) => ({ ...version, addedAt: addedAt.toISOString(), preview: previewOf(contentType) })),
  }
}
export type EvidenceDto = ReturnType<typeof evidenceDto>
