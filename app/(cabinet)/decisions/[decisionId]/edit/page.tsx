import type { Metadata } from 'next'
import { editDecisionAction } from '@/actions/decisions'
import { decisionTexts as texts } from '@/texts/decisions'
import { DecisionForm } from '@/ui/decisions/decision.form'
import { PageHeader } from '@/ui/kit/page-header'
import { getDecisionDraft } from '@/usecases/decisions/get-decision-form'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.editTitle }

export default async function EditDecisionPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const draft = await loadPage(getDecisionDraft, await params)
  return (
    <>
      <PageHeader title={texts.editTitle} subtitle={draft.title} breadcrumbs={[{ label: texts.title, href: paths.decisions() }, { label: draft.title, href: paths.decision(draft.id) }, { label: texts.editTitle }]} />
      <DecisionForm action={editDecisionAction} hidden={{ decisionId: draft.id, revision: String(draft.revision) }} values={draft} />
    </>
  )
}
