import type { ReactNode } from 'react'
import { findingKey } from '@/domain/models/finding-key'
import type { ModelFinding } from '@/domain/models/check-model'
import { modelPages as texts } from '@/texts/model-pages'
import { modelFlowTexts } from '@/texts/model-workflow'
import { findingInWords, severityNames } from '@/texts/models'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import type { FormAction } from '@/usecases/kernel/action-state'
import { StepForm } from '@/ui/kit/step.form'

type Told = ModelFinding & { readonly reason?: string | null }
/** The way to the place a finding names. */
export type LinkTo = (finding: ModelFinding) => ReactNode
export type Explain = { readonly versionId: string; readonly action: FormAction }

const Justification = ({ finding, explain }: { finding: Told; explain: Explain }) => (
  <details>
    <summary className="cursor-pointer text-sm text-accent">{modelFlowTexts.explain}</summary>
    <div className="pt-2"><StepForm action={explain.action} hidden={{ versionId: explain.versionId, findingKey: findingKey(finding) }} label={modelFlowTexts.explain} fields={[{ name: 'reason', label: modelFlowTexts.explainReason, type: 'area' }]} /></div>
  </details>
)

const Item = ({ finding, explain, linkTo }: { finding: Told; explain: Explain | undefined; linkTo: LinkTo | undefined }) => {
  const reason = finding.reason ?? null
  return (
    <li className="flex flex-wrap items-start gap-2">
      <Chip tone={finding.severity === 'error' ? 'danger' : 'warning'}>{severityNames[finding.severity]}</Chip>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span>{findingInWords(finding)}</span>
        {linkTo !== undefined && <span className="text-sm">{linkTo(finding)}</span>}
        {reason !== null && <span className="text-sm text-muted">{modelFlowTexts.explained(reason)}</span>}
        {reason === null && finding.severity === 'warning' && explain !== undefined && <Justification finding={finding} explain={explain} />}
      </div>
    </li>
  )
}

type Listed = { findings: ReadonlyArray<Told>; explain: Explain | undefined; linkTo: LinkTo | undefined }
const List = ({ findings, explain, linkTo }: Listed) => (
  <ul className="flex flex-col gap-2">{findings.map((finding, index) => <Item key={`${index}${findingKey(finding)}`} finding={finding} explain={explain} linkTo={linkTo} />)}</ul>
)

/** Errors and the first few warnings stand open; a long list of warnings is folded. */
const SHOWN = 6

/** What the checker says of a model: errors stop approval, warnings ask for a justification that is kept. */
export const FindingsView = ({ findings, explain, linkTo }: { findings: ReadonlyArray<Told>; explain?: Explain; linkTo?: LinkTo }) => {
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const shown = Math.max(SHOWN, findings.filter(({ severity }) => severity === 'error').length)
  return (
    <Card title={texts.findings}>
      {findings.length === 0
        ? <p className="text-muted">{texts.noFindings}</p>
        : (
          <>
            <p className="mb-2 text-muted">{texts.findingCount(findings.filter(({ severity }) => severity === 'error').length, findings.filter(({ severity }) => severity === 'warning').length)}</p>
            <List findings={ordered.slice(0, shown)} explain={explain} linkTo={linkTo} />
            {findings.length > shown && (
              <details className="mt-3">
                <summary className="min-h-6 cursor-pointer text-accent">{texts.moreFindings(findings.length - shown)}</summary>
                <div className="pt-2"><List findings={ordered.slice(shown)} explain={explain} linkTo={linkTo} /></div>
              </details>
            )}
          </>
        )}
    </Card>
  )
}
