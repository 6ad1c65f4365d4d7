import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import { MICRO, toMicro } from '@/domain/shared/micro'
import { askIn } from '../fixtures/database'
import { fillWorkbook } from '../fixtures/filled-workbook'
import { makeSmallRegion, type SmallRegion, type Town } from '../fixtures/small-region'
import { expect, test } from '../fixtures/test'
import { attach, collectionPage, confirmStep, dialogOf, orderStep, PAPER } from '../pages/collection'
import { entryPage } from '../pages/entry'
import { importPage } from '../pages/import'

const DAY_MS = 86_400_000
const dayFrom = (shift: number): string => new Date(Date.now() + shift * DAY_MS).toISOString().slice(0, 10)
const NAME = 'Мониторинг одного года'
const ACT = 'Приказ от 16.07.2021 № 112 «Порядок оценки эффективности руководителей»'
/** In the order of the fields of the form. */
const typed = ['100', '80', 'да', '40', '20', '5', '4', '1']

const statusOf = async (region: SmallRegion, cycleId: string, town: Town): Promise<string> =>
  (await askIn<{ status: string }>(region.regionId, 'SELECT status::text FROM submission WHERE cycle_id = $1 AND organization_id = $2', [cycleId, town.organizationId]))[0]?.status ?? ''

/** What the director of the second school types into the workbook: everything, the trained one worse than in the year before. */
const fillOwn = (region: SmallRegion, town: Town, file: Buffer): Buffer => {
  const grid = emptyGrid(1, region.fields.length)
  region.fields.forEach((key, slot) => {
    grid.states[slot] = cellStateByte.value
    grid.values[slot] = key === 'teachers_category' ? 10 * MICRO : toMicro(region.figures[key] ?? '0')
  })
  const filled = fillWorkbook(file, { document: region.document, grid, rowOf: new Map([[town.organizationId, 0]]) })
  expect(filled.cells).toBe(region.fields.length)
  return filled.bytes
}

/** The way of the forms of a municipality from its specialist to its head. */
const confirmForm = async (open: (email: string) => Promise<Page>, cycleId: string, town: Town): Promise<void> => {
  const specialist = await open(town.specialist)
  await collectionPage(specialist, cycleId).openForm(town.organizationId)
  await specialist.getByRole('button', { name: 'Подготовить к подтверждению', exact: true }).click()
  await expect(specialist.getByText('подготовлена', { exact: true }).first()).toBeVisible()
  const head = await open(town.head)
  await collectionPage(head, cycleId).openForm(town.organizationId)
  await head.getByRole('button', { name: 'Подтвердить', exact: true }).click()
  await expect(head.getByText('Подтверждена муниципалитетом', { exact: true }).first()).toBeVisible()
}

