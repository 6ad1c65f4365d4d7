import { expect, it } from 'vitest'
import { anIndicator } from '#tests/factories/model-document'
import { drawnRule } from './drawn-rule'

const of = (rule: Parameters<typeof anIndicator>[0]['rule'], over = {}) => anIndicator({ code: '1', formula: 'a', max: '2', ...(rule === undefined ? {} : { rule }), ...over })
const medianBands = { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] } as const

it('draws a penalty as a falling line', () => expect(drawnRule(of({ kind: 'count_penalty', each: '0.5' }), null)).toEqual({ kind: 'linear', zeroAt: 4, fullAt: 0, points: 2 }))
it('puts bands around the median', () => expect(drawnRule(of(medianBands), 60_000_000)).toEqual({ kind: 'steps', steps: [{ from: 60, points: 2 }, { from: 50, points: 1 }] }))
it('mirrors bands where less is better', () =>
  expect(drawnRule(of(medianBands, { goodDirection: 'down' }), 60_000_000)).toEqual({ kind: 'steps', steps: [{ from: 0, points: 2 }, { from: 60, points: 1 }, { from: 70, points: 0 }] }))
it('draws nothing without what the value is compared with', () => expect([drawnRule(of(medianBands), null), drawnRule(of({ kind: 'best_is_100' }), null), drawnRule(of({ kind: 'boolean' }), null)]).toEqual([null, null, null]))
it('stretches the ratio over the municipality', () =>
  expect(drawnRule(of({ kind: 'ratio_to_municipality', steps: [{ from: '1', points: '2' }, { from: '0.5', points: '1' }] }), 40_000_000)).toEqual({ kind: 'steps', steps: [{ from: 40, points: 2 }, { from: 20, points: 1 }] }))
