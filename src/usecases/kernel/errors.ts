import type { Operation } from '@/policy/operations'

export type CommonError =
  | { code: 'INVALID_INPUT'; fields: Record<string, string[]> }
  /** Not there, or not yours: the two are not told apart. */
  | { code: 'NOT_FOUND' }
  | { code: 'FORBIDDEN'; operation: Operation }
