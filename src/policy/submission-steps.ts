import type { SubmissionStep } from '@/domain/submissions/submission-workflow'
import type { Operation } from './operations'

/** D.3, column «Role»: the operation that judges each step by hand; null where only the system takes it. */
export const formStepOperation: Record<SubmissionStep, Operation | null> = {
  start: 'submission.fill',
  submit: 'submission.submit',
  returnToOrganization: 'submission.check', prepare: 'submission.check',
  confirm: 'submission.confirm',
  takeInSample: 'submission.verify', returnByRegion: 'submission.verify', accept: 'submission.verify', reopenByAppeal: 'submission.verify',
  extend: 'cycle.extend', exempt: 'cycle.extend',
  expire: null, lock: null,
}
