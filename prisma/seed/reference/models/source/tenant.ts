import type { Group, Indicator, Level, ModelDocument } from '@/domain/models/model-document'
import type { ModelAdditions } from '@/domain/models/scoring-parts'
import type { ProfileTarget } from '@/domain/models/model-goals'
import type { GoalParts } from './goals'
import type { FieldPart, IndicatorPart } from './parts'
import type { Wording } from './wording'

/** An indicator of the library taken into a model: its code there, and what the region changed. */
export type Item = string | ({ readonly from: string } & Partial<Pick<Indicator, 'name' | 'rule' | 'max' | 'unit' | 'smallBase' | 'weight'>> & { readonly withoutVoid?: true })
/** An indicator of the region's own. */
export type OwnIndicator = { readonly part: IndicatorPart; readonly wording: Wording }
export type TenantDirection = { readonly code: string; readonly name: string; readonly group: string; readonly source: string; readonly items: ReadonlyArray<Item> }

/** What differs between the founding regions (domain/01 A): structure, rules, aggregation, levels, words, documents. */
export type Tenant = {
  readonly file: string
  readonly code: string
  readonly name: string
  readonly level: ModelDocument['level']
  readonly groups: ReadonlyArray<Group>
  readonly directions: ReadonlyArray<TenantDirection>
  /** Codes of the library stay; otherwise indicators are numbered inside their direction. */
  readonly keepsCodes?: true
  /** Points of every indicator are brought to this maximum, to half a point. */
  readonly pointsOf?: number
  readonly own?: { readonly indicators: ReadonlyArray<OwnIndicator>; readonly fields: ReadonlyArray<FieldPart> }
  readonly levels: ReadonlyArray<Level>
  readonly floors: ModelDocument['floors']
  readonly missing: ModelDocument['missing']
  /** Features of a cluster; type, territory and size where nothing is said. */
  readonly clusterBy?: ModelDocument['cluster']['by']
  readonly goals?: GoalParts
  readonly profile?: ReadonlyArray<ProfileTarget>
  readonly tieOrder: ReadonlyArray<string>
  readonly additions?: ModelAdditions
  readonly operator: string
  readonly legalBasis: ModelDocument['legalBasis']
}

export const federal: ModelDocument['legalBasis'] = [
  { title: 'Федеральный закон «Об образовании в Российской Федерации», статья 97', number: '273-ФЗ', date: '2012-12-29' },
  { title: 'Постановление Правительства Российской Федерации «Об осуществлении мониторинга системы образования»', number: '662', date: '2013-08-05' },
]

/** A judgement of experts or a level reached, put into words: `[points, what it means]`, highest first. */
export const ownChoice = (made: { code: string; key: string; name: string; purpose: string; source: string; grades: ReadonlyArray<readonly [points: string, label: string]> } & Partial<Wording>): { indicator: OwnIndicator; field: FieldPart } => {
  const { code, key, name, purpose, source, grades, ...more } = made
  const last = grades.length - 1
  return {
    field: { key, label: name, unit: 'уровень', kind: 'choice', about: 'director', choices: grades.map(([, label], position) => ({ value: String(last - position), label })).reverse() },
    indicator: {
      part: { code, formula: key, purpose, rule: { kind: 'rubric', grades: grades.map(([points, label], position) => ({ value: String(last - position), label, points })) } },
      wording: { code, name, unit: 'уровень', source, types: ['secondary_school', 'basic_school', 'primary_school', 'special_school', 'kindergarten', 'additional_education'], max: grades[0]?.[0] ?? '0', origin: 'дорожная карта региона', controllability: 'high', period: 'school_year', periodicity: 'уч. год', evidence: true, ...more },
    },
  }
}
