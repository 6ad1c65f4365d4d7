import type { Metadata } from 'next'
import { modelPages } from '@/texts/model-pages'
import { ModelsListView } from '@/ui/models/models-list.view'
import { listModels } from '@/usecases/models/list-models'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelPages.metaList }

export default async function ModelsPage() {
  const { items, mayImport, changeRequests } = await loadPage(listModels, {})
  return <ModelsListView items={items} mayImport={mayImport} changeRequests={changeRequests} links={{ version: paths.modelVersion, import: paths.importModel, export: paths.api.modelExport, workbook: paths.api.modelWorkbook, library: paths.modelLibrary() }} />
}
