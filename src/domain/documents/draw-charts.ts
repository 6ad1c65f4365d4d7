import type { Drawing, Mark } from '../shared/drawing'
import { clipText, estimateWidth, wrapText } from '../shared/text-width'

/** Colours that differ in grey print and in colour blindness (quality 5.3 V1). */
const ACCENT = '#12436d'
const INK = '#222222'
const MUTED = '#666666'
const GRID = '#d5d5d5'
const PAPER = '#ffffff'
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
/** From line to line of words beside a bar, and how far apart bars with two lines stand. */
const LINE_STEP = 9
const WIDE_STEP = 23

export type Bar = { readonly label: string; /** Null: hidden or none. */ readonly value: number | null; readonly text: string }

const LABEL_WIDTH = LABEL - 8
/** Lines of the words beside a bar: two at most where there is room for them. */
const labelLines = (text: string, most: number): ReadonlyArray<string> => {
  const lines = wrapText(text, LABEL_WIDTH, SIZE)
  return [...lines.slice(0, most - 1), clipText(lines.slice(most - 1).join(' '), LABEL_WIDTH, SIZE)].filter((line) => line !== '')
}
const label = (lines: ReadonlyArray<string>, y: number, bar: number): ReadonlyArray<Mark> => {
  const first = y + bar - (bar < BAR ? 1.5 : 3) - ((lines.length - 1) * LINE_STEP) / 2
  return lines.map((text, at) => ({ kind: 'text', x: LABEL - 6, y: first + at * LINE_STEP, text, size: SIZE, anchor: 'end', fill: INK }))
}

/** Bars from zero to `max` with a line at `mark` (the median of the region): no axis is cut. */
export const drawBars = (bars: ReadonlyArray<Bar>, { max, mark }: { max: number; mark: { value: number; text: string } | null }): Drawing => {
  const plot = WIDTH - LABEL - 45
  const top = mark === null ? 4 : 16
  const labels = bars.map((bar) => labelLines(bar.label, bars.length > MANY ? 1 : 2))
  const { bar: thick, step } = bars.length > MANY ? TIGHT : { bar: BAR, step: labels.some((lines) => lines.length > 1) ? WIDE_STEP : STEP }
  const height = top + bars.length * step + 4
  const scale = (value: number): number => (max <= 0 ? 0 : (Math.min(max, value) / max) * plot)
  const filled = bars.flatMap(({ value }, at): ReadonlyArray<Mark> => (value === null ? [] : [{ kind: 'rect', x: LABEL, y: top + at * step, width: Math.max(0.5, scale(value)), height: thick, fill: ACCENT }]))
  const words = bars.flatMap((bar, at): ReadonlyArray<Mark> => {
    const y = top + at * step
    const end = bar.value === null ? 0 : scale(bar.value)
    return [
      ...label(labels[at] ?? [], y, thick),
      // The line of the median may not cross a figure.
      ...(mark === null ? [] : [{ kind: 'rect', x: LABEL + end + 2, y, width: estimateWidth(bar.text, SIZE) + 3, height: thick, fill: PAPER } as const]),
      { kind: 'text', x: LABEL + end + 4, y: y + thick - (thick < BAR ? 1.5 : 3), text: bar.text, size: SIZE, anchor: 'start', fill: bar.value === null ? MUTED : INK },
    ]
  })
  const reference: ReadonlyArray<Mark> = mark === null ? [] : [
    { kind: 'line', x1: LABEL + scale(mark.value), y1: top - 4, x2: LABEL + scale(mark.value), y2: height - 2, stroke: '#bf5a2c', width: 1 },
    { kind: 'text', x: LABEL + scale(mark.value), y: top - 6, text: mark.text, size: SIZE, anchor: 'middle', fill: INK },
  ]
  return { width: WIDTH, height, marks: [{ kind: 'line', x1: LABEL, y1: top - 2, x2: LABEL, y2: height - 2, stroke: GRID, width: 1 }, ...filled, ...reference, ...words] }
}

const LEGEND_STEP = 12
const LEGEND_GAP = 12
const fillOf = (at: number, count: number): string => (at === count - 1 ? NO_LEVEL : (LEVEL_FILLS[at] ?? NO_LEVEL))

/** Squares with the words of the levels, over the whole width, in as many rows as they need. */
const legendOf = (names: ReadonlyArray<string>): { marks: ReadonlyArray<Mark>; rows: number } => {
  let [x, row] = [0, 0]
  const marks = names.flatMap((name, at): ReadonlyArray<Mark> => {
    const width = 11 + estimateWidth(name, SIZE - 1)
    if (x > 0 && x + width > WIDTH) [x, row] = [0, row + 1]
    const from = x
    x += width + LEGEND_GAP
    return [
      { kind: 'rect', x: from, y: 2 + row * LEGEND_STEP, width: 8, height: 8, fill: fillOf(at, names.length) },
      { kind: 'text', x: from + 11, y: 9.5 + row * LEGEND_STEP, text: name, size: SIZE - 1, anchor: 'start', fill: INK },
    ]
  })
  return { marks, rows: row + 1 }
}

export type LevelBar = { readonly label: string; readonly counts: ReadonlyArray<number> }

/** Shares of levels inside each group, one full-width bar a group, with the words of the levels above; the last name is what is not told. */
export const drawLevels = (groups: ReadonlyArray<LevelBar>, names: ReadonlyArray<string>): Drawing => {
  const plot = WIDTH - LABEL - 8
  const legend = legendOf(names)
  const top = 8 + legend.rows * LEGEND_STEP
  const labels = groups.map((group) => labelLines(group.label, 2))
  const step = labels.some((lines) => lines.length > 1) ? WIDE_STEP : STEP
  const rows = groups.flatMap(({ counts }, row): ReadonlyArray<Mark> => {
    const y = top + row * step
    const sum = counts.reduce((all, count) => all + count, 0)
    let x = LABEL
    const parts = counts.flatMap((count, at): ReadonlyArray<Mark> => {
      const width = sum === 0 ? 0 : (count / sum) * plot
      const from = x
      x += width
      if (count === 0) return []
      const isDark = at < names.length - 1 && (at < 2 || at === 4)
      return [
        { kind: 'rect', x: from, y, width, height: BAR, fill: fillOf(at, names.length) },
        ...(width < 14 ? [] : [{ kind: 'text', x: from + width / 2, y: y + BAR - 3, text: String(count), size: SIZE - 1, anchor: 'middle', fill: isDark ? '#ffffff' : '#000000' } as const]),
      ]
    })
    return [...label(labels[row] ?? [], y, BAR), ...parts]
  })
  return { width: WIDTH, height: top + groups.length * step + 2, marks: [...legend.marks, ...rows] }
}
