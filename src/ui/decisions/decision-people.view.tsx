import { acquaintanceNames, decisionTexts as texts } from '@/texts/decisions'
import { formatDateTime } from '@/texts/format'
import { SelectField } from '@/ui/kit/field'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getDecision } from '@/usecases/decisions/get-decision'

type Shown = OutOf<typeof getDecision>
type Person = Shown['people'][number]
export type PersonActions = Readonly<Record<'acquaint' | 'acquaintOnPaper' | 'object' | 'answerObjection', FormAction>>
type Props = { readonly shown: Shown; readonly actions: PersonActions }

const Acquaintance = ({ shown, actions, person }: Props & { person: Person }) => {
  const hidden = { decisionId: shown.id, personId: person.id }
  if (person.acquaintedAt !== null) return <span>{acquaintanceNames[person.acquaintance ?? '']} {formatDateTime(person.acquaintedAt, shown.timeZone)}</span>
  return (
    <div className="flex flex-col gap-2">
      <span>{texts.notAcquainted}</span>
      {person.isSelf && shown.status === 'communicated' && <StepForm action={actions.acquaint} hidden={hidden} label={texts.acquaint} variant="primary" />}
      {!person.isSelf && shown.mayExecute && shown.status === 'communicated' && (
        <details><summary className="cursor-pointer text-accent">{texts.acquaintOnPaper}</summary>
          <StepForm action={actions.acquaintOnPaper} hidden={hidden} label={texts.acquaintOnPaper} fields={[{ name: 'comment', label: texts.paperWords, type: 'area' }]}>
            <SelectField id={`how${person.id}`} name="acquaintance" label={texts.onPaper} options={(['paper', 'refused'] as const).map((value) => ({ value, label: acquaintanceNames[value] ?? '' }))} />
          </StepForm>
        </details>
      )}
    </div>
  )
}

const Objection = ({ shown, actions, person }: Props & { person: Person }) => {
  const hidden = { decisionId: shown.id, personId: person.id }
  return (
    <div className="flex flex-col gap-2">
      {person.objection !== null && <p className="whitespace-pre-line">{texts.objection(person.objection)}</p>}
      {person.answer !== null && <p className="whitespace-pre-line">{texts.answered(person.answer)}</p>}
      {person.mayObject && <details><summary className="cursor-pointer text-accent">{texts.object}</summary><StepForm action={actions.object} hidden={hidden} label={texts.object} fields={[{ name: 'objection', label: texts.objectWords, type: 'area' }]} /></details>}
      {person.objection !== null && person.answer === null && shown.mayAnswer && <details><summary className="cursor-pointer text-accent">{texts.answer}</summary><StepForm action={actions.answerObjection} hidden={hidden} label={texts.answer} fields={[{ name: 'answer', label: texts.answerWords, type: 'area' }]} /></details>}
    </div>
  )
}

/** Everybody a decision is about: told, heard, answered. */
export const DecisionPeople = ({ shown, actions }: Props) => {
  const columns: ReadonlyArray<Column<Person>> = [
    { key: 'name', header: texts.personColumns.name, rowHeader: true, cell: (person) => `${person.directorName}, ${person.organizationName}` },
    { key: 'acquaintance', header: texts.personColumns.acquaintance, cell: (person) => <Acquaintance shown={shown} actions={actions} person={person} /> },
    { key: 'objection', header: texts.personColumns.objection, cell: (person) => <Objection shown={shown} actions={actions} person={person} /> },
  ]
  return <Table caption={texts.persons} captionHidden columns={columns} rows={shown.people} rowKey={({ id }) => id} cards />
}
