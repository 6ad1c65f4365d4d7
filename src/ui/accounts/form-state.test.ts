import { expect, it } from 'vitest'
import { errorOf, errorsOf, passwordCodes, typedOf } from './form-state'

it('a refusal about the password leads to its field', () => {
  const errors = errorsOf({ status: 'refused', code: 'PASSWORD_COMMON', message: 'Возьмите другой' }, passwordCodes)
  expect([errors, errorOf(errors, 'password'), errorOf(errors, 'email')]).toEqual([[{ fieldId: 'password', message: 'Возьмите другой' }], { error: 'Возьмите другой' }, {}])
})
it('other refusals stand above the form', () => expect(errorsOf({ status: 'refused', code: 'SIGN_IN_REFUSED', message: 'Нет' }, passwordCodes)).toEqual([{ message: 'Нет' }]))
it('keeps what was typed', () => expect([typedOf({ status: 'invalid', message: '', fields: {}, typed: { email: 'а' } }, 'email'), typedOf({ status: 'idle' }, 'email')]).toEqual(['а', '']))
it('nothing to say before the first try', () => expect(errorsOf({ status: 'idle' })).toEqual([]))
