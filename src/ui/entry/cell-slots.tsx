'use client'

import { CellEvidence, type EvidenceActions, type EvidenceKnown } from '../evidence/cell-evidence'
import { CellTalk } from '../submissions/cell-talk'
import type { ThreadActions } from '../submissions/form-threads.view'
import type { CellSlot } from './cell-panel'

export type CellActions = { readonly evidence: EvidenceActions; readonly talk: ThreadActions }

/** What stands in the panel below a cell's own facts. */
export const cellSlots = (cycleId: string, actions: CellActions, onEvidence: EvidenceKnown): { readonly conversation: CellSlot; readonly evidence: CellSlot } => ({
  conversation: (cell) => <CellTalk key={`talk ${cell.organizationId} ${cell.field}`} cycleId={cycleId} cell={cell} actions={actions.talk} />,
  evidence: (cell) => <CellEvidence key={`evidence ${cell.organizationId} ${cell.field}`} cycleId={cycleId} cell={cell} actions={actions.evidence} onKnown={onEvidence} />,
})
