import type { DocumentKind } from '../documents/document-kind'

/** Yearly terms that the founding documents name; the tenant may set any other day. `month`–`day` of the year in which the school year ends (`next`) or begins (`same`). */
export type ReportTerm = { readonly code: string; readonly kind: DocumentKind; readonly perMunicipality: boolean; readonly month: number; readonly day: number; readonly year: 'same' | 'next' }

export const reportTerms: ReadonlyArray<ReportTerm> = [
  // PRM-15: ежегодно, август, МОУО, «Доклад».
  { code: 'municipal_august', kind: 'municipal_report', perMunicipality: true, month: 8, day: 31, year: 'next' },
  // PRM-14: ежегодно, декабрь, отчёт на региональном уровне.
  { code: 'regional_december', kind: 'analytical_report', perMunicipality: false, month: 12, day: 25, year: 'same' },
  // OSE-08: сентябрь, информационно-аналитический отчёт за учебный год.
  { code: 'regional_september', kind: 'analytical_report', perMunicipality: false, month: 9, day: 30, year: 'next' },
]

/** The day a term falls on for a school year '2025/26': '2026-08-31'. */
export const termDay = ({ month, day, year }: ReportTerm, period: string): string => {
  const start = Number.parseInt(period.slice(0, 4), 10)
  return `${year === 'next' ? start + 1 : start}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
