import type { CheckFinding } from './check-form'
import type { SampleReason } from './draw-sample'
import type { Inflation } from './inflation'

/** A self-assessment on the average a tenth better than what the municipality checked, over at least three cells. */
const INFLATED = 1_000
const LEAST_COMPARED = 3
/** So many warnings with a word why deserve a second look. */
const MANY_EXPLAINED = 3

/** What makes a confirmed form worth a look of the region: outliers, jumps, other sources, many explained warnings, inflation, new evidence. */
export const sampleRisks = (form: { readonly findings: ReadonlyArray<CheckFinding>; readonly inflation: Inflation; readonly hasNewEvidence: boolean }): ReadonlyArray<SampleReason> => {
  const { findings, inflation, hasNewEvidence } = form
  const has = (code: CheckFinding['code']): boolean => findings.some((finding) => finding.code === code)
  const risks: SampleReason[] = []
  if (has('OUTLIER')) risks.push('outlier')
  if (has('CHANGED_MUCH')) risks.push('jump')
  if (has('OTHER_SOURCE_DIFFERS')) risks.push('otherSource')
  if (findings.filter(({ strength }) => strength === 'warning').length >= MANY_EXPLAINED) risks.push('explained')
  if ((inflation.index ?? 0) >= INFLATED && inflation.compared >= LEAST_COMPARED) risks.push('inflated')
  if (hasNewEvidence) risks.push('newEvidence')
  return risks
}
