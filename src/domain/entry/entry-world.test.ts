import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { compileChecks } from '../submissions/compile-checks'
import { typeCells } from './draft-form'
import { entryFields } from './entry-field'
import { entryWorld, findingsOf } from './entry-world'

const plain = aModelDocument()
const document = { ...plain, indicators: plain.indicators.map((indicator, at) => ({ ...indicator, evidenceRequired: at === 0 })) }
const slotOf = (key: string): number => document.fields.findIndex((field) => field.key === key)
const [plan, fact] = [slotOf('plan'), slotOf('fact')]

const opened = (evidenced: ReadonlyArray<number> | null) => {
  const { world, forms } = entryWorld({
    fields: entryFields(document), checks: compileChecks(document),
    rows: [{ organizationId: 'o', name: 'Школа', municipality: 'Округ', type: 'secondary_school', attributes: [], version: 1, layer: 'self', whole: null, open: null, cells: document.fields.map(() => '').join(';'), previous: null, evidenced }],
  })
  const [row, form] = [world.rows[0], forms[0]]
  if (row === undefined || form === undefined) throw new Error('one row is made')
  return { world, row, form: typeCells(form, [{ slot: plan, text: '100' }, { slot: fact, text: '90' }]) }
}
const missing = ({ world, row, form }: ReturnType<typeof opened>, evidenced = row.evidenced) => findingsOf(world, row, { form, evidenced }).filter(({ code }) => code === 'EVIDENCE_MISSING').map(({ slots, strength }) => [strength, slots])

describe('what the checks say of a row while it is filled', () => {
  it('ZEL-43 a typed value of an indicator that demands evidence is an error at its cells until evidence lies there', () => {
    expect(missing(opened([]))).toEqual([['error', [plan, fact]]])
    expect(missing(opened([fact]))).toEqual([])
    expect(missing(opened([]), new Set([plan]))).toEqual([])
  })
  it('says nothing of evidence where the model demands none', () => expect(missing(opened(null))).toEqual([]))
})
