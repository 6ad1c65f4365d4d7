import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { movedCodes, nextCode } from './new-pieces'

describe('movedCodes', () => {
  it('moves inside the direction and not past its edge', () => {
    expect(movedCodes(aModelDocument(), '2.2', -1)).toEqual(['1.1', '1.2', '2.2', '2.1', '2.3'])
    expect(movedCodes(aModelDocument(), '2.2', 1)).toEqual(['1.1', '1.2', '2.1', '2.3', '2.2'])
    expect([movedCodes(aModelDocument(), '2.1', -1), movedCodes(aModelDocument(), '2.3', 1)]).toEqual([undefined, undefined])
  })
})

describe('nextCode', () => {
  it('gives a row a name nobody has, also after one in the middle was removed', () => {
    expect([nextCode([], 'groups'), nextCode(['professional', 'groups_1'], 'groups'), nextCode(['groups_2'], 'groups')]).toEqual(['groups_1', 'groups_2', 'groups_1'])
  })
})