test('PRM-06 PRM-07 AMU-33 AMU-34 OSE-06 OSE-07 ZEL-43 ZEL-56 a year: order, plan, three municipalities in three ways, a return, acceptance, an appeal won, release', async ({ openIn }) => {
  test.setTimeout(720_000)
  const region = await makeSmallRegion()
  const [first, second, third] = region.towns
  const open = (email: string): Promise<Page> => openIn(email, region.regionId)
  const [analyst, approver, operator] = [await open(region.analyst), await open(region.approver), await open(region.operator)]

  const cycleId = await test.step('the analyst plans the cycle, names the act on methods and attaches the instruction', async () => {
    await analyst.goto('/cycles/new')
    await analyst.getByLabel('Название').fill(NAME)
    await analyst.getByLabel('Учебный год').fill(region.period)
    await analyst.getByLabel('Начало сбора').fill(dayFrom(-1))
    await analyst.getByLabel('Последний день сбора').fill(dayFrom(10))
    await analyst.getByRole('button', { name: 'Создать' }).click()
    await analyst.waitForURL(/\/cycles\/[0-9a-f-]{36}$/)
    const id = new URL(analyst.url()).pathname.split('/').at(-1) ?? ''
    await analyst.goto(`/cycles/${id}/schedule`)
    await analyst.getByLabel('Акт: вид, дата, номер, название').fill(ACT)
    await analyst.getByRole('button', { name: 'Назвать акт' }).click()
    await expect(analyst.getByRole('paragraph').filter({ hasText: ACT })).toBeVisible()
    await attach(analyst, 'Приложить инструкцию', 'Инструкция по проведению мониторинга')
    await expect(analyst.getByRole('link', { name: 'Скачать инструкцию' })).toBeVisible()
    return id
  })
  const [analystAt, approverAt, operatorAt] = [collectionPage(analyst, cycleId), collectionPage(approver, cycleId), collectionPage(operator, cycleId)]

  await test.step('the approver approves the plan-график by order, the analyst opens the collection', async () => {
    await approverAt.openCycle()
    await orderStep(approver, 'Утвердить план-график', { number: '26-01', date: dayFrom(-2), reason: 'План-график мониторинга на год' })
    // The calendar may open it by itself at once: its first day has come.
    await approverAt.inState('план-график утверждён', 'сбор данных')
    await analystAt.openCycle()
    const button = analyst.getByRole('button', { name: 'Открыть сбор', exact: true })
    if (await button.isVisible()) await confirmStep(analyst, 'Открыть сбор')
    await analystAt.inState('сбор данных')
    await expect(analyst.getByText(ACT)).toBeVisible()
  })

  await test.step('the first school types into the grid, its director submits', async () => {
    const director = await open(first.director)
    const entry = entryPage(director)
    await entry.openForm(cycleId, first.organizationId)
    await entry.choose(0, 0)
    for (const text of typed) {
      // A Cyrillic letter is no key of the driver: the cell is opened first.
      if (/^\p{Script=Cyrillic}/u.test(text)) await director.keyboard.press('F2')
      await entry.type(text)
    }
    await entry.allSaved()
    await collectionPage(director, cycleId).submit(first.organizationId)
  })

  await test.step('the second sends the workbook of its own school', async () => {
    const director = await open(second.director)
    await director.goto(`/cycles/${cycleId}`)
    const waiting = director.waitForEvent('download')
    await director.getByRole('link', { name: 'Скачать таблицу для заполнения' }).click()
    const bytes = fillOwn(region, second, await readFile(await (await waiting).path()))
    await director.getByRole('link', { name: 'Загрузить заполненную таблицу' }).click()
    await importPage(director).send('Липовый.xlsx', bytes)
    const at = collectionPage(director, cycleId)
    await at.commitImport()
    await at.openForm(second.organizationId)
    await director.getByRole('button', { name: 'Пояснить' }).first().waitFor()
    for (let left = await director.getByRole('button', { name: 'Пояснить' }).count(); left > 0; left -= 1) {
      await director.getByLabel('Почему значение верно').first().fill('Сверено с приказами')
      await director.getByRole('button', { name: 'Пояснить' }).first().click()
      await expect(director.getByRole('button', { name: 'Пояснить' })).toHaveCount(left - 1)
    }
    await at.submit(second.organizationId)
  })

  await test.step('the third takes the figures of the year before', async () => {
    const director = await open(third.director)
    await director.goto(`/cycles/${cycleId}/import`)
    await director.locator('form', { hasText: 'получат значения периода' }).getByRole('button', { name: 'Показать, что заполнится' }).click()
    const at = collectionPage(director, cycleId)
    await at.commitImport()
    await at.submit(third.organizationId)
  })

  await test.step('the specialist returns two named cells with a reason each and a last day; only they open; corrected, answered and closed', async () => {
    const specialist = await open(first.specialist)
    const at = collectionPage(specialist, cycleId)
    await at.openForm(first.organizationId)
    await specialist.locator('summary').filter({ hasText: /^Вернуть организации$/ }).click()
    for (const [field, reason] of [['Факт', 'Сверьте с отчётом'], ['Педагогов с категорией', 'Нет приказа']] as const) {
      await specialist.getByLabel('Ячейка', { exact: true }).selectOption({ label: field })
      await specialist.getByLabel('Что исправить').fill(reason)
      await specialist.getByRole('button', { name: 'Добавить ячейку' }).click()
      await expect(specialist.getByText(`${field}: ${reason}`)).toBeVisible()
    }
    await expect(specialist.getByLabel('Исправить до')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
    await specialist.getByRole('button', { name: 'Вернуть организации', exact: true }).click()
    await expect(specialist.getByText('На доработке', { exact: true }).first()).toBeVisible()

    const director = await open(first.director)
    await director.goto('/notifications')
    await expect(director.getByText(/форма возвращена, названные ячейки ждут исправления, последний день/)).toBeVisible()
    const entry = entryPage(director)
    await entry.openForm(cycleId, first.organizationId)
    expect(await entry.openRows(0)).toEqual([1, 4])
    await entry.choose(1, 0)
    await entry.type('95')
    await entry.choose(4, 0)
    await entry.type('30')
    await entry.allSaved()
    await collectionPage(director, cycleId).submit(first.organizationId)

    await at.openForm(first.organizationId)
    await expect(specialist.getByRole('row').filter({ hasText: 'Факт' }).filter({ hasText: '95' }).first()).toBeVisible()
    for (const left of [1, 0]) {
      await specialist.getByRole('button', { name: 'Закрыть обсуждение' }).first().click()
      await expect(specialist.getByRole('button', { name: 'Закрыть обсуждение' })).toHaveCount(left)
    }
  })

  await test.step('each municipality confirms, the operator accepts; the check list has nothing against it', async () => {
    for (const town of region.towns) await confirmForm(open, cycleId, town)
    await operator.goto(`/cycles/${cycleId}/forms`)
    for (const town of region.towns) await operator.getByLabel(`Выбрать: ${town.organization}`).check()
    await operator.getByRole('button', { name: 'Принять выбранные' }).click()
    await expect(operator.getByText(/^Выполнено для 3 из/)).toBeVisible()
    expect(await Promise.all(region.towns.map((town) => statusOf(region, cycleId, town)))).toEqual(['accepted', 'accepted', 'accepted'])
    await analystAt.openCycle()
    await confirmStep(analyst, 'Закрыть сбор')
    await analystAt.inState('проверка')
    await operator.goto(`/cycles/${cycleId}/readiness`)
    await expect(operator.getByText('Ошибок нет', { exact: true })).toBeVisible()
  })

  await test.step('the operator calculates, the preliminary window opens, appeals are taken by themselves', async () => {
    await operatorAt.calculate()
    await operatorAt.openCycle()
    await confirmStep(operator, 'Завершить проверку')
    await operatorAt.inState('предварительный расчёт')
    await analystAt.openCycle()
    await confirmStep(analyst, 'Открыть ознакомление')
    await analystAt.inState('апелляции')
  })

  const appeal = await test.step('a director disputes the own result and files an appeal with a document', async () => {
    const director = await open(second.director)
    await director.goto(`/cycles/${cycleId}/preliminary`)
    await director.getByRole('link', { name: 'Подать апелляцию' }).click()
    await director.getByLabel('Показатель и поле').selectOption({ label: await director.locator('option').filter({ hasText: 'Педагогов с категорией' }).first().innerText() })
    await director.getByLabel('Ваше значение').fill('38')
    await director.getByLabel('Почему').fill('Приказы о присвоении категорий приложены')
    await director.getByRole('button', { name: 'Составить апелляцию' }).click()
    await director.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
    await attach(director, 'Приложить документ', 'Документ')
    await expect(director.getByRole('dialog')).toHaveCount(0)
    await expect(director.getByRole('link', { name: PAPER.name, exact: true })).toBeVisible()
    await confirmStep(director, 'Подать апелляцию')
    await expect(director.getByText('подана', { exact: true }).first()).toBeVisible()
    return new URL(director.url()).pathname
  })

  await test.step('the commission is appointed by order, hears and upholds; the operator corrects the value', async () => {
    await approver.goto('/appeals')
    const commission = await dialogOf(approver, 'Назначить состав')
    await commission.getByLabel('Номер приказа').fill('26-02')
    await commission.getByLabel('Дата приказа').fill(dayFrom(-1))
    await commission.getByLabel('Файл приказа').setInputFiles(PAPER)
    await commission.getByRole('button', { name: 'Назначить состав', exact: true }).click()
    await expect(approver.getByText(/^Приказ №\s26-02/)).toBeVisible()
    await operator.goto(appeal)
    await confirmStep(operator, 'Принять к рассмотрению')
    await expect(operator.getByText('принята к рассмотрению', { exact: true }).first()).toBeVisible()
    const rapporteur = await dialogOf(operator, 'Назначить докладчика')
    await rapporteur.getByLabel('Докладчик').selectOption({ label: 'Аналитик' })
    await rapporteur.getByRole('button', { name: 'Назначить докладчика', exact: true }).click()
    await expect(operator.getByText('на рассмотрении', { exact: true }).first()).toBeVisible()
    const hearing = await dialogOf(operator, 'Назначить заседание')
    await hearing.getByLabel('Дата и время').fill(`${dayFrom(1)}T10:00`)
    await hearing.getByLabel('Место').fill('Институт, зал 2')
    await hearing.getByRole('button', { name: 'Назначить заседание', exact: true }).click()
    await expect(operator.getByText('заседание комиссии', { exact: true }).first()).toBeVisible()
    for (const [at, member] of [analyst, approver].entries()) {
      await member.goto(appeal)
      const vote = await dialogOf(member, 'Проголосовать')
      await vote.getByLabel('Ваш голос').selectOption({ label: 'удовлетворить' })
      await vote.getByRole('button', { name: 'Проголосовать', exact: true }).click()
      await expect(member.getByRole('table', { name: 'Шаги рассмотрения, новые сверху' }).getByRole('rowheader', { name: 'подан голос' })).toHaveCount(at + 1)
    }
    await operator.goto(appeal)
    const decision = await dialogOf(operator, 'Записать решение: удовлетворить')
    await decision.getByLabel('Мотивированное решение').fill('Приказы подтверждают 38 педагогов с категорией.')
    await decision.getByLabel('Номер протокола').fill('1')
    await decision.getByLabel('Дата протокола').fill(dayFrom(0))
    await decision.getByLabel('Протокол с подписями').setInputFiles(PAPER)
    await decision.getByRole('button', { name: 'Записать решение: удовлетворить', exact: true }).click()
    await expect(operator.getByText('удовлетворена', { exact: true }).first()).toBeVisible()
    await confirmStep(operator, 'Исправить значения')
    await expect(operator.getByText('исполнена', { exact: true }).first()).toBeVisible()
  })

  await test.step('the recalculation shows the difference to everybody affected, and the appeal is closed', async () => {
    await operatorAt.calculate()
    await expect(async () => {
      await operator.goto(appeal)
      await expect(operator.getByText('закрыта', { exact: true }).first()).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 90_000 })
    await operator.getByRole('link', { name: /^Что изменил выпуск/ }).click()
    await expect(operator.getByText(`Директор ${second.name}`).or(operator.getByText(second.organization)).first()).toBeVisible()
    const totals = await askIn<{ number: number; total: number }>(region.regionId, 'SELECT r.number, c.total FROM release r JOIN score_card c ON c.region_id = r.region_id AND c.release_id = r.id WHERE r.cycle_id = $1 AND c.organization_id = $2 ORDER BY r.number', [cycleId, second.organizationId])
    expect(totals).toHaveLength(2)
    expect(totals[1]?.total).toBeGreaterThan(totals[0]?.total ?? 0)
  })

  await test.step('results are not approved while appeals may be filed; when the days are over the approver approves and publishes', async () => {
    await approverAt.openCycle()
    await expect(approver.getByRole('listitem').filter({ hasText: 'Утвердить итоги' })).toBeVisible()
    // Working days do not pass in a browser: the window is put back by a month.
    await askIn(region.regionId, "UPDATE cycle SET appeals_from = now() - interval '40 days' WHERE id = $1", [cycleId])
    await approverAt.openCycle()
    await orderStep(approver, 'Утвердить итоги', { number: '26-03', date: dayFrom(0), reason: 'Итоги мониторинга' })
    await approverAt.inState('итоги утверждены')
    expect(await Promise.all(region.towns.map((town) => statusOf(region, cycleId, town)))).toEqual(['locked', 'locked', 'locked'])
    const last = approver.getByRole('table', { name: 'Выпуски результатов цикла' }).getByRole('row').filter({ has: approver.getByRole('rowheader', { name: '2', exact: true }) })
    await last.getByRole('button', { name: 'Опубликовать' }).click()
    await approver.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click()
    await expect(last.getByText('опубликован', { exact: true })).toBeVisible()
  })

  await test.step('the director sees the final result', async () => {
    const director = await open(second.director)
    await director.goto('/rating')
    await expect(director.getByRole('heading', { level: 1 })).toHaveText('Ваше место в рейтинге')
    await expect(director.getByRole('table', { name: /^Рейтинг/ }).getByRole('row').filter({ hasText: second.organization })).toHaveCount(1)
  })
})
