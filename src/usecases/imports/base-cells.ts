import { listChangesOfForms, type FileChange } from '@/data/imports/changes-since.store'
import { listFormLayers } from '@/data/values/entry-rows.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import type { CellGrid } from '@/domain/scoring/lines/cells'
import type { OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { lastChangeOf, layersAt } from '@/domain/values/cells-at'
import { shownLayer } from '@/domain/values/value-source'
import { writeOwnOrEffective, type FormLayers, type Layer } from '@/domain/values/layers'
import type { Context } from '../kernel/runtime'
import type { TemplateWorld } from './template-world'
import { layerOf } from './written-layer'

const BEFORE_ALL = new Date(0)

export type BaseCells = { readonly base: CellGrid; readonly changesOf: ReadonlyMap<SubmissionId, ReadonlyArray<FileChange>> }

const EVER = new Date(8_640_000_000_000_000)

/** What a file put in is no word of a person: there the cells stand as they stand now, and only what people entered is theirs. */
const keepImported = (grids: { base: CellGrid; now: CellGrid }, row: number, known: { form: FormLayers; changes: ReadonlyArray<FileChange>; own: Layer }): void => {
  const { base, now } = grids
  const layerAt = shownLayer(known.form, known.own)
  for (let slot = 0; slot < now.slots; slot += 1) {
    const layer = layerAt(slot)
    if (layer === undefined || lastChangeOf(known.changes, { layer, slot }, EVER)?.isImported !== true) continue
    const at = row * now.slots + slot
    base.states[at] = now.states[at] ?? 0
    base.values[at] = now.values[at] ?? 0
  }
}

/** The file was made without looking at any form: only what people entered stands against it. */
export type BaseOptions = { readonly isUnseen: boolean }

/** The cells as they stood when the file was made: forms saved since, by the versions the file carries, are taken back. Undefined where nobody saved. */
export const readBaseCells = async (ctx: Context, cycle: Cycle, { template, grid, forms, versions, isUnseen }: TemplateWorld & { readonly versions: ReadonlyMap<string, number> } & BaseOptions): Promise<BaseCells | undefined> => {
  const stale = template.participants.flatMap(({ organizationId }, row) => {
    const form = forms[row]
    const version = versions.get(organizationId)
    return form === undefined || version === undefined || version >= form.version ? [] : [{ row, organizationId: organizationId as OrganizationId, submissionId: form.submissionId, version }]
  })
  if (stale.length === 0) return undefined
  const asked = [...new Map(stale.map((form) => [form.submissionId, form])).values()]
  const changesOf = await listChangesOfForms(ctx.tx, asked)
  const layersOf = await listFormLayers(ctx.tx, cycle.id, asked.map(({ organizationId }) => organizationId))
  const base: CellGrid = { ...grid, values: grid.values.slice(), states: grid.states.slice() }
  for (const { row, organizationId, submissionId } of stale) {
    const now = layersOf.get(organizationId)
    if (now === undefined) continue
    base.values.fill(0, row * grid.slots, (row + 1) * grid.slots)
    base.states.fill(0, row * grid.slots, (row + 1) * grid.slots)
    writeOwnOrEffective(base, row, { form: layersAt(now, changesOf.get(submissionId) ?? [], BEFORE_ALL), own: layerOf(ctx.actor) })
    if (isUnseen) keepImported({ base, now: grid }, row, { form: now, changes: changesOf.get(submissionId) ?? [], own: layerOf(ctx.actor) })
  }
  return { base, changesOf }
}
