import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines, type FormDeadlineRow } from '@/data/cycles/form-deadline.store'
import { findSchedule, listSchedules } from '@/data/cycles/schedule.store'
import { readFormLayers } from '@/data/submissions/form-state.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { currentDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import { fieldKeysOf } from '@/domain/models/formula-fields'
import { dayIn, daysBetween } from '@/domain/shared/calendar'
import { groupBy } from '@/domain/shared/group-by'
import type { MunicipalityId } from '@/domain/shared/ids'
import { burdenOfForms, countFill, percentOf, type FieldFill, type FormFill } from '@/domain/submissions/collection-board'
import { inflationOf } from '@/domain/submissions/inflation'
import { submissionStates, type SubmissionState } from '@/domain/submissions/submission-workflow'
import type { FormLayers } from '@/domain/values/layers'
import { can, isReached, reachOf } from '@/policy/can'
import { listSourcedChanges } from '@/data/values/sourced-changes.store'
import { unaskedCells } from '@/domain/values/value-source'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { readFormChecker, type FormChecker } from '../kernel/form-checker'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, pageSchema } from '../kernel/schemas'
import { namesOf, scheduleDto } from '../kernel/schedule-dto'
import { remindable } from './remind-forms'

const PAGE = 50
const SOON_DAYS = 3
const started: ReadonlySet<SubmissionState> = new Set(submissionStates.filter((state) => state !== 'not_started' && state !== 'exempt'))
const sent: ReadonlySet<SubmissionState> = new Set(['submitted', 'municipal_confirmed', 'regional_review', 'accepted', 'locked', 'returned_by_region'])
const checking: ReadonlySet<SubmissionState> = new Set(['submitted', 'returned_by_region'])
/** The five ways to look at the same forms. */
export const boardCuts = ['organizations', 'municipalities', 'people', 'fields', 'stages'] as const
export type BoardCut = (typeof boardCuts)[number]
const accepted: ReadonlySet<SubmissionState> = new Set(['accepted', 'locked'])

type BoardForm = FormDeadlineRow & { readonly fill: FormFill; readonly layers: FormLayers | undefined; readonly directorName: string; readonly deadline: string; readonly dueAt: string; readonly isLate: boolean; readonly isNear: boolean; readonly isAwaited: boolean }

const formsOf = async ({ tx, now }: Context, cycle: Cycle, { checker, rows }: { checker: FormChecker; rows: ReadonlyArray<FormDeadlineRow> }) => {
  const layers = await readFormLayers(tx, rows.map(({ submissionId }) => submissionId))
  const none: FormLayers = { self: { values: [], states: [] }, municipal: { values: [], states: [] }, verified: { values: [], states: [] } }
  const sourced = await listSourcedChanges(tx, cycle.id, rows.map(({ submissionId }) => submissionId))
  const keys = checker.document.fields.map(({ key }) => key)
  const unaskedOf = (form: FormLayers, changes: Parameters<typeof unaskedCells>[0]['changes'] = []) => new Set(unaskedCells({ layers: form, changes }, () => 'self', keys).keys())
  const counted = countFill(checker.document, rows.map(({ submissionId, organizationId }) => ({ layers: layers.get(submissionId) ?? none, unasked: unaskedOf(layers.get(submissionId) ?? none, sourced.get(submissionId)), organizationType: checker.participants.get(organizationId)?.organizationType ?? 'secondary_school' })))
  const forms = rows.map((row, at): BoardForm => {
    const deadline = currentDeadline(cycle.deadline, row)
    const isAwaited = remindable.includes(row.status)
    const dueAt = formDeadlineAt({ deadline, timeZone: row.timeZone })
    const isOver = dueAt <= now
    return {
      ...row, deadline, dueAt: dueAt.toISOString(), isAwaited, fill: counted.forms[at] ?? { asked: 0, filled: 0, own: 0, minutes: 0, unasked: 0 }, layers: layers.get(row.submissionId), directorName: checker.participants.get(row.organizationId)?.directorName ?? '',
      isLate: row.status === 'not_submitted' || row.missedDeadline || ((isAwaited || row.status === 'returned_by_region') && isOver), isNear: isAwaited && !isOver && daysBetween(dayIn(now, row.timeZone), deadline) - 1 <= SOON_DAYS,
    }
  })
  return { forms, fields: counted.fields }
}

const sumOf = (forms: ReadonlyArray<BoardForm>, checker: FormChecker) => {
  const count = (of: (form: BoardForm) => boolean): number => forms.filter(of).length
  const fill = (key: 'asked' | 'filled'): number => forms.reduce((sum, form) => sum + form.fill[key], 0)
  return {
    forms: forms.length, started: count(({ status }) => started.has(status)), sent: count(({ status }) => sent.has(status)), checking: count(({ status }) => checking.has(status)), accepted: count(({ status }) => accepted.has(status)),
    notSubmitted: count(({ status }) => status === 'not_submitted'), late: count(({ isLate }) => isLate), near: count(({ isNear }) => isNear), filledPercent: percentOf(fill('filled'), fill('asked')), inflation: inflationOf(forms.flatMap(({ layers }) => layers ?? []), checker.directions).index,
  }
}

const lineOf = ({ layers: _layers, fill, submissionId: _id, extensionReason: _reason, ...form }: BoardForm) => ({ ...form, filledPercent: percentOf(fill.filled, fill.asked), minutes: fill.minutes, cells: fill.own })
export type BoardLine = ReturnType<typeof lineOf>

const input = { cycleId: cycleIdSchema, municipality: optionalSchema(municipalityIdSchema) }

