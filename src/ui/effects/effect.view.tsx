import { decisionEndNames, decisionTexts as texts, effectChangeNames, effectSentences, effectVerdictNames } from '@/texts/decisions'
import { Callout } from '@/ui/kit/callout'
import { SelectField, TextArea, Field } from '@/ui/kit/field'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { Effect } from '@/usecases/kernel/read-effect'

const unmeasured = { tooEarly: texts.effectTooEarly, incomparable: texts.effectIncomparable, nobody: texts.effectNobody } as const
const wordOf = (outcome: string): string => (outcome in effectVerdictNames ? effectVerdictNames[outcome as keyof typeof effectVerdictNames] : outcome in decisionEndNames ? decisionEndNames[outcome as keyof typeof decisionEndNames] : '')

/** What the next cycle says of a measure, in careful words. */
export const EffectFigures = ({ effect }: { effect: Effect }) => {
  if (effect.kind !== 'measured') return <p className="text-muted">{unmeasured[effect.kind]}</p>
  return (
    <div className="flex max-w-reading flex-col gap-2">
      {effectSentences(effect.figures).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <Callout>{texts.suggested(effectVerdictNames[effect.suggested])}</Callout>
    </div>
  )
}

type Review = { readonly id: string; readonly figures: Parameters<typeof effectSentences>[0]; readonly outcome: string; readonly conclusion: string; readonly change: keyof typeof effectChangeNames; readonly changeText: string | null; readonly authorName: string | null }

/** Conclusions people made, each with the figures of its moment. */
export const EffectReviews = ({ reviews }: { reviews: ReadonlyArray<Review> }) => (
  <div className="flex flex-col gap-4">
    {reviews.map((review) => (
      <div key={review.id} className="flex max-w-reading flex-col gap-1">
        <p className="font-medium">{texts.review(wordOf(review.outcome), review.authorName ?? '')}</p>
        <p className="whitespace-pre-line">{review.conclusion}</p>
        {review.changeText !== null && <p>{`${texts.change}: ${effectChangeNames[review.change]}. ${review.changeText}`}</p>}
        {effectSentences(review.figures).map((sentence) => <p key={sentence} className="text-sm text-muted">{sentence}</p>)}
      </div>
    ))}
  </div>
)

type FormProps = { readonly action: FormAction; readonly hidden: Readonly<Record<string, string>>; readonly outcomeName: 'outcome' | 'end'; readonly outcomes: ReadonlyArray<{ value: string; label: string }>; readonly label: string; readonly suggested?: string }

/** The conclusion: an outcome, words, and what follows for goals, model or measures. */
export const ConcludeForm = ({ action, hidden, outcomeName, outcomes, label, suggested }: FormProps) => (
  <StepForm action={action} hidden={hidden} label={label} variant="primary" fields={[{ name: 'conclusion', label: texts.conclusion, type: 'area' }]}>
    <SelectField id={outcomeName} name={outcomeName} label={texts.end} options={outcomes} {...(suggested === undefined ? {} : { defaultValue: suggested })} />
    <SelectField id="change" name="change" label={texts.change} options={Object.entries(effectChangeNames).map(([value, name]) => ({ value, label: name }))} />
    <Field id="changeText" label={texts.changeText} optional><TextArea id="changeText" name="changeText" rows={2} /></Field>
  </StepForm>
)
