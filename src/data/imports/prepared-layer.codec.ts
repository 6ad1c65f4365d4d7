import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import type { SubmissionId } from '@/domain/shared/ids'
import { layers } from '@/domain/values/layers'
import type { LayerWrite } from '../values/submission.store'

/** What a checked import will write: whole rows of one layer, each for a form at the version the comparison saw. */
export type PreparedLayer = Pick<LayerWrite, 'layer' | 'forms' | 'slots' | 'values' | 'states'> & {
  /** Positions in `values` that others changed meanwhile; there stands what the file says. */
  readonly conflicts: ReadonlyArray<number>
}

const schema = z.object({
  layer: z.enum(layers),
  forms: z.array(z.object({ submissionId: z.uuid().transform((id) => id as SubmissionId), version: z.int() })),
  slots: z.int().positive(),
  values: z.instanceof(Float64Array),
  states: z.instanceof(Uint8Array),
  conflicts: z.array(z.int().min(0)).default([]),
})

/** Bytes for the file store: typed arrays as they are. */
export const encodePreparedLayer = (prepared: PreparedLayer): Buffer => serialize(prepared)
export const decodePreparedLayer = (bytes: Uint8Array): PreparedLayer => schema.parse(deserialize(bytes))
