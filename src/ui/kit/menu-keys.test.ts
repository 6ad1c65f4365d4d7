import { describe, expect, it } from 'vitest'
import { nextItem } from './menu-keys'

const labels = ['Мои сеансы', 'Сменить регион', 'Выйти']

describe('keys of a menu', () => {
  it.each([
    ['ArrowDown', 0, 1], ['ArrowDown', 2, 0], ['ArrowDown', -1, 0], ['ArrowUp', 0, 2], ['ArrowUp', -1, 2], ['ArrowUp', 2, 1],
    ['Home', 2, 0], ['End', 0, 2], ['в', 0, 2], ['С', 0, 1], ['ж', 0, null], ['Tab', 0, null], [' ', 0, null], ['Enter', 1, null],
  ])('%s from entry %i leads to %s', (key, active, target) => {
    expect(nextItem(key, { labels, active })).toBe(target)
  })

  it('an empty menu has nowhere to go', () => {
    expect(nextItem('ArrowDown', { labels: [], active: -1 })).toBeNull()
  })
})
