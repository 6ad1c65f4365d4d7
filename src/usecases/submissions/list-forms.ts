import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listFigures } from '@/data/submissions/figure.store'
import { countByMunicipality, listFormHeads, listQueue, type QueuedForm, type StatusCount } from '@/data/submissions/form-queue.store'
import { readFormLayers } from '@/data/submissions/form-state.store'
import { readSampleReasons } from '@/data/submissions/sample.store'
import { listSubmittedAt } from '@/data/submissions/step-log.store'
import { countOpenReturns } from '@/data/submissions/thread.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import type { MunicipalityId } from '@/domain/shared/ids'
import { checkTotals } from '@/domain/submissions/check-form'
import { inflationOf } from '@/domain/submissions/inflation'
import { municipalTotals } from '@/domain/submissions/municipal-totals'
import { submissionStates } from '@/domain/submissions/submission-workflow'
import { can, isReached, reachOf, type Reach } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { readFormChecker, type FormChecker } from '../kernel/form-checker'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, pageSchema } from '../kernel/schemas'
import { countErrors, countUnexplained, judgeForms } from './form-facts'

const PAGE = 50

/** The municipality shown: the one asked for, when it takes part and is in reach, or the only own one. */
const shownMunicipality = (reach: Reach, counts: ReadonlyArray<StatusCount>, asked: MunicipalityId | undefined): MunicipalityId | null => {
  if (counts.some(({ municipalityId }) => municipalityId === asked)) return asked ?? null
  return reach.kind === 'parts' && reach.municipalityIds.length === 1 && reach.organizationIds.length === 0 ? (reach.municipalityIds[0] ?? null) : null
}

const rowsOf = async ({ tx }: Context, checker: FormChecker, rows: ReadonlyArray<QueuedForm>) => {
  const ids = rows.map(({ id }) => id)
  const [judged, submitted, returns, sampled] = [await judgeForms(tx, checker, rows), await listSubmittedAt(tx, ids), await countOpenReturns(tx, ids), await readSampleReasons(tx, ids)]
  return rows.map(({ id, updatedAt, ...row }) => {
    const own = judged.get(id)
    return {
      ...row, updatedAt: updatedAt.toISOString(), submittedAt: submitted.get(id)?.toISOString() ?? null, errors: own === undefined ? 0 : countErrors(own),
      warnings: own === undefined ? 0 : own.findings.length - countErrors(own), unexplained: own === undefined ? 0 : countUnexplained(own),
      openReturns: returns.get(id)?.all ?? 0, sampleReasons: sampled.get(id) ?? [], inflation: own === undefined ? null : inflationOf([own.layers], checker.directions).index,
    }
  })
}
export type QueueRow = Awaited<ReturnType<typeof rowsOf>>[number]

/** A municipality's schools together against its own figures. */
const totalsOf = async ({ tx }: Context, cycle: Cycle, shown: { checker: FormChecker; municipalityId: MunicipalityId | null }) => {
  const { checker, municipalityId } = shown
  if (municipalityId === null) return { figures: [], findings: [] }
  const figures = (await listFigures(tx, cycle.id, municipalityId)).filter(({ organizationId }) => organizationId === null)
  if (figures.length === 0) return { figures: [], findings: [] }
  const heads = await listFormHeads(tx, cycle.id, municipalityId)
  const layers = await readFormLayers(tx, heads.map(({ id }) => id))
  const forms = heads.flatMap(({ id, organizationId }) => {
    const [own, type] = [layers.get(id), checker.participants.get(organizationId)?.organizationType]
    return own === undefined || type === undefined ? [] : [{ layers: own, organizationType: type }]
  })
  const totals = municipalTotals(checker.checks, forms, figures.flatMap(({ fieldKey, micro, source }) => {
    const slot = checker.checks.slotOf.get(fieldKey)
    return slot === undefined ? [] : [{ slot, figure: micro, source }]
  }))
  const labelOf = (slot: number): string => checker.document.fields[slot]?.label ?? ''
  return {
    figures: totals.map(({ slot, sum, figure, source, missing }) => ({ label: labelOf(slot), sum: sum / 1_000_000, figure: figure / 1_000_000, source, missing })),
    findings: checkTotals(checker.checks, totals).map(({ slots, ...finding }) => ({ ...finding, labels: slots.map(labelOf) })),
  }
}

const statusesOf = (counts: ReadonlyArray<StatusCount>, municipalityId: MunicipalityId | null) =>
  submissionStates.map((status) => ({ status, forms: counts.filter((row) => row.status === status && (municipalityId === null || row.municipalityId === municipalityId)).reduce((sum, { forms }) => sum + forms, 0) })).filter(({ forms }) => forms > 0)

const allowedAt = ({ actor }: Context, cycle: Cycle, municipalityId: MunicipalityId | null) => {
  const here = { regionId: actor.regionId, ...(municipalityId === null ? {} : { municipalityId }) }
  const isOpen = canTakeValues(cycle.status)
  return {
    prepare: isOpen && municipalityId !== null && can(actor, 'submission.check', here), confirm: isOpen && municipalityId !== null && can(actor, 'submission.confirm', here),
    review: can(actor, 'overview.read', { regionId: actor.regionId }), accept: isOpen && can(actor, 'submission.verify', { regionId: actor.regionId }), recordFigure: isOpen && municipalityId !== null && can(actor, 'submission.recordFigure', here),
  }
}

/** Forms of a cycle as far as the actor sees: states, what the checks say, what is returned, inflation; and what may be done with many. */
export const listForms = defineQuery({
  name: 'submissions.list',
  operation: 'submission.read',
  input: z.strictObject({ cycleId: cycleIdSchema, municipality: optionalSchema(municipalityIdSchema), status: optionalSchema(z.enum(submissionStates)), page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { municipality, status, page = 1 }, cycle) => {
    const reach = reachOf(ctx.actor, 'submission.read')
    const checker = await readFormChecker(ctx.tx, cycle)
    const counts = (await countByMunicipality(ctx.tx, cycle.id)).filter((row) => isReached(reach, row))
    const municipalityId = shownMunicipality(reach, counts, municipality)
    const where = municipalityId !== null ? { municipalityIds: [municipalityId], organizationIds: null } : reach.kind === 'region' ? { municipalityIds: null, organizationIds: null } : reach
    const { rows, total } = await listQueue(ctx.tx, cycle.id, { ...where, statuses: status === undefined ? null : [status], page, size: PAGE })
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period, deadline: cycle.deadline },
      municipalityId, status: status ?? null, rows: await rowsOf(ctx, checker, rows), total, page, pageSize: PAGE,
      statuses: statusesOf(counts, municipalityId), municipalities: [...new Map(counts.map((row) => [row.municipalityId, row.municipalityName]))].map(([id, name]) => ({ id, name })),
      totals: await totalsOf(ctx, cycle, { checker, municipalityId }),
      counted: checker.checks.totals.map(({ slot }) => ({ key: checker.document.fields[slot]?.key ?? '', label: checker.document.fields[slot]?.label ?? '' })),
      allowed: allowedAt(ctx, cycle, municipalityId),
    }
  },
})
export type FormsPage = OutOf<typeof listForms>
