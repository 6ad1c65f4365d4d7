import { matchReasonText, statisticsFaultText, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { StatisticsFilePage } from '@/usecases/imports/get-statistics'
import { Table, type Column } from '../kit/table'
import { DecideForm } from './decide.form'

type Line = StatisticsFilePage['lines'][number]

const Found = ({ line }: { line: Line }) => (
  <div className="flex flex-col">
    <span className="font-medium">{line.name === '' ? texts.place(line.sheet, line.row) : line.name}</span>
    <span className="text-xs text-muted">{[texts.codes(line.codes), ...(line.isBranch === true ? [texts.branch] : []), texts.place(line.sheet, line.row), texts.cells(line.cells)].filter((part) => part !== '').join(', ')}</span>
  </div>
)

const Why = ({ line, labelOf }: { line: Line; labelOf: (key: string) => string }) => (
  <div className="flex flex-col gap-1">
    {line.reason !== null && <span>{matchReasonText(line.reason)}</span>}
    {line.faults.length > 0 && <ul className="text-xs text-muted">{line.faults.map((fault, index) => <li key={index}>{statisticsFaultText(fault, labelOf(fault.fieldKey))}</li>)}{line.faultCount > line.faults.length && <li>{texts.moreFaults(line.faultCount - line.faults.length)}</li>}</ul>}
  </div>
)

/** Organizations of a file that the codes did not tell, each with the reason and the decision. */
export const LinesTable = ({ page, decide }: { page: StatisticsFilePage; decide: FormAction }) => {
  const words = texts.lineColumns
  const labels = new Map(page.fields.map(({ key, label }) => [key, label]))
  const names = new Map(page.organizations.map(({ id, name }) => [id as string, name]))
  const columns: ReadonlyArray<Column<Line>> = [
    { key: 'organization', header: words.organization, rowHeader: true, cell: (line) => <Found line={line} /> },
    { key: 'reason', header: words.reason, cell: (line) => <Why line={line} labelOf={(key) => labels.get(key) ?? key} /> },
    { key: 'decision', header: words.decision, cell: (line) => (
      <div className="flex flex-col gap-2">
        <span className="text-muted">{line.organizationId === null ? texts.decisions[line.state] : (names.get(line.organizationId) ?? texts.decisions[line.state])}</span>
        {page.status === 'read' && <DecideForm statisticsFileId={page.id} line={line} organizations={page.organizations} decide={decide} />}
      </div>
    ) },
  ]
  return page.lines.length === 0 ? null : <Table caption={texts.linesCaption} columns={columns} rows={page.lines} rowKey={(line) => line.id} cards />
}
