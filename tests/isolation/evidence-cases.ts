import { aPicture } from '#tests/factories/evidence-files'
import type { Case, Input } from './case'

const formWith = (more: Input): Case => ({
  ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, ...more }), mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId, ...more })],
})
const byEvidence = (more: Input = {}): Case => ({
  ids: 'part', input: ({ cycleId, organizationId, evidenceId }) => ({ cycleId, organizationId, evidenceId, ...more }),
  mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: own.organizationId, evidenceId: foreign.evidenceId, ...more })],
})
const picture = { fileName: 'Приказ.png', bytes: new Uint8Array(aPicture()) }

/** Use-cases of evidence: a form of somebody else, and somebody else's evidence named beside the own form. */
export const evidenceCases: Readonly<Record<string, Case>> = {
  'evidence.attach': formWith({ fields: ['plan'], link: 'https://example.org/doc' }),
  'evidence.attachToCells': byEvidence({ fields: ['plan'] }),
  'evidence.detachFromCells': byEvidence({ fields: ['plan'] }),
  'evidence.getCell': formWith({ field: 'plan' }),
  'evidence.getFile': {
    ids: 'part', input: ({ cycleId, organizationId, evidenceVersionId }) => ({ cycleId, organizationId, versionId: evidenceVersionId }),
    mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: own.organizationId, versionId: foreign.evidenceVersionId })],
  },
  'evidence.replace': byEvidence({ link: 'https://example.org/doc' }),
  'evidence.reserve': formWith({ ...picture }),
  'evidence.upload': formWith({ ...picture, fields: ['plan'] }),
  'evidence.uploadVersion': byEvidence({ ...picture }),
  'evidence.withdraw': byEvidence(),
}
