/** Words that differ between tenants (domain/01 A.6 «Names»): tenant data, never code. */
export const municipalOffices = ['МОУО', 'ОМСУ'] as const
/** What is assessed: «оценка эффективности», in North Ossetia «оценка вклада» (OSE-01). */
export const assessmentNames = ['эффективность', 'вклад'] as const
export const mentorNames = ['наставник', 'ментор'] as const

export type RegionVocabulary = {
  municipalOffice: (typeof municipalOffices)[number]
  assessmentName: (typeof assessmentNames)[number]
  mentor: (typeof mentorNames)[number]
  /** Who owns the tenant: a ministry, a municipal education department or an independent operator. */
  ownerName: string
  ownerShortName: string
  /** Who collects and calculates on behalf of the owner; empty when the owner does it. */
  operatorName: string
  /** «Амурской области». */
  regionGenitive: string
  /** «Амурской области», after «в»/«во»; the preposition is part of it: «в Амурской области». */
  regionPrepositional: string
}
