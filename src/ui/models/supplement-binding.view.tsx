import { supplementTexts } from '@/texts/supplement'
import { Card } from '@/ui/kit/card'
import { SelectField } from '@/ui/kit/field'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getSupplementBinding } from '@/usecases/models/bind-supplement'
import { StepForm } from '@/ui/kit/step.form'

const { binding: texts } = supplementTexts

/** Which version of the regional core a municipal version supplements; nothing for the region's own models. */
export const SupplementBindingView = ({ versionId, found: { binding }, action }: { versionId: string; found: OutOf<typeof getSupplementBinding>; action: FormAction }) => {
  if (binding === null) return null
  return (
    <Card title={texts.title}>
      <div className="flex flex-col gap-3">
        <p>{binding.core === null ? texts.none : texts.core(binding.core.name, binding.core.number)}</p>
        {binding.mayBind && binding.cores.length === 0 && <p className="text-muted">{texts.noCores}</p>}
        {binding.mayBind && binding.cores.length > 0 && (
          <StepForm action={action} hidden={{ versionId }} label={texts.save}>
            <SelectField id="coreVersionId" name="coreVersionId" label={texts.choose} options={binding.cores.map(({ id, name, number }) => ({ value: id, label: texts.option(name, number) }))} />
          </StepForm>
        )}
      </div>
    </Card>
  )
}
