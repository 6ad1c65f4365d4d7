import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { movedCodes } from './new-pieces'

describe('movedCodes', () => {
  it('moves inside the direction and not past its edge', () => {
    expect(movedCodes(aModelDocument(), '2.2', -1)).toEqual(['1.1', '1.2', '2.2', '2.1', '2.3'])
    expect(movedCodes(aModelDocument(), '2.2', 1)).toEqual(['1.1', '1.2', '2.1', '2.3', '2.2'])
    expect([movedCodes(aModelDocument(), '2.1', -1), movedCodes(aModelDocument(), '2.3', 1)]).toEqual([undefined, undefined])
  })
})
