import { fieldsOf } from './expression'
import type { Indicator } from './model-document'
import { parseFormula } from './parse-formula'

/** Keys of every primary field the indicator looks at: in its formula, its conditions and its alternatives; in the order met. */
export const fieldKeysOf = (indicator: Indicator): ReadonlyArray<string> => {
  const texts = [
    indicator.formula,
    ...(indicator.applicability.unless === undefined ? [] : [indicator.applicability.unless.condition]),
    ...(indicator.alternatives ?? []).map((alternative) => alternative.condition),
    ...(indicator.voidWhen === undefined ? [] : [indicator.voidWhen.condition]),
    ...(indicator.smallBase === undefined ? [] : [indicator.smallBase.denominator]),
  ]
  const keys = texts.flatMap((text) => {
    const parsed = parseFormula(text)
    return parsed.ok ? [...fieldsOf(parsed.value)] : []
  })
  return [...new Set(keys)]
}
