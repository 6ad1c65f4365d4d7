import { expect, it } from 'vitest'
import { fromFormData, inputOf, typedOf } from './form-data'

const form = (pairs: ReadonlyArray<readonly [string, string]>): FormData => {
  const data = new FormData()
  for (const [key, value] of pairs) data.append(key, value)
  return data
}

it('drops what the framework adds and keeps lists', () =>
  expect(fromFormData(form([['$ACTION_ID_1', ''], ['name', 'А'], ['ids[]', '1'], ['ids[]', '2'], ['one[]', '1'], ['twice', 'a'], ['twice', 'b']]))).toEqual({ name: 'А', ids: ['1', '2'], one: ['1'], twice: 'b' }))
it('never gives a secret back', () => expect(typedOf(form([['email', 'a@b.ru'], ['password', 'x'], ['newPassword', 'y'], ['token', 'z'], ['$ACTION_KEY', 'k']]))).toEqual({ email: 'a@b.ru' }))
it('passes objects as they are', () => expect([inputOf({ a: 1 }), inputOf(null), typedOf({ a: 1 })]).toEqual([{ a: 1 }, null, undefined]))
