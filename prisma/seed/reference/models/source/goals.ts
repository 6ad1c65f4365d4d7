import type { ModelGoal, ProfileTarget } from '@/domain/models/model-goals'

/** Five aims of the founding documents (S-ZEL III); each region says why, until when and by what, and which directions tell. */
const texts = [
  'Формирование профессиональных компетенций руководителей', 'Обеспечение качества управленческой деятельности', 'Обеспечение качества подготовки обучающихся',
  'Обеспечение организаций квалифицированными кадрами', 'Обеспечение потребности в резерве управленческих кадров',
] as const
export type GoalPart = { readonly rationale: string; readonly dueYear: string; readonly measure: string; /** Directions whose indicators tell of the goal. */ readonly directions: ReadonlyArray<string>; readonly indicators?: ReadonlyArray<string> }
export type GoalParts = readonly [competences: GoalPart, management: GoalPart, results: GoalPart, staff: GoalPart, reserve: GoalPart]

export const goalsOf = (parts: GoalParts, indicators: ReadonlyArray<{ code: string; direction: string }>): ReadonlyArray<ModelGoal> =>
  parts.map(({ directions, indicators: more = [], ...part }, position) => ({
    code: `Ц${position + 1}`, text: texts[position] ?? '', ...part,
    indicators: indicators.filter(({ code, direction }) => directions.includes(direction) || more.includes(code)).map(({ code }) => code),
  }))

/** Targets in percent by direction, with one reason for the profile. */
export const profileOf = (targets: Readonly<Record<string, number>>, reason: string): ReadonlyArray<ProfileTarget> =>
  Object.entries(targets).map(([direction, target]) => ({ direction, target: String(target), reason }))
