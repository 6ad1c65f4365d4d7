import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { importModelAction } from '@/actions/models'
import { modelPages } from '@/texts/model-pages'
import { PageHeader } from '@/ui/kit/page-header'
import { ImportModelForm } from '@/ui/models/import-model.form'
import { ImportWorkbookForm } from '@/ui/models/import-workbook.form'
import { listModels } from '@/usecases/models/list-models'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelPages.importMeta }

export default async function ImportModelPage() {
  const { mayImport } = await loadPage(listModels, {})
  if (!mayImport) forbidden()
  return (
    <>
      <PageHeader title={modelPages.importTitle} subtitle={modelPages.importSubtitle} breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.importTitle }]} />
      <div className="flex flex-col gap-6">
        <ImportWorkbookForm sendTo={paths.api.modelImport} draftsHref={paths.models} />
        <ImportModelForm action={importModelAction} draftsHref={paths.models} />
      </div>
    </>
  )
}
