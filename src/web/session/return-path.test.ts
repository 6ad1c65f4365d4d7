import { describe, expect, it } from 'vitest'
import { safeReturnPath } from './return-path'

describe('safeReturnPath', () => {
  it.each([
    '//evil.example', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https://evil.example', 'http:/evil.example', '/%2f%2fevil.example', '/%2Fevil.example', '/%5Cevil.example',
    '\t//evil.example', '/\t/evil.example', '/\n/evil.example', '/\r//evil.example', ' //evil.example', 'javascript:alert(1)', 'data:text/html,x', '/..//evil.example', '/./\\evil.example',
    'evil.example', '@evil.example', '', '/\u0000', `/${'a'.repeat(2001)}`,
  ])('drops %j', (asked) => expect(safeReturnPath(asked, '/home')).toBe('/home'))
  it.each(['/rating', '/rating?cycle=1&sort=-total', '/directors/1/results/2', '/rating?q=%D0%90%20%D0%91'])('keeps %s', (asked) => expect(safeReturnPath(asked, '/home')).toBe(asked))
  it('has a fallback for nothing', () => expect([safeReturnPath(undefined, '/home'), safeReturnPath(null, '/home')]).toEqual(['/home', '/home']))
})
