import { conditionsTexts as texts } from '@/texts/conditions'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ConditionsPage } from '@/usecases/organizations/list-conditions'
import { Button, LinkButton } from '../kit/button'
import { SelectField } from '../kit/field'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { ConditionsTable } from './conditions-table.view'

type Props = { page: ConditionsPage; links: { list: string; file: string; readAt: string }; save: FormAction<{ changed: number }> }

/** Conditions of all organizations somebody keeps. */
export const ConditionsPageView = ({ page, links, save }: Props) => (
  <>
    <PageHeader title={texts.title} subtitle={page.regionName} breadcrumbs={[{ label: texts.crumb, href: links.list }]} actions={<LinkButton href={links.file} external>{texts.download}</LinkButton>} />
    <p className="mb-4 max-w-prose text-sm text-muted">{texts.lead}</p>
    {page.municipalities.length > 1 && (
      <form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3 [&>div]:w-60 phone:[&>div]:w-full">
        <SelectField id="municipalityId" name="municipalityId" label={texts.municipality} defaultValue={page.municipalityId} options={[{ value: '', label: texts.all }, ...page.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Button type="submit">{texts.show}</Button>
      </form>
    )}
    {page.rows.length === 0 ? <EmptyState title={texts.emptyTitle} why={texts.emptyWhy} /> : <ConditionsTable key={page.municipalityId} rows={page.rows} readAt={links.readAt} save={save} />}
  </>
)
