'use server'

import { draftPractice, editPractice } from '@/usecases/practices/draft-practice'
import { archivePractice, publishPractice, returnPractice, submitPractice, withdrawPractice } from '@/usecases/practices/step-practice'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const draftPracticeAction = toAction(draftPractice, { goTo: ({ practiceId }) => paths.practice(practiceId) })
export const editPracticeAction = toAction(editPractice, { goTo: ({ practiceId }) => paths.practice(practiceId) })
export const submitPracticeAction = toAction(submitPractice)
export const withdrawPracticeAction = toAction(withdrawPractice)
export const publishPracticeAction = toAction(publishPractice)
export const returnPracticeAction = toAction(returnPractice)
export const archivePracticeAction = toAction(archivePractice)
