import { attachLinkAction, attachToCellsAction, detachFromCellsAction, replaceByLinkAction, withdrawEvidenceAction } from '@/actions/evidence'
import { answerBesideGridAction, askBesideGridAction, resolveBesideGridAction } from '@/actions/submissions'
import { EntryGridPageView } from '@/ui/entry/entry-page.view'
import { getEntryGrid } from '@/usecases/values/get-entry-grid'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

const actions = {
  evidence: { attachLink: attachLinkAction, replaceByLink: replaceByLinkAction, attachToCells: attachToCellsAction, detachFromCells: detachFromCellsAction, withdraw: withdrawEvidenceAction },
  talk: { ask: askBesideGridAction, answer: answerBesideGridAction, resolve: resolveBesideGridAction },
}

export default async function EntryPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { cycleId } = await params
  const { municipality, page } = oneOf(await searchParams)
  const grid = await loadPage(getEntryGrid, { cycleId, municipality, page })
  return <EntryGridPageView grid={grid} actions={actions} links={{ cycles: paths.cycles(), cycle: paths.cycle(cycleId), grid: paths.entry(cycleId), signIn: paths.signIn(paths.entry(cycleId)), pageOf: (search) => paths.entry(cycleId, search) }} />
}
