import type { Metadata } from 'next'
import { activateVersionAction, archiveVersionAction, bindSupplementAction, closeDiscussionAction, commentVersionAction, createVersionAction, explainWarningAction, openDiscussionAction, publishToLibraryAction, resolveCommentAction, returnVersionAction, submitVersionAction, withdrawVersionAction } from '@/actions/models'
import type { ModelFinding } from '@/domain/models/check-model'
import { placeInEditor } from '@/domain/models/place-in-editor'
import { modelChangesTexts, modelTrialTexts } from '@/texts/model-changes'
import { modelEditorTexts } from '@/texts/model-editor'
import { modelGoalTexts } from '@/texts/model-goals'
import { modelWorkbookTexts } from '@/texts/model-workbook'
import { modelLibraryTexts } from '@/texts/model-library'
import { modelPages } from '@/texts/model-pages'
import { modelFlowTexts } from '@/texts/model-workflow'
import { LinkButton } from '@/ui/kit/button'
import { Link } from '@/ui/kit/link'
import { Card } from '@/ui/kit/card'
import { PublishToLibraryForm } from '@/ui/models/library.form'
import { DiscussionView } from '@/ui/models/discussion.view'
import { FindingsView } from '@/ui/models/findings.view'
import { ModelDocumentView } from '@/ui/models/model-document.view'
import { ModelStepsView } from '@/ui/models/model-steps.view'
import { VersionStatus } from '@/ui/models/models-list.view'
import { SupplementBindingView } from '@/ui/models/supplement-binding.view'
import { getSupplementBinding } from '@/usecases/models/bind-supplement'
import { getModelVersion } from '@/usecases/models/get-version'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelPages.docMeta }

const stepActions = { openDiscussion: openDiscussionAction, closeDiscussion: closeDiscussionAction, submitForReview: submitVersionAction, returnToDraft: returnVersionAction, activate: activateVersionAction, withdraw: withdrawVersionAction, archive: archiveVersionAction, createVersion: createVersionAction }

export default async function ModelVersionPage({ params }: { params: Promise<{ modelId: string; versionId: string }> }) {
  const asked = await params
  const [version, binding] = [await loadPage(getModelVersion, asked), await loadPage(getSupplementBinding, asked)]
  const { head, flow, document, findings, steps } = version
  const linkTo = ({ place }: ModelFinding) => {
    const { kind, ...named } = placeInEditor(place)
    if (steps.includes('edit')) return <Link href={paths.editModel(head.modelId, head.id, { piece: kind, ...named })}>{modelEditorTexts.openPlace}</Link>
    if (place.indicator !== undefined) return <Link href={paths.passport(head.modelId, head.id, place.indicator)}>{modelEditorTexts.openPlace}</Link>
    return <a href={place.field === undefined ? '#directions' : '#fields'}>{modelEditorTexts.openPlace}</a>
  }
  return (
    <ModelDocumentView head={head} document={document} links={{ passport: (code) => paths.passport(head.modelId, head.id, code) }}
      breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(head.number) }]}
      actions={(
        <>
          <VersionStatus status={head.status} />
          {steps.includes('edit') && <LinkButton href={paths.editModel(head.modelId, head.id)} variant="primary">{modelEditorTexts.open}</LinkButton>}
          <LinkButton href={paths.modelGoals(head.modelId, head.id)}>{modelGoalTexts.open}</LinkButton>
          <LinkButton href={paths.compareModels(head.modelId, head.id)}>{modelChangesTexts.open}</LinkButton>
          {version.mayTry && <LinkButton href={paths.tryModel(head.modelId, head.id)}>{modelTrialTexts.open}</LinkButton>}
          <LinkButton href={paths.api.modelExport(head.id)} external download>{modelPages.export}</LinkButton>
          <LinkButton href={paths.api.modelWorkbook(head.id)} external download>{modelWorkbookTexts.export}</LinkButton>
          {flow.hasOrderFile && <LinkButton href={paths.api.modelOrder(head.id)} external download>{modelFlowTexts.order}</LinkButton>}
        </>
      )}
      aside={(
        <>
          <ModelStepsView version={version} actions={stepActions} approvalTo={paths.api.modelApproval(head.id)} />
          <SupplementBindingView versionId={head.id} found={binding} action={bindSupplementAction} />
          <FindingsView findings={findings} linkTo={linkTo} {...(steps.includes('edit') || steps.includes('closeDiscussion') ? { explain: { versionId: head.id, action: explainWarningAction } } : {})} />
          {version.mayPublish && <Card title={modelLibraryTexts.publish}><PublishToLibraryForm versionId={head.id} title={document.name} action={publishToLibraryAction} /></Card>}
          <DiscussionView version={version} actions={{ comment: commentVersionAction, resolve: resolveCommentAction }} />
        </>
      )} />
  )
}
