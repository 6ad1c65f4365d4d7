import { listChangesOfForms } from '@/data/imports/changes-since.store'
import { listFormLayers } from '@/data/values/entry-rows.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import type { KnownChange } from '@/domain/entry/judge-save'
import type { CellGrid } from '@/domain/scoring/cells'
import type { OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { layersAt } from '@/domain/values/cells-at'
import { writeOwnOrEffective } from '@/domain/values/layers'
import type { Context } from '../kernel/runtime'
import type { TemplateWorld } from './template-world'
import { layerOf } from './written-layer'

const BEFORE_ALL = new Date(0)

export type BaseCells = { readonly base: CellGrid; readonly changesOf: ReadonlyMap<SubmissionId, ReadonlyArray<KnownChange>> }

/** The cells as they stood when the file was made: forms saved since, by the versions the file carries, are taken back. Undefined where nobody saved. */
export const readBaseCells = async (ctx: Context, cycle: Cycle, { template, grid, forms, versions }: TemplateWorld & { readonly versions: ReadonlyMap<string, number> }): Promise<BaseCells | undefined> => {
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
  }
  return { base, changesOf }
}
