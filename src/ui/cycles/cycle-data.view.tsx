import { Calculator, Download, Upload } from 'lucide-react'
import type { closeCycle } from '@/usecases/cycles/close-cycle'
import type { openCycle } from '@/usecases/cycles/open-cycle'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { publishRelease } from '@/usecases/releases/publish-release'
import type { requestRelease } from '@/usecases/releases/request-release'
import { cycleTexts } from '@/texts/cycles'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmedStep, StepForm } from './step-button.form'

export type CycleActions = {
  open: FormAction<OutOf<typeof openCycle>>
  close: FormAction<OutOf<typeof closeCycle>>
  calculate: FormAction<OutOf<typeof requestRelease>>
  publish: FormAction<OutOf<typeof publishRelease>>
}
export type CycleLinks = { workbook: string; upload: string }
type Allowed = { open: boolean; close: boolean; calculate: boolean; exportWorkbook: boolean; importWorkbook: boolean }

/** What can be done with the cycle now, in the order in which it is done. */
export const CycleData = ({ cycleId, allowed, actions, links }: { cycleId: string; allowed: Allowed; actions: CycleActions; links: CycleLinks }) => {
  const hidden = { cycleId }
  if (!Object.values(allowed).some(Boolean)) return null
  return (
    <Card title={cycleTexts.steps}>
      <div className="flex flex-wrap items-start gap-3">
        {allowed.open && <ConfirmedStep action={actions.open} hidden={hidden} label={cycleTexts.open} title={cycleTexts.openTitle} consequence={cycleTexts.openConsequence} variant="primary" />}
        {allowed.exportWorkbook && <LinkButton href={links.workbook} external icon={<Download aria-hidden />}>{cycleTexts.downloadWorkbook}</LinkButton>}
        {allowed.importWorkbook && <LinkButton href={links.upload} icon={<Upload aria-hidden />}>{cycleTexts.upload}</LinkButton>}
        {allowed.calculate && <StepForm action={actions.calculate} hidden={hidden} label={cycleTexts.calculate} icon={<Calculator aria-hidden />} />}
        {allowed.close && <ConfirmedStep action={actions.close} hidden={hidden} label={cycleTexts.close} title={cycleTexts.closeTitle} consequence={cycleTexts.closeConsequence} />}
      </div>
      {allowed.exportWorkbook && <p className="mt-3 text-sm text-muted">{cycleTexts.workbookHelp}</p>}
      {allowed.calculate && <p className="mt-1 text-sm text-muted">{cycleTexts.calculateHelp}</p>}
    </Card>
  )
}
