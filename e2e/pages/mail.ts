import type { Page } from '@playwright/test'

export const mailPage = (page: Page) => ({
  /** The link in the newest letter to this address, once the worker has sent it. */
  linkTo: async (recipient: string): Promise<string> => {
    const row = page.getByRole('row').filter({ hasText: recipient }).first()
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await page.goto('/settings/mail')
      if (await row.getByRole('button', { name: 'Прочитать' }).isVisible()) break
    }
    await row.getByRole('button', { name: 'Прочитать' }).click()
    const href = await page.getByRole('dialog').getByRole('link').first().getAttribute('href')
    if (href === null) throw new Error(`The letter to ${recipient} has no link`)
    return href
  },
})
