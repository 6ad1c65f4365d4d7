/** Every address of the site. Nothing else spells one. Imports nothing, so screens may use it. */
export type SearchParams = Readonly<Record<string, string | number | undefined>>

const withSearch = (path: string, search: SearchParams = {}): string => {
  const pairs = Object.entries(search).filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '')
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`
}
const part = encodeURIComponent

export const paths = {
  root: '/',
  privacy: '/privacy',
  accessibility: '/accessibility',
  publicRegion: (slug: string, search?: SearchParams) => withSearch(`/r/${part(slug)}`, search),
  publicModel: (slug: string, versionId: string) => `/r/${part(slug)}/models/${part(versionId)}`,
  publicExample: (slug: string, versionId: string) => `/r/${part(slug)}/models/${part(versionId)}/example`,
  publicChanges: (slug: string, versionId: string) => `/r/${part(slug)}/models/${part(versionId)}/changes`,
  publicPassport: (slug: string, versionId: string, code: string) => `/r/${part(slug)}/models/${part(versionId)}/indicators/${part(code)}`,

  signIn: (next?: string) => withSearch('/sign-in', { next }),
  chooseRegion: (next?: string) => withSearch('/choose-region', { next }),
  passwordReset: '/password-reset',
  passwordResetToken: (token: string) => `/password-reset/${part(token)}`,
  invitation: (token: string) => `/invitations/${part(token)}`,

  home: '/home',
  rating: (search?: SearchParams) => withSearch('/rating', search),
  overview: (search?: SearchParams) => withSearch('/overview', search),
  cycles: (search?: SearchParams) => withSearch('/cycles', search),
  newCycle: '/cycles/new',
  cycle: (cycleId: string, search?: SearchParams) => withSearch(`/cycles/${part(cycleId)}`, search),
  cycleSchedule: (cycleId: string) => `/cycles/${part(cycleId)}/schedule`,
  cycleParticipants: (cycleId: string, search?: SearchParams) => withSearch(`/cycles/${part(cycleId)}/participants`, search),
  cycleImport: (cycleId: string) => `/cycles/${part(cycleId)}/import`,
  entry: (cycleId: string, search?: SearchParams) => withSearch(`/cycles/${part(cycleId)}/entry`, search),
  entryForm: (cycleId: string, organizationId: string, search?: SearchParams) => withSearch(`/cycles/${part(cycleId)}/entry/${part(organizationId)}`, search),
  import: (importId: string, search?: SearchParams) => withSearch(`/imports/${part(importId)}`, search),
  municipalities: (search?: SearchParams) => withSearch('/municipalities', search),
  municipality: (municipalityId: string, search?: SearchParams) => withSearch(`/municipalities/${part(municipalityId)}`, search),
  organizations: (search?: SearchParams) => withSearch('/organizations', search),
  organization: (organizationId: string, search?: SearchParams) => withSearch(`/organizations/${part(organizationId)}`, search),
  directorResult: (directorId: string, releaseId: string, search?: SearchParams) => withSearch(`/directors/${part(directorId)}/results/${part(releaseId)}`, search),
  whatWouldChange: (directorId: string, releaseId: string, search?: SearchParams) => withSearch(`/directors/${part(directorId)}/results/${part(releaseId)}/changes`, search),
  compare: (search?: SearchParams) => withSearch('/compare', search),
  robustness: (releaseId: string, search?: SearchParams) => withSearch(`/releases/${part(releaseId)}/robustness`, search),
  difference: (releaseId: string, search?: SearchParams) => withSearch(`/releases/${part(releaseId)}/difference`, search),
  models: '/models',
  importModel: '/models/import',
  modelVersion: (modelId: string, versionId: string) => `/models/${part(modelId)}/versions/${part(versionId)}`,
  editModel: (modelId: string, versionId: string, search?: SearchParams) => withSearch(`/models/${part(modelId)}/versions/${part(versionId)}/edit`, search),
  modelGoals: (modelId: string, versionId: string) => `/models/${part(modelId)}/versions/${part(versionId)}/goals`,
  compareModels: (modelId: string, versionId: string, search?: SearchParams) => withSearch(`/models/${part(modelId)}/versions/${part(versionId)}/changes`, search),
  tryModel: (modelId: string, versionId: string, search?: SearchParams) => withSearch(`/models/${part(modelId)}/versions/${part(versionId)}/trial`, search),
  passport: (modelId: string, versionId: string, code: string) => `/models/${part(modelId)}/versions/${part(versionId)}/indicators/${part(code)}`,
  recommendations: (search?: SearchParams) => withSearch('/recommendations', search),
  recommendation: (recommendationId: string) => `/recommendations/${part(recommendationId)}`,
  newRecommendation: (search?: SearchParams) => withSearch('/recommendations/new', search),
  measures: '/measures',
  documents: (search?: SearchParams) => withSearch('/documents', search),
  newDocument: '/documents/new',
  documentBatch: '/documents/batch',
  document: (documentId: string) => `/documents/${part(documentId)}`,
  jobs: (search?: SearchParams) => withSearch('/jobs', search),
  job: (jobId: string) => `/jobs/${part(jobId)}`,
  users: (search?: SearchParams) => withSearch('/settings/users', search),
  invite: (search?: SearchParams) => withSearch('/settings/users/invite', search),
  user: (userId: string, search?: SearchParams) => withSearch(`/settings/users/${part(userId)}`, search),
  mail: (search?: SearchParams) => withSearch('/settings/mail', search),
  sessions: '/settings/sessions',
  audit: (search?: SearchParams) => withSearch('/audit', search),

  /** Route handlers: files, imports, exports. */
  api: {
    health: '/api/health',
    importUpload: (cycleId: string) => `/api/cycles/${part(cycleId)}/imports`,
    entryCell: (cycleId: string, organizationId: string, field: string) => `/api/cycles/${part(cycleId)}/entry/${part(organizationId)}/cells/${part(field)}`,
    saveCells: (cycleId: string, organizationId: string) => `/api/cycles/${part(cycleId)}/entry/${part(organizationId)}`,
    cycleOrder: (cycleId: string) => `/api/cycles/${part(cycleId)}/orders`,
    cycleInstruction: (cycleId: string) => `/api/cycles/${part(cycleId)}/instruction`,
    cycleAnalysis: (cycleId: string) => `/api/cycles/${part(cycleId)}/analysis`,
    cycleFile: (cycleId: string, fileId: string) => `/api/cycles/${part(cycleId)}/files/${part(fileId)}`,
    workbook: (cycleId: string) => `/api/cycles/${part(cycleId)}/workbook`,
    ratingExport: (format: 'csv' | 'xlsx', search?: SearchParams) => withSearch(`/api/exports/rating.${format}`, search),
    differenceExport: (releaseId: string, format: 'csv' | 'xlsx', search?: SearchParams) => withSearch(`/api/exports/releases/${part(releaseId)}/difference.${format}`, search),
    modelApproval: (versionId: string) => `/api/models/${part(versionId)}/approval`,
    modelOrder: (versionId: string) => `/api/models/${part(versionId)}/order`,
    document: (documentId: string, format: 'docx' | 'pdf' | 'xlsx') => `/api/documents/${part(documentId)}/${format}`,
    passport: (at: { modelId: string; versionId: string; code: string; format: 'docx' | 'pdf' }) => withSearch(`/api/exports/models/${part(at.versionId)}/indicators/${part(at.code)}`, { modelId: at.modelId, format: at.format }),
    publicPassport: (at: { slug: string; versionId: string; code: string; format: 'docx' | 'pdf' }) => withSearch(`/api/public/${part(at.slug)}/models/${part(at.versionId)}/indicators/${part(at.code)}`, { format: at.format }),
    modelExport: (versionId: string) => `/api/exports/models/${part(versionId)}`,
    modelWorkbook: (versionId: string) => `/api/exports/models/${part(versionId)}/workbook`,
    modelImport: '/api/models/import',
  },
} as const

/** First segments of what is shown behind the sign-in: the proxy sends the signed-out away from them. It is no boundary; queries are. */
export const cabinetSegments: ReadonlySet<string> = new Set([
  'home', 'rating', 'overview', 'cycles', 'imports', 'municipalities', 'organizations', 'directors', 'compare', 'releases', 'models', 'documents', 'jobs', 'settings',
  'recommendations', 'measures', 'audit', 'choose-region',
])
