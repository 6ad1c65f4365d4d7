import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { VirtualTable } from './virtual-table'

it('P7 has the first fifty rows in the page that the server sends, and not all of fifteen hundred', () => {
  const rows = Array.from({ length: 1500 }, (_, index) => index + 1)
  const html = renderToStaticMarkup(<VirtualTable caption="Рейтинг" rows={rows} rowKey={String} columns={[{ key: 'place', header: 'Место', width: 80, cell: (row) => `№ ${row}` }]} />)
  const drawn = html.split('role="row"').length - 2
  expect([html.includes('№ 50<'), drawn >= 50, drawn < 100]).toEqual([true, true, true])
})
