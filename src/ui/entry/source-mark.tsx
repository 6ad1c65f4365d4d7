import type { UnaskedKind } from '@/domain/values/value-source'
import { sourceMarks } from '@/texts/statistics'

/** The letter of a value that nobody was asked for, with its meaning for the ear and the pointer. */
export const SourceMark = ({ kind }: { kind: UnaskedKind }) => {
  const { mark, name } = sourceMarks[kind]
  return (
    <span title={name} className="shrink-0 rounded-sm bg-accent-soft px-1 text-xs text-accent-strong">
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{`, ${name}`}</span>
    </span>
  )
}
