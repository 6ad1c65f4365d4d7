import { describe, expect, it } from 'vitest'
import { estimateWidth } from '../shared/text-width'
import type { Drawing, Mark } from '../shared/drawing'
import { drawBars, drawLevels } from './draw-charts'

type Text = Extract<Mark, { kind: 'text' }>
type Rect = Extract<Mark, { kind: 'rect' }>
const textsOf = ({ marks }: Drawing): ReadonlyArray<Text> => marks.filter((mark): mark is Text => mark.kind === 'text')
const edges = ({ x, text, size, anchor }: Text): readonly [number, number] => {
  const width = estimateWidth(text, size)
  return anchor === 'end' ? [x - width, x] : anchor === 'middle' ? [x - width / 2, x + width / 2] : [x, x + width]
}
const isInside = (drawing: Drawing): boolean => textsOf(drawing).every((text) => edges(text)[0] >= 0 && edges(text)[1] <= drawing.width && text.y <= drawing.height)

const NAME = 'Н1. Уровень сформированности профессиональных компетенций руководителя образовательной организации'

describe('charts of documents', () => {
  it('keep every word inside the picture: long names take two lines, and only the end of the second is cut', () => {
    const drawing = drawBars([{ label: NAME, value: 75, text: '75 %' }, { label: 'Н2. Условия', value: null, text: 'скр.' }], { max: 100, mark: null })
    expect(isInside(drawing)).toBe(true)
    const [first, second] = textsOf(drawing)
    expect(NAME.startsWith(first?.text ?? '-')).toBe(true)
    expect([second?.text.endsWith('…'), second?.x]).toEqual([true, first?.x])
  })
  it('lay paper between the line of the median and a figure', () => {
    const { marks } = drawBars([{ label: 'Зея', value: 70, text: '70,00' }], { max: 100, mark: { value: 72, text: 'медиана 72,00' } })
    const line = marks.findIndex((mark) => mark.kind === 'line' && mark.stroke !== '#d5d5d5')
    const paper = marks.findIndex((mark): mark is Rect => mark.kind === 'rect' && mark.fill === '#ffffff')
    const figure = marks.findIndex((mark) => mark.kind === 'text' && mark.text === '70,00')
    expect(line).toBeGreaterThan(-1)
    expect([line < paper, paper < figure]).toEqual([true, true])
  })
  it('put the names of levels side by side without touching, in as many rows as they need', () => {
    const names = ['высокий', 'оптимальный', 'допустимый', 'критический', 'скрыто или нет']
    const wide = names.map((name) => `${name} уровень эффективности руководителя`)
    for (const words of [names, wide]) {
      const drawing = drawLevels([{ label: 'Организации дополнительного образования', counts: [1, 20, 30, 4, 5] }], words)
      expect(isInside(drawing)).toBe(true)
      const legend = textsOf(drawing).slice(0, words.length)
      expect(legend.map(({ text }) => text)).toEqual(words)
      expect(legend.every((one, at) => { const next = legend[at + 1]; return next === undefined || next.y > one.y || edges(one)[1] < next.x - 11 })).toBe(true)
    }
  })
})
