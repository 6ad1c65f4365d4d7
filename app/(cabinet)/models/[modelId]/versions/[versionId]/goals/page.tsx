import type { Metadata } from 'next'
import { saveGoalsAction } from '@/actions/models'
import { modelGoalTexts } from '@/texts/model-goals'
import { modelPages } from '@/texts/model-pages'
import { PageHeader } from '@/ui/kit/page-header'
import { GoalForm, ProfileForm } from '@/ui/models/goal.form'
import { GoalsView } from '@/ui/models/goals.view'
import { getModelVersion } from '@/usecases/models/get-version'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelGoalTexts.meta }

export default async function ModelGoalsPage({ params }: { params: Promise<{ modelId: string; versionId: string }> }) {
  const { head, flow, document, steps } = await loadPage(getModelVersion, await params)
  const draft = steps.includes('edit') ? { versionId: head.id, revision: flow.revision, document, action: saveGoalsAction } : undefined
  // A form keeps what was typed; after a save it begins anew from what is stored.
  const key = (name: string): string => `${name} ${flow.revision}`
  return (
    <>
      <PageHeader title={modelGoalTexts.meta} subtitle={modelGoalTexts.subtitle}
        breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(head.number), href: paths.modelVersion(head.modelId, head.id) }, { label: modelGoalTexts.meta }]} />
      <GoalsView document={document} links={{ passport: (code) => paths.passport(head.modelId, head.id, code) }}
        {...(draft === undefined ? {} : { goalForm: (goal) => <GoalForm key={key(goal.code)} draft={draft} goal={goal} />, newGoal: <GoalForm key={key('new')} draft={draft} goal={null} />, profileForm: <ProfileForm key={key('profile')} draft={draft} /> })} />
    </>
  )
}
