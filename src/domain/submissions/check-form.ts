import { conditionHolds, evaluateFormula, type Evaluated, type Operands } from '../models/evaluate-formula'
import type { CheckStrength } from '../models/form-checks'
import type { OrganizationType, ParticipantAttribute } from '../models/model-document'
import { cellStateByte } from '../scoring/lines/cells'
import { fractionFromMicro } from '../shared/fraction'
import { MICRO, microToText } from '../shared/micro'
import { stateOfLayerByte, UNTOUCHED, type LayerCells } from '../values/layers'
import { isBeyondRange, LEAST_COHORT, modifiedZScore, zScore, type Cohort } from './cohort'
import type { ChangeCheck, CompiledChecks, FieldCheck, OutlierCheck } from './compile-checks'

export const checkCodes = [
  'REQUIRED', 'BELOW_MINIMUM', 'ABOVE_MAXIMUM', 'NOT_WHOLE', 'NOT_A_CHOICE', 'MARK_NOT_ALLOWED', 'PART_EXCEEDS_WHOLE', 'CONDITION_FAILED', 'EVIDENCE_MISSING',
  'NO_DATA_SAID', 'WITHHELD_SAID', 'GRADE_ZERO', 'CHANGED_MUCH', 'OUTLIER', 'OTHER_SOURCE_DIFFERS', 'MUNICIPAL_TOTAL_DIFFERS',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** Facts for the wording; amounts are decimal texts. */
export type CheckFacts = {
  readonly value?: string
  readonly limit?: string
  readonly other?: string
  readonly source?: string
  /** A condition's own words, or the name of an indicator. */
  readonly message?: string
}
/** `key` holds the code, the cells and their amounts: a reason given for it does not serve other numbers. `slots`: the cells it is shown at. */
export type CheckFinding = { readonly key: string; readonly code: CheckCode; readonly strength: CheckStrength; readonly slots: ReadonlyArray<number>; readonly facts: CheckFacts }

/**
 * A form as the checks see it: layer bytes and micro-units of what is said in each cell (UNTOUCHED where nobody said anything).
 * `previous`: grid bytes of the previous cycle in the slots of this model; `cohort`: organizations of this type then;
 * `sources`: figures known from elsewhere; `evidence`: cells with evidence. What is not given is not checked.
 */
export type FormUnderCheck = {
  readonly cells: LayerCells
  readonly organizationType: OrganizationType
  readonly attribute: (name: ParticipantAttribute) => boolean
  readonly previous?: LayerCells
  readonly cohort?: Cohort
  readonly sources?: ReadonlyMap<number, { readonly micro: number; readonly source: string }>
  /** Slots that carry evidence now. */
  readonly evidence?: ReadonlySet<number>
}

const byteAt = (cells: LayerCells, slot: number): number => cells.states[slot] ?? UNTOUCHED
const isValue = (cells: LayerCells, slot: number): boolean => byteAt(cells, slot) === cellStateByte.value
const microAt = (cells: LayerCells, slot: number): number => cells.values[slot] ?? 0

const finding = (strength: CheckStrength, code: CheckCode, at: { slots: ReadonlyArray<number>; facts?: CheckFacts; amounts?: ReadonlyArray<number>; name?: string }): CheckFinding => ({
  key: [code, at.name ?? '', at.slots.join('+'), (at.amounts ?? []).join('+')].join('|'), code, strength, slots: at.slots, facts: at.facts ?? {},
})

const refuseAmount = (code: CheckCode, slot: number, { micro, limit }: { micro: number; limit?: number }): CheckFinding => {
  const value = microToText(micro)
  return finding('error', code, { slots: [slot], amounts: [micro], facts: limit === undefined ? { value } : { value, limit: microToText(limit) } })
}

const checkAmount = ({ slot, min, max, isWhole, allowed, isGrade }: FieldCheck, micro: number): CheckFinding | undefined => {
  if (allowed !== undefined && !allowed.has(micro)) return refuseAmount('NOT_A_CHOICE', slot, { micro })
  if (isGrade && micro === 0) return finding('warning', 'GRADE_ZERO', { slots: [slot], amounts: [0] })
  if (allowed !== undefined) return undefined
  if (min !== undefined && micro < min) return refuseAmount('BELOW_MINIMUM', slot, { micro, limit: min })
  if (max !== undefined && micro > max) return refuseAmount('ABOVE_MAXIMUM', slot, { micro, limit: max })
  return isWhole && micro % MICRO !== 0 ? refuseAmount('NOT_WHOLE', slot, { micro }) : undefined
}

const checkField = (check: FieldCheck, form: FormUnderCheck): CheckFinding | undefined => {
  if (!check.types.has(form.organizationType)) return undefined
  const byte = byteAt(form.cells, check.slot)
  if (byte === UNTOUCHED) return finding('error', 'REQUIRED', { slots: [check.slot] })
  switch (stateOfLayerByte(byte)) {
    case 'value': return checkAmount(check, microAt(form.cells, check.slot))
    case 'noData': return finding('warning', 'NO_DATA_SAID', { slots: [check.slot] })
    case 'withheld': return finding('warning', 'WITHHELD_SAID', { slots: [check.slot] })
    case 'notApplicable': return check.mayBeNotApplicable ? undefined : finding('warning', 'MARK_NOT_ALLOWED', { slots: [check.slot] })
  }
}

const absences = { noData: 'noData', withheld: 'withheld', notApplicable: 'notApplicable' } as const
const operandsOf = ({ slotOf }: CompiledChecks, form: FormUnderCheck): Operands => ({
  attribute: form.attribute,
  field: (key): Evaluated => {
    const slot = slotOf.get(key) ?? -1
    const state = stateOfLayerByte(byteAt(form.cells, slot))
    return state === 'value' ? { kind: 'value', value: fractionFromMicro(microAt(form.cells, slot)) } : { kind: 'absent', reason: absences[state] }
  },
})

const checkPairs = ({ pairs }: CompiledChecks, { cells }: FormUnderCheck, found: CheckFinding[]): void => {
  for (const { part, whole, slackPercent, strength } of pairs) {
    if (!isValue(cells, part) || !isValue(cells, whole) || microAt(cells, part) * 100 <= microAt(cells, whole) * (100 + slackPercent)) continue
    const amounts = [microAt(cells, part), microAt(cells, whole)]
    found.push(finding(strength, 'PART_EXCEEDS_WHOLE', { slots: [part, whole], amounts, facts: { value: microToText(amounts[0] ?? 0), other: microToText(amounts[1] ?? 0) } }))
  }
}

const checkConditions = (checks: CompiledChecks, form: FormUnderCheck, found: CheckFinding[]): void => {
  if (checks.conditions.length === 0) return
  const operands = operandsOf(checks, form)
  for (const { code, expression, slots, message, strength } of checks.conditions) {
    if (evaluateFormula(expression, operands).kind === 'absent' || conditionHolds(expression, operands)) continue
    found.push(finding(strength, 'CONDITION_FAILED', { slots, name: code, amounts: slots.map((slot) => microAt(form.cells, slot)), facts: { message } }))
  }
}

/** Counts of a few heads double and halve by themselves. */
const SMALL_COUNT = 10 * MICRO

const hasJumped = ({ percent, points }: ChangeCheck, now: number, before: number): boolean => {
  if (points !== undefined && Math.abs(now - before) > points) return true
  if (percent === undefined || Math.max(Math.abs(now), Math.abs(before)) < SMALL_COUNT) return false
  const less = Math.min(Math.abs(now), Math.abs(before))
  const more = Math.max(Math.abs(now), Math.abs(before))
  return Math.sign(now) * Math.sign(before) < 0 || more > less * (1 + percent / 100)
}

const checkChanges = (checks: CompiledChecks, { cells, previous }: FormUnderCheck, found: CheckFinding[]): void => {
  if (previous === undefined) return
  for (const check of checks.changes) {
    const { slot } = check
    if (!isValue(cells, slot) || !isValue(previous, slot) || !hasJumped(check, microAt(cells, slot), microAt(previous, slot))) continue
    const amounts = [microAt(cells, slot), microAt(previous, slot)]
    found.push(finding('warning', 'CHANGED_MUCH', { slots: [slot], amounts, facts: { value: microToText(amounts[0] ?? 0), other: microToText(amounts[1] ?? 0) } }))
  }
}

const isOutlier = ({ method, limit }: OutlierCheck, value: number, spread: NonNullable<Cohort[number]>): boolean => {
  switch (method) {
    case 'z': return Math.abs(zScore(value, spread) ?? 0) >= limit
    case 'modified_z': return Math.abs(modifiedZScore(value, spread) ?? 0) >= limit
    case 'range': return isBeyondRange(value, spread, limit)
  }
}

const checkOutliers = (checks: CompiledChecks, { cells, cohort }: FormUnderCheck, found: CheckFinding[]): void => {
  if (cohort === undefined) return
  for (const check of checks.outliers) {
    const spread = cohort[check.slot]
    const value = microAt(cells, check.slot)
    if (spread === undefined || spread.count < LEAST_COHORT || !isValue(cells, check.slot) || !isOutlier(check, value, spread)) continue
    found.push(finding('warning', 'OUTLIER', { slots: [check.slot], amounts: [value], facts: { value: microToText(value), other: microToText(Math.round(spread.median)) } }))
  }
}

/** More than so many percent of the other figure away from it. */
export const differsBy = (value: number, other: number, tolerancePercent: number): boolean => Math.abs(value - other) * 100 > Math.abs(other) * tolerancePercent

const checkSources = (checks: CompiledChecks, { cells, sources }: FormUnderCheck, found: CheckFinding[]): void => {
  if (sources === undefined) return
  for (const { slot, tolerancePercent, strength } of checks.independents) {
    const known = sources.get(slot)
    if (known === undefined || !isValue(cells, slot) || !differsBy(microAt(cells, slot), known.micro, tolerancePercent)) continue
    const amounts = [microAt(cells, slot), known.micro]
    found.push(finding(strength, 'OTHER_SOURCE_DIFFERS', { slots: [slot], amounts, facts: { value: microToText(amounts[0] ?? 0), other: microToText(known.micro), source: known.source } }))
  }
}

/** A value said for an indicator that demands evidence, and nothing attached to any of its fields. What is not claimed needs no proof. */
const checkEvidence = (checks: CompiledChecks, { cells, evidence, organizationType }: FormUnderCheck): ReadonlyArray<CheckFinding> =>
  evidence === undefined ? [] : checks.evidence.flatMap(({ code, name, slots, types }) => {
    const said = slots.filter((slot) => isValue(cells, slot))
    return !types.has(organizationType) || said.length === 0 || slots.some((slot) => evidence.has(slot)) ? [] : [finding('error', 'EVIDENCE_MISSING', { slots: said, name: code, facts: { message: name } })]
  })

/** Errors first, in the order of the cells. */
const inOrder = (a: CheckFinding, b: CheckFinding): number => (a.strength === b.strength ? (a.slots[0] ?? 0) - (b.slots[0] ?? 0) : a.strength === 'error' ? -1 : 1)

/** What the figures say against each other, against the year before, against the others and against other sources. */
const findFigures = (checks: CompiledChecks, form: FormUnderCheck, found: CheckFinding[]): void => {
  checkPairs(checks, form, found)
  checkConditions(checks, form, found)
  checkChanges(checks, form, found)
  checkOutliers(checks, form, found)
  checkSources(checks, form, found)
}

/** Of `checkForm`, what the figures say: nothing of empty cells, marks and evidence. */
export const checkFigures = (checks: CompiledChecks, form: FormUnderCheck): ReadonlyArray<CheckFinding> => {
  const found: CheckFinding[] = []
  findFigures(checks, form, found)
  return found.sort(inOrder)
}

/**
 * Everything the checks say of a form, errors first, in the order of the cells. One validator for the grid, submission, imports and
 * releases; pure, so that a browser says the same as the server.
 */
export const checkForm = (checks: CompiledChecks, form: FormUnderCheck): ReadonlyArray<CheckFinding> => {
  const found: CheckFinding[] = []
  for (const check of checks.fields) {
    const said = checkField(check, form)
    if (said !== undefined) found.push(said)
  }
  findFigures(checks, form, found)
  return [...found, ...checkEvidence(checks, form)].sort(inOrder)
}

/** A municipality's figure for a field, and what its organizations make together. `missing`: organizations without a value. */
export type MunicipalTotal = { readonly slot: number; readonly sum: number; readonly missing: number; readonly figure: number; readonly source: string }

/** Between forms: the schools together make the municipality's own figure. Told only when everybody has given a value. */
export const checkTotals = (checks: CompiledChecks, totals: ReadonlyArray<MunicipalTotal>): ReadonlyArray<CheckFinding> => {
  const rules = new Map(checks.totals.map((check) => [check.slot, check]))
  return totals.flatMap(({ slot, sum, missing, figure, source }) => {
    const rule = rules.get(slot)
    if (rule === undefined || missing > 0 || !differsBy(sum, figure, rule.tolerancePercent)) return []
    return [finding(rule.strength, 'MUNICIPAL_TOTAL_DIFFERS', { slots: [slot], amounts: [sum, figure], facts: { value: microToText(sum), other: microToText(figure), source } })]
  })
}
