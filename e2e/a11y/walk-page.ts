import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 640 } } as const
const schemes = ['light', 'dark'] as const

/** What depends on colours alone; the rest is the same in both schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Every violation of every weight, as lines to read. */
export const violations = async (page: Page, rules?: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations: found } = await (rules === undefined ? builder.withTags(TAGS) : builder.withRules([...rules])).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''}`))
}

/** Elements wider than the window that no scroller of their own holds. */
const overflow = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isHeld = (element: Element): boolean => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(parent).overflowX)) return true
      return false
    }
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !isHeld(element)).slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 60)}: ${element.textContent?.slice(0, 40) ?? ''}`)
  })

/** The open page in both sizes and both schemes: no violation, no sideways scroll on a phone. Leaves a picture of each when a folder is named. */
export const inspect = async (page: Page, name: string): Promise<void> => {
  const pictures = process.env['SMER_E2E_PICTURES']
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violations(page, colorScheme === 'dark' ? COLOUR_RULES : undefined), `${name}, ${size}, ${colorScheme}`).toEqual([])
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name.replaceAll(/[^\wа-яё-]+/gi, '_')}-${size}-${colorScheme}.png`, fullPage: size === 'phone' })
    }
    if (size === 'phone') expect.soft(await overflow(page), `${name}: wider than a phone`).toEqual([])
  }
}

/** Tab goes through the page and every stop shows its focus. */
export const tabStops = async (page: Page, count: number): Promise<void> => {
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press('Tab')
    const mark = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return { name: 'nothing', isMarked: true }
      const holders = [element, ...(element.closest('.focus-within\\:outline-2') === null ? [] : [element.closest('.focus-within\\:outline-2') ?? element])]
      const isMarked = holders.some((holder) => { const style = getComputedStyle(holder); return (style.outlineStyle !== 'none' && Number.parseInt(style.outlineWidth, 10) > 0) || style.boxShadow !== 'none' })
      return { name: `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`, isMarked }
    })
    expect.soft(mark.isMarked, `focus is visible on ${mark.name}`).toBe(true)
  }
}
