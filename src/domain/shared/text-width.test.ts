import { describe, expect, it } from 'vitest'
import { clipText, estimateWidth, wrapText } from './text-width'

const NAME = 'Н6. Объективность результатов внешней оценки'

describe('how wide words stand', () => {
  it('grows with the size and with the letters', () => {
    expect(estimateWidth('', 9)).toBe(0)
    expect(estimateWidth('шшш', 9)).toBeGreaterThan(estimateWidth('иии', 9))
    expect(estimateWidth(NAME, 18)).toBeCloseTo(2 * estimateWidth(NAME, 9))
  })
  it('breaks at spaces and never loses a word', () => {
    const lines = wrapText(NAME, 120, 9)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe(NAME)
    expect(lines.every((line) => estimateWidth(line, 9) <= 120)).toBe(true)
    expect(wrapText('Достопримечательность', 10, 9)).toEqual(['Достопримечательность'])
  })
  it('cuts what does not fit and says so', () => {
    expect(clipText('да', 100, 9)).toBe('да')
    const cut = clipText(NAME, 60, 9)
    expect([cut.endsWith('…'), estimateWidth(cut, 9) <= 60, clipText(NAME, 1, 9)]).toEqual([true, true, '…'])
  })
})
