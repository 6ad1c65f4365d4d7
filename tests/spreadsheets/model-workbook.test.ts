import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseModelDocument } from '@/data/models/model-version.codec'
import type { ModelDocument } from '@/domain/models/model-document'
import { writeModelSheets } from '@/domain/models/workbook/write-model-sheets'
import type { WrittenCell, WrittenSheet } from '@/domain/shared/workbook'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { fileRefusalWording } from '@/texts/imports'
import { modelSheetWords, sheetFaultInWords } from '@/texts/model-workbook'
import { modelFromWorkbook } from '@/usecases/models/import-model-workbook'
import { editParts } from '#tests/factories/workbooks'
import { aModelDocument } from '#tests/factories/model-document'

const load = (file: string): ModelDocument => {
  const parsed = parseModelDocument(JSON.parse(readFileSync(new URL(`../../prisma/seed/reference/models/${file}.json`, import.meta.url), 'utf8')))
  if (!parsed.ok) throw new Error(file)
  return parsed.value
}
const read = (bytes: Buffer) => {
  const book = readWorkbook(bytes)
  return book.ok ? modelFromWorkbook(book.value, modelSheetWords) : { ok: false as const, error: { code: 'UNREADABLE' as const, refusal: book.error } }
}
const complete: ModelDocument = {
  ...aModelDocument(), comparableWith: ['а', 'б'],
  aggregation: { direction: { kind: 'power', exponent: '0.5' }, group: { kind: 'arithmetic' }, total: { kind: 'geometric', lift: '1' }, availability: { total: '60' } },
  caps: [{ cap: 'optimal', when: { condition: 'plan > 1', organizationTypes: ['kindergarten'], yearsInPostBelow: 1 }, reason: 'строка\nвторая \\ косая' }],
  weightSets: [{ when: { absent: ['1.1'] }, reason: 'т', directions: [{ direction: '1', max: '4' }] }],
}
const sheets = writeModelSheets(load('amur'), modelSheetWords)
const changed = (name: string, change: (rows: ReadonlyArray<ReadonlyArray<WrittenCell>>) => ReadonlyArray<ReadonlyArray<WrittenCell>>): Buffer =>
  writeWorkbook(sheets.map((sheet): WrittenSheet => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet)))
const wordsOf = (bytes: Buffer): ReadonlyArray<string> => {
  const result = read(bytes)
  return result.ok || result.error.code !== 'MODEL_WORKBOOK_FAULTS' ? [] : result.error.faults.map(sheetFaultInWords)
}

describe('a model as a workbook', () => {
  it.each(['amur', 'krasnoyarsk', 'north-ossetia', 'zelenchuk', 'perm', 'perm-municipal'])('ZEL-25 %s comes back the very same', (file) => {
    const document = load(file)
    expect(read(writeWorkbook(writeModelSheets(document, modelSheetWords)))).toEqual({ ok: true, value: document })
  })

  it('comes back with every optional part, with line breaks and with empty texts', () => {
    const [indicator, ...others] = complete.indicators
    if (indicator === undefined) throw new Error('No indicator')
    const document = { ...complete, indicators: [{ ...indicator, legalBasis: ['а\nб', 'в'], passport: { ...indicator.passport, purpose: '', origin: '= 1 + 1' } }, ...others] }
    expect(read(writeWorkbook(writeModelSheets(document, modelSheetWords)))).toEqual({ ok: true, value: document })
  })

  it('holds the formulas of the model as texts', () => {
    const rows = sheets.find(({ name }) => name === 'Показатели')?.rows ?? []
    const column = rows[0]?.indexOf('formula') ?? -1
    expect(rows.map((row) => row[column])).toContain('forms_accepted / forms_total * 100')
    const xml = writeWorkbook(sheets).toString('latin1')
    expect(xml).not.toContain('<f>')
  })

  it('names sheet, row and column of what is wrong', () => {
    expect(wordsOf(changed('Показатели', (rows) => rows.map((row, at) => (at === 4 ? row.map((cell, column) => (rows[0]?.[column] === 'max' ? 'много' : cell)) : row)))))
      .toEqual([expect.stringMatching(/^Лист «Показатели», строка 5, столбец [A-Z]+: значение отсутствует, лишнее или не того вида\.$/u)])
    expect(wordsOf(changed('Показатели', (rows) => rows.map((row, at) => (at === 4 ? row.map((cell, column) => (rows[0]?.[column] === 'evidenceRequired:yesNo' ? 'может быть' : cell)) : row)))))
      .toEqual([expect.stringMatching(/^Лист «Показатели», строка 5, столбец [A-Z]+: значение «может быть» не читается\.$/u)])
    expect(wordsOf(changed('Ступени и списки', (rows) => rows.map((row, at) => (at === rows.findIndex(([list]) => list === 'indicators') ? row.map((cell, column) => (column === 1 ? 'нет такого' : cell)) : row)))))
      .toEqual([expect.stringMatching(/^Лист «Ступени и списки», строка \d+, столбец B: кода «нет такого» нет на его листе\.$/u)])
    expect(wordsOf(writeWorkbook(sheets.filter(({ name }) => name !== 'Уровни')))).toContain('Лист «Уровни», строка 1, столбец A: нет листа «Уровни».')
    expect(wordsOf(changed('Поля', (rows) => [[], ...rows.slice(1)])).join('\n')).toContain('Лист «Поля», строка 1, столбец A: нет скрытой первой строки с именами столбцов.')
  })

  it('300 mutations of cells and rows: an answer in words for each, never a crash', () => {
    const answers = new Set<string>()
    const pieces: ReadonlyArray<WrittenCell> = [null, 0, -1.5, 'x', '∅', '1e999', '{', '[]', '__proto__', 'a.b.c', ':', 'path:json', '100000000000', 'true']
    let state = 7
    const next = (below: number): number => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
      return Math.floor((state / 4_294_967_296) * below)
    }
    for (let round = 0; round < 300; round += 1) {
      const name = sheets[next(sheets.length)]?.name ?? ''
      const bytes = changed(name, (rows) => {
        const at = next(Math.min(rows.length, 12))
        if (next(6) === 0) return rows.filter((_, row) => row !== at)
        const column = next(rows[0]?.length ?? 1)
        return rows.map((row, index) => (index === at ? row.map((cell, place) => (place === column ? (pieces[next(pieces.length)] ?? null) : cell)) : row))
      })
      const result = read(bytes)
      answers.add(result.ok ? 'ok' : result.error.code)
      if (!result.ok && result.error.code === 'MODEL_WORKBOOK_FAULTS') for (const fault of result.error.faults) expect(sheetFaultInWords(fault)).toMatch(/^Лист «[^»]+», строка \d+, столбец [A-Z]+: .+\.$/su)
    }
    expect([...answers].sort()).toEqual(['MODEL_WORKBOOK_FAULTS', 'ok'])
  }, 60_000)

  it('40 mangled archives and parts: the same', () => {
    const good = writeWorkbook(sheets)
    for (let round = 0; round < 40; round += 1) {
      const bytes = round % 2 === 0 ? Buffer.from(good.subarray(0, Math.floor((good.length * round) / 40))) : editParts(good, { 'xl/workbook.xml': (xml) => xml.slice(0, Math.floor((xml.length * round) / 40)) + xml.slice(Math.floor((xml.length * (round + 1)) / 40)) })
      const result = read(bytes)
      if (!result.ok && result.error.code === 'UNREADABLE') expect(fileRefusalWording(result.error.refusal).problem).not.toBe('')
    }
  })
})
