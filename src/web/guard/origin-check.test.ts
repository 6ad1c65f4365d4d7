import { describe, expect, it } from 'vitest'
import { mayChange, mayRead, sourceOf, type RequestSource } from './origin-check'

const app = 'https://smer.example'
const source = (part: Partial<RequestSource>): RequestSource => ({ origin: app, site: 'same-origin', mode: 'cors', ...part })

describe('mayChange', () => {
  it('lets the own page through', () => expect(mayChange(source({}), app)).toBe(true))
  it('lets an old browser without Sec-Fetch through', () => expect(mayChange(source({ site: null }), app)).toBe(true))
  it.each([
    ['no origin', { origin: null }], ['null origin', { origin: 'null' }], ['foreign', { origin: 'https://evil.example' }], ['subdomain', { origin: 'https://a.smer.example' }],
    ['other scheme', { origin: 'http://smer.example' }], ['other port', { origin: 'https://smer.example:8443' }], ['prefix', { origin: 'https://smer.example.evil.example' }],
    ['cross-site', { site: 'cross-site' }], ['same-site', { site: 'same-site' }], ['typed', { site: 'none' }],
  ] as const)('refuses: %s', (_, part) => expect(mayChange(source(part), app)).toBe(false))
  it('knows both names of a server on this machine, on the same port only', () => {
    const local = 'http://127.0.0.1:3000'
    expect([mayChange(source({ origin: 'http://localhost:3000' }), local), mayChange(source({ origin: local }), local), mayChange(source({ origin: 'http://localhost:3001' }), local)]).toEqual([true, true, false])
    expect(mayChange(source({ origin: 'https://localhost' }), app)).toBe(false)
  })
})

describe('mayRead', () => {
  it.each([[null, null, true], ['same-origin', 'cors', true], ['none', 'navigate', true], ['cross-site', 'navigate', true], ['cross-site', 'no-cors', false], ['same-site', 'cors', false]] as const)(
    'site %s, mode %s → %s', (site, mode, allowed) => expect(mayRead({ origin: null, site, mode })).toBe(allowed))
})

it('reads the three headers', () => expect(sourceOf(new Headers({ origin: app, 'sec-fetch-site': 'same-origin' }))).toEqual({ origin: app, site: 'same-origin', mode: null }))
