import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnRules } from '@/domain/imports/column-rules'
import { organizationTypes, type Field } from '@/domain/models/model-document'
import { statisticsReader } from '@/domain/statistics/read-statistics'
import { streamWorkbook } from '@/platform/xlsx/stream-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'

const SIZES = [1_000, 10_000, 25_000, 50_000]
const ORGANIZATIONS = 500
const LINES = 20
const MEGABYTE = 1_024
const field: Field = { key: 'pupils', label: 'Обучающиеся', unit: 'чел.', kind: 'integer', direction: '1', about: 'organization', source: 'ОО-1' }

/** One size in a process of its own: guard, inflate, read, keep what is wanted. Prints rows, organizations, peak memory in MB. */
const measure = async (file: string, rows: number): Promise<void> => {
  const rules = columnRules({ slot: 0, field, organizationTypes, mayBeNotApplicable: false })
  const reader = statisticsReader({ form: 'fsnOo1', edition: 2026, wanted: new Map([['2|5|4', [rules]]]) })
  const bytes = readFileSync(file)
  const before = process.resourceUsage().maxRSS
  const streamed = await streamWorkbook(bytes, reader.take)
  const read = streamed.ok ? reader.finish() : streamed
  if (!read.ok || read.value.rows !== rows) throw new Error(JSON.stringify(read).slice(0, 500))
  const peak = process.resourceUsage().maxRSS
  process.stdout.write(`${rows} rows, ${read.value.organizations.length} organizations, file ${Math.round(bytes.length / MEGABYTE)} KB: peak ${Math.round(peak / MEGABYTE)} MB, ${Math.round((peak - before) / MEGABYTE)} MB over the start\n`)
}

const makeFile = (file: string, rows: number): void => {
  const head = [['Форма № ОО-1'], ['Редакция: 2026'], ['ИНН', 'КПП', 'Наименование', 'Раздел', 'Строка', 'Графа', 'Значение']]
  const body = Array.from({ length: rows }, (_, row) => {
    const organization = Math.floor(row / LINES) % ORGANIZATIONS
    return [String(7_700_000_000 + organization), '773601001', `Школа № ${organization}`, '2', String((row % LINES) + 1), String(4 + Math.floor(row / (ORGANIZATIONS * LINES))), row % 997]
  })
  writeFileSync(file, writeWorkbook([{ name: 'ОО-1', headRows: head.length, columns: head[2]?.map(() => ({ width: 12 })) ?? [], rows: [...head, ...body] }]))
}

const [file, rows] = process.argv.slice(2)
if (file !== undefined && rows !== undefined) await measure(file, Number(rows))
else {
  const folder = mkdtempSync(join(tmpdir(), 'statistics-memory-'))
  for (const size of SIZES) {
    const made = join(folder, `${size}.xlsx`)
    makeFile(made, size)
    const child = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/bench/statistics-memory.ts', made, String(size)], { stdio: 'inherit' })
    if (child.status !== 0) process.exitCode = 1
  }
  rmSync(folder, { recursive: true })
}
