import { describe, expect, it } from 'vitest'
import { conditionWords as words } from '@/texts/conditions'
import { readCondition } from './condition-cells'
import { placeByCode, placeFrom } from './place-conditions'

const rows = [{ id: 'a', code: '001' }, { id: 'b', code: '002' }]

describe('readCondition', () => {
  it.each([['12,5', '12.5'], ['12,50 %', '12.5'], ['0', '0'], ['100', '100'], ['', ''], ['—', '']])('share «%s» is kept as «%s»', (raw, kept) => expect(readCondition('wearPercent', raw)).toEqual({ ok: true, value: kept }))
  it.each([['100,01', 'SHARE_OUTSIDE'], ['-1', 'SHARE_OUTSIDE'], ['12,345', 'SHARE_TOO_PRECISE'], ['много', 'NOT_SHARE'], ['н/п', 'NOT_SHARE']])('share «%s» is refused: %s', (raw, fault) => expect(readCondition('wearPercent', raw)).toEqual({ ok: false, error: fault }))
  it.each([['Да', 'yes'], ['нет ', 'no'], ['1', 'yes']])('«%s» is «%s»', (raw, kept) => expect(readCondition('isSmall', raw)).toEqual({ ok: true, value: kept }))
  it.each(['', 'может быть'])('«%s» is neither yes nor no', (raw) => expect(readCondition('isSmall', raw)).toEqual({ ok: false, error: 'NOT_YES_NO' }))
})

describe('placing of many conditions', () => {
  it('lays a block from the corner and counts what lies outside', () => {
    expect(placeFrom([['1', '2'], ['3', '4'], ['5', '6']], { row: 1, column: 7 }, rows)).toEqual({ cells: [{ organizationId: 'b', key: 'laterShiftPercent', raw: '1' }, { organizationId: 'b', key: 'wearPercent', raw: '2' }], faults: [], outside: 4 })
  })

  it('finds rows by code under a head in any order, leaves empty cells alone and names rows that lay nothing', () => {
    const placed = placeByCode([['Отчёт'], [words.wearPercent, 'Примечание', words.code, words.isSmall], ['50', 'x', '002', ''], ['60', '', '009', 'да'], ['', '', '', ''], ['70', '', '002', 'нет'], ['—', '', '001', 'да']], words, rows)
    expect(placed).toEqual({ ok: true, value: {
      cells: [{ organizationId: 'b', key: 'wearPercent', raw: '50' }, { organizationId: 'a', key: 'wearPercent', raw: '—' }, { organizationId: 'a', key: 'isSmall', raw: 'да' }],
      faults: [{ row: 4, code: '009', fault: 'UNKNOWN' }, { row: 6, code: '002', fault: 'DOUBLED' }], outside: 0,
    } })
    expect(placeByCode([['50', '002']], words, rows)).toEqual({ ok: false, error: 'NO_HEAD' })
  })
})
