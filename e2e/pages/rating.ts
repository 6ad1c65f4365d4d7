import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

export const ratingPage = (page: Page) => {
  const grid = page.getByRole('grid', { name: /^Рейтинг/ })
  const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell') })
  const own = page.getByRole('table', { name: /^Рейтинг/ })
  const ownRows = own.getByRole('row').filter({ has: page.getByRole('rowheader') })
  /** Texts of one column in the rows that are in sight. */
  const textsOf = async (list: { table: Locator; rows: Locator }, name: string): Promise<string[]> => {
    const headers = await list.table.getByRole('columnheader').allInnerTexts()
    const at = headers.findIndex((header) => header.replaceAll('\u00A0', ' ').startsWith(name))
    if (at === -1) throw new Error(`No column ${name} among ${headers.join(' | ')}`)
    return list.rows.evaluateAll((elements, index) => elements.map((row) => row.children[index]?.textContent ?? ''), at)
  }
  return {
    grid,
    rows,
    /** What a head sees: the own rows. */
    ownRows,
    ownColumn: (name: string): Promise<string[]> => textsOf({ table: own, rows: ownRows }, name),
    search: page.getByLabel('Поиск'),
    municipality: page.getByLabel('Муниципалитет'),
    type: page.getByLabel('Тип', { exact: true }),
    level: page.getByLabel('Уровень'),
    shown: page.getByRole('main').locator('[aria-live=polite]'),
    header: (name: string | RegExp): Locator => grid.getByRole('columnheader', { name }),
    sortBy: (name: string | RegExp): Promise<void> => grid.getByRole('columnheader', { name }).getByRole('button').click(),
    column: (name: string): Promise<string[]> => textsOf({ table: grid, rows }, name),
    download: async (kind: 'Таблица с разделителями' | 'Электронная таблица'): Promise<{ name: string; bytes: Buffer }> => {
      await page.getByRole('button', { name: 'Экспорт' }).click()
      const waiting = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: kind }).click()
      const download = await waiting
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
  }
}
