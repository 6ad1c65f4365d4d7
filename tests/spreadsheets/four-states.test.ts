import { describe, expect, it } from 'vitest'
import { previewImport } from '@/domain/imports/preview-import'
import { templateSheets } from '@/domain/imports/template-sheets'
import { cellStates } from '@/domain/scoring/lines/cells'
import { layerStateByte, saidCells, stateOfLayerByte } from '@/domain/values/layers'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { cellText } from '@/texts/submissions'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { aGrid, anImportTemplate } from '#tests/factories/workbooks'

const template = anImportTemplate()
const SLOTS = 6
/** Slot 0 of five rows: zero, a number, «not applicable», «withheld», and «no data» said on purpose. */
const stored = (() => {
  const grid = aGrid(template, SLOTS, [[0, 0, '0'], [1, 0, '7'], [2, 0, 'notApplicable'], [3, 0, 'withheld']])
  return { ...grid, saidNoData: new Uint8Array(grid.rows * SLOTS).fill(1, 1, 2) }
})()

describe('ZEL-43 four states of a cell are never confused', () => {
  it('in the workbook: a zero, a number, three marks and nothing are six different cells', () => {
    const [, first] = templateSheets(template, stored, templateWords(organizationTypeShortNames))
    const rows = (first?.rows ?? []).slice(3)
    expect(rows.slice(0, 4).map((row) => row[6])).toEqual([0, 7, 'н/п', 'скрыто'])
    expect([rows[0]?.[7], rows[1]?.[7]]).toEqual(['—', null])
  })

  it('in the workbook sent back: an untouched file changes none of them', () => {
    const book = readWorkbook(writeWorkbook(templateSheets(template, stored, templateWords(organizationTypeShortNames))))
    if (!book.ok) throw new Error(book.error.code)
    expect(previewImport(template, stored, book.value)).toMatchObject({ errors: 0, counts: { new: 0, changed: 0, cleared: 0, same: 5 } })
  })

  it('in storage: every state has its own byte in a layer and comes back as itself', () => {
    expect(new Set(cellStates.map(layerStateByte)).size).toBe(cellStates.length)
    expect(cellStates.map((state) => stateOfLayerByte(layerStateByte(state)))).toEqual([...cellStates])
    const own = { values: [0, 5, 0, 0, 0], states: [layerStateByte('value'), layerStateByte('value'), layerStateByte('notApplicable'), layerStateByte('withheld'), layerStateByte('noData')] }
    const none = { values: [], states: [] }
    expect(Array.from(saidCells({ self: own, municipal: none, verified: none }, 6).states)).toEqual([...own.states, 0])
  })

  it('in words: a zero, no data, not applicable, withheld and untouched read differently', () => {
    const words = [{ state: 'value', amount: '0' }, { state: 'noData', amount: null }, { state: 'notApplicable', amount: null }, { state: 'withheld', amount: null }, { state: 'untouched', amount: null }].map(cellText)
    expect(words).toEqual(['0', '—', 'н/п', 'скрыто', ''])
  })
})
