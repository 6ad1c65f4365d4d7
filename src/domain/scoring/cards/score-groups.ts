import type { ModelDocument } from '../../models/model-document'
import { multiplyDivideRound } from '../../shared/near-half'
import type { CycleScores } from './cycle-scores'

export type GroupScore = {
  readonly code: string
  /** Micro-units: sums of the shown direction scores and of their maxima. */
  readonly score: number
  readonly max: number
  /** Hundredths of a percent, rounded half up; NaN where nothing applies. */
  readonly percent: number
}

/** Scores of the model's groups of directions («группы» of Zelenchuk) on one card; `counted`: what a model with means of its own made of each group. */
export const scoreGroups = (document: ModelDocument, scores: CycleScores, { row, counted = [] }: { row: number; counted?: ReadonlyArray<number> }): ReadonlyArray<GroupScore> =>
  document.groups.map(({ code }, group) => {
    let score = 0
    let max = 0
    document.directions.forEach((direction, position) => {
      const own = scores.directionScore[row * scores.d + position] ?? Number.NaN
      if (direction.group !== code || Number.isNaN(own)) return
      score += own
      max += scores.directionMax[row * scores.d + position] ?? 0
    })
    score = counted[group] ?? score
    return { code, score, max, percent: max === 0 || Number.isNaN(score) ? Number.NaN : multiplyDivideRound(score, 10_000, max) }
  })
