'use server'

import { attachFormEvidence, replaceEvidence } from '@/usecases/evidence/attach-evidence'
import { attachToCells, detachFromCells, withdrawEvidence } from '@/usecases/evidence/place-evidence'
import { toAction } from '@/web/action'

export const attachLinkAction = toAction(attachFormEvidence, { quiet: true })
export const replaceByLinkAction = toAction(replaceEvidence, { quiet: true })
export const attachToCellsAction = toAction(attachToCells, { quiet: true })
export const detachFromCellsAction = toAction(detachFromCells, { quiet: true })
export const withdrawEvidenceAction = toAction(withdrawEvidence, { quiet: true })
