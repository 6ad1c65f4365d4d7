import { describe, expect, it } from 'vitest'
import { conditionsTexts } from '@/texts/conditions'
import { cellState, pendingOf, typeInto, type ConditionsRow } from './conditions-state'

const row: ConditionsRow = { id: 'a', code: '001', name: 'Школа', municipality: 'Район', cells: { isRural: 'yes', isRemote: 'no', isSmall: 'no', hasSelection: 'no', specialNeedsPercent: '', hardshipPercent: '12.5', otherLanguagePercent: '', laterShiftPercent: '', wearPercent: '' } }

describe('typed conditions', () => {
  it('are shown over the stored ones, counted once, and held back where they are wrong', () => {
    const typed = typeInto({}, [{ organizationId: 'a', key: 'hardshipPercent', raw: '12,50' }, { organizationId: 'a', key: 'wearPercent', raw: '101' }, { organizationId: 'a', key: 'isSmall', raw: 'да' }])
    const world = { typed, shown: conditionsTexts.shown }
    expect([cellState(row, 'hardshipPercent', world), cellState(row, 'wearPercent', world), cellState(row, 'isRural', world)]).toEqual([
      { raw: '12,50', fault: undefined, isChanged: false }, { raw: '101', fault: 'SHARE_OUTSIDE', isChanged: true }, { raw: 'да', fault: undefined, isChanged: false },
    ])
    expect(pendingOf([row], typed)).toEqual({ changes: [{ id: 'a', changes: { isSmall: { from: 'no', to: 'yes' } } }], faults: [{ row: 0, key: 'wearPercent' }] })
  })
})
