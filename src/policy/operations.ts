/**
 * Everything somebody may be allowed to do. `looksUp`: a grant anywhere in the region is enough to ask (the calendar,
 * the method, the rating page); what comes back is then narrowed by `reachOf`. It opens things of the whole region only.
 */
export const operations = {
  'home.read': { looksUp: true },
  'region.update': { looksUp: false },
  'model.read': { looksUp: true },
  'model.import': { looksUp: false },
  'model.approve': { looksUp: false },
  'cycle.read': { looksUp: true },
  'cycle.create': { looksUp: false },
  'cycle.open': { looksUp: false },
  'cycle.close': { looksUp: false },
  'workbook.export': { looksUp: true },
  'import.create': { looksUp: true },
  'import.read': { looksUp: true },
  'import.commit': { looksUp: true },
  'release.create': { looksUp: false },
  'release.publish': { looksUp: false },
  'rating.read': { looksUp: true },
  'rating.export': { looksUp: true },
  'overview.read': { looksUp: false },
  'municipality.read': { looksUp: false },
  'organization.read': { looksUp: false },
  'scoreCard.read': { looksUp: false },
  'job.read': { looksUp: true },
  'user.list': { looksUp: false },
  'user.invite': { looksUp: false },
  'role.assign': { looksUp: false },
  'role.revoke': { looksUp: false },
  'session.revoke': { looksUp: false },
  'audit.read': { looksUp: false },
  'mail.read': { looksUp: false },
} as const satisfies Record<string, { looksUp: boolean }>

export type Operation = keyof typeof operations
