import { formatCount } from '@/texts/format'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listMeasuresQuery } from '@/usecases/recommendations/save-measure'
import { MeasureForm } from './measure.form'

type Library = OutOf<typeof listMeasuresQuery>
type Measure = Library['items'][number]
type Props = { readonly library: Library; readonly create: FormAction; readonly edit: FormAction }

const columnsOf = (mayEdit: boolean, edit: FormAction): ReadonlyArray<Column<Measure>> => [
  {
    key: 'title', header: texts.measureColumns.title, rowHeader: true, cell: (measure) => (
      <div className="flex flex-col gap-1">
        <span>{measure.title}</span>
        <span className="max-w-reading text-sm font-normal text-muted">{measure.text}</span>
        {mayEdit && <details className="font-normal"><summary className="cursor-pointer text-sm text-accent">{texts.measureEdit}</summary><div className="pt-3"><MeasureForm action={edit} measure={measure} label={texts.measureEdit} /></div></details>}
      </div>
    ),
  },
  { key: 'where', header: texts.measureColumns.where, cell: (measure) => texts.measureFor(measure.indicatorCodes, measure.directionCodes) },
  { key: 'term', header: texts.measureColumns.term, align: 'end', cell: (measure) => formatCount(measure.termDays) },
  { key: 'uses', header: texts.measureColumns.uses, align: 'end', cell: (measure) => formatCount(measure.uses) },
  { key: 'state', header: texts.measureColumns.state, cell: (measure) => <Chip tone={measure.isActive ? 'success' : 'neutral'}>{measure.isActive ? texts.measureOn : texts.measureOff}</Chip> },
]

/** The library of measures; the operator edits it in place. */
export const MeasuresView = ({ library, create, edit }: Props) => (
  <div className="flex flex-col gap-4">
    {library.items.length === 0 ? <EmptyState title={texts.measureEmptyTitle} why={texts.measureEmptyWhy} level={2} />
      : <Table caption={texts.measureCaption} captionHidden columns={columnsOf(library.mayEdit, edit)} rows={library.items} rowKey={({ id }) => id} cards />}
    {library.mayEdit && <Card title={texts.measureAdd}><MeasureForm action={create} label={texts.measureAdd} /></Card>}
  </div>
)
