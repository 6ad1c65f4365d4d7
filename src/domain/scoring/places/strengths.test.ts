import { describe, expect, it } from 'vitest'
import { strengthsOf, type ComparedDirection } from './strengths'

const direction = (code: string, score: number, median: number, max = 10): ComparedDirection => ({ code, name: code, score, max, median, below: 0, of: 9 })
const codes = (list: ReadonlyArray<ComparedDirection>): string => list.map(({ code }) => code).join('')

describe('strengths and weaknesses against the cluster', () => {
  it('measures the distance from the median as a share of the maximum', () => {
    const { strong, weak } = strengthsOf([direction('a', 6, 5), direction('b', 12, 10, 40), direction('c', 1, 5), direction('d', 4, 5)])
    expect([codes(strong), codes(weak)]).toEqual(['ab', 'cd'])
  })
  it('shows three of each and nothing that equals the median or does not apply', () => {
    const many = ['a', 'b', 'c', 'd'].map((code, at) => direction(code, 6 + at, 5))
    expect(codes(strengthsOf([...many, direction('e', 5, 5), direction('f', 0, 0, 0)]).strong)).toBe('dcb')
    expect(strengthsOf(many).weak).toEqual([])
  })
})
