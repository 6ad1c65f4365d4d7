import { expect, type Page } from '@playwright/test'
import { paper } from '../fixtures/paper'

export const PAPER = paper()
const JOB_TIMEOUT = 200_000

/** Opens the dialog behind a button and gives it. */
export const dialogOf = async (page: Page, button: string) => {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** A step that asks only to be confirmed. */
export const confirmStep = async (page: Page, name: string): Promise<void> => {
  const dialog = await dialogOf(page, name)
  await dialog.getByRole('button', { name, exact: true }).click()
}

/** A step under an order: number, date, ground, file. */
export const orderStep = async (page: Page, name: string, order: { number: string; date: string; reason: string }): Promise<void> => {
  const dialog = await dialogOf(page, name)
  await dialog.getByLabel('Номер приказа').fill(order.number)
  await dialog.getByLabel('Дата приказа').fill(order.date)
  await dialog.getByLabel('Основание').fill(order.reason)
  await dialog.getByLabel('Файл приказа').setInputFiles(PAPER)
  await dialog.getByRole('button', { name, exact: true }).click()
}

/** One of the documents kept with a thing: a dialog with a file alone. */
export const attach = async (page: Page, button: string, fileLabel: string): Promise<void> => {
  const dialog = await dialogOf(page, button)
  await dialog.getByLabel(fileLabel).setInputFiles(PAPER)
  await dialog.getByRole('button', { name: button, exact: true }).click()
}

export const collectionPage = (page: Page, cycleId: string) => ({
  openCycle: () => page.goto(`/cycles/${cycleId}`),
  openForm: (organizationId: string) => page.goto(`/cycles/${cycleId}/forms/${organizationId}`),
  /** The cycle's own page says where it stands, however long the worker takes; one of several where the calendar may have gone on by itself. */
  inState: async (...states: ReadonlyArray<string>): Promise<void> => {
    await expect(async () => {
      await page.goto(`/cycles/${cycleId}`)
      await expect(page.getByRole('main').locator('dl').first().getByText(new RegExp(`^(${states.join('|')})$`))).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: JOB_TIMEOUT })
  },
  /** The director vouches for the form. */
  submit: async (organizationId: string): Promise<void> => {
    await page.goto(`/cycles/${cycleId}/forms/${organizationId}`)
    await page.getByLabel(/^Подтверждаю, что сведения достоверны/).check()
    await page.getByRole('button', { name: 'Отправить на проверку', exact: true }).click()
    await expect(page.getByText('На проверке муниципалитета', { exact: true }).first()).toBeVisible()
  },
  /** A release by the job, from the button to «готово». */
  calculate: async (): Promise<void> => {
    await page.goto(`/cycles/${cycleId}`)
    await page.getByRole('button', { name: 'Рассчитать' }).click()
    await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/)
    await expect(page.getByText('готово', { exact: true })).toBeVisible({ timeout: JOB_TIMEOUT })
  },
  /** From the comparison of an import to the written values. */
  commitImport: async (): Promise<void> => {
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: 'Записать' }).click({ timeout: JOB_TIMEOUT })
    await expect(page.getByText('Данные записаны')).toBeVisible({ timeout: JOB_TIMEOUT })
  },
})
