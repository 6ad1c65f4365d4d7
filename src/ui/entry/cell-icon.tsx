import type { CellStatus } from '@/domain/entry/cell-status'
import { cellStatusNames } from '@/texts/entry'

type Shown = Exclude<CellStatus, 'empty'>
/** Shapes that differ in grey and at 12 px. */
const shapes: Readonly<Record<Shown, string>> = {
  saved: 'M2.5 6.5l2.5 2.5 4.5-5.5',
  unsent: 'M6 1.5a4.5 4.5 0 1 0 .01 0M6 3.5V6l1.8 1.2',
  sending: 'M6 10.5V2M2.5 5.5L6 2l3.5 3.5',
  error: 'M6 1a5 5 0 1 0 .01 0M4 4l4 4M8 4L4 8',
  warning: 'M6 1.5L11 10.5H1zM6 5v2.5M6 8.9v.2',
  conflict: 'M1.5 4h7M6.5 2l2.5 2-2.5 2M10.5 8.5h-7M5.5 6.5L3 8.5l2.5 2',
  locked: 'M2.5 5.5h7v5h-7zM4 5.5V3.7a2 2 0 0 1 4 0v1.8',
  notApplicable: 'M2.5 6h7',
}
const colours: Readonly<Record<Shown, string>> = {
  saved: 'text-success', unsent: 'text-muted', sending: 'text-accent', error: 'text-danger', warning: 'text-warning', conflict: 'text-danger', locked: 'text-muted', notApplicable: 'text-muted',
}
const statuses = Object.keys(shapes) as ReadonlyArray<Shown>

/** The icon of a state with its word for those who do not see it. Two elements: hundreds of them are on the screen, and each costs a frame its part. */
export const CellIcon = ({ status }: { status: CellStatus }) =>
  status === 'empty' ? null : (
    <svg role="img" aria-label={cellStatusNames[status]} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" className={`size-3 shrink-0 ${colours[status]}`}><path d={shapes[status]} /></svg>
  )

export const cellStatusList = statuses
