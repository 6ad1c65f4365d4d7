import type { OutlineFont } from '../pdf/pdf-types'
import type { Point, Shape } from './fill-shape'

const CURVE_PIECES = 6

type Place = { readonly x: number; readonly y: number; readonly size: number; readonly anchor: 'start' | 'middle' | 'end' }

/** Point of a curve through its control points (de Casteljau). */
const onCurve = (points: ReadonlyArray<Point>, t: number): Point => {
  if (points.length === 1) return points[0] ?? [0, 0]
  return onCurve(points.slice(1).map(([x, y], at): Point => [(points[at]?.[0] ?? 0) * (1 - t) + x * t, (points[at]?.[1] ?? 0) * (1 - t) + y * t]), t)
}

const pairs = (args: ReadonlyArray<number>, toPixel: (x: number, y: number) => Point): ReadonlyArray<Point> =>
  Array.from({ length: args.length / 2 }, (_, at) => toPixel(args[2 * at] ?? 0, args[2 * at + 1] ?? 0))

/** A line of text as filled rings of points. Sizes and places in pixels, `y` at the baseline. */
export const outlineText = (font: OutlineFont, text: string, { x, y, size, anchor }: Place): Shape => {
  const { glyphs, positions } = font.layout(text)
  const scale = size / font.unitsPerEm
  const width = positions.reduce((sum, position) => sum + position.xAdvance, 0) * scale
  let pen = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
  const rings: Point[][] = []
  glyphs.forEach((glyph, at) => {
    const start = pen
    const toPixel = (gx: number, gy: number): Point => [start + gx * scale, y - gy * scale]
    for (const { command, args } of glyph.path.commands) {
      if (command === 'moveTo') rings.push([])
      const ring = rings.at(-1)
      const controls = pairs(args, toPixel)
      const last = ring?.at(-1)
      if (controls.length <= 1 || last === undefined) ring?.push(...controls)
      else for (let piece = 1; piece <= CURVE_PIECES; piece += 1) ring?.push(onCurve([last, ...controls], piece / CURVE_PIECES))
    }
    pen += (positions[at]?.xAdvance ?? 0) * scale
  })
  return rings
}
