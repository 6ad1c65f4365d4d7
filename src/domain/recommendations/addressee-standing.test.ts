import { expect, it } from 'vitest'
import { standingOf } from './addressee-standing'

const post = (organizationId: string) => ({ organizationId, organization: `Школа ${organizationId}` })

it('says whether the addressee still works where the recommendation was written for', () => {
  expect(standingOf([post('a')], 'a')).toEqual({ kind: 'same' })
  expect(standingOf([post('b')], 'a')).toEqual({ kind: 'moved', organizations: ['Школа b'] })
  expect(standingOf([post('a'), post('b')], 'a')).toEqual({ kind: 'twoPosts', organizations: ['Школа a', 'Школа b'] })
  expect(standingOf([], 'a')).toEqual({ kind: 'left' })
})
