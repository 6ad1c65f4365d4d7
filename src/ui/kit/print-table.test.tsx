import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PrintTable } from './print-table'

it('puts every row of a long list on paper, under headers that name the unit', () => {
  const rows = Array.from({ length: 1500 }, (_, index) => index + 1)
  const html = renderToStaticMarkup(<PrintTable caption="Рейтинг" rows={rows} rowKey={String} isOwn={(row) => row === 7} columns={[{ key: 'place', header: 'Место', unit: 'из 1500', cell: (row) => `№ ${row}` }]} />)
  expect([html.split('<tr').length - 1, html.includes('№ 1500<'), html.includes('Место, из 1500'), html.split('font-semibold">').length > 2]).toEqual([1501, true, true, true])
})
