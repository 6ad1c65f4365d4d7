import type { ModelDocument } from './model-document'
import { error, warning, type ModelFinding } from './model-finding'

/** Goals and the reference profile: the matrix «goal × indicator» has no empty row and no empty column (ФИОКО 2.11). Nothing is asked of a model that names no goals. */
const checkGoalList = ({ goals, indicators }: ModelDocument): ReadonlyArray<ModelFinding> => {
  if (goals === undefined || goals.length === 0) return []
  const known = new Set(indicators.map(({ code }) => code))
  const named = new Set(goals.flatMap((goal) => goal.indicators))
  return [
    ...goals.filter(({ code }, at) => goals.findIndex((other) => other.code === code) < at).map(({ code }) => error('CODE_REPEATED', {}, { kind: 'goal', code })),
    ...goals.flatMap(({ code, indicators: list }) => list.filter((indicator) => !known.has(indicator)).map((indicator) => error('GOAL_INDICATOR_UNKNOWN', {}, { goal: code, indicator }))),
    ...goals.filter((goal) => goal.indicators.length === 0).map(({ code, text }) => error('GOAL_EMPTY', {}, { goal: code, text })),
    ...indicators.filter(({ code }) => !named.has(code)).map(({ code, direction }) => warning('INDICATOR_WITHOUT_GOAL', { indicator: code, direction })),
  ]
}

const checkProfile = ({ profile, directions }: ModelDocument): ReadonlyArray<ModelFinding> => {
  if (profile === undefined || profile.length === 0) return []
  return [
    ...profile.filter(({ direction }, at) => directions.every(({ code }) => code !== direction) || profile.findIndex((other) => other.direction === direction) < at)
      .map(({ direction }) => error('PROFILE_DIRECTION_UNKNOWN', {}, { direction })),
    ...profile.filter(({ target }) => Number(target) < 0 || Number(target) > 100).map(({ direction, target }) => error('PROFILE_TARGET_RANGE', { direction }, { target })),
    ...directions.filter(({ code, emptyReason }) => emptyReason === undefined && profile.every(({ direction }) => direction !== code)).map(({ code }) => warning('PROFILE_DIRECTION_MISSING', { direction: code })),
  ]
}

export const checkGoals = (document: ModelDocument): ReadonlyArray<ModelFinding> => [...checkGoalList(document), ...checkProfile(document)]
