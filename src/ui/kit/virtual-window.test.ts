import { describe, expect, it } from 'vitest'
import { nextRow, rowWindow, stickyOffsets } from './virtual-window'

describe('rowWindow', () => {
  it('at the top', () => expect(rowWindow({ scrollTop: 0, viewHeight: 360, rowHeight: 36, count: 1500 }, 2)).toEqual({ first: 0, last: 12, before: 0, after: 1488 * 36 }))
  it('in the middle', () => expect(rowWindow({ scrollTop: 3600, viewHeight: 360, rowHeight: 36, count: 1500 }, 2)).toEqual({ first: 98, last: 112, before: 98 * 36, after: 1388 * 36 }))
  it('past the end after a filter', () => expect(rowWindow({ scrollTop: 50_000, viewHeight: 360, rowHeight: 36, count: 3 }, 2)).toEqual({ first: 3, last: 3, before: 108, after: 0 }))
})
describe('nextRow', () => {
  const at = { active: 5, page: 10, count: 12 }
  it.each([['ArrowDown', 6], ['ArrowUp', 4], ['PageDown', 11], ['PageUp', 0], ['Home', 0], ['End', 11], ['a', null]] as const)('%s', (key, row) => expect(nextRow(key, at)).toBe(row))
})
it('sticky columns stand side by side', () => expect(stickyOffsets([{ width: 60, sticky: true }, { width: 200, sticky: true }, { width: 80 }])).toEqual([0, 60, null]))
