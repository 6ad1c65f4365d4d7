import { drawFigure } from './draw-figure'

/** Points of the picture for one of the screen: sharp on paper. */
const SCALE = 2

const toBase64 = async (address: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const fontRules = (): ReadonlyArray<CSSFontFaceRule> =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)

/** Fonts that the page has loaded, written out: a picture is drawn without the page and finds no others. */
const writtenFonts = async (): Promise<string> => {
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, unicodeRange }) => `${family.replaceAll(/["']/g, '')} ${unicodeRange}`))
  const rules = fontRules().filter(({ style }) => used.has(`${style.getPropertyValue('font-family').replaceAll(/["']/g, '')} ${style.getPropertyValue('unicode-range')}`))
  const written = await Promise.all(rules.map(async ({ style, parentStyleSheet }) => {
    const found = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1]
    if (found === undefined) return ''
    const address = new URL(found, parentStyleSheet?.href ?? location.href).href
    return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};unicode-range:${style.getPropertyValue('unicode-range')};src:url(data:font/woff2;base64,${await toBase64(address)})}`
  }))
  return written.join('')
}

export const svgPicture = (figure: Element): Blob => new Blob([drawFigure(figure).svg], { type: 'image/svg+xml' })

/** The same drawing in points. Rejects where the browser cannot draw it. */
export const pngPicture = async (figure: Element): Promise<Blob> => {
  const { svg, width, height } = drawFigure(figure, await writtenFonts())
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => { canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/png') })
}
