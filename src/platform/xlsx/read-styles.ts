import { END, isTag, nextTag, OPEN, readAttributes, xmlCursor, type XmlCursor } from './xml-cursor'

export const PLAIN_STYLE = 0
export const DATE_STYLE = 1
export const PERCENT_STYLE = 2

const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** What a number format shows, by its first section: quoted words, escapes, colours and conditions do not count. */
const styleOfFormat = (id: number, formats: ReadonlyMap<number, string>): number => {
  if (isBuiltInDate(id)) return DATE_STYLE
  if (id === 9 || id === 10) return PERCENT_STYLE
  const section = (formats.get(id) ?? '').replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/i.test(section)) return DATE_STYLE
  const bare = section.replaceAll(/\[[^\]]*\]/g, '')
  if (/general/i.test(bare)) return PLAIN_STYLE
  if (/[dmyhs]/i.test(bare)) return DATE_STYLE
  return bare.includes('%') ? PERCENT_STYLE : PLAIN_STYLE
}

type Reading = { readonly formats: Map<number, string>; readonly formatIds: number[]; inCellFormats: boolean }

const readStyleTag = (cursor: XmlCursor, isOpening: boolean, reading: Reading): void => {
  if (isTag(cursor, 'cellXfs')) reading.inCellFormats = isOpening && !cursor.isSelfClosing
  else if (!isOpening) return
  else if (isTag(cursor, 'numFmt')) {
    const attributes = readAttributes(cursor)
    reading.formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
  } else if (reading.inCellFormats && isTag(cursor, 'xf')) reading.formatIds.push(Number(readAttributes(cursor).get('numFmtId') ?? 0))
}

/** For each cell style of the workbook, whether it shows a number as a date or as percent. Nothing when the part is broken. */
export const readStyles = (part: Buffer): Uint8Array | undefined => {
  const cursor = xmlCursor(part)
  const reading: Reading = { formats: new Map(), formatIds: [], inCellFormats: false }
  for (let event = nextTag(cursor); event !== END; event = nextTag(cursor)) readStyleTag(cursor, event === OPEN, reading)
  return cursor.isBroken ? undefined : Uint8Array.from(reading.formatIds, (id) => styleOfFormat(id, reading.formats))
}
