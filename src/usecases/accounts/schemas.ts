import { z } from 'zod'
import { isEmail, normalizeEmail } from '@/domain/accounts/email'
import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import { isCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import { roles } from '@/policy/roles'

export const PAGE_SIZE = 50
/** A select or a field left empty is nothing. */
const emptyAsNothing = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsNothing, schema.optional())

export const pageSchema = optional(z.coerce.number().int().min(1).max(100_000))
export const searchSchema = optional(z.string().trim().max(100, 'TOO_LONG'))
export const roleSchema = z.enum(roles)
export const optionalRoleSchema = optional(roleSchema)
export const optionalDateSchema = optional(z.string().refine(isCalendarDate, 'INVALID_DATE').transform((value) => value as CalendarDate))
export const userIdSchema = z.uuid().transform((value) => value as UserId)
export const emailSchema = z.string().transform(normalizeEmail).refine(isEmail, 'INVALID_EMAIL')
export const nameSchema = z.string().trim().min(1, 'REQUIRED').max(200, 'TOO_LONG')
export const optionalMunicipalitySchema = optional(z.uuid().transform((value) => value as MunicipalityId))
export const optionalOrganizationSchema = optional(z.uuid().transform((value) => value as OrganizationId))
export const optionalTextSchema = (max: number) => optional(z.string().max(max, 'TOO_LONG'))
