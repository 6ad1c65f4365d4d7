import type { RegionVocabulary } from '@/domain/tenancy/region-vocabulary'

/** What a tenant calls its assessment, in the cases sentences need, one of them with its preposition: «оценка вклада» of North Ossetia is the same thing (OSE-01). */
export const assessmentWords = {
  эффективность: { nominative: 'Мониторинг эффективности', genitive: 'мониторинга эффективности', about: 'О мониторинге эффективности' },
  вклад: { nominative: 'Оценка вклада', genitive: 'оценки вклада', about: 'Об оценке вклада' },
} as const satisfies Record<RegionVocabulary['assessmentName'], Record<'nominative' | 'genitive' | 'about', string>>

export type AssessmentWords = (typeof assessmentWords)[RegionVocabulary['assessmentName']]
