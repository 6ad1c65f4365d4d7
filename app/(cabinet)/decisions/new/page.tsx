import type { Metadata } from 'next'
import { draftDecisionAction } from '@/actions/decisions'
import { decisionTexts as texts } from '@/texts/decisions'
import { DecisionForm } from '@/ui/decisions/decision.form'
import { PageHeader } from '@/ui/kit/page-header'
import { getDecisionForm } from '@/usecases/decisions/get-decision-form'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.newTitle }

export default async function NewDecisionPage({ searchParams }: { searchParams: PageSearch }) {
  const { recommendationId, directorId, organizationId } = oneOf(await searchParams)
  const { levels, cycles, recommendation, persons } = await loadPage(getDecisionForm, { recommendationId, directorId, organizationId })
  const values = {
    kind: 'methodical_help', title: recommendation?.title ?? '', text: recommendation?.text ?? '', reason: '', basis: '', controllerName: '', points: [], persons,
    recommendations: recommendation === null ? [] : [{ id: recommendation.id, title: recommendation.title }],
  }
  return (
    <>
      <PageHeader title={texts.newTitle} breadcrumbs={[{ label: texts.title, href: paths.decisions() }, { label: texts.newTitle }]} />
      <DecisionForm action={draftDecisionAction} hidden={{}} values={values} choices={{ levels, cycles, cycleId: recommendation?.cycleId }} />
    </>
  )
}
