import type { Metadata } from 'next'
import { planInterviewsAction } from '@/actions/interviews'
import { interviewTexts as texts } from '@/texts/interviews'
import { PlanView } from '@/ui/interviews/plan.view'
import { PageHeader } from '@/ui/kit/page-header'
import { getPlanForm } from '@/usecases/interviews/plan-interviews'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.plan }

export default async function NewInterviewPage({ searchParams }: { searchParams: PageSearch }) {
  const { releaseId, municipalityId, directorId, organizationId } = oneOf(await searchParams)
  const form = await loadPage(getPlanForm, { releaseId, municipalityId, directorId, organizationId })
  return (
    <>
      <PageHeader title={texts.plan} subtitle={texts.planSubtitle} breadcrumbs={[{ label: texts.title, href: paths.interviews() }, { label: texts.plan }]} />
      <PlanView form={form} municipalityId={municipalityId} action={planInterviewsAction} here={paths.newInterview()} />
    </>
  )
}
