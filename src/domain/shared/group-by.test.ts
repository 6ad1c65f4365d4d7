import { expect, it } from 'vitest'
import { groupBy } from './group-by'

it('keeps the order of first appearance', () => expect([...groupBy([3, 1, 4, 6, 5], (one) => one % 2)]).toEqual([[1, [3, 1, 5]], [0, [4, 6]]]))
