import type { Indicator, Passport } from './model-document'
import { warning, type ModelFinding, type ModelPlace } from './model-finding'

/** What the official form prints beside the source, which a model cannot do without at all. */
const printed = ['number', 'purpose', 'formulaInWords', 'collection', 'periodicity', 'responsible', 'origin'] as const satisfies ReadonlyArray<keyof Passport>

/** Passport fields left empty (B.2), by key; the document of evidence is asked only where one is required. */
export const checkPassport = ({ passport, evidenceRequired }: Pick<Indicator, 'passport' | 'evidenceRequired'>, place: ModelPlace): ReadonlyArray<ModelFinding> => {
  const empty = [...printed, ...(evidenceRequired ? ['evidence' as const] : [])].filter((key) => passport[key].trim() === '')
  return empty.length === 0 ? [] : [warning('PASSPORT_INCOMPLETE', place, { fields: empty.join(',') })]
}
