import { fieldKeysOf } from '../../models/formula-fields'
import type { Field, Indicator, ModelDocument } from '../../models/model-document'
import { foldLetters } from '../../shared/fold-letters'
import type { DirectorId, OrganizationId, ReleaseId } from '../../shared/ids'
import { cellStateByte, emptyGrid, type CellGrid, type PreviousCells } from '../lines/cells'

/**
 * What the engine is told of earlier cycles: for growth, status × change and small bases. The figures are those that the last
 * release of the earlier cycle counted; they belong to the organization, so a new director inherits them, but not the figures
 * about the person before. After a merger, and where a field means something else, nothing is compared.
 */

/** An earlier cycle as a release used it, kept with the result so that it can be made again. */
export type EarlierRelease = {
  readonly releaseId: ReleaseId
  readonly number: number
  readonly period: string
  /** The methods may be compared (`comparableWith`). */
  readonly isComparable: boolean
  /** Organizations that others were merged into since then: their earlier figures are about something else. */
  readonly merged: ReadonlyArray<OrganizationId>
  /** Keys of fields that both methods have but not with the same meaning. */
  readonly changedFields: ReadonlyArray<string>
}
/** Latest first. */
export type ReleaseHistory = ReadonlyArray<EarlierRelease>

/** The cycle before and the one before that: three years with the own one. */
export const EARLIER_CYCLES = 2

export const usesHistory = ({ rule, smallBase }: Indicator): boolean => smallBase !== undefined || rule.kind === 'growth' || rule.kind === 'status_change'

/** Without such an indicator nothing of earlier cycles is read. */
export const needsHistory = ({ indicators }: ModelDocument): boolean => indicators.some(usesHistory)

const plain = (label: string): string => foldLetters(label).replaceAll(/[^\p{L}\p{N}%]+/gu, ' ').trim()
const choicesOf = ({ choices = [] }: Field): string => JSON.stringify(choices.map(({ value, label }) => [value, plain(label)]).sort())

/** Kind, unit, subject, choices and wording (letter case and punctuation aside) are the same. */
export const hasSameMeaning = (one: Field, other: Field): boolean =>
  one.kind === other.kind && one.unit === other.unit && one.about === other.about && plain(one.label) === plain(other.label) && choicesOf(one) === choicesOf(other)

/** Fields of the indicators that need history, found in both methods under one key with different meanings. */
export const findChangedFields = (now: ModelDocument, before: ModelDocument): ReadonlyArray<string> => {
  const used = new Set(now.indicators.filter(usesHistory).flatMap(fieldKeysOf))
  const earlier = new Map(before.fields.map((field) => [field.key, field]))
  return now.fields.flatMap((field) => {
    const other = earlier.get(field.key)
    return used.has(field.key) && other !== undefined && !hasSameMeaning(field, other) ? [field.key] : []
  })
}

export type RatedPerson = { readonly organizationId: OrganizationId; readonly directorId: DirectorId }
type Side = { readonly document: ModelDocument; readonly rows: ReadonlyArray<RatedPerson> }

/** Cells of an earlier cycle laid out for the rows and slots of this one; «no data» where nothing may be compared. */
export const layEarlierCells = (now: Side, before: Side & { readonly grid: CellGrid }, { isComparable, merged, changedFields }: Pick<EarlierRelease, 'isComparable' | 'merged' | 'changedFields'>): PreviousCells => {
  const { values, states, slots } = emptyGrid(now.rows.length, now.document.fields.length)
  const earlierRows = new Map<OrganizationId, number[]>()
  before.rows.forEach(({ organizationId }, row) => earlierRows.set(organizationId, [...(earlierRows.get(organizationId) ?? []), row]))
  const [lost, changed] = [new Set(merged), new Set(changedFields)]
  const slotOf = new Map(before.document.fields.map(({ key }, slot) => [key, slot]))
  now.rows.forEach(({ organizationId, directorId }, row) => {
    const earlier = earlierRows.get(organizationId) ?? []
    const [from] = earlier
    if (from === undefined || lost.has(organizationId)) return
    // One form serves all who led the organization: a figure about the director is theirs only if there was nobody else.
    const isSamePerson = earlier.every((other) => before.rows[other]?.directorId === directorId)
    now.document.fields.forEach(({ key, about }, slot) => {
      const source = slotOf.get(key)
      if (source === undefined || changed.has(key) || (about === 'director' && !isSamePerson)) return
      values[row * slots + slot] = before.grid.values[from * before.grid.slots + source] ?? 0
      states[row * slots + slot] = before.grid.states[from * before.grid.slots + source] ?? cellStateByte.noData
    })
  })
  return { values, states, isComparable }
}

/** Why a line has no comparable earlier value. */
export type NoPrevious =
  | { readonly kind: 'noCycle' }
  | { readonly kind: 'otherMethod' | 'merged' | 'noValue' | 'noValueOfPerson'; readonly period: string }
  | { readonly kind: 'otherMeaning'; readonly period: string; readonly field: string }

/** Judged by what the release kept of its history. */
export const whyNoPrevious = (document: ModelDocument, indicator: Indicator, told: { history: ReleaseHistory; organizationId: OrganizationId }): NoPrevious => {
  const [before] = told.history
  if (before === undefined) return { kind: 'noCycle' }
  const { period } = before
  if (!before.isComparable) return { kind: 'otherMethod', period }
  if (before.merged.includes(told.organizationId)) return { kind: 'merged', period }
  const keys = fieldKeysOf(indicator)
  const changed = keys.find((key) => before.changedFields.includes(key))
  if (changed !== undefined) return { kind: 'otherMeaning', period, field: document.fields.find(({ key }) => key === changed)?.label ?? changed }
  return { kind: document.fields.some(({ key, about }) => about === 'director' && keys.includes(key)) ? 'noValueOfPerson' : 'noValue', period }
}
