import { attachLinkAction, attachToCellsAction, detachFromCellsAction, replaceByLinkAction, withdrawEvidenceAction } from '@/actions/evidence'
import { answerBesideGridAction, askBesideGridAction, resolveBesideGridAction } from '@/actions/submissions'
import { EntryFormPageView } from '@/ui/entry/entry-page.view'
import { getEntryForm } from '@/usecases/values/get-entry-grid'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

const actions = {
  evidence: { attachLink: attachLinkAction, replaceByLink: replaceByLinkAction, attachToCells: attachToCellsAction, detachFromCells: detachFromCellsAction, withdraw: withdrawEvidenceAction },
  talk: { ask: askBesideGridAction, answer: answerBesideGridAction, resolve: resolveBesideGridAction },
}

export default async function EntryFormPage({ params }: { params: Promise<{ cycleId: string; organizationId: string }> }) {
  const { cycleId, organizationId } = await params
  const form = await loadPage(getEntryForm, { cycleId, organizationId })
  return <EntryFormPageView form={form} actions={actions} links={{ cycle: paths.cycle(cycleId), grid: paths.entry(cycleId), signIn: paths.signIn(paths.entryForm(cycleId, organizationId)) }} />
}
