import type { Metadata } from 'next'
import { addTemplateAction, createFromLibraryAction } from '@/actions/models'
import { modelLibraryTexts } from '@/texts/model-library'
import { modelPages } from '@/texts/model-pages'
import { PageHeader } from '@/ui/kit/page-header'
import { AddTemplateForm, CreateFromLibraryForm } from '@/ui/models/library.form'
import { LibraryView } from '@/ui/models/library.view'
import { listLibrary } from '@/usecases/models/library'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelLibraryTexts.meta }

export default async function ModelLibraryPage({ searchParams }: { searchParams: Promise<{ direction?: string }> }) {
  const { direction } = await searchParams
  const found = await loadPage(listLibrary, {})
  const { drafts, library, mayImport } = found
  const open = library.directions.find(({ code }) => code === direction)?.code ?? library.directions[0]?.code ?? ''
  const draftHref = Object.fromEntries(drafts.map(({ versionId, modelId }) => [versionId, paths.modelVersion(modelId, versionId)]))
  return (
    <>
      <PageHeader title={modelLibraryTexts.title} subtitle={modelLibraryTexts.subtitle} breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelLibraryTexts.title }]} />
      <LibraryView library={found} open={open} links={{ direction: (code) => paths.modelLibrary({ direction: code }) }}
        forms={{
          add: ({ indicator, fieldKeys }) => <AddTemplateForm code={indicator.code} direction={indicator.direction} fieldKeys={fieldKeys} drafts={drafts} action={addTemplateAction} draftHref={draftHref} />,
          create: (entry) => (mayImport ? <CreateFromLibraryForm libraryId={entry.id} title={entry.title} action={createFromLibraryAction} /> : null),
        }} />
    </>
  )
}
