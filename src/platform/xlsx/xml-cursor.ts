/**
 * A byte scanner over XML that the guard has checked (UTF-8, no document type). It knows tags, attributes, comments and
 * text; CDATA is refused, because no spreadsheet program writes it and it would hide text from the checks.
 */
export type XmlCursor = {
  readonly bytes: Buffer
  at: number
  /** Local name of the tag just passed, without its namespace prefix. */
  nameStart: number
  nameEnd: number
  attributesEnd: number
  isSelfClosing: boolean
  /** Text between the previous tag and this one. */
  textStart: number
  textEnd: number
  isBroken: boolean
}

export const END = 0
export const OPEN = 1
export const CLOSE = 2
export type XmlEvent = typeof END | typeof OPEN | typeof CLOSE

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const QUOTE = 0x22
const APOSTROPHE = 0x27
const EQUALS = 0x3d
const BANG = 0x21
const QUESTION = 0x3f
const DASH = 0x2d

export const xmlCursor = (bytes: Buffer): XmlCursor => ({
  bytes, at: 0, nameStart: 0, nameEnd: 0, attributesEnd: 0, isSelfClosing: false, textStart: 0, textEnd: 0, isBroken: false,
})

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const stop = (cursor: XmlCursor, isBroken: boolean): XmlEvent => {
  cursor.isBroken ||= isBroken
  cursor.at = cursor.bytes.length
  return END
}

/** Steps over a comment or a processing instruction; false when it is neither or does not end. */
const skipAside = (cursor: XmlCursor, at: number): boolean => {
  const { bytes } = cursor
  const isComment = bytes[at + 1] === BANG && bytes[at + 2] === DASH && bytes[at + 3] === DASH
  if (!isComment && bytes[at + 1] !== QUESTION) return false
  const end = bytes.indexOf(isComment ? '-->' : '?>', at + 2)
  if (end < 0) return false
  cursor.at = end + (isComment ? 3 : 2)
  return true
}

const readName = (cursor: XmlCursor, from: number): number => {
  const { bytes } = cursor
  let at = from
  cursor.nameStart = from
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === GREATER || byte === SLASH || isSpace(byte)) break
    if (byte === COLON) cursor.nameStart = at + 1
  }
  cursor.nameEnd = at
  return at
}

/** Position of the `>` that ends the tag, outside quoted values; -1 when there is none. */
const findTagEnd = (bytes: Buffer, from: number): number => {
  let quote = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GREATER) return at
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === LESS) return -1
  }
  return -1
}

const readTag = (cursor: XmlCursor, at: number): XmlEvent => {
  const isClosing = cursor.bytes[at + 1] === SLASH
  const nameEnd = readName(cursor, isClosing ? at + 2 : at + 1)
  const end = findTagEnd(cursor.bytes, nameEnd)
  if (end < 0 || cursor.nameEnd === cursor.nameStart) return stop(cursor, true)
  cursor.isSelfClosing = !isClosing && cursor.bytes[end - 1] === SLASH
  cursor.attributesEnd = cursor.isSelfClosing ? end - 1 : end
  cursor.at = end + 1
  return isClosing ? CLOSE : OPEN
}

/** Moves past the next tag and says which kind it was. A self-closing tag is one OPEN. */
export const nextTag = (cursor: XmlCursor): XmlEvent => {
  const { bytes } = cursor
  cursor.textStart = cursor.at
  for (;;) {
    let at = cursor.at
    while (at < bytes.length && bytes[at] !== LESS) at += 1
    if (at >= bytes.length) return stop(cursor, false)
    cursor.textEnd = at
    const byte = bytes[at + 1]
    if (byte !== BANG && byte !== QUESTION) return readTag(cursor, at)
    if (!skipAside(cursor, at)) return stop(cursor, true)
    cursor.textStart = cursor.at
  }
}

/** Whether the tag just passed is called `name` (ASCII). */
export const isTag = (cursor: XmlCursor, name: string): boolean => {
  if (cursor.nameEnd - cursor.nameStart !== name.length) return false
  for (let index = 0; index < name.length; index += 1) if (cursor.bytes[cursor.nameStart + index] !== name.charCodeAt(index)) return false
  return true
}

/** Where one attribute lies: its local name and its value without the quotes. */
export type AttributeBounds = { nameStart: number; nameEnd: number; valueStart: number; valueEnd: number }
export const attributeBounds = (): AttributeBounds => ({ nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 })

const readAttributeName = ({ bytes, attributesEnd }: XmlCursor, found: AttributeBounds): number => {
  let at = found.valueEnd + 1
  while (at < attributesEnd && isSpace(bytes[at])) at += 1
  found.nameStart = at
  while (at < attributesEnd && bytes[at] !== EQUALS && !isSpace(bytes[at])) {
    if (bytes[at] === COLON) found.nameStart = at + 1
    at += 1
  }
  found.nameEnd = at
  return at
}

/** Finds the next attribute of the tag just passed, from `found.valueEnd + 1` on; false when there are no more. */
export const nextAttribute = (cursor: XmlCursor, found: AttributeBounds): boolean => {
  const { bytes, attributesEnd } = cursor
  let at = readAttributeName(cursor, found)
  while (at < attributesEnd && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1
  if (at >= attributesEnd) return false
  const quote = bytes[at]
  found.valueStart = at + 1
  at += 1
  while (at < attributesEnd && bytes[at] !== quote) at += 1
  found.valueEnd = at
  return at < attributesEnd
}

/** Attributes of the tag just passed, by local name, decoded. For small parts; sheets read bounds themselves. */
export const readAttributes = (cursor: XmlCursor): Map<string, string> => {
  const attributes = new Map<string, string>()
  const found = attributeBounds()
  found.valueEnd = cursor.nameEnd - 1
  while (nextAttribute(cursor, found)) {
    attributes.set(cursor.bytes.toString('latin1', found.nameStart, found.nameEnd), decodeXml(cursor.bytes.toString('utf8', found.valueStart, found.valueEnd)))
  }
  return attributes
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decodeReference = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return NAMED[body] ?? whole
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** `&amp;` and its kin into signs; unknown names stay as they are. */
export const decodeXml = (text: string): string => (text.includes('&') ? text.replaceAll(/&(#x?[0-9a-fA-F]{1,8}|\w{1,8});/g, decodeReference) : text)

/** A spreadsheet's own escape of signs that XML cannot carry: `_x000D_`. */
const decodeEscapes = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

/** The text before the tag just passed, decoded twice: as XML and as a cell. */
export const cellText = (cursor: XmlCursor): string => decodeEscapes(decodeXml(cursor.bytes.toString('utf8', cursor.textStart, cursor.textEnd)))
