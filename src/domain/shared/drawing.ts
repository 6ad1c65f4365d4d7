/** A picture as plain marks, in points from the top left corner: the same one is drawn as SVG, as PDF and as PNG. Colours are '#rrggbb'. */
export type Mark =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly stroke: string; readonly width: number }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string }
  /** `y` is the baseline. */
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly anchor: 'start' | 'middle' | 'end'; readonly fill: string; readonly bold?: boolean }

export type Drawing = { readonly width: number; readonly height: number; readonly marks: ReadonlyArray<Mark> }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
/** Whole hundredths: the same drawing gives the same bytes. */
const n = (value: number): string => String(Math.round(value * 100) / 100)

const markSvg = (mark: Mark): string => {
  switch (mark.kind) {
    case 'rect': return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" fill="${mark.fill}"/>`
    case 'line': return `<line x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}" stroke="${mark.stroke}" stroke-width="${n(mark.width)}"/>`
    case 'circle': return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.radius)}" fill="${mark.fill}"/>`
    case 'text': return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-family="Tinos, Times New Roman, serif" font-size="${n(mark.size)}" text-anchor="${mark.anchor}" fill="${mark.fill}"${mark.bold === true ? ' font-weight="bold"' : ''}>${escaped(mark.text)}</text>`
  }
}

export const drawingSvg = ({ width, height, marks }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}">${marks.map(markSvg).join('')}</svg>`
