/** Heights of labels so that neighbours stand at least `gap` apart; order is kept, the block stays inside [0, height] where it fits. */
export const spreadLabels = (wanted: ReadonlyArray<number>, gap: number, height: number): ReadonlyArray<number> => {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index)
  const placed: number[] = []
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? -Infinity) + gap))
  let limit = height
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at] ?? 0, limit)
    limit = (placed[at] ?? 0) - gap
  }
  const result = new Array<number>(wanted.length).fill(0)
  order.forEach(({ index }, at) => { result[index] = placed[at] ?? 0 })
  return result
}
