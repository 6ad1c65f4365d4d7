import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCode, innControl, ogrnControl, okpoControl, readCode, type OrganizationCode } from './organization-codes'

describe('codes of an organization', () => {
  it.each([
    ['inn', '7707083893'], ['inn', '500100732259'], ['ogrn', '1027700132195'], ['ogrn', '304500116000157'], ['okpo', '00032537'], ['okpo', '00040778'], ['okpo', '00044434'], ['kpp', '773601001'], ['kpp', '7736AB001'],
  ] as ReadonlyArray<[OrganizationCode, string]>)('knows a right %s %s', (code, text) => expect(checkCode(code, text)).toBeUndefined())

  it.each([
    ['inn', '7707083894', 'CODE_CONTROL'], ['inn', '500100732250', 'CODE_CONTROL'], ['ogrn', '1027700132196', 'CODE_CONTROL'], ['okpo', '00032538', 'CODE_CONTROL'],
    ['inn', '770708389', 'CODE_LENGTH'], ['ogrn', '102770013219', 'CODE_LENGTH'], ['okpo', '0003253', 'CODE_LENGTH'], ['kpp', '77360100', 'CODE_LENGTH'], ['inn', '77070838АА', 'CODE_LENGTH'],
  ] as ReadonlyArray<[OrganizationCode, string, string]>)('refuses %s %s: %s', (code, text, fault) => expect(checkCode(code, text)).toBe(fault))

  const body = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
  it('one changed digit is always noticed in an ИНН, and what carries its own control digit is always right', () => {
    fc.assert(fc.property(body(9), (text) => checkCode('inn', `${text}${innControl(text)}`) === undefined))
    fc.assert(fc.property(body(10), (text) => checkCode('inn', `${text}${innControl(text)}`) === undefined))
    fc.assert(fc.property(body(12), (text) => checkCode('ogrn', `${text}${ogrnControl(text)}`) === undefined))
    fc.assert(fc.property(fc.constantFrom(7, 9, 13).chain(body), (text) => checkCode('okpo', `${text}${okpoControl(text)}`) === undefined))
    fc.assert(fc.property(body(9), fc.integer({ min: 0, max: 9 }), (text, other) => {
      const right = innControl(text)
      return String(other) === right || checkCode('inn', `${text}${other}`) === 'CODE_CONTROL'
    }))
  })

  it('gives back the zeros that a number has lost in front', () => {
    expect(readCode('okpo', '32537')).toBe('00032537')
    expect(readCode('okpo', '537')).toBe('537')
    expect(readCode('okpo', '1032537')).toBe('01032537')
    expect(readCode('inn', '105001234')).toBe('0105001234')
    expect(readCode('okpo', ' 0003 2537 ')).toBe('00032537')
    expect(readCode('kpp', '—')).toBeNull()
    expect(readCode('ogrn', '')).toBeNull()
  })
})
