import type { ActionState } from '@/usecases/kernel/action-state'
import type { FormError } from '../kit/form-error-summary'

/** Lines of the summary. A refusal whose code speaks of one field leads to that field. */
export const errorsOf = (state: ActionState, fieldOfCode: (code: string) => string | undefined = () => undefined): ReadonlyArray<FormError> => {
  if (state.status === 'invalid') return Object.entries(state.fields).map(([fieldId, message]) => ({ fieldId, message }))
  if (state.status !== 'refused') return []
  const fieldId = fieldOfCode(state.code)
  return [fieldId === undefined ? { message: state.message } : { fieldId, message: state.message }]
}

/** The error beside a field, in the words of the summary. */
export const errorOf = (errors: ReadonlyArray<FormError>, fieldId: string): { error?: string } => {
  const found = errors.find((one) => one.fieldId === fieldId)
  return found === undefined ? {} : { error: found.message }
}

/** What was typed before the refusal. */
export const typedOf = (state: ActionState, name: string): string => (state.status === 'invalid' || state.status === 'refused' ? (state.typed?.[name] ?? '') : '')

export const passwordCodes = (code: string): string | undefined => (code.startsWith('PASSWORD_') ? 'password' : undefined)
