import type { ModelFinding } from '@/domain/models/check-model'
import { modelPages as texts } from '@/texts/model-pages'
import { findingInWords, severityNames } from '@/texts/models'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'

/** What the checker says of a model: errors stop approval, warnings are for the reader. */
export const FindingsView = ({ findings }: { findings: ReadonlyArray<ModelFinding> }) => (
  <Card title={texts.findings}>
    {findings.length === 0
      ? <p className="text-muted">{texts.noFindings}</p>
      : (
        <>
          <p className="mb-2 text-muted">{texts.findingCount(findings.filter(({ severity }) => severity === 'error').length, findings.filter(({ severity }) => severity === 'warning').length)}</p>
          <ul className="flex flex-col gap-2">
            {findings.map((finding, index) => (
              <li key={index} className="flex flex-wrap items-start gap-2"><Chip tone={finding.severity === 'error' ? 'danger' : 'warning'}>{severityNames[finding.severity]}</Chip><span className="min-w-0 flex-1">{findingInWords(finding)}</span></li>
            ))}
          </ul>
        </>
      )}
  </Card>
)