const readBoard = async (ctx: Context, cycle: Cycle, municipality: MunicipalityId | undefined) => {
  const reach = reachOf(ctx.actor, 'submission.read')
  const checker = await readFormChecker(ctx.tx, cycle)
  const rows = (await listFormDeadlines(ctx.tx, cycle.id, submissionStates)).filter((row) => isReached(reach, row) && row.status !== 'exempt')
  const whole = await formsOf(ctx, cycle, { checker, rows })
  const chosen = rows.some((row) => row.municipalityId === municipality) ? municipality : undefined
  const shown = chosen === undefined ? whole : await formsOf(ctx, cycle, { checker, rows: rows.filter((row) => row.municipalityId === chosen) })
  return { checker, all: whole.forms, ...shown, municipalityId: chosen ?? null }
}

const byMunicipality = (forms: ReadonlyArray<BoardForm>, checker: FormChecker) =>
  [...new Map(forms.map(({ municipalityId, municipalityName }) => [municipalityId, municipalityName]))].map(([id, name]) => ({ id, name, ...sumOf(forms.filter((form) => form.municipalityId === id), checker) }))

/** Who answers for how many forms, the late first; `awaited`: whose forms may be reminded of. */
const byPerson = (forms: ReadonlyArray<BoardForm>, checker: FormChecker) =>
  [...groupBy(forms, ({ organizationId }) => checker.participants.get(organizationId)?.directorId ?? organizationId)].map(([id, own]) => ({ id, name: own[0]?.directorName ?? '', awaited: own.filter(({ isAwaited }) => isAwaited).map(({ organizationId }) => organizationId), ...sumOf(own, checker) }))
    .sort((one, other) => other.late - one.late || (one.filledPercent ?? 0) - (other.filledPercent ?? 0))

/** Where forms stand, and how full and how late they are there. */
const byState = (forms: ReadonlyArray<BoardForm>, checker: FormChecker) =>
  submissionStates.map((status) => ({ status, ...sumOf(forms.filter((form) => form.status === status), checker) })).filter((row) => row.forms > 0)

/** Fields, the emptiest first, with the indicators that stand on each. */
const byField = (fields: ReadonlyArray<FieldFill>, { document }: FormChecker) => {
  const used = document.indicators.map((indicator) => ({ code: indicator.code, keys: new Set(fieldKeysOf(indicator)) }))
  return fields.filter(({ asked }) => asked > 0)
    .map((field) => ({ ...field, empty: field.asked - field.filled, percent: percentOf(field.filled, field.asked) ?? 0, indicators: used.filter(({ keys }) => keys.has(field.key)).map(({ code }) => code) }))
    .sort((one, other) => one.percent - other.percent || other.empty - one.empty)
}

const pageOf = <Row>(rows: ReadonlyArray<Row>, page: number): ReadonlyArray<Row> => rows.slice((page - 1) * PAGE, page * PAGE)

const stagesOf = async ({ tx, now }: Context, cycle: Cycle) => {
  const edition = (await findSchedule(tx, cycle.id)) ?? (await listSchedules(tx, cycle.id))[0]
  const { timeZone } = await requireRegion(tx)
  return edition === undefined ? [] : scheduleDto(edition, { cycle, today: dayIn(now, timeZone), names: await namesOf(tx, [edition]) }).stages
}

const headOf = ({ id, title, period, deadline }: Cycle) => ({ id, title, period, deadline })

/** Completeness, punctuality and burden of a cycle as far as the actor sees: by stage, state, municipality, organization, person and field. */
export const getBoard = defineQuery({
  name: 'submissions.getBoard',
  operation: 'submission.read',
  input: z.strictObject({ ...input, by: optionalSchema(z.enum(boardCuts)), page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { municipality, by = 'organizations', page = 1 }, cycle) => {
    const { checker, all, forms, fields, municipalityId } = await readBoard(ctx, cycle, municipality)
    const people = byPerson(forms, checker)
    const awaited = forms.filter(({ isAwaited, isLate }) => isAwaited || isLate).sort((one, other) => Number(other.isLate) - Number(one.isLate))
    const punctuality = checker.document.indicators.find(({ code, name }) => code === '2.4' && /своевременн/iu.test(name))
    return {
      cycle: headOf(cycle), municipalityId, totals: sumOf(forms, checker), burden: burdenOfForms(forms.map(({ fill }) => fill)),
      by, states: byState(forms, checker), stages: await stagesOf(ctx, cycle), municipalities: byMunicipality(all, checker),
      lines: pageOf(awaited, page).map(lineOf), people: pageOf(people, page), fields: pageOf(byField(fields, checker), page),
      counts: { organizations: awaited.length, people: people.length, fields: fields.filter(({ asked }) => asked > 0).length }, page, pageSize: PAGE, missing: checker.document.missing.policy,
      punctuality: punctuality === undefined ? null : punctuality.name,
      mayRemind: canTakeValues(cycle.status) && can(ctx.actor, 'submission.remind', { regionId: ctx.actor.regionId, ...(municipalityId === null ? {} : { municipalityId }) }),
    }
  },
})
export type Board = OutOf<typeof getBoard>

/** Every form of the board, for a file. */
export const exportBoard = defineQuery({
  name: 'submissions.exportBoard',
  operation: 'submission.read',
  input: z.strictObject(input),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { municipality }, cycle) => ({ cycle: headOf(cycle), lines: (await readBoard(ctx, cycle, municipality)).forms.map(lineOf) }),
})
export type BoardExport = OutOf<typeof exportBoard>
