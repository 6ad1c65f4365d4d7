import { innControl, ogrnControl, okpoControl, type OrganizationCodes } from '../../../src/domain/organizations/organization-codes'
import type { DemoOrganization } from './organizations'
import { randomOf } from './random'

export type DemoCodes = OrganizationCodes & { readonly isBranch: boolean }

const BRANCH_SHARE = 0.05
const digits = (number: number, length: number): string => String(number).padStart(length, '0')
const controlled = (body: string, control: (body: string) => string): string => `${body}${control(body)}`

/** Made-up codes with true control digits; some kindergartens and primary schools are branches of the first school of their municipality and share its ИНН and ОГРН. */
export const makeCodes = (region: { slug: string; number: string }, organizations: ReadonlyArray<DemoOrganization>): ReadonlyMap<string, DemoCodes> => {
  const random = randomOf(region.slug, 'codes')
  const heads = new Map<number, DemoCodes>()
  return new Map(organizations.map((organization, index) => {
    const { municipality, type } = organization
    const head = heads.get(municipality)
    const isBranch = head !== undefined && (type === 'kindergarten' || type === 'primary_school') && random.chance(BRANCH_SHARE)
    const tax = `${region.number}${digits((municipality % 40) + 1, 2)}`
    const own = digits(10_000 + index * 7, 5)
    const codes: DemoCodes = isBranch
      ? { inn: head.inn, ogrn: head.ogrn, kpp: `${tax}02${digits(index % 1000, 3)}`, okpo: controlled(`${head.okpo ?? ''}${digits(index % 100_000, 5)}`, okpoControl), isBranch: true }
      : { inn: controlled(`${tax}${own}`, innControl), ogrn: controlled(`10${digits(2 + (index % 20), 2)}${region.number}${digits(index, 6)}`, ogrnControl), kpp: `${tax}01001`, okpo: controlled(`${digits(4_000_000 + Number(region.number) * 10_000 + index, 7)}`, okpoControl), isBranch: false }
    if (head === undefined && type === 'secondary_school') heads.set(municipality, codes)
    return [organization.id, codes]
  }))
}
