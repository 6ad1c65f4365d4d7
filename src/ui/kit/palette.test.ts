import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Palette = ReadonlyMap<string, string>
type Rgb = readonly [number, number, number]

const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8')
const paletteOf = (selector: string): Palette => {
  const start = css.indexOf(selector)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}
const themes: ReadonlyArray<readonly [string, Palette]> = [
  ['light', paletteOf(':root {')], ['dark by system', paletteOf(":root:not([data-theme='light']) {")], ['dark by choice', paletteOf(":root[data-theme='dark'] {")],
]

const linear = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}
/** Machado, Oliveira, Fernandes 2009, full severity, in linear light. */
const vision: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
const lab = (rgb: Rgb, [r, g, b]: readonly [Rgb, Rgb, Rgb]): Rgb => {
  const seen = [r, g, b].map((row) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])))
  const [x, y, z] = [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)
  const fx = f((0.4124 * x + 0.3576 * y + 0.1805 * z) / 0.95047)
  const fy = f(0.2126 * x + 0.7152 * y + 0.0722 * z)
  const fz = f((0.0193 * x + 0.1192 * y + 0.9505 * z) / 1.08883)
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}
const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
const levels = ['high', 'optimal', 'acceptable', 'critical'] as const

describe.each(themes)('%s', (_name, palette) => {
  const color = (name: string): string => palette.get(name) ?? 'missing'
  it('has every token of the light theme', () => expect([...palette.keys()].sort()).toEqual([...(themes[0]?.[1].keys() ?? [])].sort()))
  it.each(['page', 'surface', 'sunken', 'hover', 'accent-soft'])('text on %s', (paper) => {
    for (const ink of ['ink', 'muted', 'faint', 'accent']) expect([ink, contrast(color(ink), color(paper)) >= 4.5]).toEqual([ink, true])
  })
  it.each(['danger', 'warning', 'success'])('%s on its soft ground, on the surface and on the page', (tone) => {
    for (const paper of [`${tone}-soft`, 'surface', 'page']) expect([paper, contrast(color(tone), color(paper)) >= 4.5]).toEqual([paper, true])
  })
  it('text on the accent', () => {
    expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('on-accent'), color('accent-strong'))).toBeGreaterThanOrEqual(4.5)
  })
  it.each([1, 2, 3, 4, 5])('number in the heat map, step %s', (step) => expect(contrast(color(`heat-${step}-ink`), color(`heat-${step}`))).toBeGreaterThanOrEqual(4.5))
  it.each(['line-strong', 'mark', 'level-high', 'level-optimal', 'level-acceptable', 'level-critical', 'level-none'])('mark %s against the paper', (mark) => expect(contrast(color(mark), color('surface'))).toBeGreaterThanOrEqual(3))
  it('levels grow in weight in grey: the worse, the stronger', () => {
    const weights = levels.map((level) => contrast(color(`level-${level}`), color('surface')))
    weights.slice(1).forEach((weight, index) => expect(weight / (weights[index] ?? 0)).toBeGreaterThan(1.25))
  })
  it.each(Object.entries(vision))('levels differ for %s', (_kind, matrix) => {
    const seen = levels.map((level) => lab(linear(color(`level-${level}`)), matrix))
    seen.forEach((a, i) => seen.slice(i + 1).forEach((b) => expect(distance(a, b)).toBeGreaterThanOrEqual(15)))
  })
})
