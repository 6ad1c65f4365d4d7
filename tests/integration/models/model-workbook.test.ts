import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { writeModelSheets } from '@/domain/models/workbook/write-model-sheets'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { modelSheetWords } from '@/texts/model-workbook'
import { importModelWorkbook } from '@/usecases/models/import-model-workbook'
import { aCall, anActor } from '#tests/factories/access'
import { aModelDocument } from '#tests/factories/model-document'
import { aRegion } from '#tests/factories/regions'

const bookOf = (document = aModelDocument()) => {
  const read = readWorkbook(writeWorkbook(writeModelSheets(document, modelSheetWords)))
  if (!read.ok) throw new Error(read.error.code)
  return { book: read.value, words: modelSheetWords }
}

describe('a model loaded from a workbook', () => {
  it('ZEL-25 becomes a draft with the very same document; the next one is the next version', async () => {
    const region = await aRegion()
    const call = aCall(await anActor('ministry_analyst', region))
    const first = await importModelWorkbook.execute(call, bookOf())
    const second = await importModelWorkbook.execute(call, bookOf({ ...aModelDocument(), name: 'Вторая' }))
    expect([first.ok, second.ok]).toEqual([true, true])
    const rows = await withTenant(region.regionId, (tx) => tx.modelVersion.findMany({ orderBy: { number: 'asc' } }))
    expect(rows.map(({ number, status }) => [number, status])).toEqual([[1, 'draft'], [2, 'draft']])
    expect(rows[0]?.document).toEqual(aModelDocument())
  })

  it('is refused with what the checker calls an error, and to those who may not load models', async () => {
    const region = await aRegion()
    const wrong = { ...aModelDocument(), levels: [{ code: 'a', name: 'а', from: '50', tone: 'high' as const }, { code: 'b', name: 'б', from: '10', tone: 'critical' as const }] }
    expect(await importModelWorkbook.execute(aCall(await anActor('ministry_analyst', region)), bookOf(wrong))).toMatchObject({ ok: false, error: { code: 'MODEL_HAS_ERRORS' } })
    expect(await importModelWorkbook.execute(aCall(await anActor('auditor', region)), bookOf())).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})
