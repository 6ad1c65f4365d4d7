import type { ImportPage } from '@/usecases/imports/get-import'
import { importPageTexts } from '@/texts/import-page'
import { findingPlace, findingWording, severityNames } from '@/texts/imports'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { Table, type Column } from '../kit/table'

type Compared = Extract<NonNullable<ImportPage['check']>, { kind: 'compared' }>
type FindingRow = Compared['findings'][number]

const columns: ReadonlyArray<Column<FindingRow>> = [
  { key: 'severity', header: importPageTexts.findingColumns.severity, cell: ({ severity }) => <Chip tone={severity === 'error' ? 'danger' : 'warning'}>{severityNames[severity]}</Chip> },
  { key: 'place', header: importPageTexts.findingColumns.place, rowHeader: true, cell: (finding) => (finding.sheet === undefined ? importPageTexts.wholeFile : findingPlace(finding)) },
  { key: 'text', header: importPageTexts.findingColumns.text, cell: ({ text }) => <span className="break-all">{text ?? ''}</span> },
  { key: 'problem', header: importPageTexts.findingColumns.problem, cell: (finding) => findingWording(finding).problem },
  { key: 'remedy', header: importPageTexts.findingColumns.remedy, cell: (finding) => findingWording(finding).remedy },
]

const SHOWN = 200

/** What is wrong with the file, place by place, errors first. */
export const FindingsTable = ({ check }: { check: Compared }) => {
  if (check.findings.length === 0) return null
  const ordered = [...check.findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  return (
    <Card title={importPageTexts.findings}>
      <Table caption={importPageTexts.findingsCaption} captionHidden columns={columns} rows={ordered.slice(0, SHOWN)} rowKey={(finding) => `${finding.code}/${finding.sheet ?? ''}/${finding.row ?? ''}/${finding.column ?? ''}/${finding.text ?? ''}/${finding.facts.field ?? ''}/${finding.facts.organization ?? ''}`} cards />
      <p className="mt-3 text-sm text-muted">{importPageTexts.shown(Math.min(SHOWN, ordered.length), check.errors + check.warnings)}</p>
    </Card>
  )
}
