import { violations } from '../a11y/walk-page'
import { ask } from '../fixtures/database'
import { linkInLetterFile } from '../fixtures/letters'
import { expect, test } from '../fixtures/test'
import { mailPage } from '../pages/mail'
import { passwordOf, signInPage, signOut } from '../pages/sign-in'

test('a wrong password and an unknown account get the same answer', async ({ page }) => {
  const signIn = signInPage(page)
  await signIn.open()
  await signIn.signIn('head@perm.example', 'not the password at all')
  await expect(signIn.refusal).toContainText('Почта или пароль не подошли')
  const wrong = await signIn.refusal.innerText()
  await expect(signIn.email).toHaveValue('head@perm.example')
  await signIn.signIn('nobody-at-all@perm.example', 'not the password at all')
  await expect(signIn.email).toHaveValue('nobody-at-all@perm.example')
  expect(await signIn.refusal.innerText()).toBe(wrong)
  expect(await violations(page)).toEqual([])
})

test('signing in leads to the asked page, signing out ends the session', async ({ page }) => {
  await page.goto('/cycles')
  await page.waitForURL(/\/sign-in\?next=%2Fcycles/)
  await signInPage(page).signIn('approver@perm.example', passwordOf('approver'))
  await page.waitForURL('**/cycles')
  const cookies = await page.context().cookies()
  await signOut(page)
  await page.waitForURL('**/sign-in')
  await page.context().addCookies(cookies)
  await page.goto('/cycles')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a revoked session ends at the next request', async ({ open }) => {
  const { page, sessionId } = await open('head@perm.example', 'perm')
  await page.goto('/cycles')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Циклы мониторинга')
  await ask('UPDATE session SET revoked_at = now() WHERE id = $1', [sessionId])
  await page.goto('/rating')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('one of two own sessions is ended from the page of sessions', async ({ open }) => {
  const [here, there] = [await open('operator@perm.example', 'perm'), await open('operator@perm.example', 'perm')]
  await here.page.goto('/settings/sessions')
  await here.page.getByRole('row').filter({ hasNotText: 'этот сеанс' }).getByRole('button', { name: 'Завершить' }).first().click()
  await expect(here.page.getByRole('button', { name: 'Завершить' })).toHaveCount(0)
  await there.page.goto('/cycles')
  await expect(there.page).toHaveURL(/\/sign-in/)
})

test('a person of two regions chooses one after signing in and may change it', async ({ page }) => {
  const signIn = signInPage(page)
  await signIn.open()
  await signIn.signIn('expert@two-regions.example', 'demo-two-regions-2026')
  await page.waitForURL(/\/choose-region/)
  await page.getByRole('button', { name: 'Красноярский край' }).click()
  await page.waitForURL('**/home')
  await expect(page.getByRole('banner')).toContainText('Красноярский край')
  await page.getByRole('button', { name: /^Моё меню/ }).click()
  await page.getByRole('menuitem', { name: 'Сменить регион' }).click()
  await page.getByRole('button', { name: 'Амурская область' }).click()
  await page.waitForURL('**/home')
  await expect(page.getByRole('banner')).toContainText('Амурская область')
})

test('a forgotten password is set anew by the link of the letter, once', async ({ page, baseURL }) => {
  const email = 'specialist@north-ossetia.example'
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Задать новый пароль' }).click()
  await page.waitForURL('**/password-reset')
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByRole('button', { name: 'Прислать ссылку' }).click()
  await expect(page.getByText('Проверьте почту')).toBeVisible()
  const link = await linkInLetterFile(email, baseURL ?? '')
  await page.goto(link)
  expect(await violations(page)).toEqual([])
  const password = page.getByLabel('Новый пароль', { exact: true })
  await password.fill('коротко')
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(page.getByText(/Пароль короче, чем нужно/).first()).toBeVisible()
  await password.fill('семь тихих озёр на севере')
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(page.getByText(/Пароль изменён/)).toBeVisible()
  await signInPage(page).signIn(email, 'семь тихих озёр на севере')
  await page.waitForURL('**/home')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ссылка больше не действует')
})

test('the administrator invites, the new person accepts and sees only what the role allows', async ({ as, page }) => {
  const email = 'new.approver@zelenchuk.example'
  const administrator = await as('administrator@zelenchuk')
  await administrator.goto('/settings/users/invite')
  await administrator.getByLabel('Роль').selectOption({ label: 'Утверждающий в министерстве' })
  await administrator.getByRole('button', { name: 'Дальше' }).click()
  await administrator.getByLabel('Фамилия, имя, отчество').fill('Узденова Фатима Рамазановна')
  await administrator.getByLabel('Электронная почта').fill(email)
  await administrator.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(administrator.getByText('Приглашение отправлено')).toBeVisible()

  await page.goto(await mailPage(administrator).linkTo(email))
  expect(await violations(page)).toEqual([])
  await expect(page.getByText('Утверждающий в министерстве')).toBeVisible()
  await page.getByLabel('Придумайте пароль').fill('река, мост и четыре тополя')
  await page.getByRole('button', { name: 'Принять приглашение' }).click()
  await page.waitForURL(/\/sign-in/)
  await signInPage(page).signIn(email, 'река, мост и четыре тополя')
  await page.waitForURL('**/home')
  const sections = page.getByRole('navigation', { name: 'Разделы' })
  await expect(sections.getByRole('link', { name: 'Рейтинг' })).toBeVisible()
  await expect(sections.getByRole('link', { name: 'Пользователи' })).toHaveCount(0)
  await page.goto('/settings/users')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нет права на эту страницу')
})
