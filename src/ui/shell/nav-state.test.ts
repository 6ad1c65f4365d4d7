import { expect, it } from 'vitest'
import { currentHref, groupItems, isCurrent } from './nav-state'

it.each([['/cycles', '/cycles', true], ['/cycles', '/cycles/7', true], ['/cycles', '/cycles-old', false], ['/cycles/7', '/cycles', false]] as const)('%s covers %s: %s', (href, path, yes) => expect(isCurrent(href, path)).toBe(yes))
it('the most exact entry wins', () => expect(currentHref(['/cycles', '/cycles/7/ranking', '/home'], '/cycles/7/ranking')).toBe('/cycles/7/ranking'))
it('none is current elsewhere', () => expect(currentHref(['/cycles'], '/home')).toBeUndefined())
it('entries stand under their headings in their order, those without one first', () =>
  expect(groupItems([{ href: '/home' }, { href: '/cycles', group: 'a' }, { href: '/models', group: 'a' }, { href: '/jobs', group: 'b' }])).toEqual([
    { group: undefined, items: [{ href: '/home' }] }, { group: 'a', items: [{ href: '/cycles', group: 'a' }, { href: '/models', group: 'a' }] }, { group: 'b', items: [{ href: '/jobs', group: 'b' }] },
  ]))
