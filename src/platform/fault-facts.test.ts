import { expect, it } from 'vitest'
import { faultFacts } from './fault-facts'

it('of a fault only the last line of its message and its frames are told: values printed into it stay out', () => {
  const facts = faultFacts(Object.assign(new Error('Invalid value { email: "person@example.test" }\n\nUnique constraint failed'), { code: 'P2002' }))
  expect(facts).toMatchObject({ name: 'Error', code: 'P2002', message: 'Unique constraint failed' })
  expect(JSON.stringify(facts)).not.toContain('person@example.test')
  expect(faultFacts('person@example.test')).toEqual({ name: 'string' })
})
