import type { InterviewSheet } from '@/domain/interviews/interview-sheet'
import type { Acquaintance, InterviewState } from '@/domain/interviews/interview-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, InterviewId, MunicipalityId, OrganizationId, RecommendationId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import { Prisma } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'
import { decodeSheet } from './interview.codec'

export type NewInterview = {
  readonly id: InterviewId
  readonly releaseId: ReleaseId
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly plannedOn: CalendarDate
  readonly place: string
  readonly interviewer: string
  readonly sheet: InterviewSheet
  readonly ownQuestions: string | null
}
export type Interview = NewInterview & {
  readonly status: InterviewState
  readonly directorName: string
  readonly directorUserId: UserId | null
  readonly organizationName: string
  readonly municipalityName: string
  readonly period: string
  readonly releaseNumber: number
  readonly minutes: string | null
  readonly heldAt: Date | null
  readonly acquaintance: Acquaintance | null
  readonly acquaintedAt: Date | null
  readonly opinion: string | null
  readonly createdAt: Date
  readonly revision: number
}
type Row = Omit<Interview, 'sheet' | 'plannedOn'> & { readonly sheet: unknown; readonly plannedOn: Date }
const toInterview = (row: Row): Interview => ({ ...row, sheet: decodeSheet(row.sheet), plannedOn: toCalendarDate(row.plannedOn) })

const COLUMNS = Prisma.sql`
  i.id::text, i.release_id::text AS "releaseId", i.director_id::text AS "directorId", i.organization_id::text AS "organizationId", i.municipality_id::text AS "municipalityId", i.status::text,
  i.planned_on AS "plannedOn", i.place, i.interviewer, i.sheet, i.own_questions AS "ownQuestions", i.minutes, i.held_at AS "heldAt", i.acquaintance, i.acquainted_at AS "acquaintedAt", i.opinion, i.created_at AS "createdAt", i.revision,
  c.period, l.number AS "releaseNumber", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName", d.user_id::text AS "directorUserId", o.short_name AS "organizationName", m.short_name AS "municipalityName"`
const TABLES = Prisma.sql`
  interview i JOIN release l ON l.region_id = i.region_id AND l.id = i.release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
  JOIN director d ON d.region_id = i.region_id AND d.id = i.director_id
  JOIN organization o ON o.region_id = i.region_id AND o.id = i.organization_id
  JOIN municipality m ON m.region_id = i.region_id AND m.id = i.municipality_id`

export type InterviewFilter = {
  /** Null: the whole region. Else those of these municipalities and of these persons. */
  readonly within: { readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly directorIds: ReadonlyArray<DirectorId> } | null
  readonly status?: InterviewState | undefined
  readonly directorId?: DirectorId | undefined
}
const conditions = ({ within, status, directorId }: InterviewFilter): Prisma.Sql => Prisma.join([
  ...(within === null ? [] : [Prisma.sql`(i.municipality_id = ANY(${[...within.municipalityIds]}::uuid[]) OR i.director_id = ANY(${[...within.directorIds]}::uuid[]))`]),
  ...(status === undefined ? [] : [Prisma.sql`i.status = ${status}::interview_status`]),
  ...(directorId === undefined ? [] : [Prisma.sql`i.director_id = ${directorId}::uuid`]),
  Prisma.sql`true`,
], ' AND ')

/** What is still to be done first, the nearest day on top. */
export const listInterviews = async (tx: TenantTx, filter: InterviewFilter, page: { limit: number; offset: number }): Promise<ReadonlyArray<Interview>> =>
  (await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE i.region_id = ${tx.regionId}::uuid AND ${conditions(filter)} ORDER BY i.status, i.planned_on, o.short_name, i.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toInterview)

export const countInterviews = async (tx: TenantTx, filter: InterviewFilter): Promise<number> =>
  (await tx.$queryRaw<Array<{ count: number }>>`SELECT count(*)::int AS count FROM interview i WHERE i.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}`)[0]?.count ?? 0

