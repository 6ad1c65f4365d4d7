import { describe, expect, it } from 'vitest'
import { aGrid, anImportTemplate, aTemplateFile, editParts, sheetPart } from '#tests/factories/workbooks'
import { errorCodes, warningCodes } from '@/domain/imports/findings'
import { previewImport } from '@/domain/imports/preview-import'
import { fileRefusalCodes } from '@/domain/shared/file-refusal'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { fileRefusalWording, findingPlace, findingWording } from '@/texts/imports'

const template = anImportTemplate(12)
const grid = aGrid(template, 6, [[0, 0, '5'], [1, 1, '50'], [3, 4, '2']])
const file = aTemplateFile(template, grid)
const known = new Set<string>([...errorCodes, ...warningCodes])

/** A small generator of its own, so that a failing mutation can be made again from its number. */
const random = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const judge = (bytes: Buffer): string => {
  const read = readWorkbook(bytes)
  if (!read.ok) {
    expect(fileRefusalCodes).toContain(read.error.code)
    expect(fileRefusalWording(read.error).problem).not.toBe('')
    return read.error.code
  }
  const preview = previewImport(template, grid, read.value)
  for (const finding of preview.findings) {
    expect(known.has(finding.code)).toBe(true)
    expect(`${findingPlace(finding)} ${findingWording(finding).problem}`).not.toContain('undefined')
  }
  expect(preview.canCommit).toBe(preview.errors === 0)
  expect([...preview.changes.afterValues].every(Number.isSafeInteger)).toBe(true)
  return preview.canCommit ? 'accepted' : 'refused'
}

const pieces = ['<', '>', '"', '&', '<c r="A1"', '</c>', '<v>', '</v>', '<row>', '</sheetData>', '<f>1</f>', 't="s"', 't="e"', 's="99"', 'r="ZZ9"', '-1', '1e999', '\u0000', '<!--', '-->', '<![CDATA[', '<!DOCTYPE a>', '&#x110000;', '&#0;', '_xD800_', '<mergeCell ref="!"/>']
const targets = [sheetPart(2), sheetPart(3), sheetPart(4), 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']

const mangle = (text: string, next: (below: number) => number): string => {
  const from = next(text.length)
  const to = Math.min(text.length, from + next(40))
  const piece = pieces[next(pieces.length)] ?? ''
  switch (next(3)) {
    case 0: return text.slice(0, from) + piece + text.slice(from)
    case 1: return text.slice(0, from) + text.slice(to)
    default: return text.slice(0, from) + piece + text.slice(to)
  }
}

describe('mutations of a good workbook', () => {
  it('the workbook itself is accepted', () => expect(judge(file)).toBe('accepted'))

  it('300 mangled parts: an answer with a code for each, never a crash', () => {
    const answers = new Set<string>()
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = random(seed)
      const part = targets[next(targets.length)] ?? sheetPart(2)
      const times = 1 + next(3)
      answers.add(judge(editParts(file, { [part]: (xml) => Array.from({ length: times }).reduce<string>((text) => mangle(text, next), xml) })))
    }
    expect(answers.size).toBeGreaterThan(3)
  })

  it('300 mangled archives: the same', () => {
    for (let seed = 1_001; seed <= 1_300; seed += 1) {
      const next = random(seed)
      const bytes = Buffer.from(file)
      for (let times = 1 + next(6); times > 0; times -= 1) bytes[next(3) === 0 ? bytes.length - 1 - next(900) : next(bytes.length)] = next(256)
      judge(next(8) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes)
    }
  })
})
