import type { Case } from './case'

/** Use-cases around the collection and its release. */
export const collectionCases: Readonly<Record<string, Case>> = {
  'cycles.setMethodsAct': { ids: 'region', input: ({ cycleId }) => ({ cycleId, methodsAct: 'Чужой акт' }) },
  'municipalities.listZones': { ids: 'none', input: () => ({}) },
  'accounts.readDelegates': { ids: 'none', input: () => ({}) },
  'accounts.inviteDelegate': { ids: 'part', input: ({ organizationId }) => ({ organizationId, email: 'somebody@example.test', displayName: 'Кто-то' }) },
  'accounts.revokeDelegate': { ids: 'part', input: ({ assignmentId }) => ({ assignmentId }) },
  'accounts.withdrawDelegate': { ids: 'part', input: ({ assignmentId }) => ({ invitationId: assignmentId }) },
  'search.find': { ids: 'none', input: () => ({ q: 'инск' }) },
  'municipalities.readTileMap': { ids: 'none', input: () => ({}) },
  'municipalities.placeTile': { ids: 'region', input: ({ municipalityId }) => ({ municipalityId, column: 2, row: 3 }) },
  'municipalities.setZone': { ids: 'region', input: ({ municipalityId }) => ({ municipalityId, timeZone: 'Asia/Omsk' }) },
  'releases.checkReadiness': { ids: 'region', input: ({ cycleId }) => ({ cycleId }) },
  'scoring.getOutside': { ids: 'part', input: ({ directorId, releaseId }) => ({ directorId, releaseId }) },
}
