import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

export const cyclePage = (page: Page) => {
  const releases = page.getByRole('table', { name: 'Выпуски результатов цикла' })
  return {
    releases,
    calculate: page.getByRole('button', { name: 'Рассчитать' }),
    upload: page.getByRole('link', { name: 'Загрузить заполненную таблицу' }),
    releaseRow: (number: number): Locator => releases.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) }),
    /** The region's own cycle that is collecting now; a municipality's supplement may be collecting beside it. */
    openCurrent: async (): Promise<void> => {
      await page.goto('/cycles')
      await page.getByRole('row').filter({ hasText: 'сбор данных', hasNotText: 'дополнение' }).getByRole('link').first().click()
      await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/)
    },
    downloadWorkbook: async (): Promise<{ name: string; bytes: Buffer }> => {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Скачать таблицу для заполнения' }).click()
      const download = await waiting
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
  }
}
