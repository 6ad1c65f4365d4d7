/** Cell formats of every workbook we write, by their position in `cellXfs`. */
export const cellStyle = { plain: 0, head: 1, headNote: 2, lockedText: 3, openNumber: 4, lockedMark: 5, prose: 6, quoted: 7, number: 8, lockedQuoted: 9 } as const

const TEXT_FORMAT = 49
const THIN = '<border><left style="thin"><color rgb="FFD0D5DD"/></left><right style="thin"><color rgb="FFD0D5DD"/></right><top style="thin"><color rgb="FFD0D5DD"/></top><bottom style="thin"><color rgb="FFD0D5DD"/></bottom><diagonal/></border>'
const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`

type Format = { readonly numberFormat?: number; readonly font?: number; readonly fill?: number; readonly border?: number; readonly isOpen?: boolean; readonly isQuoted?: boolean; readonly wraps?: boolean }

const xf = (format: Format): string => {
  const attributes = `numFmtId="${format.numberFormat ?? 0}" fontId="${format.font ?? 0}" fillId="${format.fill ?? 0}" borderId="${format.border ?? 0}" xfId="0"`
  const applied = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"'
  const alignment = `<alignment vertical="${format.wraps ? 'top' : 'center'}"${format.wraps ? ' wrapText="1"' : ''}/>`
  return `<xf ${attributes}${applied}${format.isQuoted ? ' quotePrefix="1"' : ''}>${alignment}<protection locked="${format.isOpen ? 0 : 1}"/></xf>`
}

/** In the order of `cellStyle`. Entry cells are General: a text typed there is seen as such by the reader, never turned into a date by us. */
const formats: ReadonlyArray<Format> = [
  {},
  { font: 1, fill: 2, border: 1, wraps: true },
  { font: 2, fill: 2, border: 1, wraps: true },
  { border: 1, fill: 3 },
  { border: 1, isOpen: true },
  { border: 1, fill: 3, font: 2 },
  { wraps: true },
  { numberFormat: TEXT_FORMAT, isQuoted: true },
  {},
  { numberFormat: TEXT_FORMAT, border: 1, fill: 3, isQuoted: true },
]

export const stylesXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="10"/><color rgb="FF667085"/><name val="Calibri"/></font></fonts>' +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE8EEF7')}${fill('FFF4F5F7')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${THIN}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.map(xf).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
