import type { Page } from '@playwright/test'

export const passwordOf = (mailbox: string): string => (mailbox === 'head' ? 'demo-head-smer-2026' : `demo-${mailbox}-2026`)

export const signInPage = (page: Page) => ({
  email: page.getByLabel('Электронная почта'),
  password: page.getByLabel('Пароль', { exact: true }),
  submit: page.getByRole('button', { name: 'Войти' }),
  refusal: page.getByRole('main').getByRole('alert'),
  open: () => page.goto('/sign-in'),
  signIn: async (email: string, password: string): Promise<void> => {
    await page.getByLabel('Электронная почта').fill(email)
    await page.getByLabel('Пароль', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Войти' }).click()
  },
})

/** Leaves by the own menu. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Моё меню/ }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
}
