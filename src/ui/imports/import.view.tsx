import type { ReactNode } from 'react'
import type { ImportPage } from '@/usecases/imports/get-import'
import { formatBytes, formatDateTime } from '@/texts/format'
import { importPageTexts } from '@/texts/import-page'
import { fileRefusalWording } from '@/texts/imports'
import { AutoRefresh } from '../kit/auto-refresh'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { KeyValue } from '../kit/key-value'
import { PageHeader } from '../kit/page-header'
import { Skeleton } from '../kit/states'
import { CommitForm, type CommitAction } from './commit.form'
import { FindingsTable } from './findings.table'
import { UndoForm, type UndoAction } from './undo.form'
import { ImportSteps } from './import-steps.view'

export type ImportLinks = { cycle: string; upload: string; jobs: string; faulty: string }
type ViewProps = { page: ImportPage; commit: CommitAction; undo: UndoAction; links: ImportLinks }
type Compared = Extract<NonNullable<ImportPage['check']>, { kind: 'compared' }>

const Again = ({ links }: { links: ImportLinks }) => <div><LinkButton href={links.upload}>{importPageTexts.again}</LinkButton></div>

const Counts = ({ counts }: { counts: Compared['counts'] }) => (
  <KeyValue columns={3} items={(['new', 'changed', 'conflicts', 'cleared', 'theirs', 'same', 'blank'] as const).map((kind) => ({ label: importPageTexts.counts[kind], value: importPageTexts.cells(counts[kind]) }))} />
)

const compared = ({ page, commit, links }: ViewProps, check: Compared): ReactNode => {
  const changes = check.counts.new + check.counts.changed + check.counts.conflicts
  if (check.errors > 0) return (
    <>
      <Callout tone="danger" title={importPageTexts.refusedTitle(check.errors)}>{importPageTexts.refusedWhy}</Callout>
      <div><LinkButton href={links.faulty} external>{importPageTexts.faulty}</LinkButton></div>
      <FindingsTable check={check} />
      <Again links={links} />
    </>
  )
  if (changes === 0) return (
    <>
      <Callout title={importPageTexts.nothingTitle}>{importPageTexts.nothingWhy}</Callout>
      <FindingsTable check={check} />
      <Again links={links} />
    </>
  )
  return (
    <>
      <Callout tone="success" title={importPageTexts.readyTitle(changes, check.forms)}>{importPageTexts.readyWhy}</Callout>
      <Counts counts={check.counts} />
      {page.isOwn ? <CommitForm importId={page.id} commit={commit} conflicts={check.conflicts} conflictCount={check.counts.conflicts} timeZone={page.timeZone} /> : <p className="text-sm text-muted">{importPageTexts.notOwn}</p>}
      <FindingsTable check={check} />
    </>
  )
}

const body = (props: ViewProps): ReactNode => {
  const { page, links } = props
  if (page.status === 'uploaded' || page.status === 'checking') return (
    <>
      <AutoRefresh />
      <Callout title={importPageTexts.checking} live>{importPageTexts.checkingWhy}</Callout>
      <Skeleton lines={4} />
    </>
  )
  if (page.status === 'committed') return (
    <>
      <Callout tone="success" title={importPageTexts.committedTitle} live>{importPageTexts.committedWhy}</Callout>
      {page.check?.kind === 'compared' && <Counts counts={page.check.counts} />}
      {page.isOwn && page.undoUntil !== null && <UndoForm importId={page.id} undo={props.undo} until={formatDateTime(page.undoUntil, page.timeZone)} />}
      <div><LinkButton href={links.cycle} variant="primary">{importPageTexts.toCycle}</LinkButton></div>
    </>
  )
  if (page.status === 'undone') return (
    <>
      <Callout title={importPageTexts.undoneTitle} live>{importPageTexts.undoneWhy}</Callout>
      <Again links={links} />
    </>
  )
  if (page.status === 'failed' || page.check === null) return (
    <>
      <Callout tone="danger" title={importPageTexts.failedTitle}>{importPageTexts.failedWhy}</Callout>
      <div className="flex gap-3"><LinkButton href={links.jobs}>{importPageTexts.toJobs}</LinkButton><LinkButton href={links.upload}>{importPageTexts.again}</LinkButton></div>
    </>
  )
  if (page.check.kind === 'unreadable') {
    const { problem, remedy } = fileRefusalWording(page.check.refusal)
    return (
      <>
        <Callout tone="danger" title={importPageTexts.unreadableTitle}><p>{problem}</p><p>{remedy}</p></Callout>
        <Again links={links} />
      </>
    )
  }
  return compared(props, page.check)
}

export const ImportView = (props: ViewProps) => {
  const { page, links } = props
  return (
    <>
      <PageHeader title={importPageTexts.title(page.fileName)} subtitle={`${formatBytes(page.fileSize)} · ${formatDateTime(page.createdAt, page.timeZone)}`}
        breadcrumbs={[{ label: page.cycle.title, href: links.cycle }, { label: page.fileName }]} />
      <div className="flex flex-col gap-6">
        <ImportSteps status={page.status} />
        {body(props)}
      </div>
    </>
  )
}
