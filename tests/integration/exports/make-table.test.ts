import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { roles } from '@/policy/roles'
import { makeTable } from '@/usecases/exports/make-table'
import { shownTableFile } from '@/web/files/table-file'
import { aCall, anActor } from '#tests/factories/access'
import { aPopulation } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'

const aPlace = async () => {
  const region = await aRegion()
  const { organizations } = await aPopulation(region, { municipalities: 1, organizations: 1 })
  const [place] = organizations
  if (place === undefined) throw new Error('no organization')
  return { ...place, regionId: region.regionId }
}
const asked = { title: 'Кластеры рядом', page: '/overview', release: '2025/26 · выпуск 2 от 14.12.2025', format: 'csv', columns: ['Кластер', 'Медиана'], rows: [['=Школы', '1\u00A0068,14'], ['Сады', '—']] } as const

describe('a table of a page as a file', () => {
  it('has a byte order mark, semicolons, numbers as numbers, texts that are no formulas, and names the release in each row and in its name', async () => {
    const made = await makeTable.execute(aCall(await anActor('ministry_analyst', await aPlace())), asked)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const response = shownTableFile(made.value)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const [head, first] = text.slice(1).split('\r\n')
    expect([text.charCodeAt(0), head?.split(';').slice(0, 4)]).toEqual([0xfeff, ['Кластер', 'Медиана', 'Регион', 'Выпуск']])
    expect(first?.split(';').slice(0, 2)).toEqual(["'=Школы", '1068,14'])
    expect(first).toContain('2025/26 · выпуск 2 от 14.12.2025')
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '')).toBe('Кластеры рядом, 2025-26 · выпуск 2 от 14.12.2025.csv')
    const sheet = await makeTable.execute(aCall(await anActor('auditor', await aPlace())), { ...asked, format: 'xlsx' })
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
    expect(new Uint8Array(await shownTableFile(sheet.value).arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([80, 75]))
  })

  it.each(roles)('is open to the role %s, which sees the table, and leaves a trace of what was taken', async (role) => {
    const place = await aPlace()
    expect((await makeTable.execute(aCall(await anActor(role, place)), asked)).ok).toBe(true)
    const [event] = await withTenant(place.regionId, (tx) => tx.auditEvent.findMany({ where: { regionId: place.regionId, event: 'table.exported' } }))
    expect(event?.after).toEqual({ title: asked.title, page: asked.page, release: asked.release, format: 'csv', rows: '2' })
  })

  it('refuses more rows than a page can hold and an address that is none', async () => {
    const call = aCall(await anActor('ministry_analyst', await aPlace()))
    for (const wrong of [{ rows: Array.from({ length: 5001 }, () => ['а']) }, { page: 'https://example.test' }, { title: '' }, { columns: [] }]) {
      expect(await makeTable.execute(call, { ...asked, ...wrong })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })
})
