import { formatCount } from '@/texts/format'
import { modelTrialTexts as texts } from '@/texts/model-changes'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { PageHeader, type Crumb } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table } from '@/ui/kit/table'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { tryVersion } from '@/usecases/models/try-version'
import { VersionChoice } from './version-choice'

type Tried = OutOf<typeof tryVersion>
type Trial = NonNullable<Tried['trial']>

const Levels = ({ levels }: Pick<Trial, 'levels'>) => (
  <Card title={texts.levels}>
    <Table caption={texts.levels} captionHidden rows={levels} rowKey={({ name }) => name ?? ''}
      columns={[
        { key: 'level', header: texts.level, rowHeader: true, cell: ({ name }) => name ?? texts.noLevel },
        { key: 'before', header: texts.before, align: 'end', cell: ({ before }) => formatCount(before) },
        { key: 'after', header: texts.after, align: 'end', cell: ({ after }) => formatCount(after) },
      ]} />
  </Card>
)

const Movers = ({ rows, names }: Pick<Trial, 'rows'> & Pick<Tried, 'names'>) => {
  const words = texts.columns
  if (rows.length === 0) return <EmptyState title={texts.noMovers} why={texts.noMoversWhy} />
  return (
    <Card title={texts.movers}>
      <Table caption={texts.movers} captionHidden dense cards rows={rows} empty={null} rowKey={({ position }) => String(position)}
        columns={[
          { key: 'name', header: words.name, rowHeader: true, cell: ({ director }) => director },
          { key: 'organization', header: words.organization, cell: ({ organization }) => organization },
          { key: 'place', header: words.place, align: 'end', cell: (row) => texts.place(row.placeBefore, row.placeAfter) },
          { key: 'total', header: words.total, align: 'end', cell: (row) => texts.total(row.before, row.after) },
          { key: 'level', header: words.level, cell: (row) => texts.levelChange(row.levelBefore, row.levelAfter) },
          { key: 'by', header: words.by, cell: ({ by }) => <ul>{by.map(({ code, change }) => <li key={code}>{texts.by(code, names[code], change)}</li>)}</ul> },
        ]} />
    </Card>
  )
}

/** A version on a past cycle, side by side with what was. */
export const ModelTrialView = ({ tried, breadcrumbs }: { tried: Tried; breadcrumbs: ReadonlyArray<Crumb> }) => {
  const { head, cycle, cycles, trial, names, isSound } = tried
  return (
    <>
      <PageHeader title={texts.title(head.modelName)} subtitle={texts.subtitle} breadcrumbs={breadcrumbs} />
      <div className="flex flex-col gap-5">
        {cycle === null ? <EmptyState title={texts.noCycle} why={texts.subtitle} /> : <VersionChoice name="cycle" label={texts.cycle} chosen={cycle.id} button={texts.open} options={cycles.map(({ id, title }) => ({ value: id, label: title }))} />}
        {!isSound && <Callout tone="danger">{texts.unsound}</Callout>}
        {trial !== null && (
          <>
            <p>{texts.summary(trial.participants, trial.movedLevel)}</p>
            {trial.missing.length > 0 && <Callout tone="warning">{texts.missing(trial.missing)}</Callout>}
            <Levels levels={trial.levels} />
            <Movers rows={trial.rows} names={names} />
          </>
        )}
      </div>
    </>
  )
}
