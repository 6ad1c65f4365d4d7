import { describe, expect, it } from 'vitest'
import { templateFields } from '@/domain/shared/template-fields'
import { documentTexts } from '@/domain/shared/document-tree'
import { docxParagraphs } from '@/platform/docx/docx-text'
import { docxParts } from '@/platform/docx/fixed-package'
import { writeZip } from '@/platform/xlsx/write-zip'
import { getDocument, getDocumentFile } from '@/usecases/documents/get-document'
import { requestDocument } from '@/usecases/documents/request-document'
import { getTemplateFile, listTemplatesPage, switchTemplateOff, uploadTemplate } from '@/usecases/documents/templates'
import { createDocumentsJob } from '../../../scripts/document-jobs'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aTemplate } from '#tests/factories/templates'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const aWorld = async () => {
  const cycle = await aCycle({ organizations: 4 })
  await fillByPosition(cycle)
  const releaseId = await releaseOf(cycle)
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const make = async () => {
    const { documentId, jobId } = must(await requestDocument.execute(aCall(analyst), { kind: 'minutes', releaseId, text: 'Решить', signatoryPost: 'Министр', signatoryName: 'И.И. Ёлкин' }))
    must(await createDocumentsJob({ regionId: cycle.regionId, jobId, subjectId: documentId, data: {}, actor: analyst, isLastAttempt: false, report: async () => undefined }))
    return { document: must(await getDocument.execute(aCall(analyst), { documentId })), docx: Buffer.from(must(await getDocumentFile.execute(aCall(analyst), { documentId, format: 'docx' })).bytes) }
  }
  return { analyst, make }
}
const upload = (bytes: Uint8Array) => ({ kind: 'minutes', fileName: 'Бланк.docx', bytes: Uint8Array.from(bytes) })

describe('the region’s own template', () => {
  it('lays out the documents of its kind: every field filled, the text whole, the letterhead kept; the made ones stay', async () => {
    const { analyst, make } = await aWorld()
    const before = await make()
    must(await uploadTemplate.execute(aCall(analyst), upload(await aTemplate(templateFields))))
    const { document, docx } = await make()
    const paragraphs = docxParagraphs(docx)
    expect(paragraphs.join('\n')).not.toContain('{{')
    const said = new Set(paragraphs.flatMap((text) => text.split('\t')))
    if (document.content === null) throw new Error('no content')
    for (const text of documentTexts(document.content)) expect([...said].some((line) => line.includes(text))).toBe(true)
    const parts = new Map(docxParts(docx).map(({ name, content }) => [name, content.toString('utf8')]))
    expect([...parts.values()].join('')).toContain('Бланк региона')
    expect(parts.get('word/styles.xml')).toContain('w:styleId="DocumentBody"')
    expect(parts.get('word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(docxParagraphs(before.docx).join('')).not.toContain('Бланк')
    const [template] = must(await listTemplatesPage.execute(aCall(analyst), {})).items
    const preview = async () => Buffer.from(must(await getTemplateFile.execute(aCall(analyst), { templateId: template?.id, what: 'preview' })).bytes)
    expect((await preview()).equals(await preview())).toBe(true)
    expect(docxParagraphs(await preview()).join('\n')).toContain('И.И. Ёлкин')
    must(await switchTemplateOff.execute(aCall(analyst), { templateId: template?.id }))
    expect(docxParagraphs((await make()).docx).join('')).toContain('ПРОТОКОЛ')
  })

  it('names unknown fields, wants a place for the text, and numbers versions', async () => {
    const { analyst } = await aWorld()
    expect(await uploadTemplate.execute(aCall(analyst), upload(await aTemplate(['текст', 'министр', 'номер дела'])))).toEqual({ ok: false, error: { code: 'TEMPLATE_FIELDS_UNKNOWN', fields: ['министр', 'номер дела'] } })
    expect(await uploadTemplate.execute(aCall(analyst), upload(await aTemplate(['номер'])))).toEqual({ ok: false, error: { code: 'TEMPLATE_WITHOUT_TEXT' } })
    const versions = [must(await uploadTemplate.execute(aCall(analyst), upload(await aTemplate(['текст'])))).version, must(await uploadTemplate.execute(aCall(analyst), upload(await aTemplate([' текст ', 'дата'])))).version]
    expect(versions).toEqual([1, 2])
    expect(must(await listTemplatesPage.execute(aCall(analyst), {})).items.map(({ version, isActive }) => [version, isActive])).toEqual([[2, true], [1, false]])
  })

  it('refuses a bomb, macros, another format and rubbish', async () => {
    const { analyst } = await aWorld()
    const parts = docxParts(Buffer.from(await aTemplate(['текст']))).map(({ name, content }) => ({ name, content }))
    const reasonOf = async (bytes: Uint8Array) => {
      const answer = await uploadTemplate.execute(aCall(analyst), upload(bytes))
      return answer.ok ? 'ok' : answer.error.code === 'TEMPLATE_FILE' ? answer.error.reason : answer.error.code
    }
    expect(await reasonOf(writeZip([...parts, { name: 'word/bomb.xml', content: Buffer.alloc(20_000_000, 0x20) }]))).toBe('FILE_COMPRESSED_TOO_MUCH')
    expect(await reasonOf(writeZip([...parts, { name: 'word/vbaProject.bin', content: Buffer.from('x') }]))).toBe('FILE_HAS_MACROS')
    expect(await reasonOf(writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }]))).toBe('FILE_NOT_XLSX')
    expect(await reasonOf(Buffer.from('просто текст'))).toBe('FILE_NOT_XLSX')
    expect(await reasonOf(new Uint8Array(0))).toBe('FILE_EMPTY')
  })
})
