import type { ReactNode } from 'react'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelGoal } from '@/domain/models/model-goals'
import { modelGoalTexts as texts } from '@/texts/model-goals'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

type Links = { passport: (code: string) => string }
type Indicator = ModelDocument['indicators'][number]

const GoalCard = ({ goal, links, children }: { goal: ModelGoal; links: Links; children?: ReactNode }) => (
  <Card title={texts.goal(goal.code, goal.text)} level={3}>
    <div className="flex flex-col gap-3">
      <KeyValue columns={1} stacked items={[
        { label: texts.labels.rationale, value: goal.rationale }, { label: texts.labels.measure, value: goal.measure }, { label: texts.labels.dueYear, value: goal.dueYear },
        { label: texts.labels.indicators, value: <span className="flex flex-wrap gap-2">{goal.indicators.map((code) => <Link key={code} className="inline-flex min-h-6 min-w-6 items-center justify-center" href={links.passport(code)}>{code}</Link>)}</span> },
      ]} />
      {children}
    </div>
  </Card>
)

const Mark = ({ isLinked }: { isLinked: boolean }) => (isLinked ? <><span aria-hidden>{texts.linkedMark}</span><span className="sr-only">{texts.linked}</span></> : null)

const Matrix = ({ document }: { document: ModelDocument }) => {
  const goals = document.goals ?? []
  const columns: ReadonlyArray<Column<Indicator>> = [
    { key: 'indicator', header: texts.matrixRow, rowHeader: true, cell: ({ code, name }) => texts.goal(code, name) },
    ...goals.map((goal) => ({ key: goal.code, header: goal.code, align: 'center' as const, cell: ({ code }: Indicator) => <Mark isLinked={goal.indicators.includes(code)} /> })),
  ]
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h2 className="text-lg">{texts.matrix}</h2>
      <p className="text-sm text-muted">{texts.matrixNote}</p>
      <Table caption={texts.matrix} captionHidden columns={columns} rows={document.indicators} rowKey={({ code }) => code} dense maxHeight="viewport" />
    </section>
  )
}

const Profile = ({ document, form }: { document: ModelDocument; form?: ReactNode }) => (
  <section className="flex min-w-0 flex-col gap-3">
    <h2 className="text-lg">{texts.profile}</h2>
    {form ?? ((document.profile ?? []).length === 0 ? <EmptyState title={texts.noProfile} why={texts.noProfileWhy} /> : (
      <Table caption={texts.profile} captionHidden rows={document.profile ?? []} rowKey={({ direction }) => direction} cards
        columns={[
          { key: 'direction', header: texts.profileColumns.direction, rowHeader: true, cell: ({ direction }) => texts.goal(direction, document.directions.find(({ code }) => code === direction)?.name ?? '') },
          { key: 'target', header: texts.profileColumns.target, align: 'end', cell: ({ target }) => texts.percent(Number(target)) },
          { key: 'reason', header: texts.profileColumns.reason, cell: ({ reason }) => reason },
        ]} />
    ))}
  </section>
)

/** Goals of a version, the matrix, and the reference profile; the forms come from the page where the version may be edited. */
export const GoalsView = ({ document, links, goalForm, newGoal, profileForm }: { document: ModelDocument; links: Links; goalForm?: (goal: ModelGoal) => ReactNode; newGoal?: ReactNode; profileForm?: ReactNode }) => {
  const goals = document.goals ?? []
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <section className="flex flex-col gap-4">
        <h2 className="text-lg">{texts.goals}</h2>
        {goals.length === 0 && <EmptyState title={texts.noGoals} why={texts.noGoalsWhy} />}
        {goals.map((goal) => <GoalCard key={goal.code} goal={goal} links={links}>{goalForm?.(goal)}</GoalCard>)}
        {newGoal}
      </section>
      {goals.length > 0 && <Matrix document={document} />}
      <Profile document={document} form={profileForm} />
    </div>
  )
}
