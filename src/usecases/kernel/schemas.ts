import { z } from 'zod'
import type {
  AppealId,
  CycleId,
  DecisionId,
  DirectorId,
  FileId,
  ImportId,
  InterviewId,
  JobId,
  MeasureId,
  ModelVersionId,
  MunicipalityId,
  OrganizationId,
  PairId,
  PracticeId,
  RecommendationId,
  ReleaseId,
  SupporterId,
  StatisticsFileId,
  StatisticsMappingId,
} from '@/domain/shared/ids'
import { isCalendarDate, type CalendarDate } from '@/domain/shared/calendar'

const id = <Kind extends string>() => z.uuid().transform((value) => value as Kind)

export const cycleIdSchema = id<CycleId>()
export const modelVersionIdSchema = id<ModelVersionId>()
export const releaseIdSchema = id<ReleaseId>()
export const directorIdSchema = id<DirectorId>()
export const organizationIdSchema = id<OrganizationId>()
export const municipalityIdSchema = id<MunicipalityId>()
export const importIdSchema = id<ImportId>()
export const jobIdSchema = id<JobId>()
export const fileIdSchema = id<FileId>()
export const appealIdSchema = id<AppealId>()
export const measureIdSchema = id<MeasureId>()
export const pairIdSchema = id<PairId>()
export const practiceIdSchema = id<PracticeId>()
export const recommendationIdSchema = id<RecommendationId>()
export const supporterIdSchema = id<SupporterId>()
export const statisticsMappingIdSchema = id<StatisticsMappingId>()
export const statisticsFileIdSchema = id<StatisticsFileId>()
export const interviewIdSchema = id<InterviewId>()
export const decisionIdSchema = id<DecisionId>()

/** A select or a field left empty is nothing. */
export const optionalSchema = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
export const pageSchema = optionalSchema(z.coerce.number().int().min(1).max(100_000))

export const calendarDateSchema = z.string().refine(isCalendarDate, 'INVALID_DATE').transform((value) => value as CalendarDate)
export const textSchema = (max: number) => z.string().trim().min(1, 'REQUIRED').max(max, 'TOO_LONG')
/** Ticks of a form: one comes as itself, several as a list, none as nothing. */
export const ticksSchema = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value), z.array(schema).max(200, 'TOO_LONG'))
export const noInput = z.strictObject({})
