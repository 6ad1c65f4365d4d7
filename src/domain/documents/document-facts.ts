import type { OrganizationType } from '../models/model-document'
import type { DocumentKind, DocumentParameters } from './document-kind'
import type { DirectionFact, GroupFacts, LevelFact, ToldShare } from './group-facts'

export type Issuer = {
  readonly ownerName: string
  readonly operatorName: string
  readonly assessmentName: 'эффективность' | 'вклад'
  readonly municipalOffice: string
  readonly regionName: string
  /** «Амурской области». */
  readonly regionGenitive: string
  readonly isDemo: boolean
}
export type ReleaseFacts = { readonly number: number; readonly date: string; readonly period: string; readonly cycleTitle: string; readonly modelName: string; readonly resultHash: string }
/** Periods with which the results are compared; null: there is none or the method changed. */
export type Since = { readonly previous: string | null; readonly twoBefore: string | null; readonly isIncomparable: boolean }

/** Micro-units become decimal texts; null: not applicable. */
export type ExtractDirection = { readonly code: string; readonly name: string; readonly score: string | null; readonly max: string; readonly share: number | null; readonly clusterShare: number | null }
export type ExtractLine = { readonly code: string; readonly name: string; readonly direction: string; readonly unit: string; readonly value: string | null; readonly points: string; readonly max: string; readonly state: string }
export type Place = { readonly place: number; readonly of: number }
export type ExtractFacts = {
  readonly director: string
  readonly organization: string
  readonly municipality: string
  readonly type: OrganizationType
  /** Hundredths. */
  readonly total: number
  readonly previous: number | null
  /** Position of the level; −1: none, not enough data. */
  readonly level: number
  readonly missingPercent: number
  readonly places: { readonly region: Place | null; readonly municipality: Place | null; readonly cluster: Place | null }
  readonly cluster: string
  readonly clusterMedian: number | null
  readonly directions: ReadonlyArray<ExtractDirection>
  readonly lines: ReadonlyArray<ExtractLine>
}

export type RecommendedFact = { readonly title: string; readonly text: string; readonly dueOn: string }

/** Everything a document is worded from: facts of an immutable release and what its author gave. */
export type DocumentFacts = {
  readonly kind: DocumentKind
  readonly number: number
  readonly year: number
  /** Day of the document in the region's zone. */
  readonly date: string
  /** ISO; the only instant inside the files. */
  readonly createdAt: string
  readonly withNames: boolean
  readonly parameters: DocumentParameters
  readonly issuer: Issuer
  readonly release: ReleaseFacts
  readonly since: Since
  readonly levels: ReadonlyArray<LevelFact>
  readonly directions: ReadonlyArray<DirectionFact>
  readonly group: GroupFacts | null
  /** The whole region beside a municipality's own figures. */
  readonly region: { readonly median: number | null; readonly shares: ReadonlyArray<ToldShare> } | null
  readonly municipality: string | null
  readonly extract: ExtractFacts | null
  /** What a letter recommends, by term. */
  readonly recommended: ReadonlyArray<RecommendedFact>
}
