import type { z } from 'zod'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommonError } from './errors'

/** Field errors keyed by input path; the messages are zod's codes, worded by `texts`. */
export const parseInput = <I extends z.ZodType>(schema: I, raw: unknown): Result<z.output<I>, CommonError> => {
  const parsed = schema.safeParse(raw, { error: (issue) => issue.code.toUpperCase() })
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) (fields[issue.path.join('.')] ??= []).push(issue.message)
  return err({ code: 'INVALID_INPUT', fields })
}
