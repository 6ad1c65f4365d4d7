import { expect, it } from 'vitest'
import { summarizeCards } from '@/domain/scoring/places/summarize-cards'
import { parseMunicipalitySort, sortMunicipalities, type MunicipalitySort } from './municipality-sort'

const empty = summarizeCards([], { levels: 2, directions: 0 })
const items = [
  { ...empty, id: 'a', name: 'А', n: 3, median: 5000, levels: [1, 2, 0] },
  { ...empty, id: 'b', name: 'Б', n: 9, median: null, levels: [0, 0, 9] },
  { ...empty, id: 'c', name: 'В', n: 3, median: 4000, levels: [0, 3, 0], changes: { ...empty.changes, median: -5 } },
]
const order = (sort: MunicipalitySort) => sortMunicipalities(items, sort).map(({ id }) => id).join('')

it('puts first what needs a look, and last what is not known', () => expect((['name', 'people', 'median', 'change', 'worst'] as const).map(order)).toEqual(['abc', 'bac', 'cab', 'cab', 'cab']))
it('reads only what it knows', () => expect([parseMunicipalitySort('median'), parseMunicipalitySort('x'), parseMunicipalitySort(undefined)]).toEqual(['median', 'name', 'name']))
