import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { operations } from '@/policy/operations'
import { roles } from '@/policy/roles'
import { roleNames } from '@/texts/roles'
import { rightsPage } from './rights-page'

describe('the page of rights', () => {
  it('is what the code says: run `npm run rights` after a change of the table', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../docs/rights.md'), 'utf8')).toBe(rightsPage())
  })

  it('has a line for every role and every operation', () => {
    for (const name of [...roles, ...Object.keys(operations)]) expect(rightsPage()).toContain(`| \`${name}\` |`)
  })

  it('names roles that the interface names too', () => expect(Object.keys(roleNames)).toEqual([...roles]))
})
