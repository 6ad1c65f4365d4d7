import type { Metadata } from 'next'
import { archivePracticeAction, publishPracticeAction, returnPracticeAction, submitPracticeAction, withdrawPracticeAction } from '@/actions/practices'
import { practiceTexts as texts } from '@/texts/practices'
import { PageHeader } from '@/ui/kit/page-header'
import { PracticeView } from '@/ui/practices/practice.view'
import { getPractice } from '@/usecases/practices/get-practice'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = { submit: submitPracticeAction, withdraw: withdrawPracticeAction, publish: publishPracticeAction, return: returnPracticeAction, archive: archivePracticeAction }

export default async function PracticePage({ params }: { params: Promise<{ practiceId: string }> }) {
  const practice = await loadPage(getPractice, await params)
  const { modelId, versionId } = practice.release
  return (
    <>
      <PageHeader title={practice.title} subtitle={practice.place.organizationName ?? practice.place.municipalityName} breadcrumbs={[{ label: texts.title, href: paths.practices() }, { label: practice.title }]} />
      <PracticeView practice={practice} actions={actions} links={{
        edit: paths.editPractice(practice.id), organization: practice.place.organizationId === null ? null : paths.organization(practice.place.organizationId),
        recommendations: practice.readsRecommendations ? paths.recommendations({ practiceId: practice.id }) : null,
        passport: (code) => (modelId === null || versionId === null ? null : paths.passport(modelId, versionId, code)),
      }} />
    </>
  )
}
