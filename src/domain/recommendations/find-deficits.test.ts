import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { lineStateByte } from '../scoring/lines/line-state'
import { findDeficits, sharesOf, type Shares } from './find-deficits'

const document = aModelDocument()
const [first] = document.indicators
const code = first?.code ?? ''
const at = (percent: number): Shares => new Map([[code, percent]])
const kindsOf = (seen: Parameters<typeof findDeficits>[1]) => findDeficits(document, seen).map(({ kind, from, size }) => ({ kind, from, size }))

describe('deficits of a card', () => {
  it('reads the share of the maximum in whole percents, half up, and only of scored lines', () => {
    const max = Number(first?.max ?? '0') * 1_000_000
    const points = document.indicators.map((_one, place) => (place === 0 ? max * 0.335 : 0))
    const states = Uint8Array.from(document.indicators, (_one, place) => (place === 0 ? lineStateByte.scored : lineStateByte.missing))
    expect([...sharesOf(document, { states, points })]).toEqual([[code, 34]])
  })

  it.each([[33, 1], [34, 0], [35, 0]])('OSE-15: %i %% of the maximum gives %i level deficits', (percent, count) => {
    expect(kindsOf({ shares: at(percent) })).toHaveLength(count)
  })

  it.each([[76, 0], [75, 1], [74, 1]])('ZEL-26: a fall from 100 %% to %i %% gives %i drops', (percent, count) => {
    expect(kindsOf({ shares: at(percent), previous: at(100) }).filter(({ kind }) => kind === 'drop')).toHaveLength(count)
  })

  it('ZEL-26: two falls in a row are a negative trend however small, measured from the first', () => {
    expect(kindsOf({ shares: at(90), previous: at(95), beforePrevious: at(96) })).toEqual([{ kind: 'drop', from: 96, size: 6 }])
    expect(kindsOf({ shares: at(90), previous: at(95), beforePrevious: at(95) })).toEqual([])
  })

  it.each([[61, 0], [60, 1]])('a median of 80 %% leaves %i %% with %i gaps', (percent, count) => {
    expect(kindsOf({ shares: at(percent), median: at(80) })).toHaveLength(count)
  })

  it('says nothing of what was not scored now', () => {
    expect(kindsOf({ shares: new Map(), previous: at(100), median: at(100) })).toEqual([])
  })
})
