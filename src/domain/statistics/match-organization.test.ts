import { describe, expect, it } from 'vitest'
import { findCodeClash } from '../organizations/code-clash'
import type { OrganizationCodes } from '../organizations/organization-codes'
import type { OrganizationId } from '../shared/ids'
import { matchOrganizations, type RegisteredOrganization } from './match-organization'

const none: OrganizationCodes = { inn: null, kpp: null, ogrn: null, okpo: null }
const one = (id: string, codes: Partial<OrganizationCodes>, isBranch = false): RegisteredOrganization => ({ id: id as OrganizationId, codes: { ...none, ...codes }, isBranch })
const PERSON = { inn: '7707083893', ogrn: '1027700132195' }
const head = one('head', { ...PERSON, kpp: '773601001', okpo: '00032537' })
const branch = one('branch', { ...PERSON, kpp: '773602001', okpo: '00040778' }, true)
const other = one('other', { inn: '7736050003', kpp: '773601001' })
const register = [head, branch, other]

const match = (codes: Partial<OrganizationCodes>, isBranch: boolean | null = null, hasFaults = false) => {
  const [found] = matchOrganizations([{ codes: { ...none, ...codes }, isBranch, hasFaults }], register)
  return found?.kind === 'matched' ? found.id : found?.reason
}

describe('ZEL-55 whose figures a file holds', () => {
  it.each([
    ['its own ОКПО, a branch apart from its head', { okpo: '00040778', ...PERSON }, 'branch'], ['ОКПО of the head', { okpo: '00032537' }, 'head'],
    ['ИНН and КПП where there is no ОКПО', { inn: PERSON.inn, kpp: '773602001' }, 'branch'], ['ИНН of the only one of it', { inn: '7736050003' }, 'other'],
    ['an ОКПО the register does not know yet, of the only one of its ИНН', { okpo: '00044434', inn: '7736050003' }, 'other'],
  ])('is told by %s', (_by, codes, expected) => expect(match(codes)).toBe(expected))

  it.each([
    ['no code at all', {}, null, 'NO_CODES'], ['КПП alone', { kpp: '773601001' }, null, 'NO_CODES'], ['nobody', { inn: '7812014560' }, null, 'NOT_FOUND'],
    ['a branch without ОКПО', PERSON, true, 'BRANCH_WITHOUT_OKPO'], ['a person of several', PERSON, null, 'AMBIGUOUS'], ['ОКПО of one and ИНН of another', { okpo: '00032537', inn: '7736050003' }, null, 'CODES_DISAGREE'],
    ['a wrong control digit', { okpo: '00032538', ...PERSON }, null, 'OKPO_WRONG'], ['an ОКПО unknown, which may be a branch we lack', { okpo: '00044434', ...PERSON }, null, 'AMBIGUOUS'],
  ])('is left to a person: %s', (_what, codes, isBranch, reason) => expect(match(codes, isBranch)).toBe(reason))

  it('a row that says it is no branch is the head', () => expect(match(PERSON, false)).toBe('head'))
  it('faulty cells wait for a person too', () => expect(match({ okpo: '00032537' }, null, true)).toBe('CELLS_FAULTY'))
  it('the same organization twice is told of both', () => expect(matchOrganizations([{ codes: head.codes, isBranch: null, hasFaults: false }, { codes: { ...none, okpo: '00032537' }, isBranch: null, hasFaults: false }], register)).toMatchObject([{ reason: 'DOUBLED' }, { reason: 'DOUBLED' }]))
})

describe('codes that two organizations may not share', () => {
  const coded = (codes: Partial<OrganizationCodes>, isBranch = false) => ({ ...none, ...codes, isBranch })
  it.each([
    ['an ОКПО', coded({ okpo: '00032537' }), coded({ okpo: '00032537' }, true), 'okpo'], ['the ИНН of two heads', coded({ inn: PERSON.inn }), coded({ inn: PERSON.inn }), 'inn'],
    ['the ОГРН of two heads', coded({ ogrn: PERSON.ogrn }), coded({ ogrn: PERSON.ogrn }), 'inn'], ['the КПП of head and branch', coded({ inn: PERSON.inn, kpp: '773601001' }), coded({ inn: PERSON.inn, kpp: '773601001' }, true), 'kpp'],
  ])('%s', (_what, own, another, which) => expect(findCodeClash(own, [another])?.which).toBe(which))
  it('a branch shares ИНН and ОГРН with its head', () => expect(findCodeClash(coded({ ...PERSON, kpp: '773601001' }), [coded({ ...PERSON, kpp: '773602001' }, true)])).toBeUndefined())
  it('КПП of different persons may be the same', () => expect(findCodeClash(coded({ inn: PERSON.inn, kpp: '773601001' }), [coded({ inn: '7736050003', kpp: '773601001' })])).toBeUndefined())
})
