import { crc32, deflateSync } from 'node:zlib'
import type { Drawing, Mark } from '@/domain/shared/drawing'
import { outlineFonts } from '../pdf/fonts'
import { fillShape, type Point, type Shape } from './fill-shape'
import { outlineText } from './outline-text'

/** Pixels in a point: 180 to the inch, sharp on paper. */
const SCALE = 2.5
const CIRCLE_POINTS = 32
const WHITE = 255

export type PngOf = (drawing: Drawing) => Buffer

const rectangle = ({ x, y, width, height }: Extract<Mark, { kind: 'rect' }>): Shape => [[[x, y], [x + width, y], [x + width, y + height], [x, y + height]]]
const circle = (x: number, y: number, radius: number): Shape => [
  Array.from({ length: CIRCLE_POINTS }, (_, at): Point => [x + radius * Math.cos((2 * Math.PI * at) / CIRCLE_POINTS), y + radius * Math.sin((2 * Math.PI * at) / CIRCLE_POINTS)]),
]
const stroke = ({ x1, y1, x2, y2, width }: Extract<Mark, { kind: 'line' }>): Shape => {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)]
  return [[[x1 + dx, y1 - dy], [x2 + dx, y2 - dy], [x2 - dx, y2 + dy], [x1 - dx, y1 + dy]]]
}
const scaled = (shape: Shape): Shape => shape.map((ring) => ring.map(([x, y]): Point => [x * SCALE, y * SCALE]))

const shapeOf = (mark: Mark, fonts: ReturnType<typeof outlineFonts>): { shape: Shape; colour: string } => {
  switch (mark.kind) {
    case 'rect': return { shape: scaled(rectangle(mark)), colour: mark.fill }
    case 'circle': return { shape: scaled(circle(mark.x, mark.y, mark.radius)), colour: mark.fill }
    case 'line': return { shape: scaled(stroke(mark)), colour: mark.stroke }
    case 'text': return {
      shape: outlineText(mark.bold === true ? fonts.bold : fonts.regular, mark.text, { x: mark.x * SCALE, y: mark.y * SCALE, size: mark.size * SCALE, anchor: mark.anchor }), colour: mark.fill,
    }
  }
}

const channels = (colour: string): readonly [number, number, number] => [0, 1, 2].map((at) => Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16)) as unknown as readonly [number, number, number]

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Eight bits a channel, no transparency, rows unfiltered. */
const encode = (pixels: Buffer, width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels, { level: 6 })), chunk('IEND', Buffer.alloc(0))])
}

const paintDrawing = (drawing: Drawing, fonts: ReturnType<typeof outlineFonts>): Buffer => {
  const [width, height] = [Math.ceil(drawing.width * SCALE), Math.ceil(drawing.height * SCALE)]
  const stride = 1 + 3 * width
  const pixels = Buffer.alloc(stride * height, WHITE)
  for (let y = 0; y < height; y += 1) pixels[y * stride] = 0
  for (const mark of drawing.marks) {
    const { shape, colour } = shapeOf(mark, fonts)
    if (shape.length === 0) continue
    const wanted = channels(colour)
    fillShape(shape, { width, height }, (y, row) => {
      row.forEach((share, x) => {
        if (share <= 0) return
        for (let channel = 0; channel < 3; channel += 1) {
          const place = y * stride + 1 + 3 * x + channel
          const under = pixels[place] ?? WHITE
          pixels[place] = Math.round(under + ((wanted[channel] ?? 0) - under) * Math.min(1, share))
        }
      })
    })
  }
  return encode(pixels, width, height)
}

/** Draws pictures for programs that do not read SVG; the fonts are opened once, with the first picture. */
export const pngOfDrawings = (): PngOf => {
  let fonts: ReturnType<typeof outlineFonts> | undefined
  return (drawing) => paintDrawing(drawing, (fonts ??= outlineFonts()))
}
