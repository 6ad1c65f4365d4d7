export type Point = readonly [x: number, y: number]
/** Closed rings of points in pixels; filled by the non-zero rule. */
export type Shape = ReadonlyArray<ReadonlyArray<Point>>

const SUBLINES = 5

type Crossing = { readonly x: number; readonly turn: 1 | -1 }

const crossingsAt = (shape: Shape, y: number): ReadonlyArray<Crossing> => {
  const found: Crossing[] = []
  for (const ring of shape) {
    for (let at = 0; at < ring.length; at += 1) {
      const [from, to] = [ring[at], ring[(at + 1) % ring.length]]
      if (from === undefined || to === undefined || from[1] <= y === to[1] <= y) continue
      found.push({ x: from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]), turn: from[1] < to[1] ? 1 : -1 })
    }
  }
  return found.sort((a, b) => a.x - b.x)
}

/** Adds how much of each pixel of the row lies between two edges. */
const cover = (row: Float64Array, from: number, to: number): void => {
  const [left, right] = [Math.max(0, from), Math.min(row.length, to)]
  for (let x = Math.floor(left); x < right; x += 1) row[x] = (row[x] ?? 0) + (Math.min(x + 1, right) - Math.max(x, left)) / SUBLINES
}

/** Calls back with the share 0–1 of every touched pixel row of the shape. */
export const fillShape = (shape: Shape, size: { width: number; height: number }, paint: (y: number, row: Float64Array) => void): void => {
  const ys = shape.flatMap((ring) => ring.map(([, y]) => y))
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(size.height, Math.ceil(Math.max(...ys)))]
  for (let y = top; y < bottom; y += 1) {
    const row = new Float64Array(size.width)
    for (let sub = 0; sub < SUBLINES; sub += 1) {
      let winding = 0
      const crossings = crossingsAt(shape, y + (sub + 0.5) / SUBLINES)
      crossings.forEach(({ x, turn }, at) => {
        winding += turn
        const next = crossings[at + 1]
        if (winding !== 0 && next !== undefined) cover(row, x, next.x)
      })
    }
    paint(y, row)
  }
}
