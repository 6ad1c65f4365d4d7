import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, strictHeaders } from './security-headers'

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy('abc', { isHttps: true, isDevelopment: false })
  it('lets scripts run by nonce only', () => {
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy.split('; ').find((part) => part.startsWith('script-src'))).not.toContain('unsafe')
  })
  it('lets style elements in by nonce only', () => expect(policy).toContain("style-src 'self' 'nonce-abc';"))
  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])('has %s', (part) => expect(policy.split('; ')).toContain(part))
  it('eval is for development only', () => expect(contentSecurityPolicy('abc', { isHttps: false, isDevelopment: true })).toContain("'unsafe-eval'"))
})

it('asks for https only where there is https', () => {
  const names = (isHttps: boolean) => strictHeaders(isHttps).map(([name]) => name)
  expect([names(true).includes('Strict-Transport-Security'), names(false).includes('Strict-Transport-Security')]).toEqual([true, false])
})
