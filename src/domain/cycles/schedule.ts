import type { ModelDocument } from '../models/model-document'
import { sourceNames } from '../models/source-names'
import { addDays, type CalendarDate } from '../shared/calendar'
import { addWorkingDays } from '../shared/production-calendar'

/** The nine stages of the management cycle (domain/03), in their order; they may overlap. */
export const cycleStages = ['goals', 'indicators', 'methods', 'monitoring', 'analysis', 'recommendations', 'measures', 'decisions', 'effectReview'] as const
export type CycleStageKey = (typeof cycleStages)[number]

/** Calendar days inside the monitoring stage. `appealDays`: working days in which an appeal may be filed. */
export type ScheduleDays = {
  readonly collectionFrom: CalendarDate
  readonly deadline: CalendarDate
  readonly verifyUntil: CalendarDate
  readonly preliminaryOn: CalendarDate
  readonly appealDays: number
}
export type StageDays = { readonly stage: CycleStageKey; readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }

export type ScheduleRefusal =
  | { readonly code: 'SCHEDULE_DAYS_ORDER' }
  | { readonly code: 'SCHEDULE_APPEAL_DAYS' }
  | { readonly code: 'SCHEDULE_STAGE_DAYS'; readonly stage: CycleStageKey }
  | { readonly code: 'SCHEDULE_STAGE_MISSING'; readonly stage: CycleStageKey }

export const APPEAL_DAYS = 10
const LONGEST_APPEAL_DAYS = 60

/** What makes a plan impossible; undefined when it can be followed. */
export const refuseSchedule = (days: ScheduleDays, stages: ReadonlyArray<StageDays>): ScheduleRefusal | undefined => {
  if (days.collectionFrom > days.deadline || days.deadline > days.verifyUntil || days.verifyUntil > days.preliminaryOn) return { code: 'SCHEDULE_DAYS_ORDER' }
  if (!Number.isInteger(days.appealDays) || days.appealDays < 1 || days.appealDays > LONGEST_APPEAL_DAYS) return { code: 'SCHEDULE_APPEAL_DAYS' }
  const missing = cycleStages.find((stage) => !stages.some((row) => row.stage === stage))
  if (missing !== undefined) return { code: 'SCHEDULE_STAGE_MISSING', stage: missing }
  const wrong = stages.find(({ startsOn, endsOn }) => startsOn > endsOn)
  return wrong === undefined ? undefined : { code: 'SCHEDULE_STAGE_DAYS', stage: wrong.stage }
}

/** A source whose data appear after the stage that needs them, or a stage that ends before the one it draws upon has begun. */
export type ScheduleWarning =
  | { readonly kind: 'source'; readonly source: string; readonly appearsOn: CalendarDate; readonly deadline: CalendarDate }
  | { readonly kind: 'order'; readonly stage: CycleStageKey; readonly after: CycleStageKey }

/** First days of the data of statistical forms in a school year (domain/10): by the name the models use, month and day, in its first year. */
const appearances: ReadonlyArray<readonly [source: string, monthDay: string]> = [['ОО-1', '10-15'], ['ОО-2', '12-31']]

/** What the later of two stages draws upon: only advice, since stages may overlap (AMU-38). */
const drawsUpon: ReadonlyArray<readonly [CycleStageKey, CycleStageKey]> = [
  ['analysis', 'monitoring'], ['recommendations', 'analysis'], ['decisions', 'analysis'], ['measures', 'recommendations'], ['effectReview', 'decisions'], ['effectReview', 'measures'],
]

/** Advice on a plan. @param period school year, '2025/26' */
export const warnOfSchedule = (made: { days: ScheduleDays; stages: ReadonlyArray<StageDays>; model: Pick<ModelDocument, 'fields'>; period: string }): ReadonlyArray<ScheduleWarning> => {
  const { days, stages, model, period } = made
  const used = new Set(model.fields.flatMap(({ source }) => sourceNames(source)))
  const sources = appearances.flatMap(([source, monthDay]): ReadonlyArray<ScheduleWarning> => {
    const appearsOn = `${period.slice(0, 4)}-${monthDay}` as CalendarDate
    return used.has(source) && days.deadline < appearsOn ? [{ kind: 'source', source, appearsOn, deadline: days.deadline }] : []
  })
  const rows = new Map(stages.map((row) => [row.stage, row]))
  const orders = drawsUpon.flatMap(([stage, after]): ReadonlyArray<ScheduleWarning> => {
    const [later, earlier] = [rows.get(stage), rows.get(after)]
    return later !== undefined && earlier !== undefined && later.endsOn < earlier.startsOn ? [{ kind: 'order', stage, after }] : []
  })
  return [...sources, ...orders]
}

const VERIFY_DAYS = 10

/** A plan to begin with, from the days of collection: what a ministry then moves. */
export const proposeSchedule = (collection: Pick<ScheduleDays, 'collectionFrom' | 'deadline'>): { days: ScheduleDays; stages: ReadonlyArray<StageDays> } => {
  const { collectionFrom, deadline } = collection
  const verifyUntil = addWorkingDays(deadline, VERIFY_DAYS)
  const preliminaryOn = addWorkingDays(verifyUntil, 1)
  const results = addWorkingDays(preliminaryOn, APPEAL_DAYS + 5)
  const stage = (key: CycleStageKey, startsOn: CalendarDate, endsOn: CalendarDate): StageDays => ({ stage: key, startsOn, endsOn })
  return {
    days: { collectionFrom, deadline, verifyUntil, preliminaryOn, appealDays: APPEAL_DAYS },
    stages: [
      stage('goals', addDays(collectionFrom, -45), addDays(collectionFrom, -15)), stage('indicators', addDays(collectionFrom, -45), addDays(collectionFrom, -15)), stage('methods', addDays(collectionFrom, -30), addDays(collectionFrom, -1)),
      stage('monitoring', collectionFrom, results), stage('analysis', addDays(results, 1), addDays(results, 21)), stage('recommendations', addDays(results, 14), addDays(results, 35)),
      stage('measures', addDays(results, 21), addDays(results, 120)), stage('decisions', addDays(results, 21), addDays(results, 45)), stage('effectReview', addDays(results, 120), addDays(results, 150)),
    ],
  }
}
