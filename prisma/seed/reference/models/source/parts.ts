import type { Field, Indicator, ScoringRule } from '@/domain/models/model-document'

/** What the wording of the source does not hold: primary fields, the exact formula and the rule as data. */
export type IndicatorPart = Pick<Indicator, 'formula' | 'rule'> &
  Partial<Pick<Indicator, 'alternatives' | 'voidWhen' | 'unit' | 'goodDirection'>> & { code: string; purpose: string; unless?: readonly [condition: string, reason: string] }
export type FieldPart = Omit<Field, 'direction' | 'source' | 'about'> & Partial<Pick<Field, 'about'>>
export type DirectionPart = { readonly code: string; readonly fields: ReadonlyArray<FieldPart>; readonly indicators: ReadonlyArray<IndicatorPart> }

/** A count of people or things. */
export const count = (key: string, label: string, unit = 'чел.'): FieldPart => ({ key, label, unit, kind: 'integer', min: '0', max: '100000' })
export const amount = (key: string, label: string, unit: string): FieldPart => ({ key, label, unit, kind: 'decimal', min: '0', max: '1000000' })
export const percent = (key: string, label: string, unit = '%'): FieldPart => ({ key, label, unit, kind: 'decimal', min: '0', max: '100' })
export const yesNo = (key: string, label: string): FieldPart => ({ key, label, unit: 'да/нет', kind: 'boolean' })
export const choice = (key: string, label: string, choices: ReadonlyArray<string>): FieldPart => ({
  key, label, unit: 'уровень', kind: 'choice', choices: choices.map((name, value) => ({ value: String(value), label: name })),
})
export const ofDirector = (field: FieldPart): FieldPart => ({ ...field, about: 'director' })

/** «≥95 — 3; 85–94,99 — 2; …» as [from, points] pairs, highest first. */
export const steps = (...pairs: ReadonlyArray<readonly [from: number, points: number]>): ScoringRule => ({
  kind: 'steps', steps: pairs.map(([from, points]) => ({ from: String(from), points: String(points) })),
})
export const share = (part: string, whole: string): string => `${part} / ${whole} * 100`
