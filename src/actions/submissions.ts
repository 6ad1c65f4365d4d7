'use server'

import { acceptForms, confirmForms, prepareForms } from '@/usecases/submissions/check-forms'
import { answerThread, askAboutCell, resolveThread } from '@/usecases/submissions/discuss-cell'
import { drawSample } from '@/usecases/submissions/draw-sample'
import { explainFinding, startForm, submitForm } from '@/usecases/submissions/fill-form'
import { recordFigure } from '@/usecases/submissions/record-figure'
import { remindForms } from '@/usecases/submissions/remind-forms'
import { returnByRegion, returnForm } from '@/usecases/submissions/return-form'
import { toAction } from '@/web/action'

export const startFormAction = toAction(startForm)
export const explainFindingAction = toAction(explainFinding)
export const submitFormAction = toAction(submitForm)
export const returnFormAction = toAction(returnForm)
export const returnByRegionAction = toAction(returnByRegion)
export const prepareFormsAction = toAction(prepareForms)
export const confirmFormsAction = toAction(confirmForms)
export const acceptFormsAction = toAction(acceptForms)
export const askAboutCellAction = toAction(askAboutCell)
export const answerThreadAction = toAction(answerThread)
export const resolveThreadAction = toAction(resolveThread)
export const drawSampleAction = toAction(drawSample)
export const recordFigureAction = toAction(recordFigure)
export const remindFormsAction = toAction(remindForms)
/** Beside a grid the page is left as it is: what was typed there is not sent yet. */
export const askBesideGridAction = toAction(askAboutCell, { quiet: true })
export const answerBesideGridAction = toAction(answerThread, { quiet: true })
export const resolveBesideGridAction = toAction(resolveThread, { quiet: true })
