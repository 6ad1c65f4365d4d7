import { z } from 'zod'
import { listBearers, lockOrganizationCodes, updateOrganizationCodes } from '@/data/organizations/organization-code.store'
import { checkCode, organizationCodes, readCode, type OrganizationCode, type OrganizationCodes } from '@/domain/organizations/organization-codes'
import { findCodeClash } from '@/domain/organizations/code-clash'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { organizationIdSchema } from '../kernel/schemas'

const typed = z.string().trim().max(30, 'TOO_LONG').default('')

/** The state codes of an organization, each with its control digits; a branch shares ИНН and ОГРН with others, nobody shares an ОКПО. */
export const saveOrganizationCodes = defineCommand({
  name: 'organizations.saveCodes',
  operation: 'organization.identify',
  input: z.strictObject({ organizationId: organizationIdSchema, inn: typed, kpp: typed, ogrn: typed, okpo: typed, isBranch: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false) }),
  load: ({ tx }, { organizationId }) => lockOrganizationCodes(tx, organizationId),
  scopeOf: ({ municipalityId, id }) => ({ municipalityId, organizationId: id }),
  run: async (ctx, { organizationId, isBranch, ...given }, before) => {
    const codes = Object.fromEntries(organizationCodes.map((code) => [code, readCode(code, given[code])])) as OrganizationCodes
    for (const code of organizationCodes) {
      const value = codes[code]
      const fault = value === null ? undefined : checkCode(code, value)
      if (fault !== undefined) return err({ code: 'ORGANIZATION_CODE_WRONG', which: code, fault })
    }
    const asked = Object.fromEntries((['okpo', 'inn', 'ogrn'] as const).flatMap((code) => (codes[code] === null ? [] : [[code, codes[code]]]))) as Partial<Record<OrganizationCode, string>>
    const clash = findCodeClash({ ...codes, isBranch }, await listBearers(ctx.tx, organizationId, asked))
    if (clash !== undefined) return err({ code: 'ORGANIZATION_CODE_TAKEN', which: clash.which })
    await updateOrganizationCodes(ctx.tx, organizationId, { ...codes, isBranch })
    const { inn, kpp, ogrn, okpo } = before
    return ok({ out: {}, audit: { event: 'organization.codesSaved', subjectKind: 'organization', subjectId: organizationId, before: { inn, kpp, ogrn, okpo, isBranch: before.isBranch }, after: { ...codes, isBranch } } })
  },
})
