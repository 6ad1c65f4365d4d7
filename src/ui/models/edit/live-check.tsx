'use client'

import { useDeferredValue, useMemo } from 'react'
import { checkModel, type ModelFinding } from '@/domain/models/check-model'
import type { ModelDocument } from '@/domain/models/model-document'
import { placeInEditor } from '@/domain/models/place-in-editor'
import { sampleLevels } from '@/domain/scoring/lines/sample-lines'
import { ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { findingInWords, severityNames } from '@/texts/models'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Table } from '@/ui/kit/table'
import { draftedDocument, withOpenPiece, type EditorState, type Piece } from './editor-state'
import type { Sample } from './formula.form'

/** Findings of the document as it is being written; null while an amount is not a number yet. */
const tryCheck = (document: ModelDocument): ReadonlyArray<ModelFinding> | null => {
  try {
    return checkModel(document)
  } catch {
    return null
  }
}

const draftName = (piece: Piece, drafts: EditorState['drafts']): string | undefined => {
  if (piece.kind === 'indicator') return drafts.indicators[piece.name]?.code ?? piece.name
  return piece.kind === 'field' ? (drafts.fields[piece.name]?.key ?? piece.name) : undefined
}

/** What the checker says of the open part before it is saved. */
export const LiveCheck = ({ state }: { state: EditorState }) => {
  const { document, drafts, piece } = useDeferredValue(state)
  const findings = useMemo(() => tryCheck(withOpenPiece({ document, drafts, piece })), [document, drafts, piece])
  const name = draftName(piece, drafts)
  const here = (findings ?? []).filter(({ place }) => {
    const at = placeInEditor(place)
    return at.kind === piece.kind && ('name' in at ? at.name === name : true)
  })
  return (
    <div role="status" className="rounded-md border border-line px-3 py-2 text-sm">
      <p className="font-medium">{texts.live}</p>
      {findings === null && <p className="text-muted">{texts.liveUnread}</p>}
      {findings !== null && here.length === 0 && <p className="text-muted">{texts.liveNone}</p>}
      <ul className="flex flex-col gap-1">
        {here.map((finding, at) => <li key={at} className="flex flex-wrap items-start gap-2"><Chip tone={finding.severity === 'error' ? 'danger' : 'warning'}>{severityNames[finding.severity]}</Chip><span className="min-w-0 flex-1">{findingInWords(finding)}</span></li>)}
      </ul>
    </div>
  )
}

/** Levels of the sample by the saved document and by the edited one, scored by the engine. */
export const LevelsPreview = ({ state, sample }: { state: EditorState; sample: Sample }) => {
  const { document, drafts } = useDeferredValue(state)
  const rows = sample?.rows
  const saved = useMemo(() => sampleLevels(document, rows ?? []), [document, rows])
  const drafted = useMemo(() => sampleLevels(draftedDocument({ document, drafts }), rows ?? []), [document, drafts, rows])
  if (saved === undefined && drafted === undefined) return null
  const names = [...new Set([...(saved?.levels ?? []), ...(drafted?.levels ?? [])].map(({ name }) => name))]
  const count = (side: typeof saved, name: string | null): string => {
    const found = side?.levels.find((level) => level.name === name)
    return found === undefined ? '' : texts.count(found.count)
  }
  return (
    <Card title={texts.levels} level={2}>
      <Table caption={texts.levels} captionHidden dense rows={names} rowKey={(name) => name ?? ''}
        columns={[
          { key: 'level', header: texts.levelsColumns.level, rowHeader: true, cell: (name) => name ?? texts.noLevel },
          { key: 'saved', header: texts.levelsColumns.saved, align: 'end', cell: (name) => count(saved, name) },
          { key: 'drafted', header: texts.levelsColumns.drafted, align: 'end', cell: (name) => count(drafted, name) },
        ]} />
      {drafted?.median != null && <p className="mt-2 text-sm">{texts.levelsMedian(drafted.median)}</p>}
    </Card>
  )
}
