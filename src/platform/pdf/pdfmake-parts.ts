import { createRequire } from 'node:module'
import path from 'node:path'
import type { LayoutClass, PageRendererClass, PdfDocumentClass } from './pdf-types'

/**
 * The library's own parts: what it exports whole draws without tags. They are CommonJS, loaded from the root of the program, so that
 * the server, the worker and the tests get the same classes.
 */
const load = createRequire(path.join(process.cwd(), 'package.json'))
const part = <T>(name: string): T => (load(`pdfmake/js/${name}.js`) as { default: T }).default

export const PdfDocumentPart = part<PdfDocumentClass>('PDFDocument')
export const LayoutPart = part<LayoutClass>('LayoutBuilder')
export const RendererPart = part<PageRendererClass>('Renderer')
export const SvgMeasurePart = part<new () => object>('SVGMeasure')
export const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { tableLayouts: object }
