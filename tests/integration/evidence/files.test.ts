import { describe, expect, it } from 'vitest'
import { guardEvidence } from '@/platform/guard-evidence'
import { aPdf, aPhoto, aPicture, aTextDocument } from '#tests/factories/evidence-files'

const judged = (bytes: Uint8Array<ArrayBuffer>) => {
  const kind = guardEvidence(bytes, 1)
  return kind.ok ? kind.value : kind.error.code
}
const text = (words: string) => new Uint8Array(Buffer.from(words))
const longer = (bytes: Uint8Array, tail: string) => new Uint8Array(Buffer.concat([bytes, Buffer.from(tail)]))

describe('F1, F4 a file is what its bytes say', () => {
  it.each([['pdf', aPdf()], ['png', aPicture()], ['jpeg', aPhoto()], ['docx', aTextDocument()]])('%s', (kind, bytes) => expect(judged(bytes)).toBe(kind))
  it.each([
    ['nothing', new Uint8Array(), 'EVIDENCE_FILE_EMPTY'], ['too much', new Uint8Array(1024 * 1024 + 1), 'EVIDENCE_FILE_LARGE'], ['a page', text('<!doctype html><script>1</script>'), 'EVIDENCE_FILE_KIND'],
    ['a drawing with scripts', text('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'), 'EVIDENCE_FILE_KIND'], ['a program', text('MZ\u0090'), 'EVIDENCE_FILE_KIND'], ['a cut PDF', aPdf().slice(0, 60), 'EVIDENCE_FILE_BROKEN'],
    ['a cut picture', aPicture().slice(0, 40), 'EVIDENCE_FILE_BROKEN'], ['a page behind a picture', longer(aPicture(), `<script>${'1'.repeat(90)}</script>`), 'EVIDENCE_FILE_BROKEN'], ['any archive', text('PK\u0003\u0004'), 'EVIDENCE_FILE_BROKEN'],
  ])('%s is refused', (_what, bytes, code) => expect(judged(bytes)).toBe(code))
})

describe('F1 active content is refused', () => {
  it.each([
    ['a script', aPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })], ['a script under escaped letters', aPdf({ catalog: '/OpenAction << /S /J#61vaScript >>' })], ['a launched program', aPdf({ catalog: '/AA << /O << /S /Launch >> >>' })],
    ['an embedded file', aPdf({ catalog: '/Names << /EmbeddedFiles 5 0 R >>' })], ['a script in packed objects', aPdf({ packed: '5 0 << /S /JavaScript >>' })],
    ['a text document with macros', aTextDocument({ 'word/vbaProject.bin': 'x' })], ['a text document with an archive', aTextDocument({ 'word/embeddings/a.zip': 'PK\u0003\u0004' })], ['a text document that names a foreign template', aTextDocument({ 'word/_rels/document.xml.rels': '<Relationships><Relationship Type="x/attachedTemplate" TargetMode="External" Target="https://example.org"/></Relationships>' })],
    ['a macro document under a plain name', aTextDocument({}, 'application/vnd.ms-word.document.macroEnabled.main+xml')],
  ])('%s', (_what, bytes) => expect(judged(bytes)).toBe('EVIDENCE_FILE_ACTIVE'))
  it('what is locked cannot be looked into and is refused', () => expect(judged(aPdf({ trailer: '/Encrypt 9 0 R' }))).toBe('EVIDENCE_FILE_LOCKED'))
  it('innocent packed objects are no reason', () => expect(judged(aPdf({ packed: '5 0 << /Type /Font >>' }))).toBe('pdf'))
})
