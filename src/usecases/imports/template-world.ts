import type { Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { readLayerGrid } from '@/data/values/submission.store'
import { buildImportTemplate, type ImportTemplate } from '@/domain/imports/import-template'
import type { FormOfRow } from '@/domain/imports/merge-forms'
import type { StoredCells } from '@/domain/imports/stored-cells'
import { emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import { writeGate, type FormGate } from '@/domain/submissions/write-access'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { FormLayers } from '@/domain/values/layers'
import { isReached, reachOf } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { Context } from '../kernel/runtime'
import { layerOf } from './written-layer'

/**
 * The template of a cycle as the actor may fill it, with what stands now on the layer the actor writes (where nobody touched it,
 * what counts): row i of the grid, of the forms and of their layers is participant i. `snapshot`: all participants of the cycle, read once.
 */
export type TemplateWorld = {
  readonly template: ImportTemplate
  readonly grid: StoredCells
  readonly forms: ReadonlyArray<FormOfRow>
  readonly layers: ReadonlyArray<FormLayers>
  readonly snapshot: ReadonlyArray<ParticipantRow>
}

/** One municipality or one organization of the own part. */
export type WorkbookPart = { readonly municipalityId?: MunicipalityId | undefined; readonly organizationId?: OrganizationId | undefined }

const narrowGrid = (whole: CellGrid, positions: ReadonlyArray<number>): CellGrid => {
  if (positions.length === whole.rows) return whole
  const grid = emptyGrid(positions.length, whole.slots)
  positions.forEach((position, row) => {
    grid.values.set(whole.values.subarray(position * whole.slots, (position + 1) * whole.slots), row * whole.slots)
    grid.states.set(whole.states.subarray(position * whole.slots, (position + 1) * whole.slots), row * whole.slots)
  })
  return grid
}

const narrowMarks = (marks: Uint8Array, slots: number, positions: ReadonlyArray<number>): Uint8Array => {
  if (positions.length * slots === marks.length) return marks
  const kept = new Uint8Array(positions.length * slots)
  positions.forEach((position, row) => kept.set(marks.subarray(position * slots, (position + 1) * slots), row * slots))
  return kept
}

/** Reads the whole snapshot once and narrows it to what the operation reaches. */
export const readTemplateWorld = async (ctx: Context, cycle: Cycle, { operation, ...part }: { operation: Operation } & WorkbookPart): Promise<TemplateWorld> => {
  const version = await findModelVersionHead(ctx.tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  const document = await findModelDocument(ctx.tx, version)
  const everybody = await listParticipants(ctx.tx, cycle.id)
  const names = await listMunicipalityNames(ctx.tx)
  const whole = await readLayerGrid(ctx.tx, cycle.id, { rows: everybody.length, slots: document.fields.length, own: layerOf(ctx.actor) })
  const reach = reachOf(ctx.actor, operation)
  const isAsked = (row: { municipalityId: string; organizationId: string }): boolean => (part.municipalityId ?? row.municipalityId) === row.municipalityId && (part.organizationId ?? row.organizationId) === row.organizationId
  const rows = everybody.filter((row) => isReached(reach, row) && isAsked(row))
  const identity = { regionId: ctx.actor.regionId, cycleId: cycle.id, modelVersionId: version.id, contentHash: version.contentHash }
  const participants = rows.map((row) => ({
    appointmentId: row.appointmentId, organizationId: row.organizationId, municipality: names.get(row.municipalityId) ?? '', organization: row.organizationName,
    organizationType: row.organizationType, director: row.directorName,
  }))
  const formAt = (position: number): FormOfRow & FormGate => {
    const form = whole.forms[position]
    if (form === undefined) throw new Error(`Participant ${position} of cycle ${cycle.id} has no form`)
    return form
  }
  const positions = rows.map((row) => row.position)
  const forms = rows.map((row) => formAt(row.position))
  const gates = forms.map((form) => writeGate(form, layerOf(ctx.actor)))
  const grid = { ...narrowGrid(whole.grid, positions), nearer: narrowGrid(whole.nearer, positions), gates, saidNoData: narrowMarks(whole.saidNoData, whole.grid.slots, positions) }
  const layers = positions.flatMap((position) => whole.layers[position] ?? [])
  const formVersions = new Map(rows.map((row, index) => [row.organizationId as string, forms[index]?.version ?? 0]))
  return { template: { ...buildImportTemplate(identity, document, participants), formVersions }, grid, forms, layers, snapshot: everybody }
}
