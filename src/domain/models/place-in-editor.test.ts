import { describe, expect, it } from 'vitest'
import { parseEditorPlace, placeInEditor } from './place-in-editor'

describe('placeInEditor', () => {
  it('leads to the narrowest part that mends the finding', () => {
    expect(placeInEditor({ indicator: '2.1', direction: '2', rule: 'steps' })).toEqual({ kind: 'indicator', name: '2.1' })
    expect(placeInEditor({ field: 'plan', direction: '2' })).toEqual({ kind: 'field', name: 'plan' })
    expect([placeInEditor({ type: 'kindergarten' }), placeInEditor({ source: 'ОО-1' }), placeInEditor({ part: 'cap', number: '1' }), placeInEditor({ direction: '2' }), placeInEditor({})].map(({ kind }) => kind))
      .toEqual(['applicability', 'weights', 'additions', 'frame', 'frame'])
  })
  it('reads an address and falls back to the frame', () => {
    expect([parseEditorPlace('indicator', '2.1'), parseEditorPlace('indicator', undefined), parseEditorPlace('weights', undefined), parseEditorPlace('elsewhere', 'x')])
      .toEqual([{ kind: 'indicator', name: '2.1' }, { kind: 'frame' }, { kind: 'weights' }, { kind: 'frame' }])
  })
})
