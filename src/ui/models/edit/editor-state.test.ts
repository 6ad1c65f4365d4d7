import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { countDrafts, draftedDocument, editorReducer, openEditor } from './editor-state'

const document = aModelDocument()
const [first] = document.indicators
if (first === undefined) throw new Error('no indicator')
const opened = openEditor({ document, revision: 3, findings: [] })
const drafted = editorReducer(opened, { type: 'draftIndicator', name: '1.1', indicator: { ...first, weight: '2' } })

describe('the editor', () => {
  it('keeps unsaved work while one moves about the tree and after a refusal', () => {
    const moved = editorReducer(editorReducer(drafted, { type: 'select', piece: { kind: 'field', name: 'plan' } }), { type: 'refused', message: 'Пока вы правили…' })
    expect([moved.piece, moved.drafts.indicators['1.1']?.weight, countDrafts(moved.drafts), moved.status]).toEqual([{ kind: 'field', name: 'plan' }, '2', 1, { kind: 'refused', message: 'Пока вы правили…' }])
    expect(draftedDocument(moved).indicators[0]?.weight).toBe('2')
  })
  it('forgets the draft that was saved, and only it, and follows a new code', () => {
    const two = editorReducer(drafted, { type: 'draftIndicator', name: '1.2', indicator: { ...first, code: '1.2' } })
    const renamed = { ...first, code: '1.9' }
    const saved = editorReducer(two, { type: 'saved', edit: { kind: 'saveIndicator', code: '1.1', indicator: renamed }, saved: { document, revision: 4, findings: [] } })
    expect([Object.keys(saved.drafts.indicators), saved.revision, saved.piece, saved.status]).toEqual([['1.2'], 4, { kind: 'indicator', name: '1.9' }, { kind: 'saved' }])
  })
  it('keeps a justification given beside the warning, and opens at the place asked for', () => {
    const explained = editorReducer(openEditor({ document, revision: 0, findings: [], piece: { kind: 'weights' }, reasons: { a: 'Так в приказе' } }), { type: 'explained', findingKey: 'b', reason: 'Собирается впрок' })
    expect([explained.piece, explained.reasons]).toEqual([{ kind: 'weights' }, { a: 'Так в приказе', b: 'Собирается впрок' }])
  })
  it('returns to the frame when the open piece is deleted', () => {
    const gone = editorReducer({ ...drafted, piece: { kind: 'indicator', name: '1.1' } }, { type: 'saved', edit: { kind: 'deleteIndicator', code: '1.1' }, saved: { document, revision: 4, findings: [] } })
    expect([gone.piece, countDrafts(gone.drafts)]).toEqual([{ kind: 'frame' }, 0])
  })
})
