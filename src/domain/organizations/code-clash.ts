import type { OrganizationCodes } from './organization-codes'

type Coded = OrganizationCodes & { readonly isBranch: boolean }
export type CodeClash<Other> = { readonly which: 'okpo' | 'inn' | 'kpp'; readonly other: Other }

/** What two organizations may not share: an ОКПО; the ИНН of a legal person with two heads; the КПП inside one person. */
export const findCodeClash = <Other extends Coded>(own: Coded, others: ReadonlyArray<Other>): CodeClash<Other> | undefined => {
  for (const other of others) {
    if (own.okpo !== null && own.okpo === other.okpo) return { which: 'okpo', other }
    const isSamePerson = (own.inn !== null && own.inn === other.inn) || (own.ogrn !== null && own.ogrn === other.ogrn)
    if (!isSamePerson) continue
    if (!own.isBranch && !other.isBranch) return { which: 'inn', other }
    if (own.kpp !== null && own.kpp === other.kpp) return { which: 'kpp', other }
  }
  return undefined
}
