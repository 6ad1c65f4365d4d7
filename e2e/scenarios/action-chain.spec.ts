import type { Page } from '@playwright/test'
import { askOne } from '../fixtures/database'
import { expect, test } from '../fixtures/test'
import { paper } from '../fixtures/paper'

const REGION = 'zelenchuk'
const TITLE = 'Разобрать причины низкого результата'

/** Opens a step of a way and leaves its form ready. */
const openStep = async (page: Page, name: string): Promise<void> => {
  const step = page.locator('details').filter({ has: page.locator('summary', { hasText: new RegExp(`^${name}$`) }) }).first()
  if ((await step.getAttribute('open')) === null) await step.locator('summary').first().click()
}
const take = async (page: Page, name: string, words: Readonly<Record<string, string>> = {}): Promise<void> => {
  await openStep(page, name)
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name, exact: true }).click()
}
const state = (page: Page, name: string) => page.getByRole('main').getByText(name, { exact: true }).first()

/** The demo director's card in the cycle before the last: what was advised then has its effect in the next one. */
const findCard = async () => {
  const release = await askOne<{ id: string }>('SELECT r.id FROM release r JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id JOIN cycle n ON n.region_id = c.region_id AND n.previous_cycle_id = c.id JOIN release m ON m.region_id = n.region_id AND m.cycle_id = n.id WHERE c.previous_cycle_id IS NULL ORDER BY r.number DESC LIMIT 1', [], REGION)
  const post = await askOne<{ directorId: string; organizationId: string }>(
    `SELECT a.director_id AS "directorId", a.organization_id AS "organizationId" FROM role_assignment s JOIN app_user u ON u.id = s.user_id
     JOIN appointment a ON a.region_id = s.region_id AND a.organization_id = s.organization_id AND a.ended_on IS NULL WHERE u.email = $1 LIMIT 1`, [`director@${REGION}.example`], REGION)
  return { releaseId: release.id, ...post }
}

