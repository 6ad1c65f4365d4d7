import type { Cycle } from '@/data/cycles/cycle.store'
import { readCheckReasons } from '@/data/submissions/check-reason.store'
import { listFigures } from '@/data/submissions/figure.store'
import { listFormHeads, type FormHead } from '@/data/submissions/form-queue.store'
import { readFormLayers } from '@/data/submissions/form-state.store'
import type { TenantTx } from '@/data/tenant'
import type { MunicipalityId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { checkTotals, type CheckFinding } from '@/domain/submissions/check-form'
import { municipalTotals } from '@/domain/submissions/municipal-totals'
import type { FormLayers } from '@/domain/values/layers'
import { readFormChecker, type FormChecker } from './form-checker'

/** `unexplained`: warnings nobody has given a word for. */
export type JudgedForm = { readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId; readonly errors: ReadonlyArray<CheckFinding>; readonly unexplained: number }
export type JudgedTotal = { readonly municipalityId: MunicipalityId; readonly finding: CheckFinding }
export type JudgedCycle = { readonly checker: FormChecker; readonly forms: ReadonlyArray<JudgedForm>; readonly totals: ReadonlyArray<JudgedTotal> }

const noLayers: FormLayers = { self: { values: [], states: [] }, municipal: { values: [], states: [] }, verified: { values: [], states: [] } }
type Read = { readonly heads: ReadonlyArray<FormHead>; readonly layers: ReadonlyMap<SubmissionId, FormLayers>; readonly checker: FormChecker }

/** Schools together against the figures their municipalities gave. */
const judgeTotals = async (tx: TenantTx, cycle: Cycle, { heads, layers, checker }: Read): Promise<ReadonlyArray<JudgedTotal>> => {
  const figures = (await listFigures(tx, cycle.id, null)).filter(({ organizationId }) => organizationId === null)
  return [...new Set(figures.map(({ municipalityId }) => municipalityId))].flatMap((municipalityId) => {
    const forms = heads.filter((head) => head.municipalityId === municipalityId).flatMap(({ id, organizationId }) => {
      const type = checker.participants.get(organizationId)?.organizationType
      return type === undefined ? [] : [{ layers: layers.get(id) ?? noLayers, organizationType: type }]
    })
    const own = figures.filter((figure) => figure.municipalityId === municipalityId).flatMap(({ fieldKey, micro, source }) => {
      const slot = checker.checks.slotOf.get(fieldKey)
      return slot === undefined ? [] : [{ slot, figure: micro, source }]
    })
    return checkTotals(checker.checks, municipalTotals(checker.checks, forms, own)).map((finding) => ({ municipalityId, finding }))
  })
}

/** The one validator over every form a release would count as presented; those not presented or exempt are not judged. */
export const judgeCycle = async (tx: TenantTx, cycle: Cycle): Promise<JudgedCycle> => {
  const checker = await readFormChecker(tx, cycle)
  const heads = (await listFormHeads(tx, cycle.id, null)).filter(({ status }) => status !== 'exempt' && status !== 'not_submitted')
  const ids = heads.map(({ id }) => id)
  const [layers, reasons] = [await readFormLayers(tx, ids), await readCheckReasons(tx, ids)]
  const forms = heads.map(({ id, organizationId, municipalityId }): JudgedForm => {
    const findings = checker.judge(organizationId, layers.get(id) ?? noLayers)
    const explained = reasons.get(id)
    return { organizationId, municipalityId, errors: findings.filter(({ strength }) => strength === 'error'), unexplained: findings.filter(({ strength, key }) => strength === 'warning' && explained?.has(key) !== true).length }
  })
  return { checker, forms, totals: await judgeTotals(tx, cycle, { heads, layers, checker }) }
}

/** Errors that stop the results from being final. */
export const countErrors = ({ forms, totals }: Pick<JudgedCycle, 'forms' | 'totals'>): number =>
  forms.reduce((sum, { errors }) => sum + errors.length, totals.filter(({ finding }) => finding.strength === 'error').length)
