/** A figure of the page as one SVG: what the browser has laid out, with every colour of the theme written into it. */
export type DrawnFigure = { readonly svg: string; readonly width: number; readonly height: number }
type Frame = { readonly left: number; readonly top: number }
type Drawing = { readonly parts: string[]; right: number; bottom: number }

const PADDING = 16
/** Where the baseline lies in the box of a line. */
const BASELINE = 0.78
const LEFT_OUT = '.no-print, .sr-only, script, style'
const shapes = ['paint-order', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'opacity'] as const
const patterns = ['hatched', 'dotted'] as const

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const n = (value: number): string => String(Math.round(value * 100) / 100)
const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const isSeen = (colour: string): boolean => colour !== '' && colour !== 'transparent' && !/rgba\([^)]*,\s*0\)$/.test(colour)

const reach = (drawing: Drawing, { right, bottom }: { right: number; bottom: number }): void => {
  drawing.right = Math.max(drawing.right, right)
  drawing.bottom = Math.max(drawing.bottom, bottom)
}

type Piece = { readonly box: DOMRect; readonly piece: string }

/** Words of a text with their boxes; a word that was broken over lines in its parts. */
const piecesOf = (text: Text): ReadonlyArray<Piece> => {
  const range = document.createRange()
  const boxOf = (from: number, until: number): ReadonlyArray<DOMRect> => {
    range.setStart(text, from)
    range.setEnd(text, until)
    return [...range.getClientRects()].filter(({ width }) => width > 0)
  }
  return [...text.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }): ReadonlyArray<Piece> => {
    const boxes = boxOf(index, index + word.length)
    const [first] = boxes
    if (first === undefined) return []
    if (boxes.length === 1) return [{ box: first, piece: word }]
    const parts: Array<{ box: DOMRect; piece: string }> = []
    for (let at = index; at < index + word.length; at += 1) {
      const [box] = boxOf(at, at + 1)
      const last = parts.at(-1)
      if (box === undefined) continue
      if (last !== undefined && Math.abs(last.box.top - box.top) < 2) last.piece += text.data.charAt(at)
      else parts.push({ box, piece: text.data.charAt(at) })
    }
    return parts
  })
}

/** Lines of a text as they were broken, each at its place. */
const drawText = (text: Text, frame: Frame, drawing: Drawing): void => {
  const style = text.parentElement === null ? undefined : getComputedStyle(text.parentElement)
  if (style === undefined || text.data.trim() === '') return
  const lines: Array<{ box: DOMRect; words: string[] }> = []
  for (const { box, piece } of piecesOf(text)) {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) last.words.push(piece)
    else lines.push({ box, words: [piece] })
    reach(drawing, { right: box.right - frame.left, bottom: box.bottom - frame.top })
  }
  for (const { box, words } of lines) {
    drawing.parts.push(`<text x="${n(box.left - frame.left)}" y="${n(box.top - frame.top + box.height * BASELINE)}" font-family="${escape(style.fontFamily)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}">${escape(words.join(' '))}</text>`)
  }
}

const drawBox = (element: Element, frame: Frame, drawing: Drawing): void => {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return
  const [x, y] = [box.left - frame.left, box.top - frame.top]
  const place = `x="${n(x)}" y="${n(y)}" width="${n(box.width)}" height="${n(box.height)}"`
  if (isSeen(style.backgroundColor)) drawing.parts.push(`<rect ${place} fill="${style.backgroundColor}"/>`)
  for (const pattern of patterns) if (element.classList.contains(pattern)) drawing.parts.push(`<rect ${place} fill="url(#${pattern})" stroke="${style.borderTopColor}"/>`)
  for (const [side, at] of [['Top', y], ['Bottom', y + box.height]] as const) {
    if (style[`border${side}Width`] !== '0px' && style[`border${side}Style`] !== 'none') drawing.parts.push(`<line x1="${n(x)}" x2="${n(x + box.width)}" y1="${n(at)}" y2="${n(at)}" stroke="${style[`border${side}Color`]}"/>`)
  }
}

const isDropped = (name: string): boolean => name === 'class' || name === 'tabindex' || name === 'role' || name.startsWith('data-') || name.startsWith('aria-')
const isPaint = (name: string): boolean => name === 'fill' || name === 'stroke'

const inline = (from: Element, to: Element): void => {
  const style = getComputedStyle(from)
  for (const name of shapes) {
    const value = style.getPropertyValue(name)
    if (isPaint(name) || (value !== '' && value !== 'none' && value !== 'normal')) to.setAttribute(name, value)
  }
  for (const { name } of [...to.attributes]) if (isDropped(name)) to.removeAttribute(name)
  ;[...from.children].forEach((child, at) => { const copy = to.children[at]; if (copy !== undefined) inline(child, copy) })
}

const drawSvg = (svg: SVGSVGElement, frame: Frame, drawing: Drawing): void => {
  const box = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  inline(svg, copy)
  for (const [name, value] of [['x', box.left - frame.left], ['y', box.top - frame.top], ['width', box.width], ['height', box.height]] as const) copy.setAttribute(name, n(value))
  copy.setAttribute('overflow', 'visible')
  reach(drawing, { right: box.right - frame.left, bottom: box.bottom - frame.top })
  drawing.parts.push(new XMLSerializer().serializeToString(copy))
}

const draw = (node: Node, frame: Frame, drawing: Drawing): void => {
  if (node instanceof Text) return drawText(node, frame, drawing)
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return
  const style = getComputedStyle(node)
  if (style.display === 'none' || style.visibility === 'hidden') return
  if (node instanceof SVGSVGElement) return drawSvg(node, frame, drawing)
  drawBox(node, frame, drawing)
  node.childNodes.forEach((child) => draw(child, frame, drawing))
}

/** @param styles rules to be written into the drawing: the fonts, where it is drawn without the page */
export const drawFigure = (figure: Element, styles = ''): DrawnFigure => {
  const box = figure.getBoundingClientRect()
  const drawing: Drawing = { parts: [], right: box.width + PADDING, bottom: 0 }
  const frame = { left: box.left - PADDING, top: box.top - PADDING }
  figure.childNodes.forEach((child) => draw(child, frame, drawing))
  const [width, height] = [Math.ceil(drawing.right + PADDING), Math.ceil(drawing.bottom + PADDING)]
  const soft = token('--mark-soft')
  const defs = `<defs>${styles === '' ? '' : `<style>${escape(styles)}</style>`}<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="${soft}"/></pattern><pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1" fill="${soft}"/></pattern></defs>`
  return { width, height, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${defs}<rect width="100%" height="100%" fill="${token('--surface')}"/>${drawing.parts.join('')}</svg>` }
}
