import type { ReactNode } from 'react'
import { supporterKinds, supporterStates, type SupporterState } from '@/domain/supporters/supporter-workflow'
import { directionSentence, ruleSentence, supporterKindName, supporterStatusNames, supporterTexts as texts } from '@/texts/supporters'
import { Button } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { StepForm } from '@/ui/kit/step.form'
import { Table, type Column } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listSupportersQuery, SupporterItem } from '@/usecases/supporters/read-supporters'

type List = OutOf<typeof listSupportersQuery>
export type SupporterListFilter = Readonly<Partial<Record<'kind' | 'status' | 'municipalityId', string | undefined>>>
type Links = { readonly list: string; readonly one: (id: string) => string; readonly page: (page: number) => string }
type Props = { readonly list: List; readonly filter: SupporterListFilter; readonly actions: { readonly propose: FormAction; readonly setRule: FormAction }; readonly links: Links }

const tones = { proposed: 'warning', confirmed: 'success', declined: 'neutral', ended: 'neutral' } as const satisfies Record<SupporterState, string>
export const SupporterStatusChip = ({ status }: { status: SupporterState }) => <Chip tone={tones[status]}>{supporterStatusNames[status]}</Chip>
const whoOf = ({ kind, director, organization }: SupporterItem): readonly [string, string] => (kind === 'mentor' ? [director, organization] : [organization, director])
export const loadText = ({ kind, load, capacity }: Pick<SupporterItem, 'kind' | 'load' | 'capacity'>): string => (kind === 'mentor' ? texts.capacityOf(load, capacity) : texts.siteCapacity(capacity))

const columnsOf = ({ mentorName }: List, one: (id: string) => string): ReadonlyArray<Column<SupporterItem>> => [
  { key: 'who', header: texts.columns.who, rowHeader: true, cell: (item) => { const [name, more] = whoOf(item); return <div><Link href={one(item.id)}>{name}</Link><span className="block text-xs font-normal text-muted">{[more, item.municipality].join(', ')}</span></div> } },
  { key: 'kind', header: texts.columns.kind, cell: (item) => supporterKindName(item.kind, mentorName) },
  { key: 'directions', header: texts.columns.directions, cell: (item) => <ul className="flex flex-col gap-1 text-sm">{item.directions.slice(0, 2).map((direction) => <li key={direction.code}>{directionSentence(direction)}</li>)}</ul> },
  { key: 'load', header: texts.columns.load, cell: (item) => loadText(item) },
  { key: 'status', header: texts.columns.status, cell: (item) => <SupporterStatusChip status={item.status} /> },
]

const Rule = ({ list, setRule }: { list: List; setRule: FormAction }): ReactNode => {
  const { rule } = list
  const names = ['fromPercent', 'cycles', 'topLevels', 'mostPerMunicipality', 'capacity'] as const
  return (
    <Card title={`${texts.rule}: ${texts.ruleNumber(rule.number)}`}>
      <div className="flex flex-col gap-3">
        <p className="max-w-reading">{ruleSentence(rule)}</p>
        {list.maySetRule && (
          <details><summary className="cursor-pointer text-sm text-accent">{texts.ruleChange}</summary><div className="pt-3">
            <StepForm action={setRule} hidden={{}} label={texts.ruleChange} help={texts.ruleHelp} fields={names.map((name) => ({ name, label: texts.ruleFields[name], initial: String(rule[name]) }))} />
          </div></details>
        )}
      </div>
    </Card>
  )
}

/** Base sites and mentors, the rule they are proposed by, and the asking of it. */
export const SupportersListView = ({ list, filter, actions, links }: Props) => (
  <div className="flex flex-col gap-5">
    <form action={links.list} className="flex flex-wrap items-end gap-3">
      <SelectField id="kind" name="kind" label={texts.filters.kind} defaultValue={filter.kind ?? ''} options={[{ value: '', label: texts.filters.any }, ...supporterKinds.map((value) => ({ value, label: supporterKindName(value, list.mentorName) }))]} />
      {list.seesWork && <SelectField id="status" name="status" label={texts.filters.status} defaultValue={filter.status ?? ''} options={[{ value: '', label: texts.filters.any }, ...supporterStates.map((value) => ({ value, label: supporterStatusNames[value] }))]} />}
      <Button type="submit">{texts.filters.apply}</Button>
    </form>
    <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
    {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={texts.emptyWhy} level={2} /> : <Table caption={texts.caption} captionHidden columns={columnsOf(list, links.one)} rows={list.items} rowKey={({ id }) => id} cards />}
    {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
    <Rule list={list} setRule={actions.setRule} />
    {list.releases.length > 0 && (
      <Card title={texts.propose}>
        <StepForm action={actions.propose} hidden={{}} label={texts.propose} help={texts.proposeHelp}>
          <SelectField id="releaseId" name="releaseId" label={texts.release} options={list.releases.map(({ id, period, number }) => ({ value: id, label: texts.releaseName(period, number) }))} />
        </StepForm>
      </Card>
    )}
  </div>
)
