import { z } from 'zod'
import { isEmail, normalizeEmail } from '@/domain/accounts/email'
import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import { roles } from '@/policy/roles'
import { calendarDateSchema, optionalSchema } from '../kernel/schemas'

export const PAGE_SIZE = 50
export const searchSchema = optionalSchema(z.string().trim().max(100, 'TOO_LONG'))
export const roleSchema = z.enum(roles)
export const optionalRoleSchema = optionalSchema(roleSchema)
export const optionalDateSchema = optionalSchema(calendarDateSchema)
export const userIdSchema = z.uuid().transform((value) => value as UserId)
export const emailSchema = z.string().transform(normalizeEmail).refine(isEmail, 'INVALID_EMAIL')
export const nameSchema = z.string().trim().min(1, 'REQUIRED').max(200, 'TOO_LONG')
export const optionalMunicipalitySchema = optionalSchema(z.uuid().transform((value) => value as MunicipalityId))
export const optionalOrganizationSchema = optionalSchema(z.uuid().transform((value) => value as OrganizationId))
