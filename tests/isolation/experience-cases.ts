import type { Case } from './cases'

const nothing: Case = { ids: 'none', input: () => ({}) }
const byPractice: Case = { ids: 'part', input: ({ practiceId }) => ({ practiceId }) }
const byWordedPractice: Case = { ids: 'part', input: ({ practiceId }) => ({ practiceId, comment: 'Причина' }) }
const practiceWords = { title: 'Чужая практика', problem: 'Задача', text: 'Дело', outcome: 'Итог', criteria: ['indicator 1.2'] }

/** Rows of `cases` for what is learnt from strong results: practices, base sites and mentors, interviews. */
export const experienceCases: Readonly<Record<string, Case>> = {
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
