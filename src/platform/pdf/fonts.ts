import path from 'node:path'
import type { FontFiles, OutlineFont } from './pdf-types'
import { PdfDocumentPart } from './pdfmake-parts'

/** Metric twin of Times New Roman with the whole Cyrillic, ₽ and №. */
export const FONT = 'Tinos'

/** Found from the root of the program, not by the module's own place: a bundler would move that. */
const file = (folder: string): string => path.join(process.cwd(), 'node_modules/@expo-google-fonts/tinos', folder, `Tinos_${folder}.ttf`)

/** Made anew for every document: the library writes into it. */
export const fontFiles = (): FontFiles => ({ [FONT]: { normal: file('400Regular'), bold: file('700Bold'), italics: file('400Regular_Italic'), bolditalics: file('700Bold_Italic') } })

export const outlineFonts = (): { readonly regular: OutlineFont; readonly bold: OutlineFont } => {
  const document = new PdfDocumentPart(fontFiles(), {}, {}, {}, { autoFirstPage: false, font: null }, null, () => true)
  return { regular: document.provideFont(FONT, false, false).font, bold: document.provideFont(FONT, true, false).font }
}
