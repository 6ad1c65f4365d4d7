import { formatDateTime } from '@/texts/format'
import { roleNames } from '@/texts/roles'
import { submissionTexts as texts } from '@/texts/submissions'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Checkbox, SelectField } from '@/ui/kit/field'
import { EmptyState } from '@/ui/kit/states'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { FormPage, FormThread } from '@/usecases/submissions/get-form'

export type ThreadActions = { readonly ask: FormAction; readonly answer: FormAction; readonly resolve: FormAction }
type Props = { page: FormPage; actions: ThreadActions }
/** What a conversation needs to know of where it stands: a form's page or the panel of a cell. */
type Room = Pick<FormPage, 'timeZone' | 'now' | 'mentionable'> & { readonly allowed: Pick<FormPage['allowed'], 'discuss' | 'level'> }

export const Mentions = ({ page, prefix }: { page: Pick<Room, 'mentionable'>; prefix: string }) => (
  <fieldset className="flex flex-col gap-1">
    <legend className="text-sm text-muted">{texts.mention}</legend>
    {page.mentionable.map((role) => <Checkbox key={role} id={`${prefix}-${role}`} name="mentions[]" value={role} label={roleNames[role]} />)}
  </fieldset>
)

const Messages = ({ page, thread }: { page: Room; thread: FormThread }) => (
  <ol className="flex flex-col gap-2 border-l-2 border-line pl-3">
    {thread.messages.map((message) => (
      <li key={message.id}>
        <p className="text-sm text-muted">{message.authorName}, {texts.levels[message.level]}, {formatDateTime(message.at, page.timeZone, page.now)}</p>
        <p className="max-w-reading whitespace-pre-line">{message.text}</p>
        {message.mentions.length > 0 && <p className="text-sm text-muted">{texts.mentioned(message.mentions.map((role) => roleNames[role].toLowerCase()).join(', '))}</p>}
      </li>
    ))}
  </ol>
)

export const Thread = ({ page, thread, actions }: { page: Room; actions: Pick<ThreadActions, 'answer' | 'resolve'>; thread: FormThread }) => {
  const mayResolve = page.allowed.discuss && (thread.kind === 'question' || thread.level === page.allowed.level)
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 last:border-0">
      <p className="flex flex-wrap items-center gap-2"><span className="font-medium">{thread.label}</span>
        <Chip tone={thread.resolvedAt !== null ? 'success' : thread.kind === 'returned' ? 'warning' : 'neutral'}>{thread.resolvedAt === null ? texts.threadKind[thread.kind] : texts.resolved(thread.resolvedByName ?? '')}</Chip>
      </p>
      <Messages page={page} thread={thread} />
      {thread.resolvedAt === null && page.allowed.discuss && (
        <details>
          <summary className="cursor-pointer text-sm text-accent">{texts.answer}</summary>
          <StepForm action={actions.answer} hidden={{ threadId: thread.id }} label={texts.answer} fields={[{ name: 'text', label: texts.answerLabel, type: 'area' }]}><Mentions page={page} prefix={thread.id} /></StepForm>
        </details>
      )}
      {thread.resolvedAt === null && mayResolve && <StepForm action={actions.resolve} hidden={{ threadId: thread.id }} label={texts.resolve} />}
    </li>
  )
}

/** Conversations about cells: open ones first, each closed by itself. */
export const FormThreads = ({ page, actions }: Props) => {
  const ordered = page.threads.toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null))
  return (
    <Card title={texts.threads}>
      {ordered.length === 0 ? <EmptyState title={texts.noThreads} why={texts.noThreadsWhy} level={3} /> : <ul>{ordered.map((thread) => <Thread key={thread.id} page={page} thread={thread} actions={actions} />)}</ul>}
      {page.allowed.discuss && (
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">{texts.ask}</summary>
          <StepForm action={actions.ask} hidden={{ cycleId: page.cycle.id, organizationId: page.organization.id }} label={texts.ask} fields={[{ name: 'text', label: texts.askText, type: 'area' }]}>
            <SelectField id="ask-field" name="field" label={texts.askField} options={page.values.map(({ key, label }) => ({ value: key, label }))} />
            <Mentions page={page} prefix="ask" />
          </StepForm>
        </details>
      )}
    </Card>
  )
}
