import type { ModelDocument } from '@/domain/models/model-document'
import { formatDate } from '@/texts/format'
import { modelFlowTexts as texts, modelStepNames } from '@/texts/model-workflow'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getModelVersion } from '@/usecases/models/get-version'
import { StepForm } from '@/ui/kit/step.form'

type Version = OutOf<typeof getModelVersion>
type Comment = Version['comments'][number]
export type DiscussionActions = { readonly comment: FormAction; readonly resolve: FormAction }

const sectionsOf = (document: ModelDocument) => [
  { value: 'model', label: texts.wholeModel },
  { value: 'frame', label: texts.frame },
  ...document.directions.map(({ code, name }) => ({ value: `direction:${code}`, label: texts.sectionName(code, name) })),
  ...document.indicators.map(({ code, name }) => ({ value: code, label: texts.sectionName(code, name) })),
]

const verdictTone = { accepted: 'success', declined: 'neutral' } as const

const CommentItem = ({ comment, section, resolve }: { comment: Comment; section: string; resolve: FormAction | null }) => (
  <li className="flex flex-col gap-2 border-b border-line pb-3">
    <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
      <span>{section}</span><span>{comment.author}</span><span>{formatDate(comment.createdAt.slice(0, 10))}</span>
      {comment.verdict === null ? <Chip tone="warning">{texts.unanswered}</Chip> : <Chip tone={verdictTone[comment.verdict]}>{texts[comment.verdict]}</Chip>}
    </p>
    <p className="max-w-reading whitespace-pre-line">{comment.text}</p>
    {comment.verdict !== null && <p className="max-w-reading text-sm">{texts.answered(comment.resolvedBy ?? '', comment.reason ?? '')}</p>}
    {comment.verdict === null && resolve !== null && (
      <StepForm action={resolve} hidden={{ commentId: comment.id }} label={modelStepNames.resolveComment} fields={[{ name: 'reason', label: texts.reason, type: 'area' }]}>
        <SelectField id={`verdict-${comment.id}`} name="verdict" label={texts.verdict} options={[{ value: 'accepted', label: texts.accepted }, { value: 'declined', label: texts.declined }]} />
      </StepForm>
    )}
  </li>
)

/** The public discussion of a version: remarks by section, each with its answer. */
export const DiscussionView = ({ version, actions }: { version: Version; actions: DiscussionActions }) => {
  const { comments, steps, flow, document, head } = version
  if (head.status !== 'discussion' && comments.length === 0) return null
  const sections = sectionsOf(document)
  const nameOf = (value: string): string => sections.find((section) => section.value === value)?.label ?? value
  return (
    <Card title={texts.discussion}>
      <div className="flex flex-col gap-4">
        {head.status === 'discussion' && flow.discussionFrom !== null && flow.discussionUntil !== null && <p className="text-sm text-muted">{texts.discussionDays(flow.discussionFrom, flow.discussionUntil)}{'. '}{texts.audienceIs(flow.discussionAudience.map((one) => texts.audiences[one]))}</p>}
        {comments.length === 0 ? <p className="text-muted">{texts.noComments}</p> : (
          <ul className="flex flex-col gap-3">{comments.map((comment) => <CommentItem key={comment.id} comment={comment} section={nameOf(comment.section)} resolve={steps.includes('resolveComment') ? actions.resolve : null} />)}</ul>
        )}
        {steps.includes('comment') && (
          <StepForm action={actions.comment} hidden={{ versionId: head.id }} label={modelStepNames.comment} fields={[{ name: 'text', label: texts.comment, type: 'area' }]}>
            <SelectField id="section" name="section" label={texts.section} options={sections} />
          </StepForm>
        )}
      </div>
    </Card>
  )
}
