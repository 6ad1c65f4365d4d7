import { expect, it } from 'vitest'
import { pointAfterKey } from './point-keys'

const at = { at: 4, count: 9, perRow: 3 }
it.each([['ArrowLeft', 3], ['ArrowRight', 5], ['ArrowUp', 1], ['ArrowDown', 7], ['Home', 0], ['End', 8], ['Tab', null]] as const)('%s', (key, target) => expect(pointAfterKey(key, at)).toBe(target))
it('stays at the edges', () => expect([pointAfterKey('ArrowLeft', { ...at, at: 0 }), pointAfterKey('ArrowDown', { ...at, at: 8 })]).toEqual([0, 8]))
