import type { AppealStep } from '@/domain/appeals/appeal-workflow'
import type { Operation } from './operations'

/** D.4, column «Role»: the operation that judges each step; null where only the system takes it. */
export const appealOperation: Record<AppealStep, Operation | null> = {
  attach: 'appeal.file', file: 'appeal.file', withdraw: 'appeal.file',
  register: 'appeal.decide', return: 'appeal.decide', assign: 'appeal.decide', schedule: 'appeal.decide', uphold: 'appeal.decide', upholdPartly: 'appeal.decide', reject: 'appeal.decide', execute: 'appeal.decide',
  vote: 'appeal.vote',
  close: null,
}
