import { ask } from '../fixtures/database'
import { formOfAccount, openCycle, storedAmounts } from '../fixtures/entry'
import { expect, test } from '../fixtures/test'
import { entryPage } from '../pages/entry'
import { passwordOf, signInPage } from '../pages/sign-in'

const SLUG = 'north-ossetia'
const specialist = `specialist@${SLUG}` as const
const MICRO = 1_000_000

/** Amounts that no earlier run on the same database has left. */
const fresh = (): string => String(1_000 + Math.floor(Math.random() * 90_000))
/** As it is shown: thousands apart. */
const shown = (amount: string): RegExp => new RegExp(`${amount.slice(0, -3)}\\s${amount.slice(-3)}`)

/** Row numbers that are sure to be there. */
const pick = (rows: ReadonlyArray<number>, ...at: ReadonlyArray<number>): ReadonlyArray<number> =>
  at.map((index) => {
    const row = rows[index]
    if (row === undefined) throw new Error(`Only ${rows.length} open rows`)
    return row
  })

test('R2 a specialist fills the grid by the keyboard and by a paste from a spreadsheet, and finds it after a reload', async ({ as }) => {
  const page = await as(specialist)
  const entry = entryPage(page)
  await page.goto('/home')
  await page.getByRole('link', { name: 'Ввести' }).first().click()
  await expect(entry.grid).toBeVisible()
  const [typed = 0, pasted = 0] = pick(await entry.openRows(0), 0, 1)
  const [first, second, third, fourth, fifth] = [fresh(), fresh(), fresh(), fresh(), fresh()]
  await entry.choose(typed, 0)
  await entry.type(first, 'Tab')
  await entry.type(second, 'Tab')
  await entry.type(third)
  await expect(entry.cell(typed, 2)).toContainText(shown(third))
  await entry.allSaved()

  await entry.choose(pasted, 0)
  await entry.paste({ text: 'not read', html: `<table><tr><td>${fourth.slice(0, -3)}&nbsp;${fourth.slice(-3)}</td><td>${fifth}</td></tr></table>` })
  await expect(entry.cell(pasted, 0)).toContainText(shown(fourth))
  await expect(entry.cell(pasted, 1)).toContainText(shown(fifth))
  await page.keyboard.press('Control+z')
  await expect(entry.cell(pasted, 0)).not.toContainText(shown(fourth))
  await page.keyboard.press('Control+y')
  await entry.allSaved()

  await page.reload()
  await expect(entry.cell(typed, 1)).toContainText(shown(second))
  await expect(entry.cell(pasted, 0)).toContainText(shown(fourth))
})

test('G3 what cannot be pasted is told before; an error stays with its text over a reload, and F8 leads to it', async ({ as }) => {
  const page = await as(specialist)
  const entry = entryPage(page)
  await entry.openGrid(await openCycle(SLUG))
  const [row = 0] = pick(await entry.openRows(0), 2)
  await entry.choose(row, 0)
  await entry.paste({ text: 'двенадцать\t7\r\n' })
  const dialog = page.getByRole('dialog', { name: 'Вставить не всё?' })
  await expect(dialog).toContainText('1 ячейка вставится с ошибкой')
  await dialog.getByRole('button', { name: 'Вставить остальное' }).click()
  await expect(entry.cell(row, 0)).toHaveAttribute('data-status', 'error')
  await expect(entry.summary).toHaveText(/ждут отправки 0, ошибок [1-9]/)
  await page.reload()
  await expect(entry.cell(row, 0)).toContainText('двенадцать')
  // From the end of the row above: the demo's forms have problems of their own elsewhere.
  await entry.choose(row - 1, 0)
  await entry.grid.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('F8')
  await expect(entry.cell(row, 0)).toHaveAttribute('aria-selected', 'true')
  await entry.type('12')
  await entry.allSaved()
  await expect(entry.cell(row, 0)).toContainText('12')
})

test('R1 the same cell in two browsers is a conflict with both values, and the person chooses', async ({ as }) => {
  const [mine, theirs] = [await as(specialist), await as(specialist)]
  const [entry, other] = [entryPage(mine), entryPage(theirs)]
  const cycleId = await openCycle(SLUG)
  await Promise.all([entry.openGrid(cycleId), other.openGrid(cycleId)])
  const [first = 0, second = 0] = pick(await entry.openRows(0), 3, 4)
  const card = mine.getByRole('region', { name: 'Ячейку изменил другой человек' })
  const quarrel = async (row: number, values: { theirs: string; mine: string }): Promise<void> => {
    await other.choose(row, 0)
    await other.type(values.theirs)
    await other.allSaved()
    await entry.choose(row, 0)
    await entry.type(values.mine)
    await expect(entry.cell(row, 0)).toHaveAttribute('data-status', 'conflict')
    await entry.choose(row, 0)
    await expect(card).toContainText(shown(values.mine))
    await expect(card).toContainText(shown(values.theirs))
  }
  const [kept, taken] = [fresh(), fresh()]
  await quarrel(first, { theirs: fresh(), mine: kept })
  await card.getByRole('button', { name: 'Оставить моё' }).click()
  await entry.allSaved()
  await quarrel(second, { theirs: taken, mine: fresh() })
  await card.getByRole('button', { name: 'Взять чужое' }).click()
  await expect(entry.cell(second, 0)).toContainText(shown(taken))
  await theirs.reload()
  await expect(other.cell(first, 0)).toContainText(shown(kept))
  await expect(other.cell(second, 0)).toContainText(shown(taken))
})

test('R2 the session ends while a director types: signing in again brings the page back, and nothing is typed twice', async ({ open }) => {
  const email = 'director@perm.example'
  const { page, sessionId } = await open(email, 'perm')
  const form = await formOfAccount(email, 'perm')
  const entry = entryPage(page)
  await entry.openForm(form.cycleId, form.organizationId)
  await ask('UPDATE session SET revoked_at = now() WHERE id = $1', [sessionId])
  await entry.choose(0, 0)
  const [first, second] = [fresh(), fresh()]
  await entry.type(first)
  await entry.type(second)
  await expect(page.getByText(/^Сеанс закончился/)).toBeVisible()
  await expect(entry.cell(0, 0)).toContainText(shown(first))
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Войти' }).click()
  await signInPage(page).signIn(email, passwordOf('director'))
  await page.waitForURL(`**/cycles/${form.cycleId}/entry/${form.organizationId}`)
  await expect(entry.cell(0, 0)).toContainText(shown(first))
  await entry.allSaved()
  const stored = await storedAmounts('perm', form.submissionId, 'self')
  expect([stored.includes(Number(first) * MICRO), stored.includes(Number(second) * MICRO)]).toEqual([true, true])
})
