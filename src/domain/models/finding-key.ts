import type { ModelFinding } from './model-finding'

const pairs = (record: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(record).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value ?? ''}`).join(';')

/** Names one finding: same code, place and numbers. A justification belongs to it and to no other: a changed threshold is asked about anew. */
export const findingKey = (finding: ModelFinding): string => `${finding.code}|${pairs(finding.place)}|${pairs(finding.facts)}`
