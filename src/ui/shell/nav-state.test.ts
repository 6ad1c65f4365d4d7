import { expect, it } from 'vitest'
import { currentHref, isCurrent } from './nav-state'

it.each([['/cycles', '/cycles', true], ['/cycles', '/cycles/7', true], ['/cycles', '/cycles-old', false], ['/cycles/7', '/cycles', false]] as const)('%s covers %s: %s', (href, path, yes) => expect(isCurrent(href, path)).toBe(yes))
it('the most exact entry wins', () => expect(currentHref(['/cycles', '/cycles/7/ranking', '/home'], '/cycles/7/ranking')).toBe('/cycles/7/ranking'))
it('none is current elsewhere', () => expect(currentHref(['/cycles'], '/home')).toBeUndefined())
