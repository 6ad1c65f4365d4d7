import { z } from 'zod'
import { updateConditions } from '@/data/organizations/conditions.store'
import { findOrganization } from '@/data/organizations/organization.store'
import { Decimal } from '@/domain/shared/decimal'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { organizationIdSchema } from '../kernel/schemas'

/** Empty: nobody has told. Otherwise 0…100 percent with at most two digits, a comma or a point. */
const percent = z.string().trim().regex(/^(\d{1,3}([.,]\d{1,2})?)?$/)
  .transform((text) => (text === '' ? null : new Decimal(text.replace(',', '.')).toFixed()))
  .refine((text) => text === null || new Decimal(text).lte(100))

/** Conditions of an organization that its head does not choose: what the index of context is made of from the next cycle on (B.2). */
export const describeConditions = defineCommand({
  name: 'organizations.describeConditions',
  operation: 'organization.describe',
  input: z.strictObject({
    organizationId: organizationIdSchema, isRemote: z.preprocess((value) => value === true || value === 'on', z.boolean()),
    specialNeedsPercent: percent, hardshipPercent: percent, otherLanguagePercent: percent, laterShiftPercent: percent, wearPercent: percent,
  }),
  load: ({ tx }, { organizationId }) => findOrganization(tx, organizationId),
  scopeOf: ({ municipalityId, id }) => ({ municipalityId, organizationId: id }),
  run: async ({ tx }, { organizationId: _asked, ...conditions }, organization) => {
    await updateConditions(tx, organization.id, conditions)
    const shown = Object.fromEntries(Object.entries(conditions).map(([key, value]) => [key, String(value ?? '')]))
    return ok({ out: {}, audit: { event: 'organization.conditionsDescribed', subjectKind: 'organization', subjectId: organization.id, after: shown } })
  },
})
