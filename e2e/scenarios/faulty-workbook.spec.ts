import { editParts, putText, sheetPart } from '#tests/factories/workbooks'
import { writeZip } from '@/platform/xlsx/write-zip'
import { ask } from '../fixtures/database'
import { expect, test } from '../fixtures/test'
import { cyclePage } from '../pages/cycle'
import { importPage } from '../pages/import'

const REGION = 'zelenchuk'
/** The stamp says «cycleId» and, in the next string, which. */
const STAMP_CYCLE = />cycleId<.*?([0-9a-f]{8}-[0-9a-f-]{27})/s
const BOMB_BYTES = 60 * 1024 * 1024

/** What is stored of the open cycle, as one number that any write would change. */
const stored = async (): Promise<unknown> => (await ask<{ sum: string }>('SELECT count(*)::text AS sum FROM value_history WHERE import_id IS NOT NULL', [], REGION))[0]?.sum

const otherCycle = (file: Buffer): Buffer =>
  editParts(file, { 'xl/sharedStrings.xml': (xml) => {
    const cycleId = STAMP_CYCLE.exec(xml)?.[1] ?? ''
    expect(cycleId).not.toBe('')
    return xml.replaceAll(cycleId, '01900000-0000-7000-8000-000000000000')
  } })

/** The first entry cell of the first person on the first sheet of figures. */
const openCell = (xml: string): string => /<row r="4"[^>]*>.*?<\/row>/.exec(xml)?.[0].match(/r="([A-Z]+4)" s="\d+"(?=\/>|><v>)/g)?.map((text) => /[A-Z]+4/.exec(text)?.[0] ?? '').find((place) => place >= 'G') ?? 'G4'

const faults: ReadonlyArray<{ name: string; file: (template: Buffer) => Buffer; says: ReadonlyArray<RegExp> }> = [
  { name: 'text in a number', file: (template) => editParts(template, { [sheetPart(2)]: (xml) => putText(openCell(xml), 'около сорока')(xml) }), says: [/ничего не сохранено/, /лист «1\. .+», строка 4, столбец [A-Z]+/, /Вместо числа записано «около сорока»/] },
  { name: 'a renamed sheet', file: (template) => editParts(template, { 'xl/workbook.xml': (xml) => xml.replace(/name="2\. [^"]+"/, 'name="Мой лист"') }), says: [/ничего не сохранено/, /Лист «2\. .+» переименован в «Мой лист»/] },
  { name: 'the template of another cycle', file: otherCycle, says: [/Шаблон другого цикла мониторинга/] },
  { name: 'a file that only pretends to be a workbook', file: () => Buffer.from('Фамилия;Балл\r\nИванов;5\r\n'), says: [/содержимое файла не соответствует расширению/] },
  { name: 'a zip bomb', file: () => writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml', content: Buffer.alloc(BOMB_BYTES, 0x20) }]), says: [/сжато подозрительно сильно|в распакованном виде больше/] },
]

for (const { name, file, says } of faults) {
  test(`${name} is refused in Russian with its place, stores nothing, and others are answered meanwhile`, async ({ as }) => {
    // The worker may still be busy with the demo's own calculations.
    test.setTimeout(240_000)
    const page = await as(`analyst@${REGION}`)
    const [cycle, upload] = [cyclePage(page), importPage(page)]
    await cycle.openCurrent()
    const { bytes } = await cycle.downloadWorkbook()
    const before = await stored()
    await cycle.upload.click()
    await upload.send('Показатели.xlsx', file(bytes))
    const other = await as('nobody')
    expect((await other.goto(`/r/${REGION}`))?.status()).toBe(200)
    for (const words of says) await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible({ timeout: 200_000 })
    await expect(upload.commit).toHaveCount(0)
    expect(await stored()).toBe(before)
  })
}
