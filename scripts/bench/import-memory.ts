import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeWorkbook, readingOrder } from '@/domain/imports/judge-workbook'
import { emptyGrid } from '@/domain/scoring/lines/cells'
import { streamBook } from '@/platform/xlsx/stream-workbook'
import { buildImportTemplate, type ImportTemplate } from '@/domain/imports/import-template'
import { aField, aTemplateFile, anImportModel, importIdentity, someParticipants } from '../../tests/factories/workbooks'

/** A sheet has a row for each participant, so a workbook grows by its sheets. */
const PARTICIPANTS = 1_000
const SIZES = [1_000, 10_000, 25_000, 50_000]
const MEGABYTE = 1_024

const templateOf = (rows: number): ImportTemplate => {
  const directions = Array.from({ length: rows / PARTICIPANTS }, (_, index) => ({ code: `d${index + 1}`, name: `Направление ${index + 1}`, group: 'main', max: '10', source: 'test' }))
  return buildImportTemplate(importIdentity, anImportModel(directions.map(({ code }) => aField(`field_${code}`, { direction: code })), directions), someParticipants(PARTICIPANTS))
}
const slotsOf = (rows: number): number => rows / PARTICIPANTS

/** One size in a process of its own: guard, read, compare. Prints rows, cells that change, peak memory in MB. */
const measure = async (file: string, rows: number): Promise<void> => {
  const template = templateOf(rows)
  const before = process.resourceUsage().maxRSS
  const judge = judgeWorkbook(template, emptyGrid(PARTICIPANTS, slotsOf(rows)))
  const read = await streamBook(readFileSync(file), judge, { order: readingOrder(template) })
  if (!read.ok) throw new Error(read.error.code)
  const preview = judge.finish()
  if (!preview.canCommit || preview.counts.new !== rows) throw new Error(`Read ${preview.counts.new} of ${rows} cells, ${preview.errors} errors`)
  const peak = process.resourceUsage().maxRSS
  process.stdout.write(`${rows} rows, ${preview.counts.new} cells: peak ${Math.round(peak / MEGABYTE)} MB, ${Math.round((peak - before) / MEGABYTE)} MB over the start\n`)
}

const makeFile = (file: string, rows: number): void => {
  const grid = emptyGrid(PARTICIPANTS, slotsOf(rows))
  grid.states.fill(1)
  grid.values.fill(12_000_000)
  writeFileSync(file, aTemplateFile(templateOf(rows), grid))
}

const [file, rows] = process.argv.slice(2)
if (file !== undefined && rows !== undefined) await measure(file, Number(rows))
else {
  const folder = mkdtempSync(join(tmpdir(), 'import-memory-'))
  for (const size of SIZES) {
    const made = join(folder, `${size}.xlsx`)
    makeFile(made, size)
    const child = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/bench/import-memory.ts', made, String(size)], { stdio: 'inherit' })
    if (child.status !== 0) process.exitCode = 1
  }
  rmSync(folder, { recursive: true })
}
