import type { ColumnRules } from '../imports/column-rules'
import type { OrganizationType, ParticipantAttribute } from '../models/model-document'
import type { CheckFinding } from '../submissions/check-form'
import { checkForm } from '../submissions/check-form'
import type { CompiledChecks } from '../submissions/compile-checks'
import type { LayerCells } from '../values/layers'
import { unpackSources, type UnaskedKind } from '../values/value-source'
import { draftForm, ownText, type DraftForm } from './draft-form'
import { fromCellText, UNTOUCHED_TEXT, type CellText } from './entry-cell'
import { rulesOfFields, type EntryField } from './entry-field'
import { unpackRow, type ShownCell } from './entry-row'
import type { LockReason } from './lock-reason'
import { rowLock, type RowGate } from './row-lock'

/** A row as it was loaded. */
export type LoadedRow = {
  readonly organizationId: string
  readonly name: string
  readonly municipality: string
  readonly type: OrganizationType
  readonly attributes: ReadonlyArray<ParticipantAttribute>
  readonly version: number
  readonly layer: RowGate['layer']
  readonly whole: LockReason | null
  readonly open: ReadonlyArray<number> | null
  readonly cells: string
  readonly previous: string | null
  /** Cells that nobody was asked for (`packSources`). */
  readonly sources?: string
  /** Slots that carry evidence; null or absent where it is not asked for. */
  readonly evidenced?: ReadonlyArray<number> | null
}
export type RowWorld = {
  readonly organizationId: string
  readonly name: string
  readonly municipality: string
  readonly type: OrganizationType
  readonly attributes: ReadonlyArray<ParticipantAttribute>
  readonly gate: RowGate
  readonly shown: ReadonlyArray<ShownCell | null>
  readonly previous: LayerCells | null
  /** By slot: where the loaded text came from when nobody was asked. */
  readonly sources: ReadonlyMap<number, { readonly kind: UnaskedKind; readonly text: CellText }>
  /** Slots that carried evidence when the row was loaded; null where it is not asked for. */
  readonly evidenced: ReadonlySet<number> | null
}
/** What does not change while a person fills the grid. */
export type EntryWorld = {
  readonly fields: ReadonlyArray<EntryField>
  readonly rules: ReadonlyArray<ColumnRules>
  readonly slotOf: ReadonlyMap<string, number>
  readonly checks: CompiledChecks
  readonly rows: ReadonlyArray<RowWorld>
}

const toCells = (texts: ReadonlyArray<CellText>): LayerCells => {
  const cells = texts.map((text) => fromCellText(text) ?? { byte: 0, micro: 0 })
  return { values: cells.map(({ micro }) => micro), states: cells.map(({ byte }) => byte) }
}

const loadedSources = (packed: string, { own, shown }: ReturnType<typeof unpackRow>): RowWorld['sources'] =>
  new Map([...unpackSources(packed)].map(([slot, kind]) => [slot, { kind, text: own[slot] === UNTOUCHED_TEXT ? (shown[slot]?.text ?? '') : (own[slot] ?? '') }]))

/** The world of the grid and its forms as the server has them. */
export const entryWorld = (loaded: { readonly fields: ReadonlyArray<EntryField>; readonly checks: CompiledChecks; readonly rows: ReadonlyArray<LoadedRow> }): { readonly world: EntryWorld; readonly forms: ReadonlyArray<DraftForm> } => {
  const { fields, checks } = loaded
  const closed = new Map<OrganizationType, ReadonlySet<number>>()
  const closedFor = (type: OrganizationType): ReadonlySet<number> => {
    const made = closed.get(type) ?? new Set(fields.filter(({ organizationTypes }) => !organizationTypes.includes(type)).map(({ slot }) => slot))
    closed.set(type, made)
    return made
  }
  const unpacked = loaded.rows.map(({ cells }) => unpackRow(cells))
  const rows = loaded.rows.map(({ organizationId, name, municipality, type, attributes, layer, whole, open, previous, sources = '', evidenced = null }, at): RowWorld => ({
    organizationId, name, municipality, type, attributes, gate: { layer, whole, open, notApplicable: closedFor(type) },
    shown: unpacked[at]?.shown ?? [], previous: previous === null ? null : toCells(previous.split(';')),
    sources: loadedSources(sources, unpacked[at] ?? { own: [], shown: [] }), evidenced: evidenced === null ? null : new Set(evidenced),
  }))
  return {
    world: { fields, rules: rulesOfFields(fields), slotOf: new Map(fields.map(({ field, slot }) => [field.key, slot])), checks, rows },
    forms: loaded.rows.map(({ version }, at) => draftForm(version, unpacked[at]?.own ?? [])),
  }
}

export const lockAt = ({ rows }: EntryWorld, row: number, slot: number): LockReason | undefined => {
  const found = rows[row]
  return found === undefined ? 'NO_RIGHT' : rowLock(found.gate, slot, found.shown[slot] ?? null)
}

/** What is seen in a cell: the own text, else what another layer says there. */
export type SeenCell = { readonly text: CellText; readonly from: ShownCell['layer'] | null }
export const seenCell = (row: RowWorld, form: DraftForm, slot: number): SeenCell => {
  const own = ownText(form, slot)
  const other = row.shown[slot] ?? null
  if (other !== null && (own === UNTOUCHED_TEXT || rowLock(row.gate, slot, other) === 'VALUE_VERIFIED')) return { text: other.text, from: other.layer }
  return { text: own, from: null }
}

/** Where the seen value comes from when nobody was asked; nothing once somebody has typed another. */
export const seenSource = (row: RowWorld, seen: SeenCell, slot: number): UnaskedKind | null => {
  const source = row.sources.get(slot)
  return source !== undefined && source.text === seen.text ? source.kind : null
}

/** What the checks say of a row as it is seen now; a cell nobody has filled yet is no fault while filling. `evidenced`: slots that carry evidence now. */
export const findingsOf = ({ checks, fields }: EntryWorld, row: RowWorld, { form, evidenced }: { readonly form: DraftForm; readonly evidenced: ReadonlySet<number> | null }): ReadonlyArray<CheckFinding> => {
  const cells = toCells(fields.map(({ slot }) => seenCell(row, form, slot).text))
  const found = checkForm(checks, { cells, organizationType: row.type, attribute: (name) => row.attributes.includes(name), ...(row.previous === null ? {} : { previous: row.previous }), ...(evidenced === null ? {} : { evidence: evidenced }) })
  return found.filter(({ code }) => code !== 'REQUIRED')
}