test('ZEL-51, AMU-36: from a value through the recommendation and the decision to the effect in the next cycle, every link both ways', async ({ as }) => {
  test.slow()
  const { releaseId, directorId, organizationId } = await findCard()
  const card = `/directors/${directorId}/results/${releaseId}`
  const operator = await as(`operator@${REGION}`)
  await operator.goto(`${card}?organizationId=${organizationId}`)
  await operator.getByRole('link', { name: 'Составить рекомендацию' }).click()
  const deficit = operator.getByRole('list', { name: 'Дефицит' }).getByRole('button').first()
  if (await deficit.isVisible()) await deficit.click()
  await operator.getByLabel('Кратко').fill(TITLE)
  await operator.getByLabel('Текст рекомендации').fill('Вместе с методистом разберите причины и составьте план из трёх шагов.')
  const basis = operator.getByLabel('Основание: показатель, справка или акт')
  if ((await basis.inputValue()) === '') await basis.fill('Карточка результата')
  await operator.getByLabel('Исполнить до').fill('2027-12-31')
  await operator.getByRole('button', { name: 'Сохранить проект' }).click()
  await operator.waitForURL(/\/recommendations\/[0-9a-f-]{36}$/)
  const recommendation = new URL(operator.url()).pathname
  await operator.getByRole('link', { name: /выпуск/ }).first().click()
  await operator.waitForURL((url) => url.pathname === card)
  await operator.getByRole('link', { name: 'Рекомендации', exact: true }).last().click()
  await operator.getByRole('link', { name: TITLE }).click()
  await take(operator, 'На согласование')
  await expect(state(operator, 'На согласовании')).toBeVisible()

  const analyst = await as(`analyst@${REGION}`)
  await analyst.goto('/recommendations?status=on_approval')
  await analyst.getByRole('link', { name: TITLE }).click()
  await take(analyst, 'Направить')
  await expect(state(analyst, 'Направлена')).toBeVisible()

  const director = await as(`director@${REGION}`)
  await director.goto('/home')
  await expect(director.getByText(/^Ответить на рекомендации/)).toBeVisible()
  await director.goto(recommendation)
  await take(director, 'Принять к сведению')
  await take(director, 'Принять к исполнению')
  await take(director, 'Начать исполнение', { 'Что и когда вы намерены сделать': 'Разбор на педагогическом совете в декабре' })
  await director.getByText('Приложить файл или ссылку', { exact: true }).click()
  await director.getByRole('tab', { name: 'Ссылкой' }).click()
  await director.getByLabel('Ссылка', { exact: true }).fill('https://school.example.org/protocol')
  await director.getByRole('button', { name: 'Приложить ссылку' }).click()
  await expect(director.getByText('school.example.org', { exact: true })).toBeVisible()
  await take(director, 'Представить отчёт', { 'Что сделано и чем это подтверждается': 'Проведён совет, протокол приложен' })
  await expect(state(director, 'Отчёт представлен')).toBeVisible()

  await operator.goto('/home')
  await operator.getByText(/^Проверить отчёты и возражения/).waitFor()
  await operator.goto(recommendation)
  await expect(operator.getByRole('link', { name: /^Открыть ссылку: school\.example\.org/ })).toBeVisible()
  await take(operator, 'Подтвердить исполнение')
  await expect(operator.getByText('Это связь, а не доказательство причины', { exact: false })).toBeVisible()
  await openStep(operator, 'Оценить эффект')
  await operator.getByLabel('Вывод').fill('Результат вырос сильнее, чем у похожих руководителей.')
  await operator.getByLabel('Что меняем дальше').selectOption({ label: 'меры' })
  await operator.getByLabel(/^Что именно изменить/).fill('Предлагать разбор причин всем с таким дефицитом.')
  await operator.getByRole('button', { name: 'Оценить эффект', exact: true }).click()
  await expect(state(operator, 'Эффект оценён')).toBeVisible()

  const specialist = await as(`specialist@${REGION}`)
  await specialist.goto(recommendation)
  await specialist.getByRole('link', { name: 'Составить решение' }).click()
  await specialist.getByLabel('Почему принимается').fill('Разбор дал эффект, его нужно закрепить.')
  await specialist.getByLabel('Что сделать').fill('Закрепить наставника')
  await specialist.getByLabel('Исполнитель').fill('Методический кабинет')
  await specialist.getByLabel('Срок', { exact: true }).fill('2027-03-01')
  await specialist.getByRole('button', { name: 'Сохранить проект' }).click()
  await specialist.waitForURL(/\/decisions\/[0-9a-f-]{36}$/)
  const decision = new URL(specialist.url()).pathname
  await take(specialist, 'Согласовать')
  await expect(state(specialist, 'Согласовано')).toBeVisible()

  const head = await as(`head@${REGION}`)
  await head.goto('/home')
  await head.getByText(/^Принять решения/).waitFor()
  await head.goto(decision)
  await openStep(head, 'Принять приказом')
  await head.getByLabel('Номер приказа').fill('110')
  await head.getByLabel('Дата приказа').fill('2026-11-20')
  await head.getByLabel('Кто подписал').fill('Начальник управления образования')
  await head.getByLabel('Когда оценить эффект').fill('2027-10-01')
  await head.getByLabel(/^Подтверждаю: решение принимаю я/).check()
  await head.getByLabel('Файл приказа').setInputFiles(paper('Приказ 110.pdf'))
  await head.getByRole('button', { name: 'Принять приказом' }).click()
  await expect(state(head, 'Принято')).toBeVisible()

  await specialist.goto(decision)
  await take(specialist, 'Довести до сведения')
  await expect(state(specialist, 'Доведено')).toBeVisible()
  await director.goto('/decisions')
  await director.getByRole('link', { name: TITLE }).click()
  await director.getByRole('button', { name: 'Ознакомлен' }).click()
  await expect(director.getByText(/^ознакомлен в системе/)).toBeVisible()
  await specialist.goto(decision)
  await take(specialist, 'Начать исполнение')
  await specialist.locator('summary', { hasText: /^Пункт исполнен$/ }).click()
  await specialist.getByLabel('Что сделано и чем подтверждается').fill('Наставник закреплён приказом')
  await specialist.getByRole('button', { name: 'Пункт исполнен', exact: true }).click()
  await expect(specialist.getByText(/Наставник закреплён приказом/)).toBeVisible()
  await take(specialist, 'Отметить исполнение', { 'Что сделано по решению': 'Исполнено в срок' })
  await expect(state(specialist, 'Исполнено')).toBeVisible()
  await take(specialist, 'Начать анализ эффекта')
  await expect(state(specialist, 'Анализ эффекта')).toBeVisible()

  await specialist.getByRole('link', { name: TITLE }).click()
  await specialist.waitForURL((url) => url.pathname === recommendation)
  await specialist.getByRole('link', { name: TITLE }).last().click()
  await specialist.waitForURL((url) => url.pathname === decision)
})
