import { fieldsOf } from '../models/expression'
import type { ModelDocument } from '../models/model-document'
import { parseFormula } from '../models/parse-formula'

/** What an indicator that reads a field says of it. */
export type FieldHelp = { readonly code: string; readonly name: string; readonly formulaInWords: string; readonly source: string; readonly fields: ReadonlyArray<string> }

/** For every indicator: its name, its formula in words, and the fields it is made of. */
export const describeIndicators = (model: ModelDocument): ReadonlyArray<FieldHelp> =>
  model.indicators.map(({ code, name, formula, passport }) => {
    const parsed = parseFormula(formula)
    return { code, name, formulaInWords: passport.formulaInWords, source: passport.source, fields: parsed.ok ? [...fieldsOf(parsed.value)] : [] }
  })