export const findInterview = async (tx: TenantTx, id: InterviewId): Promise<Interview | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE i.region_id = ${tx.regionId}::uuid AND i.id = ${id}::uuid`
  return rows[0] === undefined ? undefined : toInterview(rows[0])
}

export const lockInterview = async (tx: TenantTx, id: InterviewId): Promise<Interview | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM interview WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findInterview(tx, id)
}

/** Who has an interview on the release that is not cancelled, as «director organization». Whoever plans at the same moment waits. */
export const lockInterviewed = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlySet<string>> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`interviews ${tx.regionId} ${releaseId}`}, 0))::text`
  return listInterviewed(tx, releaseId)
}
export const listInterviewed = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlySet<string>> =>
  new Set((await tx.interview.findMany({ where: { regionId: tx.regionId, releaseId, status: { not: 'cancelled' } }, select: { directorId: true, organizationId: true } })).map(({ directorId, organizationId }) => `${directorId}/${organizationId}`))

export const insertInterviews = async (tx: TenantTx, rows: ReadonlyArray<NewInterview>, made: { by: UserId; at: Date }): Promise<void> => {
  const data = rows.map(({ sheet, plannedOn, ...row }) => ({ ...row, sheet: sheet as unknown as InputJson, plannedOn: fromCalendarDate(plannedOn), regionId: tx.regionId, status: 'planned' as const, createdById: made.by, createdAt: made.at }))
  await inParts(data, (part) => tx.interview.createMany({ data: part }))
}

export type InterviewChange = {
  readonly plannedOn?: CalendarDate; readonly place?: string; readonly interviewer?: string; readonly minutes?: string; readonly heldAt?: Date
  readonly acquaintance?: Acquaintance; readonly acquaintedAt?: Date; readonly opinion?: string | null
}
export const updateInterview = async (tx: TenantTx, id: InterviewId, { status, plannedOn, ...change }: InterviewChange & { status: InterviewState }): Promise<void> => {
  await tx.interview.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...change, status, ...(plannedOn === undefined ? {} : { plannedOn: fromCalendarDate(plannedOn) }), revision: { increment: 1 } } })
}

export type AgreedStep = { readonly id: string; readonly text: string; readonly dueOn: CalendarDate; readonly recommendationId: RecommendationId | null }
export const listAgreedSteps = async (tx: TenantTx, interviewId: InterviewId): Promise<ReadonlyArray<AgreedStep>> =>
  (await tx.interviewStep.findMany({ where: { regionId: tx.regionId, interviewId, isRemoved: false }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }))
    .map(({ id, text, dueOn, recommendationId }) => ({ id, text, dueOn: toCalendarDate(dueOn), recommendationId: recommendationId as RecommendationId | null }))

/** The steps as a whole: those before are marked as taken out. */
export const replaceAgreedSteps = async (tx: TenantTx, interviewId: InterviewId, steps: ReadonlyArray<Omit<AgreedStep, 'recommendationId'>>): Promise<void> => {
  await tx.interviewStep.updateMany({ where: { regionId: tx.regionId, interviewId }, data: { isRemoved: true } })
  await tx.interviewStep.createMany({ data: steps.map(({ id, text, dueOn }, at) => ({ regionId: tx.regionId, interviewId, id, text, dueOn: fromCalendarDate(dueOn), position: at + 1 })) })
}

export const updateStepAdvised = async (tx: TenantTx, id: string, recommendationId: RecommendationId): Promise<void> => {
  await tx.interviewStep.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { recommendationId } })
}

export type InterviewEvent = { readonly id: string; readonly interviewId: InterviewId; readonly step: string; readonly fromStatus: InterviewState; readonly toStatus: InterviewState; readonly comment: string | null; readonly actorId: UserId; readonly at: Date }
export const insertInterviewEvents = async (tx: TenantTx, events: ReadonlyArray<InterviewEvent>): Promise<void> => {
  await inParts(events.map((event) => ({ ...event, regionId: tx.regionId })), (data) => tx.interviewEvent.createMany({ data }))
}
export type ToldInterviewEvent = { readonly step: string; readonly comment: string | null; readonly at: Date; readonly actor: string }
export const listInterviewEvents = async (tx: TenantTx, id: InterviewId): Promise<ReadonlyArray<ToldInterviewEvent>> =>
  tx.$queryRaw<ToldInterviewEvent[]>`
    SELECT e.step, e.comment, e.at, coalesce(u.display_name, '') AS actor FROM interview_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.interview_id = ${id}::uuid ORDER BY e.at, e.id`
