import { pairRules } from '@/domain/pairs/match-pairs'
import { pairStates, type PairState } from '@/domain/pairs/pair-workflow'
import { criterionKinds } from '@/domain/scoring/places/standings'
import { formatDate } from '@/texts/format'
import { criterionKindNames, pairRuleNames, pairStatusNames, pairTexts as texts } from '@/texts/pairs'
import { Button } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listPairsQuery } from '@/usecases/pairs/list-pairs'

type List = OutOf<typeof listPairsQuery>
type Item = List['items'][number]
type Props = { readonly list: List; readonly status: string | undefined; readonly propose: FormAction; readonly links: { readonly list: string; readonly one: (id: string) => string; readonly page: (page: number) => string } }

const tones = { proposed: 'warning', confirmed: 'accent', scheduled: 'accent', held: 'accent', followed_up: 'success', closed: 'success', cancelled: 'neutral' } as const satisfies Record<PairState, string>
export const PairStatusChip = ({ status }: { status: PairState }) => <Chip tone={tones[status]}>{pairStatusNames[status]}</Chip>

const Side = ({ side }: { side: Item['giver'] }) => <span>{side.organization}<span className="block text-xs font-normal text-muted">{[side.director, side.municipality].join(', ')}</span></span>
const columnsOf = (one: (id: string) => string): ReadonlyArray<Column<Item>> => [
  { key: 'taker', header: texts.columns.taker, rowHeader: true, cell: (item) => <Link href={one(item.id)}><Side side={item.taker} /></Link> },
  { key: 'giver', header: texts.columns.giver, cell: (item) => <Side side={item.giver} /> },
  { key: 'criterion', header: texts.columns.criterion, cell: (item) => item.criterion.name },
  { key: 'status', header: texts.columns.status, cell: (item) => <PairStatusChip status={item.status} /> },
  { key: 'meetingOn', header: texts.columns.meetingOn, align: 'end', cell: (item) => (item.meetingOn === null ? '' : formatDate(item.meetingOn)) },
]

/** Pairs in sight, and for those who confirm them the asking of a rule. */
export const PairsListView = ({ list, status, propose, links }: Props) => (
  <div className="flex flex-col gap-5">
    <form action={links.list} className="flex flex-wrap items-end gap-3">
      <SelectField id="status" name="status" label={texts.status} defaultValue={status ?? ''} options={[{ value: '', label: texts.any }, ...pairStates.map((value) => ({ value, label: pairStatusNames[value] }))]} />
      <Button type="submit">{texts.apply}</Button>
    </form>
    <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
    {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={texts.emptyWhy} level={2} /> : <Table caption={texts.caption} captionHidden columns={columnsOf(links.one)} rows={list.items} rowKey={({ id }) => id} cards />}
    {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
    {list.releases.length > 0 && (
      <Card title={texts.propose}>
        <StepForm action={propose} hidden={{}} label={texts.propose} help={texts.proposeHelp}>
          <SelectField id="releaseId" name="releaseId" label={texts.release} options={list.releases.map(({ id, period, number }) => ({ value: id, label: texts.releaseName(period, number) }))} />
          <SelectField id="rule" name="rule" label={texts.rule} options={pairRules.map((value) => ({ value, label: pairRuleNames[value] }))} />
          <SelectField id="criterionKind" name="criterionKind" label={texts.criterion} options={criterionKinds.map((value) => ({ value, label: criterionKindNames[value] }))} />
        </StepForm>
      </Card>
    )}
  </div>
)
