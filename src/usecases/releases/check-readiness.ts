import { z } from 'zod'
import { countOpenAppeals } from '@/data/appeals/appeal-list.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { listAbsences } from '@/data/submissions/absence.store'
import { countFormsByStatus } from '@/data/submissions/form-state.store'
import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { checkCodes } from '@/domain/submissions/check-form'
import { groupBy } from '@/domain/shared/group-by'
import { isSettled, submissionStates } from '@/domain/submissions/submission-workflow'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { countErrors, judgeCycle, type JudgedCycle } from '../kernel/judge-cycle'
import { mayCalculate } from '../kernel/may-calculate'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, pageSchema } from '../kernel/schemas'

const PAGE = 25

/** Every error with its place: whose form, which fields, what is wrong. */
const errorsOf = ({ forms, totals, checker }: JudgedCycle, names: ReadonlyMap<string, string>) => {
  const labelsOf = (slots: ReadonlyArray<number>): ReadonlyArray<string> => slots.flatMap((slot) => checker.document.fields[slot]?.label ?? [])
  const ofForms = forms.flatMap(({ organizationId, municipalityId, errors }) => errors.map(({ key, code, facts, slots }) => ({
    key: `${organizationId} ${key}`, organizationId: organizationId as string | null, municipalityId, organization: checker.participants.get(organizationId)?.organizationName ?? '', municipality: names.get(municipalityId) ?? '',
    fields: labelsOf(slots), code, facts,
  })))
  const ofTotals = totals.filter(({ finding }) => finding.strength === 'error').map(({ municipalityId, finding: { key, code, facts, slots } }) => ({
    key: `${municipalityId} ${key}`, organizationId: null, municipalityId, organization: '', municipality: names.get(municipalityId) ?? '', fields: labelsOf(slots), code, facts,
  }))
  return [...ofForms, ...ofTotals]
}
export type ReadinessError = ReturnType<typeof errorsOf>[number]

/** Errors folded by what is wrong and by where, the most first: hundreds of lines are read by nobody. */
const foldErrors = (errors: ReadonlyArray<ReadinessError>) => {
  const places = (rows: ReadonlyArray<ReadinessError>): number => new Set(rows.map(({ organizationId, municipalityId }) => organizationId ?? municipalityId)).size
  const most = (one: { readonly count: number }, other: { readonly count: number }): number => other.count - one.count
  return {
    checks: [...groupBy(errors, ({ code }) => code)].map(([code, rows]) => ({ code, count: rows.length, places: places(rows) })).sort(most),
    municipalities: [...groupBy(errors, ({ municipalityId }) => municipalityId)].map(([id, rows]) => ({ id, name: rows[0]?.municipality ?? '', count: rows.length, places: places(rows) })).sort(most),
  }
}

/** «Перед выпуском»: what the operator looks at before a release. The same validator as at submission; errors stop the end of verification, warnings and open forms are told. */
export const checkReadiness = defineQuery({
  name: 'releases.checkReadiness',
  operation: 'overview.read',
  input: z.strictObject({ cycleId: cycleIdSchema, check: optionalSchema(z.enum(checkCodes)), municipality: optionalSchema(municipalityIdSchema), page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async ({ tx }, { check, municipality, page = 1 }, cycle) => {
    const judged = await judgeCycle(tx, cycle)
    const names = await listMunicipalityNames(tx)
    const counts = await countFormsByStatus(tx, cycle.id)
    const count = (isCounted: (status: (typeof submissionStates)[number]) => boolean): number => submissionStates.filter(isCounted).reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)
    const errors = errorsOf(judged, names)
    const chosen = errors.filter(({ code, municipalityId }) => (check === undefined || code === check) && (municipality === undefined || municipalityId === municipality))
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period, status: cycle.status },
      mayCalculate: await mayCalculate(tx, cycle),
      counts: {
        forms: count(() => true), accepted: count((status) => status === 'accepted' || status === 'locked'), open: count((status) => !isSettled(status)),
        exempt: count((status) => status === 'exempt'), notSubmitted: count((status) => status === 'not_submitted'),
        errors: countErrors(judged), unexplained: judged.forms.reduce((sum, { unexplained }) => sum + unexplained, 0), totals: judged.totals.filter(({ finding }) => finding.strength === 'warning').length,
        appeals: await countOpenAppeals(tx, cycle.id),
      },
      folded: foldErrors(errors), check: check ?? null, municipality: municipality ?? null,
      errors: chosen.slice((page - 1) * PAGE, page * PAGE), errorsTotal: chosen.length, page, pageSize: PAGE,
      absences: (await listAbsences(tx, cycle.id)).map(({ organizationId, kind, reason }) => {
        const row = judged.checker.participants.get(organizationId)
        return { organizationId, kind, reason, organization: row?.organizationName ?? '', municipality: row === undefined ? '' : (names.get(row.municipalityId) ?? '') }
      }),
      policy: judged.checker.document.missing.policy,
    }
  },
})
export type Readiness = OutOf<typeof checkReadiness>
