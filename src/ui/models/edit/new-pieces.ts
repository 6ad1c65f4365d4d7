import type { Field, Indicator, ModelDocument } from '@/domain/models/model-document'
import { organizationTypes } from '@/domain/models/model-document'

/** An indicator to begin with: in the first direction, for everybody, with one step; the checker names what is not filled. */
export const emptyIndicator = ({ directions }: ModelDocument): Indicator => ({
  code: '', version: 1, direction: directions[0]?.code ?? '', name: '', unit: '%', formula: '', applicability: { organizationTypes }, period: 'school_year', controllability: 'medium', goodDirection: 'up',
  rule: { kind: 'steps', steps: [{ from: '90', points: '1' }, { from: '0', points: '0' }] }, max: '1', weight: '1', evidenceRequired: false, legalBasis: [],
  passport: { number: '', purpose: '', formulaInWords: '', source: '', collection: '', periodicity: '', responsible: '', evidence: '', origin: '' },
})

export const emptyField = ({ directions }: ModelDocument): Field => ({ key: '', label: '', unit: '', kind: 'integer', direction: directions[0]?.code ?? '', about: 'organization', min: '0', source: '' })

/** Codes with one indicator moved past its neighbour of the same direction; undefined at the edge. */
export const movedCodes = ({ indicators }: ModelDocument, code: string, step: 1 | -1): ReadonlyArray<string> | undefined => {
  const own = indicators.find((indicator) => indicator.code === code)
  const siblings = indicators.filter(({ direction }) => direction === own?.direction)
  const neighbour = siblings[siblings.findIndex((indicator) => indicator.code === code) + step]?.code
  if (neighbour === undefined) return undefined
  return indicators.map((indicator) => (indicator.code === code ? neighbour : indicator.code === neighbour ? code : indicator.code))
}

/** A name no row has yet, for pieces that people know by their title: `groups_1`, `groups_2`… */
export const nextCode = (taken: ReadonlyArray<string>, prefix: string): string => {
  const free = Array.from({ length: taken.length + 1 }, (_, at) => `${prefix}_${at + 1}`).find((code) => !taken.includes(code))
  return free ?? prefix
}
