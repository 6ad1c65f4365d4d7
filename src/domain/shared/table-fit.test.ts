import { describe, expect, it } from 'vitest'
import { staysWhole } from './table-fit'

const columns = [{ header: 'Тип', share: 1 }, { header: 'Всего', share: 1 }]
const rows = (count: number, text = 'Школы') => Array.from({ length: count }, () => [text, '1'])

describe('a table of a document', () => {
  it('of a few rows is not broken over pages, a long one is', () => {
    expect([staysWhole({ columns, rows: [] }), staysWhole({ columns, rows: rows(8) }), staysWhole({ columns, rows: rows(40) })]).toEqual([true, true, false])
  })
  it('of a few rows full of words is broken: it might not fit a page', () => {
    expect(staysWhole({ columns, rows: rows(3, 'Длинное пояснение о том, как считать. '.repeat(20)) })).toBe(false)
  })
})
