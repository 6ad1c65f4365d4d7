import { describe, expect, it } from 'vitest'
import { histogramBins } from './bins'
import { dodge } from './dodge'
import { heatStep } from './heat-steps'
import { ruleCorners, rulePeak, type DrawnRule } from './rule-shape'
import { spreadLabels } from './slope-labels'
import { barDomain, percent, pointDomain, quantile, tickDigits, ticks, toPercent } from './scale'

describe('scale', () => {
  it.each([[0, 0], [50, 50], [100, 100], [-5, 0], [120, 100], [33.333_333, 33.3333]] as const)('%s of 0–100', (value, at) => expect(toPercent(value, [0, 100])).toBe(at))
  it('an axis of one value stands in the middle', () => expect(percent(7, [7, 7])).toBe('50%'))
  it('ticks are round and inside', () => {
    expect(ticks([0, 100])).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticks([0, 1], 4)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(ticks([43, 91])).toEqual([50, 60, 70, 80, 90])
    expect(ticks([5, 5])).toEqual([5])
  })
  it('bars start at zero, whatever the values', () => {
    expect(barDomain([62, 91])).toEqual([0, 100])
    expect(barDomain([-3, 8])[0]).toBeLessThanOrEqual(-3)
    expect(barDomain([])).toEqual([0, 1])
    expect(barDomain([0, 0])).toEqual([0, 1])
  })
  it('points may start elsewhere, and hold every value', () => {
    expect(pointDomain([62, 91])).toEqual([60, 100])
    expect(pointDomain([5])).toEqual([4, 6])
    expect(pointDomain([])).toEqual([0, 1])
  })
  it('tick digits', () => expect(tickDigits([0, 0.25, 0.5])).toBe(2))
  it('quartiles as Excel counts them', () => expect([quantile([1, 2, 3, 4], 0.25), quantile([4, 1, 3, 2], 0.5), quantile([1, 2, 3, 4], 0.75)]).toEqual([1.75, 2.5, 3.25]))
  it('no values, no quantile', () => expect(quantile([], 0.5)).toBeNaN())
})

describe('dodge', () => {
  it('leaves dots that do not meet on the axis', () => expect(dodge([0, 10, 20], 5, 5)).toEqual([0, 0, 0]))
  it('spreads dots that meet, up and down in turn', () => expect(dodge([1, 1, 1, 9], 2, 5)).toEqual([0, 1, -1, 0]))
  it('keeps to the height', () => expect(dodge([1, 1, 1, 1], 2, 3)).toEqual([0, 1, -1, 0]))
})

it('every value falls into one bin, edges included', () => {
  const bins = histogramBins([0, 10, 19.9, 20, 100], [0, 100], 5)
  expect(bins.map((bin) => bin.count)).toEqual([3, 1, 0, 0, 1])
})

it.each([[0, 1], [19.9, 1], [20, 2], [59, 3], [80, 5], [100, 5], [140, 5], [-1, 1]] as const)('heat of %s', (value, step) => expect(heatStep(value, [0, 100])).toBe(step))
it('a flat scale takes the middle step', () => expect(heatStep(4, [4, 4])).toBe(3))

describe('rule', () => {
  const steps: DrawnRule = { kind: 'steps', steps: [{ from: 90, points: 2 }, { from: 75, points: 1 }] }
  it('steps jump at their thresholds', () => expect(ruleCorners(steps, [0, 100])).toEqual([
    { value: 0, points: 0 }, { value: 75, points: 0 }, { value: 75, points: 1 }, { value: 90, points: 1 }, { value: 90, points: 2 }, { value: 100, points: 2 },
  ]))
  it('a step below the axis is already reached', () => expect(ruleCorners(steps, [80, 100])[0]).toEqual({ value: 80, points: 1 }))
  it('a falling line: less is better', () => expect(ruleCorners({ kind: 'linear', zeroAt: 10, fullAt: 0, points: 3 }, [0, 20])).toEqual([{ value: 0, points: 3 }, { value: 10, points: 0 }, { value: 20, points: 0 }]))
  it('peak', () => expect(rulePeak(steps)).toBe(2))
})

describe('slope labels', () => {
  it('keeps those that do not meet', () => expect(spreadLabels([10, 60], 18, 100)).toEqual([10, 60]))
  it('pushes apart, keeps the order and the edge', () => expect(spreadLabels([99, 98, 97], 18, 100)).toEqual([100, 82, 64]))
})
