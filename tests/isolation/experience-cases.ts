import type { Case } from './case'

const nothing: Case = { ids: 'none', input: () => ({}) }
const byPractice: Case = { ids: 'part', input: ({ practiceId }) => ({ practiceId }) }
const byWordedPractice: Case = { ids: 'part', input: ({ practiceId }) => ({ practiceId, comment: 'Причина' }) }
const practiceWords = { title: 'Чужая практика', problem: 'Задача', text: 'Дело', outcome: 'Итог', criteria: ['indicator 1.2'] }

const byPair: Case = { ids: 'part', input: ({ pairId }) => ({ pairId }) }
const byWordedPair: Case = { ids: 'part', input: ({ pairId }) => ({ pairId, comment: 'Причина' }) }
const pairRule = { rule: 'points', criterionKind: 'direction' }
const bySupporter: Case = { ids: 'part', input: ({ supporterId }) => ({ supporterId }) }
const byWordedSupporter: Case = { ids: 'part', input: ({ supporterId }) => ({ supporterId, comment: 'Причина' }) }
const byInterview: Case = { ids: 'part', input: ({ interviewId }) => ({ interviewId }) }
const interviewWords = { plannedOn: '2098-12-01', place: 'Зал', interviewer: 'Кто-то' }

/** Rows of `cases` for what is learnt from strong results: practices, base sites and mentors, interviews. */
export const experienceCases: Readonly<Record<string, Case>> = {
  'pairs.agree': byPair,
  'pairs.agreeOnPaper': { ids: 'part', input: ({ pairId }) => ({ pairId, side: 'taker', comment: 'Письмо' }) },
  'pairs.cancel': byWordedPair,
  'pairs.close': byPair,
  'pairs.confirm': byPair,
  'pairs.decline': byWordedPair,
  'pairs.followUp': byWordedPair,
  'pairs.get': byPair,
  'pairs.hold': byWordedPair,
  'pairs.list': nothing,
  'pairs.propose': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId, ...pairRule }) },
  'pairs.request': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId, ...pairRule }) },
  'pairs.schedule': { ids: 'part', input: ({ pairId }) => ({ pairId, meetingOn: '2098-12-01', meetingPlace: 'Зал' }) },
  'supporters.confirm': { ids: 'part', input: ({ supporterId }) => ({ supporterId, orderNumber: '1', orderDate: '2026-10-01', capacity: 2 }) },
  'supporters.decline': byWordedSupporter,
  'supporters.end': byWordedSupporter,
  'supporters.get': bySupporter,
  'supporters.getOrder': bySupporter,
  'supporters.list': nothing,
  'supporters.ofOrganization': { ids: 'region', input: ({ organizationId }) => ({ organizationId }) },
  'supporters.propose': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'supporters.request': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'supporters.setCapacity': { ids: 'part', input: ({ supporterId }) => ({ supporterId, capacity: 2 }) },
  'supporters.setRule': { ids: 'none', input: () => ({ fromPercent: 80, cycles: 2, topLevels: 2, mostPerMunicipality: 3, capacity: 2 }) },
  'interviews.advise': { ids: 'part', input: ({ interviewId, interviewStepId }) => ({ interviewId, stepId: interviewStepId, basis: 'Основание' }), mixed: [(own, foreign) => ({ interviewId: own.interviewId, stepId: foreign.interviewStepId, basis: 'Основание' })] },
  'interviews.agree': byInterview,
  'interviews.agreeOnPaper': { ids: 'part', input: ({ interviewId }) => ({ interviewId, acquaintance: 'paper', comment: 'Вручено' }) },
  'interviews.cancel': { ids: 'part', input: ({ interviewId }) => ({ interviewId, comment: 'Причина' }) },
  'interviews.get': byInterview,
  'interviews.getPlanForm': { ids: 'region', input: ({ newReleaseId }) => ({ releaseId: newReleaseId }) },
  'interviews.hold': { ids: 'part', input: ({ interviewId }) => ({ interviewId, minutes: 'Протокол' }) },
  'interviews.list': nothing,
  'interviews.plan': {
    ids: 'part', input: ({ newReleaseId, directorId, organizationId }) => ({ releaseId: newReleaseId, people: [`${directorId}/${organizationId}`], ...interviewWords }),
    mixed: [
      (own, foreign) => ({ releaseId: own.newReleaseId, people: [`${own.directorId}/${own.organizationId}`, `${foreign.directorId}/${foreign.organizationId}`], ...interviewWords }),
      (own, foreign) => ({ releaseId: foreign.newReleaseId, people: [`${own.directorId}/${own.organizationId}`], ...interviewWords }),
    ],
  },
  'interviews.reschedule': { ids: 'part', input: ({ interviewId }) => ({ interviewId, ...interviewWords }) },
  'interviews.revise': { ids: 'part', input: ({ interviewId }) => ({ interviewId, revision: 0, minutes: 'Протокол' }) },
  'practices.archive': byWordedPractice,
  'practices.draft': {
    ids: 'part', input: ({ newReleaseId, organizationId }) => ({ releaseId: newReleaseId, kind: 'organization', organizationId, ...practiceWords }),
    mixed: [
      (own, foreign) => ({ releaseId: foreign.newReleaseId, kind: 'organization', organizationId: own.organizationId, ...practiceWords }),
      (own, foreign) => ({ releaseId: own.newReleaseId, kind: 'municipality', municipalityId: foreign.municipalityId, ...practiceWords }),
      (own, foreign) => ({ releaseId: own.newReleaseId, kind: 'director', directorId: foreign.directorId, organizationId: own.organizationId, ...practiceWords }),
    ],
  },
  'practices.edit': { ids: 'part', input: ({ practiceId }) => ({ practiceId, revision: 0, ...practiceWords }) },
  'practices.get': byPractice,
  'practices.getEditForm': { ids: 'part', input: ({ draftPracticeId }) => ({ practiceId: draftPracticeId }) },
  'practices.getForm': {
    ids: 'part', input: ({ newReleaseId, organizationId }) => ({ releaseId: newReleaseId, kind: 'organization', organizationId }),
    mixed: [(own, foreign) => ({ releaseId: foreign.newReleaseId, kind: 'organization', organizationId: own.organizationId }), (own, foreign) => ({ releaseId: own.newReleaseId, kind: 'municipality', municipalityId: foreign.municipalityId })],
  },
  'practices.list': nothing,
  'practices.panel': nothing,
  'practices.publish': byPractice,
  'practices.return': byWordedPractice,
  'practices.submit': byPractice,
  'practices.withdraw': byPractice,
}
