import type { SubmissionState } from '@/domain/submissions/submission-workflow'

/** States of a form (D.3). */
export const formStateNames: Record<SubmissionState, string> = {
  not_started: 'не начата', in_progress: 'заполняется', submitted: 'на проверке в муниципалитете', returned: 'на доработке', municipal_confirmed: 'подтверждена муниципалитетом', regional_review: 'выборочная проверка',
  returned_by_region: 'возвращена регионом', accepted: 'принята', locked: 'зафиксирована', not_submitted: 'не представлена', exempt: 'не участвует',
}
