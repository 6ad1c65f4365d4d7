import type { CycleStatus } from '../cycles/cycle-workflow'
import type { CalendarDate } from '../shared/calendar'

/** A cycle as the list of things to do needs it. */
export type TodoCycle = { readonly id: string; readonly title: string; readonly period: string; readonly status: CycleStatus; readonly collectionFrom: CalendarDate; readonly deadline: CalendarDate; readonly deadlineAt: Date | null }
/** The last release of a cycle. */
export type TodoRelease = { readonly id: string; readonly cycleId: string; readonly number: number; readonly createdOn: CalendarDate; readonly isPublished: boolean }
export type TodoImport = { readonly id: string; readonly fileName: string; readonly period: string; readonly createdOn: CalendarDate }
export type TodoVersion = { readonly id: string; readonly modelId: string; readonly name: string; readonly number: number; readonly createdOn: CalendarDate }
/** What waits for the person, counted; `firstOn`: the nearest of the days. */
export const todoActions = [
  'answerRecommendations', 'issueRecommendations', 'reviewRecommendations', 'adoptDecisions', 'acquaintDecisions', 'acquaintResults', 'reviewDecisions',
  'moderatePractices', 'revisePractices', 'holdInterviews', 'attendInterviews', 'acquaintInterviews', 'confirmPairs', 'agreePairs', 'submitReports', 'acceptReports',
] as const
/** Their day is a term that may pass; the day of the others is when they appeared. */
const withTerm: ReadonlySet<string> = new Set(['answerRecommendations', 'issueRecommendations', 'reviewRecommendations', 'reviewDecisions', 'holdInterviews', 'submitReports'])
export type TodoAction = { readonly kind: (typeof todoActions)[number]; readonly count: number; readonly firstOn: CalendarDate }
export type TodoJob = { readonly id: string; readonly kind: string; readonly finishedOn: CalendarDate }

/** What the person may do, each already judged by the policy. */
export type TodoRights = { readonly approveCycle: boolean; readonly openCycle: boolean; readonly closeCycle: boolean; readonly enter: boolean; readonly upload: boolean; readonly calculate: boolean; readonly publish: boolean }

/** One thing to do: verb, object, date. `date` is a calendar day; `isLate` says that it has passed. */
export type TodoItem = { readonly date: CalendarDate; readonly isLate: boolean } & (
  | { readonly kind: 'approveSchedule' | 'approveResults' | 'openCycle' | 'enter' | 'upload' | 'closeCycle' | 'calculate'; readonly cycleId: string; readonly title: string; readonly period: string; readonly deadlineAt: string | null }
  | { readonly kind: 'publish'; readonly cycleId: string; readonly period: string; readonly number: number }
  | { readonly kind: 'commitImport'; readonly importId: string; readonly fileName: string; readonly period: string }
  | { readonly kind: 'approveModel'; readonly modelId: string; readonly versionId: string; readonly name: string; readonly number: number }
  | { readonly kind: 'failedJob'; readonly jobId: string; readonly jobKind: string }
  | { readonly kind: 'invitations'; readonly count: number }
  | { readonly kind: TodoAction['kind']; readonly count: number }
)

export type TodoFacts = {
  readonly now: Date
  readonly today: CalendarDate
  readonly rights: TodoRights
  readonly cycles: ReadonlyArray<TodoCycle>
  readonly releases: ReadonlyArray<TodoRelease>
  readonly imports: ReadonlyArray<TodoImport>
  readonly versions: ReadonlyArray<TodoVersion>
  readonly jobs: ReadonlyArray<TodoJob>
  readonly actions: ReadonlyArray<TodoAction>
  /** Open invitations nobody has answered, with the day on which the first of them ends. */
  readonly invitations: { readonly count: number; readonly firstEndsOn: CalendarDate } | null
}

const isOver = ({ deadlineAt }: TodoCycle, now: Date): boolean => deadlineAt !== null && deadlineAt.getTime() <= now.getTime()

type CycleStepItem = Extract<TodoItem, { kind: 'approveSchedule' | 'approveResults' | 'openCycle' | 'enter' | 'upload' | 'closeCycle' | 'calculate' }>

const collecting = (cycle: TodoCycle, over: boolean, rights: TodoRights): CycleStepItem['kind'] | null => {
  if (cycle.status === 'planned') return rights.approveCycle ? 'approveSchedule' : null
  if (cycle.status === 'schedule_approved') return rights.openCycle ? 'openCycle' : null
  if (cycle.status === 'appeals') return rights.approveCycle ? 'approveResults' : null
  if (cycle.status !== 'collecting') return null
  if (over) return rights.closeCycle ? 'closeCycle' : null
  if (rights.enter) return 'enter'
  return rights.upload ? 'upload' : null
}

/** Values are final once the deadline has passed or the collection is closed. */
const awaitsCalculation = (cycle: TodoCycle, over: boolean, releases: ReadonlyArray<TodoRelease>): boolean =>
  ((cycle.status === 'collecting' && over) || cycle.status === 'verifying') && !releases.some((release) => release.cycleId === cycle.id)

const cycleItems = (cycle: TodoCycle, { now, today, rights, releases }: TodoFacts): ReadonlyArray<TodoItem> => {
  const { id: cycleId, title, period, deadline, collectionFrom } = cycle
  const base = { cycleId, title, period, deadlineAt: cycle.deadlineAt?.toISOString() ?? null }
  const over = isOver(cycle, now)
  const step = collecting(cycle, over, rights)
  const isBefore = step === 'openCycle' || step === 'approveSchedule'
  const date = isBefore ? collectionFrom : deadline
  return [
    ...(step === null ? [] : [{ kind: step, ...base, date, isLate: isBefore ? date < today : step === 'closeCycle' }]),
    ...(rights.calculate && awaitsCalculation(cycle, over, releases) ? [{ kind: 'calculate' as const, ...base, date: deadline, isLate: true }] : []),
  ]
}

const releaseItems = ({ rights, releases, cycles }: TodoFacts): ReadonlyArray<TodoItem> =>
  !rights.publish ? [] : releases.filter(({ isPublished }) => !isPublished).map(({ cycleId, number, createdOn }) => ({
    kind: 'publish', cycleId, number, period: cycles.find(({ id }) => id === cycleId)?.period ?? '', date: createdOn, isLate: false,
  }))

/** «Что сделать»: only what exists and what this person may do, by date; what is late comes first by itself. */
export const listTodo = (facts: TodoFacts): ReadonlyArray<TodoItem> => {
  const items: ReadonlyArray<TodoItem> = [
    ...facts.cycles.flatMap((cycle) => cycleItems(cycle, facts)),
    ...releaseItems(facts),
    ...facts.imports.map(({ id, fileName, period, createdOn }): TodoItem => ({ kind: 'commitImport', importId: id, fileName, period, date: createdOn, isLate: false })),
    ...facts.versions.map(({ id, modelId, name, number, createdOn }): TodoItem => ({ kind: 'approveModel', versionId: id, modelId, name, number, date: createdOn, isLate: false })),
    ...facts.jobs.map(({ id, kind, finishedOn }): TodoItem => ({ kind: 'failedJob', jobId: id, jobKind: kind, date: finishedOn, isLate: false })),
    ...facts.actions.map(({ kind, count, firstOn }): TodoItem => ({ kind, count, date: firstOn, isLate: withTerm.has(kind) && firstOn < facts.today })),
    ...(facts.invitations === null ? [] : [{ kind: 'invitations' as const, count: facts.invitations.count, date: facts.invitations.firstEndsOn, isLate: false }]),
  ]
  return [...items].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}
