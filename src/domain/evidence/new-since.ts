import type { SubmissionState } from '../submissions/submission-workflow'

const isWithOrganization = (status: SubmissionState): boolean => status === 'in_progress' || status === 'returned'

/**
 * Since when evidence is new to whoever looks at a form: the last submission while the organization works; when the form has come back,
 * the submission before, so that what was added to answer a return is seen; the only submission where there was one. Undefined before the first.
 * `submitted`: instants in milliseconds, the newest first.
 */
export const newSince = (status: SubmissionState, submitted: ReadonlyArray<number>): number | undefined => (isWithOrganization(status) ? submitted[0] : (submitted[1] ?? submitted[0]))
