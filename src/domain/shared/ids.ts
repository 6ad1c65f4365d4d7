declare const brand: unique symbol
/** An id that cannot be passed where another kind of id is meant. At run time a UUID string. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type RegionId = Id<'Region'>
export type MunicipalityId = Id<'Municipality'>
export type OrganizationId = Id<'Organization'>
export type DirectorId = Id<'Director'>
export type AppointmentId = Id<'Appointment'>
export type UserId = Id<'User'>
export type SessionId = Id<'Session'>
export type ModelId = Id<'IndicatorModel'>
export type ModelVersionId = Id<'ModelVersion'>
export type CycleId = Id<'Cycle'>
export type SubmissionId = Id<'Submission'>
export type ReleaseId = Id<'Release'>
export type ScoreCardId = Id<'ScoreCard'>
export type ImportId = Id<'Import'>
export type FileId = Id<'File'>
export type JobId = Id<'Job'>
export type MeasureId = Id<'Measure'>
export type PairId = Id<'Pair'>
export type PracticeId = Id<'BestPractice'>
export type SupporterId = Id<'Supporter'>
export type InterviewId = Id<'Interview'>
export type RecommendationId = Id<'Recommendation'>
export type DecisionId = Id<'Decision'>
export type DocumentId = Id<'Document'>
export type ReportId = Id<'Report'>
export type AppealId = Id<'Appeal'>
export type StatisticsMappingId = Id<'StatisticsMapping'>
export type StatisticsFileId = Id<'StatisticsFile'>
