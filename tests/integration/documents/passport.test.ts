import { describe, expect, it } from 'vitest'
import { documentText } from '@/domain/shared/document-tree'
import { passportTree } from '@/texts/documents-passport'
import { getPassport } from '@/usecases/models/get-passport'
import { getPublicPassport } from '@/usecases/public/get-public-model'
import { passportResponse } from '@/web/files/document-response'
import { aCall, anActor } from '#tests/factories/access'
import { aWholeModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { expectFaithfulFiles, pdfWords } from './file-text'

describe('the passport of an indicator as a document', () => {
  it('AMU-30 says in DOCX and PDF what the model says, for every kind of rule', async () => {
    const document = aWholeModelDocument('amur')
    const region = await aRegion()
    const made = await aModelVersion(region, { document })
    const analyst = await anActor('ministry_analyst', region)
    const kinds = new Map(document.indicators.map((indicator) => [indicator.rule.kind, indicator]))
    for (const indicator of kinds.values()) {
      const read = await getPassport.execute(aCall(analyst), { modelId: made.modelId, versionId: made.modelVersionId, code: indicator.code })
      if (!read.ok) throw new Error(read.error.code)
      const tree = passportTree(read.value)
      const text = documentText(tree)
      for (const said of [indicator.name, indicator.passport.source, indicator.unit, ...read.value.fields.map(({ label }) => label)]) expect(text).toContain(said)
      await expectFaithfulFiles(tree)
    }
  })

  it('is given to anybody for a public method, the same file every time', async () => {
    const region = await aRegion()
    const { modelVersionId } = await aModelVersion(region, { document: aWholeModelDocument('perm') })
    const read = await getPublicPassport.execute({ slug: region.slug, versionId: modelVersionId, code: aWholeModelDocument('perm').indicators[0]?.code ?? '' })
    if (!read.ok) throw new Error(read.error.code)
    const [first, second] = [await passportResponse(read.value, 'pdf'), await passportResponse(read.value, 'pdf')]
    expect(first.headers.get('Content-Type')).toBe('application/pdf')
    expect(first.headers.get('Content-Disposition')).toContain("filename*=UTF-8''")
    const bytes = new Uint8Array(await first.arrayBuffer())
    expect(Buffer.from(bytes).equals(Buffer.from(await second.arrayBuffer()))).toBe(true)
    expect(await pdfWords(bytes)).toContain('ПАСПОРТПОКАЗАТЕЛЯ')
  })
})
