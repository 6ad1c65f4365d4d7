import { describe, expect, it } from 'vitest'
import { randomCycle, randomExtendedCycle, type RandomCycle } from '#tests/golden/random-cycle'
import { compileModel } from './compile/compile-model'
import { scoreCycle } from './score-cycle'
import { scoreCycleByReference } from './exact/score-card-reference'

// A larger run: SCORING_CARDS=1000000 npx vitest run --project unit src/domain/scoring/score-cycle.test.ts
const ROWS = 40
const CARDS = Number(process.env['SCORING_CARDS'] ?? 2000)

const agree = (make: (seed: number, rows: number) => RandomCycle, cards: number, first = 1): void => {
  for (let seed = first; seed < first + cards / ROWS; seed += 1) {
    const { document, participants, cells } = make(seed, ROWS)
    const model = compileModel(document)
    expect(model.isSafe).toBe(true)
    const fast = scoreCycle(model, participants, cells)
    const exact = scoreCycleByReference(document, participants, cells)
    for (const key of Object.keys(exact) as (keyof typeof exact)[]) expect({ seed, key, value: fast[key] }).toEqual({ seed, key, value: exact[key] })
  }
}

describe('the fast path and the definition', () => {
  it('architecture 12.6: agree in every array on random models and cards', () => agree(randomCycle, CARDS), 3_600_000)
  it('architecture 12.6: agree with targets, changes, grids, normalised values and small bases, means, caps, weight sets, bonuses', () => agree(randomExtendedCycle, CARDS / 4), 3_600_000)
  it('a bonus of some millionths in a large direction is the difference of two shares: found among a million cards', () => agree(randomExtendedCycle, ROWS, 9069))
})
