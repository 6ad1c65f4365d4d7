import { writeCsv } from '@/platform/csv/write-csv'
import { boardTexts as texts } from '@/texts/board'
import { formStateNames } from '@/texts/form-states'
import { formatDate, NO_DATA } from '@/texts/format'
import type { BoardExport } from '@/usecases/submissions/get-board'
import { fileResponse } from './file-response'

/** Every form of the board as CSV. */
export const boardFile = ({ cycle, lines }: BoardExport): Response => {
  const columns = [
    { label: texts.municipality, kind: 'text' }, { label: texts.organization, kind: 'text' }, { label: texts.director, kind: 'text' }, { label: texts.state, kind: 'text' }, { label: texts.columns.filled, kind: 'number' },
    { label: texts.deadline, kind: 'text' }, { label: texts.columns.isLate, kind: 'text' }, { label: texts.columns.minutes, kind: 'number' }, { label: texts.columns.cells, kind: 'number' },
  ] as const
  const rows = lines.map((line) => [
    line.municipalityName, line.organizationName, line.directorName, formStateNames[line.status], line.filledPercent === null ? NO_DATA : String(line.filledPercent),
    formatDate(line.deadline), line.isLate ? texts.columns.yes : texts.columns.no, String(line.minutes), String(line.cells),
  ])
  const bytes = writeCsv({ title: texts.fileName(cycle.period), columns, rows })
  return fileResponse({ bytes: new Uint8Array(bytes), name: `${texts.fileName(cycle.period)}.csv`, type: 'text/csv; charset=utf-8' })
}
