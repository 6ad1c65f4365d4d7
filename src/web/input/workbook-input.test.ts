import { expect, it } from 'vitest'
import { err } from '@/domain/shared/result'
import { workbookInput } from './workbook-input'

const send = (body: string, type: string) => workbookInput(new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }), { cycleId: 'c' })

it.each([['not a form', 'multipart/form-data; boundary=x'], ['{}', 'application/json'], ['', 'multipart/form-data'], ['--x\r\ncut', 'multipart/form-data; boundary=x']])('a broken form is a refusal, not a fault: %s', async (body, type) => {
  expect(await send(body, type)).toEqual(err({ code: 'IMPORT_FILE_MISSING' }))
})

it('reads the file of a whole form', async () => {
  const form = new FormData()
  form.set('file', new File(['abc'], 'Показатели.xlsx'))
  expect(await workbookInput(new Request('http://localhost/', { method: 'POST', body: form }), { cycleId: 'c' })).toMatchObject({ ok: true, value: { cycleId: 'c', fileName: 'Показатели.xlsx' } })
})
