import { describe, expect, it } from 'vitest'
import { parseShownNumber, readShownTable } from './shown-table'

describe('a table read off the screen', () => {
  it.each([['68,14', '68.14'], ['1\u00A0234,5', '1234.5'], ['12 345 678', '12345678'], ['\u22120,50', '-0.50'], ['+3,12', '3.12'], ['0', '0'], ['0,5', '0.5']])('takes %s for the number %s', (shown, number) => expect(parseShownNumber(shown)).toBe(number))
  it.each(['3 из 10', '14.12.2025', '2.1', '007', '—', '', '45 %', '1 23', 'А1', '=1+1', '1,2,3'])('leaves %s a text', (shown) => expect(parseShownNumber(shown)).toBeNull())
  it('makes a column of numbers only where there is nothing else but gaps', () =>
    expect(readShownTable(['Имя', 'Балл', 'Место', 'Пусто'], [['Ольхова', '1 068,14', '3 из 10', '—'], ['Серов', '—', '4', '']])).toEqual({
      columns: [{ label: 'Имя', kind: 'text' }, { label: 'Балл', kind: 'number' }, { label: 'Место', kind: 'text' }, { label: 'Пусто', kind: 'text' }],
      rows: [['Ольхова', '1068.14', '3 из 10', '—'], ['Серов', '—', '4', '']],
    }))
})
