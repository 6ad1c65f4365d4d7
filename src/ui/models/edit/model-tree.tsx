'use client'

import type { ModelDocument } from '@/domain/models/model-document'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { ruleEditorTexts } from '@/texts/model-rule-editor'
import { modelPages } from '@/texts/model-pages'
import type { Drafts, Piece } from './editor-state'

type Props = { document: ModelDocument; drafts: Drafts; piece: Piece; onSelect: (piece: Piece) => void }

const isSame = (a: Piece, b: Piece): boolean => a.kind === b.kind && ('name' in a ? a.name : '') === ('name' in b ? b.name : '')

/** Everything a model is made of; what is not saved yet is marked by words, not by colour. */
export const ModelTree = ({ document, drafts, piece, onSelect }: Props) => {
  const entry = (target: Piece, label: string, isUnsaved: boolean) => (
    <li key={label}>
      <button type="button" aria-current={isSame(piece, target) ? 'true' : undefined} onClick={() => onSelect(target)} className="w-full rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover aria-[current=true]:bg-accent-soft aria-[current=true]:font-medium">
        {label}{isUnsaved && <span className="ml-2 text-xs text-warning">{texts.unsaved}</span>}
      </button>
    </li>
  )
  return (
    <nav aria-label={texts.tree} className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
      <ul className="flex flex-col">
        {entry({ kind: 'frame' }, texts.frame, drafts.frame !== null)}
        {entry({ kind: 'additions' }, ruleEditorTexts.additions, drafts.frame !== null)}
        {entry({ kind: 'weights' }, texts.weights, false)}
        {entry({ kind: 'applicability' }, texts.applicability, false)}
        {entry({ kind: 'indicator', name: '' }, texts.newIndicator, '' in drafts.indicators)}
        {entry({ kind: 'field', name: '' }, texts.newField, '' in drafts.fields)}
      </ul>
      {document.directions.map((direction) => (
        <details key={direction.code} open={piece.kind === 'indicator' && document.indicators.some(({ code, direction: own }) => own === direction.code && code === piece.name)}>
          <summary className="cursor-pointer px-2 py-1.5 text-sm font-medium">{modelPages.directionTitle(direction.code, direction.name)}</summary>
          <ul className="border-l border-line pl-2">{document.indicators.filter((row) => row.direction === direction.code).map(({ code, name }) => entry({ kind: 'indicator', name: code }, modelPages.directionTitle(code, name), code in drafts.indicators))}</ul>
        </details>
      ))}
      <details>
        <summary className="cursor-pointer px-2 py-1.5 text-sm font-medium">{texts.fields}</summary>
        <ul className="border-l border-line pl-2">{document.fields.map(({ key, label }) => entry({ kind: 'field', name: key }, label, key in drafts.fields))}</ul>
      </details>
    </nav>
  )
}
