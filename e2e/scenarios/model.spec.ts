import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { modelDocument } from '../fixtures/filled-workbook'
import type { ModelDocument } from '@/domain/models/model-document'
import { paper } from '../fixtures/paper'

const REGION = 'perm'

const upload = async (page: Page, document: ModelDocument): Promise<void> => {
  await page.getByLabel('Файл модели').setInputFiles({ name: 'модель.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) })
  await expect(page.getByLabel('Или вставьте содержимое документа')).not.toBeEmpty()
  await page.getByRole('button', { name: 'Проверить и загрузить', exact: true }).click()
}

/** Gives every warning of the checker its word why. */
const justify = async (page: Page): Promise<void> => {
  const open = page.locator('summary', { hasText: 'Обосновать' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click()
    await page.getByLabel('Почему это допустимо').first().fill('Так решено рабочей группой')
    await page.getByRole('button', { name: 'Обосновать' }).first().click()
    await expect(open).toHaveCount(left - 1)
  }
}

/** The best step of the indicator gives more than its maximum. */
const spoiled = (document: ModelDocument, code: string): ModelDocument => ({
  ...document,
  indicators: document.indicators.map((indicator) => (indicator.code !== code || indicator.rule.kind !== 'steps' ? indicator
    : { ...indicator, rule: { ...indicator.rule, steps: indicator.rule.steps.map((step, at) => (at === 0 ? { ...step, points: '99' } : step)) } })),
})

test('a faulty model is refused by indicator and rule; a good one is approved by another person and starts a cycle', async ({ as }) => {
  const document = { ...modelDocument('perm'), name: 'Модель для проверки загрузки' }
  const stepped = document.indicators.find(({ rule }) => rule.kind === 'steps')
  if (stepped === undefined) throw new Error('no stepped indicator')
  const analyst = await as(`analyst@${REGION}`)
  await analyst.goto('/models')
  await analyst.getByRole('link', { name: 'Загрузить модель' }).click()
  await upload(analyst, spoiled(document, stepped.code))
  const refusal = analyst.getByRole('main').getByRole('alert')
  await expect(refusal).toContainText('В модели есть ошибки')
  await expect(refusal).toContainText(`Показатель ${stepped.code}, правило «ступени»: `)

  await upload(analyst, document)
  await expect(analyst.getByText('Модель загружена как черновик.')).toBeVisible()
  await analyst.getByRole('link', { name: 'Открыть черновик' }).click()
  const versionIn = (page: Page, status: string) => page.getByRole('row').filter({ hasText: status }).getByRole('link').first()
  await versionIn(analyst, 'черновик').click()
  await expect(analyst.getByText(/^Черновик: по нему нельзя открыть цикл/)).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Утвердить' })).toHaveCount(0)
  await justify(analyst)
  await analyst.getByText('Отправить на утверждение').first().click()
  await analyst.getByRole('button', { name: 'Отправить на утверждение' }).click()
  await expect(analyst.getByText('на согласовании').first()).toBeVisible()

  const approver = await as(`approver@${REGION}`)
  await approver.goto('/models')
  await versionIn(approver, 'на согласовании').click()
  await approver.getByText('Утвердить', { exact: true }).first().click()
  await approver.getByLabel('Номер приказа').fill('26-01-06-777')
  await approver.getByLabel('Дата приказа').fill('2026-11-20')
  await approver.getByLabel('Кто подписал').fill('Министр образования и науки Пермского края')
  await approver.getByLabel('Файл приказа').setInputFiles(paper('Приказ.pdf'))
  await approver.getByRole('button', { name: 'Утвердить' }).click()
  await expect(approver.getByText('утверждена', { exact: true })).toBeVisible()
  await expect(approver.getByText(/26-01-06-777/).first()).toBeVisible()
  const number = /версия\s(\d+)/.exec(await approver.getByRole('main').innerText())?.[1] ?? ''

  await analyst.goto('/cycles/new')
  const choice = analyst.getByLabel('Версия модели')
  const option = await choice.locator('option').filter({ hasText: new RegExp(`версия ${number}$`) }).first().innerText()
  await choice.selectOption({ label: option })
  await analyst.getByLabel('Название').fill('Цикл по новой версии модели')
  await analyst.getByLabel('Учебный год').fill('2026/27')
  await analyst.getByLabel('Начало сбора').fill('2026-11-20')
  await analyst.getByLabel('Последний день сбора').fill('2026-12-20')
  await analyst.getByRole('button', { name: 'Создать цикл' }).click()
  await analyst.waitForURL(/\/cycles\/[0-9a-f-]{36}$/)
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Цикл по новой версии модели')
  await expect(analyst.getByRole('main').getByRole('link', { name: new RegExp(`, версия\\s${number}$`) })).toBeVisible()
  await expect(analyst.getByRole('main').getByRole('link', { name: 'План-график' })).toBeVisible()
})
