import { fieldKeysOf } from './formula-fields'
import type { Direction, Field, Indicator, ModelDocument } from './model-document'

export type DescribedIndicator = { readonly indicator: Indicator; readonly direction: Direction | null; readonly fields: ReadonlyArray<Field> }

/** An indicator with its direction and the primary fields it reads; undefined when the model has no such code. */
export const describeIndicator = (document: ModelDocument, code: string): DescribedIndicator | undefined => {
  const indicator = document.indicators.find((candidate) => candidate.code === code)
  if (indicator === undefined) return undefined
  const fields = fieldKeysOf(indicator).flatMap((key) => document.fields.find((field) => field.key === key) ?? [])
  return { indicator, direction: document.directions.find((direction) => direction.code === indicator.direction) ?? null, fields }
}
