import { describe, expect, it } from 'vitest'
import { groupsOf, optionAfterKey, pagesNamed, type Option } from './search-options'

const pages = [{ href: '/rating', label: 'Рейтинг' }, { href: '/reports', label: 'Отчёты' }]
const option = (kind: Option['kind'], id: string): Option => ({ kind, id, title: id, note: '', href: `/${id}` })

describe('what the search offers', () => {
  it('names sections by their words, whatever the case and «ё»', () => {
    expect(pagesNamed(pages, 'ОТЧЕТ').map(({ href }) => href)).toEqual(['/reports'])
    expect([pagesNamed(pages, 'р'), pagesNamed(pages, 'рейтинг школ')]).toEqual([[], []])
  })
  it('puts things of one kind together and keeps their places', () => {
    const groups = groupsOf([option('page', 'a'), option('organization', 'b'), option('organization', 'c')])
    expect(groups.map(({ kind, items }) => [kind, items.map(({ index }) => index)])).toEqual([['page', [0]], ['organization', [1, 2]]])
  })
  it('goes round its ends by the arrows and leaves other keys alone', () => {
    expect([optionAfterKey('ArrowDown', 2, 3), optionAfterKey('ArrowUp', 0, 3), optionAfterKey('ArrowDown', 0, 3), optionAfterKey('Home', 0, 3), optionAfterKey('ArrowDown', 0, 0)]).toEqual([0, 2, 1, null, null])
  })
})
