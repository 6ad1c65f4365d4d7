import { cellText, CLOSE, END, isTag, nextTag, OPEN, xmlCursor } from './xml-cursor'

/**
 * Shared strings by position. Pieces of rich text are joined; phonetic hints (`rPh`) are not part of the word.
 * Nothing when the part is not well-formed.
 */
export const readSharedStrings = (part: Buffer): string[] | undefined => {
  const cursor = xmlCursor(part)
  const texts: string[] = []
  let current = ''
  let inHint = false
  for (let event = nextTag(cursor); event !== END; event = nextTag(cursor)) {
    if (isTag(cursor, 'rPh')) inHint = event === OPEN && !cursor.isSelfClosing
    else if (event === CLOSE && isTag(cursor, 't')) current += inHint ? '' : cellText(cursor)
    else if (isTag(cursor, 'si')) {
      if (event === CLOSE || cursor.isSelfClosing) texts.push(current)
      current = ''
    }
  }
  return cursor.isBroken ? undefined : texts
}
