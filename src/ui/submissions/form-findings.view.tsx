import { groupBy } from '@/domain/shared/group-by'
import { checkTexts, formStepNames, submissionTexts as texts } from '@/texts/submissions'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Checkbox } from '@/ui/kit/field'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { FormFinding, FormPage } from '@/usecases/submissions/get-form'

type Props = { page: FormPage; explain: FormAction; submit: FormAction; start: FormAction }
const keyOf = (page: FormPage) => ({ cycleId: page.cycle.id, organizationId: page.organization.id })

const Fields = ({ finding }: { finding: FormFinding }) => <span className="block font-medium">{finding.fields.map(({ label }) => label).join('; ')}</span>

const Warning = ({ finding, page, explain }: { finding: FormFinding; page: FormPage; explain: FormAction }) => (
  <li className="flex flex-col gap-1 border-b border-line py-2 last:border-0">
    <Fields finding={finding} />
    <span>{checkTexts[finding.code](finding.facts)}</span>
    {finding.reason !== null && <span className="text-sm text-muted">{texts.explained(finding.reason.author, finding.reason.text)}</span>}
    {finding.reason === null && !page.allowed.explain && <span className="text-sm text-muted">{texts.noReason}</span>}
    {finding.reason === null && page.allowed.explain && (
      <StepForm action={explain} hidden={{ ...keyOf(page), findingKey: finding.key }} label={texts.explain} fields={[{ name: 'reason', label: texts.explainLabel, type: 'area' }]} />
    )}
  </li>
)

const SHOWN_FIELDS = 5

/** One sentence for all the fields it is said of: ninety empty cells are one thing to do. */
const Errors = ({ errors }: { errors: ReadonlyArray<FormFinding> }) => (
  <ul>
    {[...groupBy(errors, (finding) => checkTexts[finding.code](finding.facts))].map(([sentence, found]) => {
      const fields = <ul className="list-disc pl-5">{found.map(({ key, fields: named }) => <li key={key}>{named.map(({ label }) => label).join('; ')}</li>)}</ul>
      return (
        <li key={sentence} className="border-b border-line py-2 last:border-0">
          <span className="block font-medium">{sentence}</span>
          {found.length <= SHOWN_FIELDS ? fields : <details><summary className="cursor-pointer text-accent">{texts.sameFields(found.length)}</summary>{fields}</details>}
        </li>
      )
    })}
  </ul>
)

/** What the checks say: errors that block, warnings with the words given for them. */
export const FormFindings = ({ page, explain }: Pick<Props, 'page' | 'explain'>) => {
  const errors = page.findings.filter(({ strength }) => strength === 'error')
  const warnings = page.findings.filter(({ strength }) => strength === 'warning')
  return (
    <Card title={texts.findings}>
      <div className="flex flex-col gap-4">
        {page.findings.length === 0 && <Callout tone="success" title={texts.noFindings}>{texts.noFindingsWhy}</Callout>}
        {errors.length > 0 && (
          <div>
            <p className="font-medium text-danger">{texts.errorsTitle(errors.length)}</p>
            <Errors errors={errors} />
          </div>
        )}
        {warnings.length > 0 && <div><p className="font-medium text-warning">{texts.warningsTitle(warnings.length)}</p><ul>{warnings.map((finding) => <Warning key={finding.key} finding={finding} page={page} explain={explain} />)}</ul></div>}
      </div>
    </Card>
  )
}

/** The director vouches for the form and sends it. */
export const FormSubmit = ({ page, submit, start }: Omit<Props, 'explain'>) => {
  const { steps } = page.allowed
  if (steps.includes('start')) return <Card title={formStepNames.start}><StepForm action={start} hidden={keyOf(page)} label={formStepNames.start} variant="primary" /></Card>
  if (!steps.includes('submit')) return null
  return (
    <Card title={texts.submitTitle}>
      <StepForm action={submit} hidden={keyOf(page)} label={formStepNames.submit} variant="primary" help={texts.submitHelp}>
        <Checkbox id="confirmed" name="confirmed" value="yes" label={texts.submitConfirm} />
      </StepForm>
    </Card>
  )
}
