import type { Metadata } from 'next'
import { requestDocumentAction } from '@/actions/documents'
import { documentTexts } from '@/texts/documents'
import { NewDocumentForm } from '@/ui/documents/new-document.form'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getDocumentOptions } from '@/usecases/documents/get-document-options'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: documentTexts.newTitle }

export default async function NewDocumentPage() {
  const { releases, places } = await loadPage(getDocumentOptions, {})
  return (
    <>
      <PageHeader title={documentTexts.newTitle} subtitle={documentTexts.newSubtitle} breadcrumbs={[{ label: documentTexts.title, href: paths.documents() }, { label: documentTexts.newTitle }]} />
      {releases.length === 0 ? <EmptyState title={documentTexts.noReleases.title} why={documentTexts.noReleases.why} /> : <NewDocumentForm releases={releases} places={places} request={requestDocumentAction} />}
    </>
  )
}
