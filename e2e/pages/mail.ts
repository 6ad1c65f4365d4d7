import { expect, type Page } from '@playwright/test'

export const mailPage = (page: Page) => ({
  /** The link in the newest letter to this address, once the worker has sent it. */
  linkTo: async (recipient: string): Promise<string> => {
    const read = page.getByRole('row').filter({ hasText: recipient }).first().getByRole('button', { name: 'Прочитать' })
    await expect(async () => {
      await page.goto('/settings/mail')
      await expect(read).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await read.click()
    const href = await page.getByRole('dialog').getByRole('link').first().getAttribute('href')
    if (href === null) throw new Error(`The letter to ${recipient} has no link`)
    return href
  },
})
