import { acquaintanceTexts as texts } from '@/texts/acquaintance'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { Card } from '../kit/card'
import { StepForm } from '../kit/step.form'

export type AcquaintanceActions = { mark: FormAction; note: FormAction }
type Mark = ScoreCard['acquaintance']['marks'][number]

const said = (first: Mark | undefined, { isSelf, release }: ScoreCard): string => {
  if (first === undefined) return texts.notMarked
  if (first.isOnPaper) return texts.onPaper(first.markedAt, release.timeZone, first.markedByName)
  return isSelf ? texts.markedSelf(first.markedAt, release.timeZone) : texts.marked(first.markedAt, release.timeZone)
}

const Opinions = ({ marks, zone }: { marks: ReadonlyArray<Mark>; zone: string }) => {
  const opinions = marks.filter(({ opinion }) => opinion !== null)
  if (opinions.length === 0) return null
  return (
    <div>
      <h3 className="text-sm font-semibold">{texts.opinions}</h3>
      <ul>{opinions.map(({ number, opinion, markedAt }) => <li key={number} className="border-b border-line py-2 last:border-0"><p className="whitespace-pre-line">{opinion}</p><p className="text-xs text-muted">{texts.opinionAt(markedAt, zone)}</p></li>)}</ul>
    </div>
  )
}

/** The person marks that the result was read and may add an opinion; others see the mark; a municipality notes it from paper. */
export const AcquaintanceView = ({ card, actions }: { card: ScoreCard; actions: AcquaintanceActions }) => {
  const { isPublished, marks, mayMark, mayNote } = card.acquaintance
  const hidden = { releaseId: card.release.id, directorId: card.director.id, organizationId: card.organization.id }
  const [first] = marks
  return (
    <Card title={texts.title}>
      <div className="flex flex-col gap-3">
        {!isPublished ? <p className="text-muted">{texts.notPublished}</p> : (mayMark && first === undefined) ? null : <p>{said(first, card)}</p>}
        <Opinions marks={marks} zone={card.release.timeZone} />
        {mayMark && first === undefined && <StepForm action={actions.mark} hidden={hidden} variant="primary" label={texts.mark} help={texts.ask} fields={[{ name: 'opinion', label: texts.opinion, type: 'area' }]} />}
        {mayMark && first !== undefined && (
          <details><summary className="cursor-pointer py-1 text-sm text-accent">{texts.addOpinion}</summary><div className="pt-2"><StepForm key={marks.length} action={actions.mark} hidden={hidden} label={texts.addOpinion} fields={[{ name: 'opinion', label: texts.more, type: 'area' }]} /></div></details>
        )}
        {mayNote && <StepForm action={actions.note} hidden={hidden} label={texts.note} help={texts.noteHelp} />}
      </div>
    </Card>
  )
}
