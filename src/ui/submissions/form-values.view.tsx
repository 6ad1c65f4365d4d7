import { formatDateTime, formatDeltaHundredths, NBSP } from '@/texts/format'
import { evidenceTexts } from '@/texts/evidence'
import { sourceInWords } from '@/texts/statistics'
import { cellText, submissionTexts as texts } from '@/texts/submissions'
import { CellProofs } from '@/ui/evidence/form-evidence.view'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Table, type Column } from '@/ui/kit/table'
import type { FormPage, FormValue } from '@/usecases/submissions/get-form'

export const inflationText = (hundredths: number): string => `${formatDeltaHundredths(hundredths)}${NBSP}%`

type Cell = FormValue['self']
type Shown = Pick<FormValue, 'kind' | 'choices'>
type Layer = FormValue['sources'][number]['layer']
const shownCell = (row: Shown, cell: Cell): string => {
  if (cell.state !== 'value') return cellText(cell)
  if (row.kind === 'boolean') return cell.amount === '1' ? texts.yes : texts.no
  return row.choices.find(({ value }) => value === cell.amount)?.label ?? cellText(cell)
}

/** A value, and where it came from when nobody typed it. */
const Value = ({ row, layer }: { row: FormValue; layer: Layer }) => {
  const known = row.sources.find((one) => one.layer === layer)
  return <>{shownCell(row, row[layer])}{known !== undefined && <span className="block text-xs text-muted">{sourceInWords(known.source)}</span>}</>
}

const columnsOf = (page: FormPage): ReadonlyArray<Column<FormValue>> => [
  { key: 'field', header: texts.valueColumns.field, rowHeader: true, cell: (row) => <span>{row.unit === '' ? row.label : `${row.label}, ${row.unit}`}{row.isReopened && <> <Chip tone="warning">{texts.reopened}</Chip></>}</span> },
  { key: 'self', header: texts.valueColumns.self, align: 'end', cell: (row) => <Value row={row} layer="self" /> },
  { key: 'municipal', header: texts.valueColumns.municipal, align: 'end', cell: (row) => <Value row={row} layer="municipal" /> },
  { key: 'verified', header: texts.valueColumns.verified, align: 'end', cell: (row) => <Value row={row} layer="verified" /> },
  { key: 'inflation', header: texts.valueColumns.inflation, align: 'end', cell: (row) => (row.inflation === null ? '' : inflationText(row.inflation)) },
  { key: 'evidence', header: evidenceTexts.column, cell: (row) => <CellProofs page={page} field={row.key} /> },
]

/** The three values of every field side by side, by direction. */
export const FormValues = ({ page }: { page: FormPage }) => {
  const directions = page.directions.map((direction) => ({ ...direction, rows: page.values.filter((row) => row.direction === direction.code) })).filter(({ rows }) => rows.length > 0)
  return (
    <Card title={texts.values}>
      <p className="mb-3 max-w-reading text-sm text-muted">
        {page.inflation.index === null ? texts.inflationNone : texts.inflationOf(inflationText(page.inflation.index), page.inflation.overstated, page.inflation.compared)}
      </p>
      <div className="flex flex-col gap-3">
        {directions.map(({ code, name, rows }) => (
          <details key={code} className="border-b border-line pb-2">
            <summary className="cursor-pointer py-1 font-medium">{texts.directionTitle(code, name)}</summary>
            <Table caption={texts.valuesCaption} captionHidden columns={columnsOf(page)} rows={rows} rowKey={(row) => row.key} dense cards />
          </details>
        ))}
      </div>
    </Card>
  )
}

type Change = FormPage['changes']['rows'][number]
const changeColumns: ReadonlyArray<Column<Change>> = [
  { key: 'field', header: texts.changeColumns.field, rowHeader: true, cell: (row) => row.label },
  { key: 'before', header: texts.changeColumns.before, align: 'end', cell: (row) => shownCell(row, row.before) },
  { key: 'after', header: texts.changeColumns.after, align: 'end', cell: (row) => shownCell(row, row.after) },
]

/** What the organization changed since its form was last submitted: the number and the list. */
export const FormChanges = ({ page }: { page: FormPage }) => {
  const { since, rows } = page.changes
  if (since === null) return null
  return (
    <Card title={texts.changes}>
      <p className="mb-2 text-sm text-muted">{texts.changesSince(formatDateTime(since, page.timeZone, page.now))}{': '}{rows.length === 0 ? texts.noChanges : texts.changesCount(rows.length)}</p>
      {rows.length > 0 && <Table caption={texts.changes} captionHidden columns={changeColumns} rows={rows} rowKey={(row) => row.field} dense cards />}
    </Card>
  )
}
