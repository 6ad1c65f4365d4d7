import { checkCode, type OrganizationCodes } from '../organizations/organization-codes'
import type { OrganizationId } from '../shared/ids'

/** An organization as the register knows it. */
export type RegisteredOrganization = { readonly id: OrganizationId; readonly codes: OrganizationCodes; readonly isBranch: boolean }
export type SoughtOrganization = { readonly codes: OrganizationCodes; readonly isBranch: boolean | null }

/** Why a person has to decide whose figures these are. */
export const matchReasons = ['NO_CODES', 'NOT_FOUND', 'AMBIGUOUS', 'BRANCH_WITHOUT_OKPO', 'CODES_DISAGREE', 'OKPO_WRONG', 'DOUBLED', 'CELLS_FAULTY'] as const
export type MatchReason = (typeof matchReasons)[number]
export type Match = { readonly kind: 'matched'; readonly id: OrganizationId } | { readonly kind: 'undecided'; readonly reason: MatchReason; readonly candidates: ReadonlyArray<OrganizationId> }

const undecided = (reason: MatchReason, found: ReadonlyArray<RegisteredOrganization> = []): Match => ({ kind: 'undecided', reason, candidates: found.map(({ id }) => id) })
const differs = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

/** ОКПО is one organization's, a branch's too; it must not contradict the other codes. */
const byOkpo = ({ codes }: SoughtOrganization, found: ReadonlyArray<RegisteredOrganization>): Match | undefined => {
  const [only] = found
  if (only === undefined) return undefined
  if (found.length > 1) return undecided('AMBIGUOUS', found)
  return differs(codes.inn, only.codes.inn) || differs(codes.ogrn, only.codes.ogrn) ? undecided('CODES_DISAGREE', found) : { kind: 'matched', id: only.id }
}

const single = (found: ReadonlyArray<RegisteredOrganization>): Match | undefined => {
  const [only] = found
  if (only === undefined) return undefined
  return found.length === 1 ? { kind: 'matched', id: only.id } : undecided('AMBIGUOUS', found)
}

/** Those of one legal person: head and branches share ИНН and ОГРН, so the person is not enough to tell them apart. */
const byPerson = (sought: SoughtOrganization, found: ReadonlyArray<RegisteredOrganization>): Match => {
  if (found.length === 0) return undecided('NOT_FOUND')
  if (sought.isBranch === true) return undecided('BRANCH_WITHOUT_OKPO', found)
  const heads = found.filter(({ isBranch }) => !isBranch)
  const [head] = heads
  if (head === undefined || heads.length > 1) return undecided('AMBIGUOUS', found)
  return found.length === 1 || sought.isBranch === false ? { kind: 'matched', id: head.id } : undecided('AMBIGUOUS', found)
}

/** An ОКПО that no organization bears: only those whose own is not known may be meant, never a head in place of a branch the register lacks. */
const byUnknownOkpo = ({ codes }: SoughtOrganization, okpo: string, person: ReadonlyArray<RegisteredOrganization>): Match => {
  if (checkCode('okpo', okpo) !== undefined) return undecided('OKPO_WRONG', person)
  const nameless = person.filter((one) => one.codes.okpo === null && (codes.kpp === null || one.codes.kpp === null || one.codes.kpp === codes.kpp))
  const [only] = nameless
  return only !== undefined && nameless.length === 1 && person.length === 1 ? { kind: 'matched', id: only.id } : undecided(person.length === 0 ? 'NOT_FOUND' : 'AMBIGUOUS', person)
}

const matchOne = (sought: SoughtOrganization, register: ReadonlyArray<RegisteredOrganization>): Match => {
  const { okpo, inn, kpp, ogrn } = sought.codes
  if (okpo === null && inn === null && ogrn === null) return undecided('NO_CODES')
  const matched = okpo === null ? undefined : byOkpo(sought, register.filter(({ codes }) => codes.okpo === okpo))
  if (matched !== undefined) return matched
  const person = register.filter(({ codes }) => (inn === null ? ogrn !== null && codes.ogrn === ogrn : codes.inn === inn))
  if (okpo !== null) return byUnknownOkpo(sought, okpo, person)
  const exact = kpp === null ? undefined : single(person.filter(({ codes }) => codes.kpp === kpp))
  return exact ?? byPerson(sought, person)
}

/** Whose figures each organization of a file is; two that are the same one are both left to a person. */
export const matchOrganizations = (sought: ReadonlyArray<SoughtOrganization & { readonly hasFaults: boolean }>, register: ReadonlyArray<RegisteredOrganization>): ReadonlyArray<Match> => {
  const matches = sought.map((one) => matchOne(one, register))
  const counts = new Map<OrganizationId, number>()
  for (const match of matches) if (match.kind === 'matched') counts.set(match.id, (counts.get(match.id) ?? 0) + 1)
  return matches.map((match, index) => {
    if (match.kind !== 'matched') return match
    if ((counts.get(match.id) ?? 0) > 1) return { kind: 'undecided', reason: 'DOUBLED', candidates: [match.id] }
    return sought[index]?.hasFaults === true ? { kind: 'undecided', reason: 'CELLS_FAULTY', candidates: [match.id] } : match
  })
}
