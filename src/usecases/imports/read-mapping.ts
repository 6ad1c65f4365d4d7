import type { Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listMappingRows, listMappings, type MappingHead } from '@/data/statistics/mapping.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { soundRows } from '@/domain/statistics/check-mapping'
import type { MappingRow } from '@/domain/statistics/statistics-form'
import type { Context } from '../kernel/runtime'

export type CycleMapping = { readonly head: MappingHead; readonly document: ModelDocument; /** Rows without a fault against the model of the cycle. */ readonly rows: ReadonlyArray<MappingRow> }

const modelOf = async ({ tx }: Context, cycle: Cycle) => {
  const version = await findModelVersionHead(tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  return { version, document: await findModelDocument(tx, version) }
}

/** The mappings made for the model of a cycle. */
export const mappingsOfCycle = async (ctx: Context, cycle: Cycle) => listMappings(ctx.tx, { modelId: (await modelOf(ctx, cycle)).version.modelId })

/** One of them with the rows that may be used now; undefined where it is of another model. */
export const readCycleMapping = async (ctx: Context, cycle: Cycle, is: (head: MappingHead) => boolean): Promise<CycleMapping | undefined> => {
  const { version, document } = await modelOf(ctx, cycle)
  const head = (await listMappings(ctx.tx, { modelId: version.modelId })).find(is)
  if (head === undefined) return undefined
  return { head, document, rows: soundRows({ form: head.form, rows: await listMappingRows(ctx.tx, head.id) }, document.fields) }
}
