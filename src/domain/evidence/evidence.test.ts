import { describe, expect, it } from 'vitest'
import { evidenceLimits, refuseRoom } from './evidence-limits'
import { refuseEvidenceChange } from './evidence-access'
import { cleanFileName } from './file-name'
import { parseLink } from './link'
import { newSince } from './new-since'
import { kindOfBytes, previewOf } from '../shared/file-kind'

describe('the name of a file', () => {
  it.each([
    ['Приказ № 7.pdf', 'Приказ № 7.pdf'], ['../../etc/passwd', 'passwd.pdf'], ['..\\..\\boot.ini', 'boot.pdf'], ['C:\\Users\\a\\скан.PDF', 'скан.pdf'], ['/', 'Документ.pdf'], ['', 'Документ.pdf'], ['   ', 'Документ.pdf'],
    ['con', 'Документ.pdf'], ['NUL.txt', 'Документ.pdf'], ['lpt1.pdf', 'Документ.pdf'], ['a\u0000b.pdf', 'ab.pdf'], ['отчёт\u202Efdp.exe', 'отчётfdp.pdf'], ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['.htaccess', 'Документ.pdf'], ['a<b>|?*".pdf', 'ab.pdf'], ['вид.tar.gz', 'вид.tar.pdf'], ['два   пробела.png', 'два пробела.pdf'], ['хвост...', 'хвост.pdf'], ['е\u0308лка.pdf', 'ёлка.pdf'], ['\u200bневидимый.pdf', 'невидимый.pdf'],
  ])('F4 %j is kept as %j', (given, kept) => expect(cleanFileName(given, 'pdf')).toBe(kept))
  it('F4 is cut to a length that any file system takes', () => expect([...cleanFileName('ж'.repeat(400), 'docx')]).toHaveLength(125))
})

describe('a link', () => {
  it.each(['https://school.example.org/doc?id=1', 'http://www.example.org', 'HTTPS://Example.ORG/a#b', 'https://школа-7.рф/отчёт'])('%s is taken', (text) => expect(parseLink(text).ok).toBe(true))
  it.each(['', 'school.example.org', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://example.org', 'https://user:secret@example.org', 'https://localhost/a', 'https://10.0.0.1/a', 'https://[::1]/a', 'https://printer.local', 'https://exa mple.org', 'https://example.org/\u202Ea', `https://example.org/${'a'.repeat(2_000)}`])('%j is not', (text) =>
    expect(parseLink(text)).toEqual({ ok: false, error: { code: 'EVIDENCE_LINK_WRONG' } }))
})

describe('the kind of a file', () => {
  it.each([[[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'pdf'], [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'], [[0xff, 0xd8, 0xff, 0xe0], 'jpeg'], [[0x50, 0x4b, 3, 4], 'package'], [[0x3c, 0x73, 0x76, 0x67], undefined], [[0x4d, 0x5a], undefined], [[], undefined]] as const)('%j', (bytes, kind) => expect(kindOfBytes(new Uint8Array(bytes))).toBe(kind))
  it('is shown in a page only as a PDF or a picture', () => expect(['application/pdf', 'image/png', 'image/jpeg', 'image/svg+xml', 'text/html', null].map(previewOf)).toEqual(['pdf', 'picture', 'picture', null, null, null]))
})

describe('the room of a form', () => {
  const room = { pieces: 0, bytes: 0, size: 0, versions: 0 }
  const full = evidenceLimits.formMegabytes * 1024 * 1024
  it.each([
    [{ pieces: evidenceLimits.perForm - 1 }, undefined], [{ pieces: evidenceLimits.perForm }, 'EVIDENCE_TOO_MANY'], [{ pieces: evidenceLimits.perForm, versions: 1 }, undefined],
    [{ versions: evidenceLimits.versions - 1 }, undefined], [{ versions: evidenceLimits.versions }, 'EVIDENCE_TOO_MANY_VERSIONS'], [{ bytes: full - 5, size: 5 }, undefined], [{ bytes: full - 5, size: 6 }, 'EVIDENCE_FORM_FULL'],
  ])('%j: %s', (over, code) => expect(refuseRoom({ ...room, ...over })?.code).toBe(code))
})

describe('who may change evidence when', () => {
  const gate = { status: 'in_progress', openSlots: [], cycleStatus: 'collecting', isPastDeadline: false } as const
  it.each([
    ['self', {}, undefined], ['self', { isPastDeadline: true }, 'DEADLINE_PASSED'], ['verified', { isPastDeadline: true }, undefined], ['self', { status: 'submitted' }, 'FORM_CLOSED_FOR_WRITING'], ['municipal', { status: 'submitted' }, undefined],
    ['self', { status: 'returned', openSlots: [3] }, undefined], ['self', { status: 'returned', openSlots: [4] }, 'CELL_NOT_REOPENED'], ['verified', { status: 'accepted' }, 'FORM_CLOSED_FOR_WRITING'], ['self', { cycleStatus: 'closed' }, 'CYCLE_NOT_OPEN'],
  ] as const)('%s, %j: %s', (layer, over, reason) => expect(refuseEvidenceChange({ ...gate, ...over }, layer, [3])).toBe(reason))
})

describe('new evidence', () => {
  it.each([['in_progress', [], undefined], ['returned', [20, 10], 20], ['submitted', [10], 10], ['municipal_confirmed', [20, 10], 10], ['regional_review', [30, 20, 10], 20]] as const)('%s after %j is what came after %s', (status, submitted, since) => expect(newSince(status, submitted)).toBe(since))
})
