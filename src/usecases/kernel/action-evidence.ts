import { countActionEvidence, findActionFile, insertActionEvidence, listActionEvidence, type ActionEvidenceRow, type ProvedAction } from '@/data/evidence/action-evidence.store'
import { refuseMoreProofs, type ProofsRefusal } from '@/domain/evidence/evidence-limits'
import { previewOf } from '@/domain/shared/file-kind'
import { err, ok, type Result } from '@/domain/shared/result'
import { getFile } from '@/platform/file-store'
import { takeContent, type ContentRefusal, type EvidenceContent } from './evidence-content'
import type { Context } from './runtime'

/** Keeps a file that was put away or a link beside a report or a done point, which the caller holds and has judged. */
export const addProof = async (ctx: Context, action: ProvedAction, given: EvidenceContent): Promise<Result<{ id: string; title: string }, ContentRefusal | ProofsRefusal>> => {
  const full = refuseMoreProofs(await countActionEvidence(ctx.tx, action))
  if (full !== undefined) return err(full)
  const taken = await takeContent(ctx, action.id, given)
  if (!taken.ok) return taken
  const { title, link, file } = taken.value
  const id = ctx.newId()
  await insertActionEvidence(ctx.tx, action, { id, title, link, fileId: file?.fileId ?? null, userId: ctx.actor.userId, at: ctx.now })
  return ok({ id, title })
}

const proofDto = ({ contentType, addedAt, withdrawnAt, ...row }: ActionEvidenceRow) => ({ ...row, addedAt: addedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null, preview: previewOf(contentType) })
export type ProofDto = ReturnType<typeof proofDto>

/** As a page shows it, what was withdrawn too. */
export const readProofs = async ({ tx }: Context, kind: ProvedAction['kind'], ids: ReadonlyArray<string>): Promise<ReadonlyArray<ProofDto>> => (await listActionEvidence(tx, kind, ids)).map(proofDto)

/** The bytes of a piece, withdrawn ones too; undefined where there is none. */
export const readProofFile = async ({ tx }: Context, evidenceId: string, where: Parameters<typeof findActionFile>[2]) => {
  const file = await findActionFile(tx, evidenceId, where)
  const bytes = file === undefined ? null : await getFile(file.key)
  return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
}
