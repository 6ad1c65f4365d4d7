import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { documentTexts as texts } from '@/texts/documents'
import { dateInZone } from '@/texts/format'
import type { getDocument } from '@/usecases/documents/get-document'
import type { OutOf } from '@/usecases/kernel/define-query'
import { paths } from '@/web/paths'
import { AutoRefresh } from '../kit/auto-refresh'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Progress } from '../kit/progress'
import { DocumentPreview } from './document-preview.view'

type Opened = OutOf<typeof getDocument>

const Files = ({ document }: { document: Opened }) => (
  <>
    {(['docx', 'pdf', ...(document.hasAppendix ? (['xlsx'] as const) : [])] as const).map((format) => (
      <LinkButton key={format} href={paths.api.document(document.id, format)} icon={<Download aria-hidden />} download external>{texts.downloadLong[format]}</LinkButton>
    ))}
  </>
)

const Waiting = ({ document }: { document: Opened }) => (
  <div className="flex max-w-form flex-col gap-4">
    <AutoRefresh />
    <Callout title={texts.preparing} live>{texts.preparingWhy}</Callout>
    {document.job !== null && document.job.total > 1 && <Progress label={texts.progress} done={document.job.done} total={document.job.total} />}
  </div>
)

/** One document: its text as in the files, the files, and what else is done with it. */
export const DocumentView = ({ document, children }: { document: Opened; children?: ReactNode }) => (
  <>
    <PageHeader title={texts.kinds[document.kind]} subtitle={document.title} breadcrumbs={[{ label: texts.title, href: paths.documents() }, { label: texts.crumb(document.kind, document.number, document.year) }]}
      release={texts.date(dateInZone(document.createdAt, document.timeZone))} actions={document.status === 'ready' && <Files document={document} />} />
    {document.status === 'queued' && <Waiting document={document} />}
    {document.status === 'failed' && <Callout tone="danger">{texts.failed} <Link href={paths.job(document.jobId)}>{texts.openJob}</Link></Callout>}
    {document.newer !== null && <Callout tone="warning">{texts.superseded(document.newer)}</Callout>}
    {document.recommendations.length > 0 && (
      <Card title={texts.toldHere}><ul className="flex flex-col gap-1">{document.recommendations.map(({ id, title }) => <li key={id}><Link href={paths.recommendation(id)}>{title}</Link></li>)}</ul></Card>
    )}
    {children !== undefined && <div className="mb-6">{children}</div>}
    {document.content !== null && (
      <section aria-labelledby="preview" className="flex flex-col gap-2">
        <h2 id="preview" className="text-lg">{texts.preview}</h2>
        <DocumentPreview tree={document.content} />
        <p className="text-xs break-all text-muted">{texts.hash}: {document.contentHash}</p>
      </section>
    )}
  </>
)
