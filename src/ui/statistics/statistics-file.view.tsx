import { isStatisticsRefusal } from '@/domain/statistics/read-statistics'
import { formatDate, formatDateTime } from '@/texts/format'
import { fileRefusalWording } from '@/texts/imports'
import { statisticsRefusalText, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { StatisticsFilePage } from '@/usecases/imports/get-statistics'
import { AutoRefresh } from '../kit/auto-refresh'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { KeyValue } from '../kit/key-value'
import { PageHeader } from '../kit/page-header'
import { Skeleton } from '../kit/states'
import { CompareForm } from './compare.form'
import { LinesTable } from './lines.table'

type Links = { readonly cycle: string; readonly upload: string; readonly jobs: string; readonly import: string | null }
export type StatisticsFileProps = { readonly page: StatisticsFilePage; readonly actions: { readonly decide: FormAction; readonly compare: FormAction<{ importId: string }> }; readonly links: Links }

const Refused = ({ page, links }: StatisticsFileProps) => {
  const { refusal } = page
  if (page.status === 'failed' || refusal === null) return <><Callout tone="danger" title={texts.failedTitle}>{texts.failedWhy}</Callout><div className="flex gap-3"><LinkButton href={links.jobs}>{texts.toJobs}</LinkButton><LinkButton href={links.upload}>{texts.again}</LinkButton></div></>
  const words = isStatisticsRefusal(refusal) ? [statisticsRefusalText(refusal)] : Object.values(fileRefusalWording({ code: refusal.code as never }))
  return <><Callout tone="danger" title={texts.refusedTitle}>{words.map((line) => <p key={line}>{line}</p>)}</Callout><div><LinkButton href={links.upload}>{texts.again}</LinkButton></div></>
}

const Read = ({ page, actions, links }: StatisticsFileProps) => {
  const { counts } = page
  const labels = texts.counts
  return (
    <>
      {page.status === 'compared'
        ? <Callout tone="success" title={texts.comparedTitle}>{links.import !== null && <LinkButton href={links.import}>{texts.toImport}</LinkButton>}</Callout>
        : counts.undecided > 0 ? <Callout tone="warning" title={texts.undecidedTitle(counts.undecided)}>{texts.undecidedWhy}</Callout> : <Callout tone="success" title={texts.decidedTitle}>{texts.decidedWhy}</Callout>}
      <KeyValue columns={3} items={[
        ...(['organizations', 'matched', 'undecided', 'leftOut', 'cells'] as const).map((key) => ({ label: labels[key], value: texts.count(counts[key]) })), { label: labels.valueRows, value: texts.count(page.valueRows) },
      ]} />
      {page.status === 'read' && <CompareForm statisticsFileId={page.id} fileName={texts.importName(page.form, page.edition)} compare={actions.compare} isReady={counts.undecided === 0} />}
      <LinesTable page={page} decide={actions.decide} />
    </>
  )
}

/** An uploaded file of a form: read, decided, compared. */
export const StatisticsFileView = (props: StatisticsFileProps) => {
  const { page, links } = props
  const isWaiting = page.status === 'uploaded' || page.status === 'reading'
  const isRefused = page.status === 'refused' || page.status === 'failed'
  return (
    <>
      <PageHeader title={texts.fileTitle(page.fileName)} subtitle={`${texts.formEdition(page.form, page.edition)} · ${formatDate(page.fileDate)} · ${formatDateTime(page.createdAt, page.timeZone)}`}
        breadcrumbs={[{ label: page.cycle.title, href: links.cycle }, { label: texts.loadTitle, href: links.upload }, { label: page.fileName }]} />
      <div className="flex flex-col gap-6">
        {isWaiting && <><AutoRefresh /><Callout title={texts.reading} live>{texts.readingWhy}</Callout><Skeleton lines={4} /></>}
        {isRefused && <Refused {...props} />}
        {!isWaiting && !isRefused && <Read {...props} />}
      </div>
    </>
  )
}
