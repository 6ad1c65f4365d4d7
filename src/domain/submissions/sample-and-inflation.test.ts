import { describe, expect, it } from 'vitest'
import { aModelDocument, aWholeModelDocument } from '#tests/factories/model-document'
import { cellStateByte } from '../scoring/lines/cells'
import { saidCells, type FormLayers } from '../values/layers'
import { drawSample } from './draw-sample'
import { fieldDirections } from './field-directions'
import { cellInflation, inflationOf } from './inflation'
import { sampleRisks } from './sample-risks'

const empty = { values: [], states: [] }
const layer = (...values: ReadonlyArray<number | null>) => ({ values: values.map((value) => value ?? 0), states: values.map((value) => (value === null ? 0 : cellStateByte.value)) })
const form = (over: Partial<FormLayers>): FormLayers => ({ self: empty, municipal: empty, verified: empty, ...over })

describe('ZEL-43 inflation of the self-assessment', () => {
  it('knows from the formulas which way is better: a part up, its whole down, breaches down, a field on both sides nowhere', () => {
    expect(fieldDirections(aModelDocument())).toEqual([-1, 1, 1, -1, 1, -1, 1, -1])
    const amur = aWholeModelDocument()
    const of = (key: string) => fieldDirections(amur)[amur.fields.findIndex((field) => field.key === key)]
    expect([of('teachers_category'), of('teachers_total'), of('dropouts'), of('reserve_people')]).toEqual([1, -1, -1, 0])
  })

  it('is the signed difference to the figure nearest to the fact, in its good direction', () => {
    const judged = form({ self: layer(90, 50, 4), municipal: layer(80, 50, 5), verified: layer(60, null, null) })
    expect([cellInflation(judged, 0, 1), cellInflation(judged, 1, 1), cellInflation(judged, 2, -1), cellInflation(judged, 2, 0), cellInflation(judged, 3, 1)]).toEqual([3333, 0, 2000, undefined, undefined])
    expect(inflationOf([judged], [1, 1, -1])).toEqual({ compared: 3, overstated: 2, understated: 0, index: 1778 })
    expect(inflationOf([judged, form({ self: layer(0), verified: layer(10) })], [1, 1, -1])).toEqual({ compared: 4, overstated: 2, understated: 1, index: -1167 })
    expect(inflationOf([form({ self: layer(1) })], [1])).toEqual({ compared: 0, overstated: 0, understated: 0, index: null })
  })
})

describe('ZEL-57 interest in objective results', () => {
  it('an overstated figure earns nothing: the verified one counts and the difference is told; an honest figure is not told', () => {
    const [overstated, honest] = [form({ self: layer(90), verified: layer(60) }), form({ self: layer(60), verified: layer(60) })]
    expect(saidCells(overstated, 1)).toEqual(saidCells(honest, 1))
    expect([inflationOf([overstated], [1]).overstated, inflationOf([honest], [1]).overstated]).toEqual([1, 0])
  })
})

describe('ZEL-43 sample of the region', () => {
  const candidates = Array.from({ length: 40 }, (_, index) => ({ id: `form-${String(index).padStart(2, '0')}`, risks: index < 3 ? (['outlier'] as const) : [] }))

  it('takes every risky form and a tenth of the others, rounded up', () => {
    const drawn = drawSample(candidates, { seed: 7, sharePercent: 10 })
    expect(drawn.filter(({ reasons }) => reasons.includes('outlier')).map(({ id }) => id)).toEqual(['form-00', 'form-01', 'form-02'])
    expect(drawn.filter(({ reasons }) => reasons.includes('random'))).toHaveLength(4)
  })

  it('is drawn again by its seed whatever the order, and differently by another', () => {
    const by = (seed: number, list = candidates) => drawSample(list, { seed, sharePercent: 10 }).map(({ id }) => id)
    expect(by(7, candidates.toReversed())).toEqual(by(7))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => by(seed).join())).size).toBeGreaterThan(10)
  })

  it('knows a risk by the findings and by the inflation', () => {
    const calm = { compared: 5, overstated: 1, understated: 0, index: 999 }
    const finding = (code: 'OUTLIER' | 'CHANGED_MUCH') => ({ key: code, code, strength: 'warning' as const, slots: [0], facts: {} })
    expect(sampleRisks({ findings: [finding('OUTLIER'), finding('CHANGED_MUCH')], inflation: calm, hasNewEvidence: false })).toEqual(['outlier', 'jump'])
    expect(sampleRisks({ findings: [], inflation: { ...calm, index: 1000 }, hasNewEvidence: true })).toEqual(['inflated', 'newEvidence'])
    expect(sampleRisks({ findings: [], inflation: calm, hasNewEvidence: false })).toEqual([])
  })
})
