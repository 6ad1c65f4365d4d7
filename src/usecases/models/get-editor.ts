import { z } from 'zod'
import { listCycles } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { listWarningReasons } from '@/data/models/model-comment.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { readCycleGrid } from '@/data/values/submission.store'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import type { ModelDocument } from '@/domain/models/model-document'
import type { SampleRow } from '@/domain/models/sample-values'
import { cellStateByte, type CellGrid } from '@/domain/scoring/cells'
import type { ModelId } from '@/domain/shared/ids'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { modelVersionIdSchema } from '../kernel/schemas'
import { readFindings } from './read-findings'
import { findReadableVersion, flowDto, headDto, placeOfModel } from './version-access'

const SAMPLE = 60

const cellAt = (grid: CellGrid, index: number): number | 'notApplicable' | 'withheld' | undefined => {
  const state = grid.states[index]
  if (state === cellStateByte.value) return grid.values[index] ?? 0
  if (state === cellStateByte.notApplicable) return 'notApplicable'
  return state === cellStateByte.withheld ? 'withheld' : undefined
}

const toSample = ({ rows, grid, past }: { rows: ReadonlyArray<ParticipantRow>; grid: CellGrid; past: ModelDocument }, at: number): SampleRow => {
  const row = rows[at]
  const cells = past.fields.flatMap(({ key }, slot) => {
    const cell = cellAt(grid, at * grid.slots + slot)
    return cell === undefined ? [] : [[key, cell] as const]
  })
  return { cells: Object.fromEntries(cells), attributes: { is_rural: row?.isRural ?? false, is_small: row?.isSmall ?? false, has_selection: row?.hasSelection ?? false, is_first_cycle: row?.isFirstCycle ?? false } }
}

/** Figures of some organizations of the newest cycle that has any, without their names: what a formula and a rule are tried on. */
const readSample = async ({ tx }: Context): Promise<{ cycle: string; rows: ReadonlyArray<SampleRow> } | null> => {
  const cycle = (await listCycles(tx)).find(({ status }) => hasBegun(status))
  const head = cycle === undefined ? undefined : await findModelVersionHead(tx, cycle.modelVersionId)
  if (cycle === undefined || head === undefined) return null
  const past = await findModelDocument(tx, head)
  const rows = await listParticipants(tx, cycle.id)
  const { grid } = await readCycleGrid(tx, cycle.id, { rows: rows.length, slots: past.fields.length })
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE))
  return { cycle: cycle.title, rows: rows.flatMap((_row, at) => (at % step === 0 ? [toSample({ rows, grid, past }, at)] : [])) }
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
