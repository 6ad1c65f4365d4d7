import { aPicture } from '#tests/factories/evidence-files'
import type { Case, Input } from './case'

const formWith = (more: Input): Case => ({
  ids: 'part', input: ({ cycleId, organizationId }) => ({ cycleId, organizationId, ...more }), mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: foreign.organizationId, ...more })],
})
const byEvidence = (more: Input = {}): Case => ({
  ids: 'part', input: ({ cycleId, organizationId, evidenceId }) => ({ cycleId, organizationId, evidenceId, ...more }),
  mixed: [(own, foreign) => ({ cycleId: own.cycleId, organizationId: own.organizationId, evidenceId: foreign.evidenceId, ...more })],
})
const NOBODYS = '00000000-0000-4000-8000-000000000000'
const picture = { fileName: 'Приказ.png', bytes: new Uint8Array(aPicture()) }

const reportWith = (more: Input): Case => ({ ids: 'part', input: ({ recommendationId }) => ({ recommendationId, ...more }) })
const pointWith = (more: Input): Case => ({
  ids: 'part', input: ({ decisionId, decisionPointId }) => ({ decisionId, pointId: decisionPointId, ...more }), mixed: [(own, foreign) => ({ decisionId: own.decisionId, pointId: foreign.decisionPointId, ...more })],
})

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
  'recommendations.attachEvidence': reportWith({ link: 'https://example.org/doc' }),
  'recommendations.reserveFile': reportWith(picture),
  'recommendations.uploadEvidence': reportWith(picture),
  'recommendations.withdrawEvidence': reportWith({ evidenceId: NOBODYS }),
  'recommendations.getFile': { ids: 'part', input: ({ recommendationId, reportEvidenceId }) => ({ recommendationId, evidenceId: reportEvidenceId }), mixed: [(own, foreign) => ({ recommendationId: own.recommendationId, evidenceId: foreign.reportEvidenceId })] },
  'decisions.attachEvidence': pointWith({ link: 'https://example.org/doc' }),
  'decisions.reserveFile': pointWith(picture),
  'decisions.uploadEvidence': pointWith(picture),
  'decisions.withdrawEvidence': pointWith({ evidenceId: NOBODYS }),
  'decisions.getPointFile': { ids: 'part', input: ({ decisionId, pointEvidenceId }) => ({ decisionId, evidenceId: pointEvidenceId }), mixed: [(own, foreign) => ({ decisionId: own.decisionId, evidenceId: foreign.pointEvidenceId })] },
}
