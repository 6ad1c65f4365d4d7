import { commitImportAction, undoImportAction } from '@/actions/imports'
import { ImportView } from '@/ui/imports/import.view'
import { getImport } from '@/usecases/imports/get-import'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export default async function ImportPage({ params }: { params: Promise<{ importId: string }> }) {
  const page = await loadPage(getImport, await params)
  const links = { cycle: paths.cycle(page.cycle.id), upload: paths.cycleImport(page.cycle.id), jobs: paths.jobs(), faulty: paths.api.faultyImport(page.id) }
  return <ImportView page={page} commit={commitImportAction} undo={undoImportAction} links={links} />
}
