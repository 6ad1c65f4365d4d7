import type { Page } from '@playwright/test'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const importPage = (page: Page) => ({
  commit: page.getByRole('button', { name: 'Записать' }),
  /** Chooses the file and sends it; the answer is another page or a message above the form. */
  send: async (name: string, bytes: Buffer): Promise<void> => {
    await page.getByLabel('Книга Эксель или текстовая таблица с разделителями, заполненная по шаблону этого цикла').setInputFiles({ name, mimeType: XLSX, buffer: bytes })
    await page.getByRole('button', { name: 'Загрузить и проверить' }).click()
  },
  /** A figure of the comparison, e.g. «Новые». */
  count: (label: string) => page.getByRole('main').locator('dl > div').filter({ has: page.getByText(label, { exact: true }) }).locator('dd'),
})
