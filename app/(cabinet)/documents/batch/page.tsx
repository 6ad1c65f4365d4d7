import type { Metadata } from 'next'
import { requestDocumentBatchAction } from '@/actions/documents'
import { documentTexts } from '@/texts/documents'
import { DocumentBatchForm } from '@/ui/documents/new-document.form'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getDocumentOptions } from '@/usecases/documents/get-document-options'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: documentTexts.batchTitle }

export default async function DocumentBatchPage() {
  const { releases, places } = await loadPage(getDocumentOptions, {})
  return (
    <>
      <PageHeader title={documentTexts.batchTitle} subtitle={documentTexts.batchSubtitle} breadcrumbs={[{ label: documentTexts.title, href: paths.documents() }, { label: documentTexts.batchTitle }]} />
      {releases.length === 0 ? <EmptyState title={documentTexts.noReleases.title} why={documentTexts.noReleases.why} /> : <DocumentBatchForm releases={releases} places={places} request={requestDocumentBatchAction} />}
    </>
  )
}
