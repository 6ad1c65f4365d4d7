import { formatHundredths } from '@/texts/format'
import { interviewTexts as texts } from '@/texts/interviews'
import { Button } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPlanForm } from '@/usecases/interviews/plan-interviews'
import { PlanForm } from './plan.form'

type Form = OutOf<typeof getPlanForm>
type Person = Form['people'][number]
type Props = { readonly form: Form; readonly municipalityId: string | undefined; readonly action: FormAction; readonly here: string }

const columns: ReadonlyArray<Column<Person>> = [
  { key: 'pick', header: texts.columns.pick, width: 56, cell: (one) => (one.hasInterview ? null : <input type="checkbox" className="size-4 accent-accent" name="people[]" value={one.key} defaultChecked={one.isAsked} aria-label={texts.pickOne(one.director, one.organization)} />) },
  { key: 'director', header: texts.columns.director, rowHeader: true, cell: (one) => <div>{one.director}<span className="block text-xs font-normal text-muted">{[one.organization, one.municipality].join(', ')}</span></div> },
  { key: 'total', header: texts.columns.total, align: 'end', cell: (one) => formatHundredths(one.total) },
  { key: 'has', header: texts.columns.has, cell: (one) => (one.hasInterview ? <Chip>{texts.has}</Chip> : null) },
]

const Filters = ({ form, municipalityId, here }: Omit<Props, 'action'>) => (
  <form action={here} className="flex flex-wrap items-end gap-3">
    <SelectField id="releaseId" name="releaseId" label={texts.filters.release} defaultValue={form.releaseId ?? ''} options={form.releases.map(({ id, period, number }) => ({ value: id, label: texts.releaseName(period, number) }))} />
    {form.municipalities.length > 0 && <SelectField id="municipalityId" name="municipalityId" label={texts.filters.municipality} defaultValue={municipalityId ?? ''} options={[{ value: '', label: texts.filters.any }, ...form.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />}
    <Button type="submit">{texts.filters.apply}</Button>
  </form>
)

/** Whom to talk to: the lowest results first. */
export const PlanView = ({ form, municipalityId, action, here }: Props) => (
  <div className="flex flex-col gap-5">
    {form.releases.length > 0 && <Filters form={form} municipalityId={municipalityId} here={here} />}
    {form.people.length === 0 || form.releaseId === null ? <EmptyState title={texts.nobodyTitle} why={texts.nobodyWhy} level={2} /> : (
      <PlanForm action={action} releaseId={form.releaseId}>
        <p className="text-sm text-muted">{texts.shownOf(form.people.length, form.total)}</p>
        <Table caption={texts.planCaption} captionHidden columns={columns} rows={form.people} rowKey={({ key }) => key} dense maxHeight="viewport" />
      </PlanForm>
    )}
  </div>
)
