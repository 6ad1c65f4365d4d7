import { contextTexts } from '@/texts/context'
import { organizationPages } from '@/texts/organization-pages'
import type { Conditions } from '@/domain/cycles/snapshot'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Card } from '../kit/card'
import { Checkbox } from '../kit/field'
import { KeyValue } from '../kit/key-value'
import { StepForm } from '../kit/step.form'

const texts = contextTexts.register
const keys = ['specialNeedsPercent', 'hardshipPercent', 'otherLanguagePercent', 'laterShiftPercent', 'wearPercent'] as const

/** Conditions of the register; the form only for who keeps it. */
export const ConditionsView = ({ organizationId, conditions, action }: { organizationId: string; conditions: Conditions; action: FormAction | null }) => (
  <Card title={texts.title}>
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">{texts.lead}</p>
      <KeyValue columns={2} items={[{ label: texts.isRemote, value: conditions.isRemote ? organizationPages.yes : organizationPages.no }, ...keys.map((key) => ({ label: texts.fields[key], value: texts.percent(conditions[key]) }))]} />
      {action !== null && (
        <details>
          <summary className="min-h-6 cursor-pointer text-accent">{texts.edit}</summary>
          <div className="pt-3">
            <StepForm action={action} hidden={{ organizationId }} label={texts.save} help={texts.help} fields={keys.map((name) => ({ name, label: texts.unit(texts.fields[name]), initial: texts.typed(conditions[name]) }))}>
              <Checkbox id="isRemote" name="isRemote" label={texts.remote} defaultChecked={conditions.isRemote} />
            </StepForm>
          </div>
        </details>
      )}
    </div>
  </Card>
)
