import { z } from 'zod'
import { assessmentNames, mentorNames, municipalOffices, type RegionVocabulary } from '@/domain/tenancy/region-vocabulary'

const name = z.string().min(1).max(300)

export const regionVocabularyCodec = z.strictObject({
  municipalOffice: z.enum(municipalOffices),
  assessmentName: z.enum(assessmentNames),
  mentor: z.enum(mentorNames),
  ownerName: name,
  ownerShortName: name,
  operatorName: z.string().max(300),
  regionGenitive: name,
  regionPrepositional: name,
})

/** The JSON column `region.vocabulary`. Throws when the column holds anything else: that is a fault, not a refusal. */
export const readRegionVocabulary = (column: unknown): RegionVocabulary => regionVocabularyCodec.parse(column)
