import { expect, it } from 'vitest'
import { fraction } from '../../shared/fraction'
import { lineStateByte } from './line-state'
import { clusterReferences } from './reference-values'

it('keeps the percentiles of clusters apart however many bands a rule has', () => {
  const cluster = (members: ReadonlyArray<number>) => ({ key: 'k', size: members.length, widened: false, members: Int32Array.from(members), wider: -1 })
  const column = { state: Uint8Array.from([lineStateByte.scored, lineStateByte.scored]), micro: Float64Array.from([10_000_000, 70_000_000]) }
  const references = clusterReferences(column, { clusters: { of: Int32Array.from([0, 1]), list: [cluster([0]), cluster([1])] }, minimum: 1, sign: 1, digits: 2 })
  const percent = fraction(50n)
  expect([references(0, percent, 16).micro, references(1, percent, 0).micro]).toEqual([10_000_000, 70_000_000])
})
