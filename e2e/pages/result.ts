import type { Locator, Page } from '@playwright/test'

export const resultPage = (page: Page) => {
  const direction = (code: string): Locator => page.locator('details[data-fold]').filter({ has: page.locator('summary').filter({ hasText: new RegExp(`^${code}\\. `) }) })
  return {
    title: page.getByRole('heading', { level: 1 }),
    unfoldAll: page.getByRole('button', { name: 'Развернуть всё' }),
    /** «10,50 + 8,25 = 18,75» under the account. */
    sum: page.getByText(/^[\d,\s\u00A0+]+=[\d,\s\u00A0]+$/),
    direction,
    /** Contribution cells of every indicator of the account. */
    contributions: page.locator('details[data-fold] tbody td[data-label="Вклад"]'),
    directionTotals: page.locator('details[data-fold] tfoot td[data-label="Вклад"]'),
    traces: page.getByText('Как получено', { exact: true }),
  }
}
