import { Calculator, Download, Pencil, Upload } from 'lucide-react'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { publishRelease } from '@/usecases/releases/publish-release'
import type { requestRelease } from '@/usecases/releases/request-release'
import { cycleTexts } from '@/texts/cycles'
import { entryTexts } from '@/texts/entry'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import type { StepActions } from './cycle-steps.view'
import { StepForm } from './step-button.form'

export type CycleActions = StepActions & {
  calculate: FormAction<OutOf<typeof requestRelease>>
  publish: FormAction<OutOf<typeof publishRelease>>
}
export type CycleLinks = { entry: string; workbook: string; upload: string }
type Allowed = { enter: boolean; calculate: boolean; exportWorkbook: boolean; importWorkbook: boolean }

/** What can be done with the data of the cycle now, in the order in which it is done. */
export const CycleData = ({ cycleId, allowed, actions, links }: { cycleId: string; allowed: Allowed; actions: CycleActions; links: CycleLinks }) => {
  const hidden = { cycleId }
  if (!allowed.enter && !allowed.calculate && !allowed.exportWorkbook && !allowed.importWorkbook) return null
  return (
    <Card title={cycleTexts.steps}>
      <div className="flex flex-wrap items-start gap-3">
        {allowed.enter && <LinkButton href={links.entry} icon={<Pencil aria-hidden />}>{entryTexts.open}</LinkButton>}
        {allowed.exportWorkbook && <LinkButton href={links.workbook} external icon={<Download aria-hidden />}>{cycleTexts.downloadWorkbook}</LinkButton>}
        {allowed.importWorkbook && <LinkButton href={links.upload} icon={<Upload aria-hidden />}>{cycleTexts.upload}</LinkButton>}
        {allowed.calculate && <StepForm action={actions.calculate} hidden={hidden} label={cycleTexts.calculate} icon={<Calculator aria-hidden />} />}
      </div>
      {allowed.exportWorkbook && <p className="mt-3 text-sm text-muted">{cycleTexts.workbookHelp}</p>}
      {allowed.calculate && <p className="mt-1 text-sm text-muted">{cycleTexts.calculateHelp}</p>}
    </Card>
  )
}
