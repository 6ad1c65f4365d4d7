import { z } from 'zod'
import { listCycles } from '@/data/cycles/cycle.store'
import { listWarningReasons } from '@/data/models/model-comment.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import type { SampleCells, SampleRow } from '@/domain/models/sample-values'
import { cellStateByte, type CellGrid } from '@/domain/scoring/lines/cells'
import type { ModelId } from '@/domain/shared/ids'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { modelVersionIdSchema } from '../kernel/schemas'
import { readFindings } from './read-findings'
import { readPastCycle, type PastCycle } from './read-past'
import { findReadableVersion, flowDto, headDto, placeOfModel } from './version-access'

const SAMPLE = 100

const cellAt = (grid: CellGrid, index: number): number | 'notApplicable' | 'withheld' | undefined => {
  const state = grid.states[index]
  if (state === cellStateByte.value) return grid.values[index] ?? 0
  if (state === cellStateByte.notApplicable) return 'notApplicable'
  return state === cellStateByte.withheld ? 'withheld' : undefined
}

const cellsOf = ({ grid, document }: PastCycle, at: number): SampleCells => Object.fromEntries(document.fields.flatMap(({ key }, slot) => {
  const cell = cellAt(grid, at * grid.slots + slot)
  return cell === undefined ? [] : [[key, cell] as const]
}))

const toSample = (past: PastCycle, at: number, before: SampleCells | undefined): SampleRow | undefined => {
  const participant = past.participants[at]
  if (participant === undefined) return undefined
  const { organizationType, municipality, size, isRural, isSmall, hasSelection, isFirstCycle } = participant
  return {
    cells: cellsOf(past, at), ...(before === undefined ? {} : { before }), participant: { organizationType, municipality, size },
    attributes: { is_rural: isRural, is_small: isSmall, has_selection: hasSelection, is_first_cycle: isFirstCycle },
  }
}

/** Figures of some organizations of the newest cycle that has any, and of the same ones a cycle before, without their names: what a formula and a rule are tried on. */
const readSample = async (ctx: Context): Promise<{ cycle: string; rows: ReadonlyArray<SampleRow> } | null> => {
  const cycles = await listCycles(ctx.tx)
  const cycle = cycles.find(({ status }) => hasBegun(status))
  if (cycle === undefined) return null
  const past = await readPastCycle(ctx, { cycleId: cycle.id, modelVersionId: cycle.modelVersionId })
  const earlier = cycles.find(({ id }) => id === cycle.previousCycleId)
  const before = earlier === undefined ? undefined : await readPastCycle(ctx, { cycleId: earlier.id, modelVersionId: earlier.modelVersionId })
  const rowBefore = new Map(before?.rows.map(({ organizationId }, at) => [organizationId, at]))
  const step = Math.max(1, Math.ceil(past.rows.length / SAMPLE))
  const chosen = past.rows.flatMap(({ organizationId }, at) => {
    if (at % step !== 0) return []
    const found = rowBefore.get(organizationId)
    return toSample(past, at, before === undefined || found === undefined ? undefined : cellsOf(before, found)) ?? []
  })
  return { cycle: cycle.title, rows: chosen }
}

/** A draft for its editor: the document, its revision, the checker's findings, and figures of a past cycle to try formulas on. */
export const getModelEditor = defineQuery({
  name: 'models.getEditor',
  operation: 'model.edit',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId), versionId: modelVersionIdSchema }),
  load: async (ctx, input) => {
    const head = await findReadableVersion(ctx, input)
    return head?.status === 'draft' ? head : undefined
  },
  scopeOf: placeOfModel,
  run: async (ctx, _input, head) => {
    const document = await findModelDocument(ctx.tx, head)
    const reasons = await listWarningReasons(ctx.tx, head.id)
    return {
      head: headDto(head), flow: flowDto(head), document, sample: await readSample(ctx),
      findings: await readFindings(ctx, head, document), reasons: Object.fromEntries(reasons),
    }
  },
})
