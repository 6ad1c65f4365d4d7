import type { CycleStep } from '@/domain/cycles/cycle-workflow'
import type { Operation } from './operations'

/** D.2, column «Role»: the operation that judges each step by hand; null where only the system takes it. */
export const stepOperation: Record<CycleStep, Operation | null> = {
  approveSchedule: 'cycle.approve', correctSchedule: 'cycle.approve', approveResults: 'cycle.approve', suspend: 'cycle.approve', resume: 'cycle.approve', cancel: 'cycle.approve', correct: 'cycle.approve',
  openCollection: 'cycle.open',
  closeCollection: 'cycle.advance', openPreliminary: 'cycle.advance', startRecommending: 'cycle.advance', startDeciding: 'cycle.advance', startExecuting: 'cycle.advance',
  calculate: 'cycle.verify', returnToVerifying: 'cycle.verify', recalculate: 'cycle.verify', startEffectReview: 'cycle.verify',
  attachAnalysis: 'cycle.attachAnalysis',
  close: 'cycle.close',
  startAppeals: null,
}
