import type { makeTable } from '@/usecases/exports/make-table'
import { err, ok } from '@/domain/shared/result'
import { writeCsv } from '@/platform/csv/write-csv'
import type { Table } from '@/platform/xlsx/table'
import { writeTable } from '@/platform/xlsx/write-table'
import { exportTexts } from '@/texts/exports'
import { readBody } from '../input/body'
import { fileResponse } from './file-response'
import type { RouteInput } from '../route'

type Made = Extract<Awaited<ReturnType<typeof makeTable.execute>>, { ok: true }>['value']

const MAX_MEGABYTES = 8
const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

/** What the browser read off its screen, as JSON. */
export const tableInput: RouteInput = async (request) => {
  const bytes = await readBody(request, MAX_MEGABYTES)
  if (bytes === undefined) return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)) as unknown)
  } catch {
    return ok({})
  }
}

/** Every row names where it comes from: a cut-out piece of the file stays traceable. */
export const shownTableFile = ({ title, table, region, release, isDemo, format }: Made): Response => {
  const origin = [{ label: exportTexts.region, cell: region }, ...(release === '' ? [] : [{ label: exportTexts.release, cell: release }]), ...(isDemo ? [{ label: exportTexts.mark, cell: exportTexts.demo }] : [])]
  const written: Table = {
    title, columns: [...table.columns, ...origin.map(({ label }) => ({ label, kind: 'text' as const }))], rows: table.rows.map((row) => [...row, ...origin.map((one) => one.cell)]),
  }
  const bytes = format === 'csv' ? writeCsv(written) : writeTable(written)
  return fileResponse({ bytes: new Uint8Array(bytes), name: `${exportTexts.fileName(title, release)}.${format}`, type: types[format] })
}
