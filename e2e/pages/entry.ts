import { expect, type Locator, type Page } from '@playwright/test'

const SAVED = /^сохранено [\d\s]+, ждут отправки 0, /

/** The entry grid: cells by their place in it, counted from 0 as they are shown. */
export const entryPage = (page: Page) => {
  const grid = page.getByRole('grid')
  const cell = (row: number, column: number): Locator => grid.locator(`[data-row="${row}"][data-column="${column}"]`)
  const summary = page.getByTestId('entry-summary')
  return {
    grid, cell, summary,
    openGrid: async (cycleId: string): Promise<void> => {
      await page.goto(`/cycles/${cycleId}/entry`)
      await expect(grid).toBeVisible()
    },
    openForm: async (cycleId: string, organizationId: string): Promise<void> => {
      await page.goto(`/cycles/${cycleId}/entry/${organizationId}`)
      await expect(grid).toBeVisible()
    },
    /** Rows in sight whose cell in this column takes a value. */
    openRows: (column: number): Promise<number[]> =>
      grid.locator(`[data-column="${column}"]:not([data-status="locked"], [data-status="notApplicable"])`).evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-row')))),
    /** The state of the active cell. */
    activeStatus: (): Promise<string | null> => grid.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.getAttribute('data-status') ?? null),
    choose: (row: number, column: number) => cell(row, column).click(),
    type: async (text: string, then = 'Enter'): Promise<void> => {
      await page.keyboard.type(text)
      await page.keyboard.press(then)
    },
    /** Puts on the clipboard what a spreadsheet would, and pastes it. */
    paste: (data: { text: string; html?: string }) => grid.evaluate((element, { text, html = '' }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html !== '') clipboardData.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data),
    allSaved: (timeout = 15_000) => expect(summary).toHaveText(SAVED, { timeout }),
  }
}
