import { expect, it } from 'vitest'
import { anIndicator } from '#tests/factories/model-document'
import { fieldKeysOf } from './formula-fields'

it('lists every field once, formula first', () =>
  expect(fieldKeysOf(anIndicator({
    code: '1', formula: 'fact / plan * 100', applicability: { organizationTypes: ['secondary_school'], unless: { condition: 'plan == 0', reason: 'пусто' } },
    alternatives: [{ condition: 'growth >= 2', points: '1', reason: 'рост' }], voidWhen: { condition: 'is_rural && breach == 1', reason: 'нарушение' },
  }))).toEqual(['fact', 'plan', 'growth', 'breach']))
it('does not fail on a formula that cannot be read', () => expect(fieldKeysOf(anIndicator({ code: '1', formula: 'fact /' }))).toEqual([]))
