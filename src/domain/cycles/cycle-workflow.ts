/** States of a cycle in issue A; D.2 refines them. */
export type CycleStatus = 'draft' | 'open' | 'closed'
export type CycleStep = 'open' | 'close'

const table: Record<CycleStatus, Partial<Record<CycleStep, CycleStatus>>> = {
  draft: { open: 'open' },
  open: { close: 'closed' },
  closed: {},
}

/** The state after the step, or undefined where the step is forbidden. */
export const afterStep = (status: CycleStatus, step: CycleStep): CycleStatus | undefined => table[status][step]

/** Values may be imported and releases calculated only while the cycle is open; a closed cycle may still be recalculated as release n + 1. */
export const canTakeValues = (status: CycleStatus): boolean => status === 'open'
export const canCalculate = (status: CycleStatus): boolean => status !== 'draft'
