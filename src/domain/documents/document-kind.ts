/** Documents made from a release (issue «Documents», domain/01 A.6). The extract and the letter are about one director. */
export const documentKinds = ['information_note', 'analytical_note', 'analytical_report', 'municipal_report', 'minutes', 'recommendation_letter', 'director_extract'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whom a document of the kind is about. */
export type DocumentSubject = 'region' | 'municipality' | 'director'
export const subjectOf: Record<DocumentKind, DocumentSubject> = {
  information_note: 'region', analytical_note: 'region', analytical_report: 'region', minutes: 'region', municipal_report: 'municipality', recommendation_letter: 'director', director_extract: 'director',
}
export const kindsAbout = (subject: DocumentSubject): ReadonlyArray<DocumentKind> => documentKinds.filter((kind) => subjectOf[kind] === subject)

/** A list of people by name may stand only where it is for those who see them anyway. */
export const mayHaveNames = (kind: DocumentKind): boolean => kind === 'analytical_note' || kind === 'analytical_report' || kind === 'municipal_report'

/** What the author of a document gives; empty texts are left out of it. */
export type DocumentParameters = {
  readonly place: string
  readonly signatoryPost: string
  readonly signatoryName: string
  readonly executor: string
  readonly addressee: string
  /** Letter: what is recommended; minutes: what was decided. One point a line. */
  readonly text: string
  /** Minutes only: who was present, one a line. */
  readonly attendees: string
}
export const noParameters: DocumentParameters = { place: '', signatoryPost: '', signatoryName: '', executor: '', addressee: '', text: '', attendees: '' }

/** Lines of a text field without empty ones. */
export const linesOf = (text: string): ReadonlyArray<string> => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
