import type { Drawing, Mark } from '../shared/drawing'

/** Colours that differ in grey print and in colour blindness (quality 5.3 V1). */
const ACCENT = '#12436d'
const INK = '#222222'
const MUTED = '#666666'
const GRID = '#d5d5d5'
/** Best level first; darker is better, so that a grey print keeps the order. */
const LEVEL_FILLS = ['#12436d', '#4a7ba6', '#9dbad1', '#d98b5f', '#bf5a2c'] as const
const NO_LEVEL = '#bdbdbd'
const WIDTH = 480
const LABEL = 176
const BAR = 12
const STEP = 19
/** More bars than this stand closer, so that the picture takes half a page. */
const MANY = 18
const TIGHT = { bar: 9, step: 13 }
const SIZE = 9

export type Bar = { readonly label: string; /** Null: hidden or none. */ readonly value: number | null; readonly text: string }

const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text)
const label = (text: string, y: number, bar: number): Mark => ({ kind: 'text', x: LABEL - 6, y: y + bar - (bar < BAR ? 1.5 : 3), text: clipped(text), size: SIZE, anchor: 'end', fill: INK })

/** Bars from zero to `max` with a line at `mark` (the median of the region): no axis is cut. */
export const drawBars = (bars: ReadonlyArray<Bar>, { max, mark }: { max: number; mark: { value: number; text: string } | null }): Drawing => {
  const plot = WIDTH - LABEL - 45
  const top = mark === null ? 4 : 16
  const { bar: thick, step } = bars.length > MANY ? TIGHT : { bar: BAR, step: STEP }
  const height = top + bars.length * step + 4
  const scale = (value: number): number => (max <= 0 ? 0 : (Math.min(max, value) / max) * plot)
  const marks = bars.flatMap((bar, at): ReadonlyArray<Mark> => {
    const y = top + at * step
    const end = bar.value === null ? 0 : scale(bar.value)
    return [
      label(bar.label, y, thick),
      ...(bar.value === null ? [] : [{ kind: 'rect', x: LABEL, y, width: Math.max(0.5, end), height: thick, fill: ACCENT } as const]),
      { kind: 'text', x: LABEL + end + 4, y: y + thick - (thick < BAR ? 1.5 : 3), text: bar.text, size: SIZE, anchor: 'start', fill: bar.value === null ? MUTED : INK },
    ]
  })
  const reference: ReadonlyArray<Mark> = mark === null ? [] : [
    { kind: 'line', x1: LABEL + scale(mark.value), y1: top - 4, x2: LABEL + scale(mark.value), y2: height - 2, stroke: '#bf5a2c', width: 1 },
    { kind: 'text', x: LABEL + scale(mark.value), y: top - 6, text: mark.text, size: SIZE, anchor: 'middle', fill: INK },
  ]
  return { width: WIDTH, height, marks: [{ kind: 'line', x1: LABEL, y1: top - 2, x2: LABEL, y2: height - 2, stroke: GRID, width: 1 }, ...marks, ...reference] }
}

export type LevelBar = { readonly label: string; readonly counts: ReadonlyArray<number> }

/** Shares of levels inside each group, one full-width bar a group, with the words of the levels above; the last name is what is not told. */
export const drawLevels = (groups: ReadonlyArray<LevelBar>, names: ReadonlyArray<string>): Drawing => {
  const plot = WIDTH - LABEL - 8
  const top = 20
  const fill = (at: number): string => (at === names.length - 1 ? NO_LEVEL : (LEVEL_FILLS[at] ?? NO_LEVEL))
  const step = plot / Math.max(1, names.length)
  const legend = names.flatMap((name, at): ReadonlyArray<Mark> => [
    { kind: 'rect', x: LABEL + at * step, y: 2, width: 8, height: 8, fill: fill(at) },
    { kind: 'text', x: LABEL + at * step + 11, y: 9.5, text: name, size: SIZE - 1, anchor: 'start', fill: INK },
  ])
  const rows = groups.flatMap(({ label: text, counts }, row): ReadonlyArray<Mark> => {
    const y = top + row * STEP
    const sum = counts.reduce((all, count) => all + count, 0)
    let x = LABEL
    const parts = counts.flatMap((count, at): ReadonlyArray<Mark> => {
      const width = sum === 0 ? 0 : (count / sum) * plot
      const from = x
      x += width
      if (count === 0) return []
      const isDark = at < names.length - 1 && (at < 2 || at === 4)
      return [
        { kind: 'rect', x: from, y, width, height: BAR, fill: fill(at) },
        ...(width < 14 ? [] : [{ kind: 'text', x: from + width / 2, y: y + BAR - 3, text: String(count), size: SIZE - 1, anchor: 'middle', fill: isDark ? '#ffffff' : '#000000' } as const]),
      ]
    })
    return [label(text, y, BAR), ...parts]
  })
  return { width: WIDTH, height: top + groups.length * STEP + 2, marks: [...legend, ...rows] }
}
