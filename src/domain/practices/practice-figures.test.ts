import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { lineStateByte } from '../scoring/lines/line-state'
import { choosePractice, practiceChooser, strongFigures, type FindablePractice } from './practice-figures'

const document = aModelDocument()
/** Every line scored; the first indicator with so many of its two points, the others with none. */
const card = (points: number) => ({ states: Uint8Array.from(document.indicators.map(() => lineStateByte.scored)), points: document.indicators.map((_, at) => (at === 0 ? points * 1_000_000 : 0)) })
const told = (cards: ReadonlyArray<ReturnType<typeof card>>, smallestGroup: number | null) => strongFigures(document, cards, smallestGroup).map(({ kind, code, percent }) => `${kind} ${code} ${percent}`)

describe('what is strong', () => {
  it.each([[1.58, []], [1.6, ['indicator 1.1 80']], [2, ['indicator 1.1 100']]])('%d of two points', (points, expected) => expect(told([card(points)], null)).toEqual(expected))

  it('of a municipality is the median, and nothing is said of fewer than five', () => {
    expect(told([2, 2, 2, 0].map(card), 5)).toEqual([])
    expect(told([2, 2, 2, 0, 0].map(card), 5)).toEqual(['indicator 1.1 100'])
    expect(told([2, 2, 0, 0, 0].map(card), 5)).toEqual([])
  })
})

const practice = (id: string, over: Partial<FindablePractice> = {}): FindablePractice => ({ id, organizationId: `o${id}`, indicatorCodes: [], directionCodes: [], organizationTypes: [], ...over })
const sought = { indicatorCode: '1.1', directionCode: '1', type: 'kindergarten', organizationId: 'own' } as const

describe('a practice for a deficit', () => {
  it('on the same indicator comes before one in its direction', () => {
    const [wide, exact] = [practice('wide', { directionCodes: ['1'] }), practice('exact', { indicatorCodes: ['1.1'] })]
    expect(choosePractice([wide, exact], sought)).toBe(exact)
    expect(choosePractice([wide], sought)).toBe(wide)
    expect(choosePractice([practice('other', { directionCodes: ['2'], indicatorCodes: ['2.1'] })], sought)).toBeUndefined()
  })

  it('takes turns between equals, not between better and worse', () => {
    const choose = practiceChooser([practice('a', { indicatorCodes: ['1.1'] }), practice('b', { indicatorCodes: ['1.1'] }), practice('wide', { directionCodes: ['1'] })])
    expect([1, 2, 3].map(() => choose(sought)?.id)).toEqual(['a', 'b', 'a'])
  })

  it('is of another organization and for its type', () => {
    const exact = { indicatorCodes: ['1.1'] }
    expect(choosePractice([practice('own', { ...exact, organizationId: 'own' }), practice('schools', { ...exact, organizationTypes: ['secondary_school'] })], sought)).toBeUndefined()
    expect(choosePractice([practice('gardens', { ...exact, organizationTypes: ['kindergarten'] })], sought)?.id).toBe('gardens')
  })
})
