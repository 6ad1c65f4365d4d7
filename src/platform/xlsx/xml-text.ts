/** Signs that XML 1.0 cannot carry, lone halves of pairs included. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const SPECIAL = /[&<>"]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A cell holds at most this many characters. */
const MAX_CELL_TEXT = 32_767

export const escapeXml = (text: string): string => text.replaceAll(UNWRITABLE, '').replaceAll(SPECIAL, (sign) => ENTITIES[sign] ?? '')

/** Text of a cell: cut to what a cell holds, and a word that looks like a spreadsheet's own escape is kept as it is. */
export const escapeCellText = (text: string): string => escapeXml(text.slice(0, MAX_CELL_TEXT).replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'))
