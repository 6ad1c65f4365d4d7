import type { OrganizationType } from '@/domain/models/model-document'
import type { Random } from './random'

/** Conditions outside the head's power; percent with one digit, null where the register says nothing. */
export type DemoConditions = { isRemote: boolean; specialNeeds: number | null; hardship: number | null; otherLanguage: number | null; laterShift: number | null; wear: number | null }
type Place = { type: OrganizationType; isRural: boolean; isVillage: boolean; hasSelection: boolean }

const about = (random: Random, mean: number, sd: number): number => Math.round(Math.min(100, Math.max(0, mean + sd * random.normal())) * 10) / 10
const schools: ReadonlyArray<OrganizationType> = ['secondary_school', 'basic_school', 'primary_school', 'special_school']

/** Villages are poorer and their buildings older, towns learn in two shifts; a few organizations have not told everything. */
export const conditionsOf = (random: Random, { type, isRural, isVillage, hasSelection }: Place): DemoConditions => {
  const told = (share: number): number | null => (random.chance(0.06) ? null : share)
  const specialNeeds = type === 'special_school' ? 100 : about(random, hasSelection ? 1.5 : isRural ? 7 : 5, 2.5)
  return {
    isRemote: isVillage && random.chance(0.3),
    specialNeeds: told(specialNeeds), hardship: told(about(random, hasSelection ? 6 : isRural ? 26 : 15, 8)), otherLanguage: told(about(random, hasSelection ? 2 : 6, 5)),
    laterShift: schools.includes(type) ? told(isVillage || type === 'special_school' ? 0 : about(random, 16, 14)) : 0,
    wear: told(about(random, isRural ? 58 : 46, 15)),
  }
}
