import { entryTexts } from '@/texts/entry'
import type { EntryFormPage, EntryGridPage } from '@/usecases/values/get-entry-grid'
import { Callout } from '../kit/callout'
import { LinkButton } from '../kit/button'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import type { CellActions } from './cell-slots'
import { EntryFormView } from './entry-form.view'
import { EntryGridView } from './entry-grid.view'
import { MunicipalityChoice } from './municipality-choice'

type Links = { readonly cycles: string; readonly cycle: string; readonly grid: string; readonly signIn: string; readonly pageOf: (search: { municipality?: string; page?: number }) => string }

const ReadOnly = ({ rows }: Pick<EntryGridPage, 'rows'>) => (rows.length > 0 && rows.every(({ whole }) => whole === 'NO_RIGHT') ? <Callout>{entryTexts.readOnly}</Callout> : null)

export const EntryGridPageView = ({ grid, links, actions }: { grid: EntryGridPage; links: Links; actions: CellActions }) => {
  const { cycle, rows, total, page, pageSize, pageCount, municipality, municipalities } = grid
  const layer = rows[0]?.layer
  return (
    <>
      <PageHeader title={entryTexts.gridTitle(cycle.period)} {...(layer === undefined || rows[0]?.whole === 'NO_RIGHT' ? {} : { subtitle: entryTexts.layer(layer) })}
        breadcrumbs={[{ label: cycle.period, href: links.cycle }, { label: entryTexts.breadcrumb }]} />
      <div className="flex flex-col gap-4">
        <ReadOnly rows={rows} />
        {rows.length === 0 ? <EmptyState title={entryTexts.empty} why={entryTexts.emptyWhy} /> : (
          <EntryGridView key={`${municipality ?? ''} ${page}`} grid={grid} signIn={links.signIn} actions={actions}
            filters={municipalities.length > 1 && <MunicipalityChoice municipalities={municipalities.map((one) => ({ ...one, href: links.pageOf({ municipality: one.id }) }))} chosen={municipality} all={links.pageOf({})} />} />
        )}
        {pageCount > 1 && <Pagination page={page} pageCount={pageCount} total={total} pageSize={pageSize} hrefOf={(next) => links.pageOf({ page: next, ...(municipality === null ? {} : { municipality }) })} />}
      </div>
    </>
  )
}

export const EntryFormPageView = ({ form, links, actions }: { form: EntryFormPage; actions: CellActions; links: Pick<Links, 'cycle' | 'grid' | 'signIn'> }) => {
  const [row] = form.rows
  return (
    <>
      <PageHeader title={row?.name ?? entryTexts.title} {...(row === undefined || row.whole === 'NO_RIGHT' ? {} : { subtitle: entryTexts.layer(row.layer) })}
        breadcrumbs={[{ label: form.cycle.period, href: links.cycle }, { label: entryTexts.breadcrumb, href: links.grid }, { label: row?.name ?? '' }]}
        actions={<LinkButton href={links.grid}>{entryTexts.openGrid}</LinkButton>} />
      <div className="flex flex-col gap-4">
        <ReadOnly rows={form.rows} />
        <EntryFormView form={form} signIn={links.signIn} actions={actions} />
      </div>
    </>
  )
}
