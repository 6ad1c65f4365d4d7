import type { Metadata } from 'next'
import { adviseFromStepAction, agreeInterviewOnPaperAction, agreeToInterviewAction, cancelInterviewAction, holdInterviewAction, rescheduleInterviewAction, reviseInterviewAction } from '@/actions/interviews'
import { interviewTexts as texts } from '@/texts/interviews'
import { InterviewView } from '@/ui/interviews/interview.view'
import { PageHeader } from '@/ui/kit/page-header'
import { getInterview } from '@/usecases/interviews/get-interview'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = {
  reschedule: rescheduleInterviewAction, hold: holdInterviewAction, revise: reviseInterviewAction, agree: agreeToInterviewAction, agreeOnPaper: agreeInterviewOnPaperAction, cancel: cancelInterviewAction, advise: adviseFromStepAction,
}

export default async function InterviewPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const shown = await loadPage(getInterview, await params)
  return (
    <>
      <PageHeader title={shown.director} subtitle={shown.organization} breadcrumbs={[{ label: texts.title, href: paths.interviews() }, { label: shown.director }]} />
      <InterviewView shown={shown} actions={actions} links={{
        card: paths.directorResult(shown.directorId, shown.release.id, { organizationId: shown.organizationId }), sheet: paths.interviewSheet(shown.id), file: (format) => paths.api.interviewSheet(shown.id, format), recommendation: paths.recommendation,
      }} />
    </>
  )
}
