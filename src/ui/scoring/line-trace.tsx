'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { RuleDrawingProps } from '@/ui/charts/rule-drawing'
import { Link } from '../kit/link'

const RuleDrawing = dynamic(() => import('@/ui/charts/rule-drawing').then((drawing) => drawing.RuleDrawing), { ssr: false })

export type ShownField = { readonly key: string; readonly label: string; readonly value: string; readonly given: string | null; readonly changed: string | null }
export type ShownTrace = {
  readonly label: string
  readonly sentences: ReadonlyArray<string>
  readonly fields: ReadonlyArray<ShownField>
  readonly formula: string
  readonly passportHref: string
  readonly drawing: RuleDrawingProps | null
}
/** The same words for every line travel once. */
export type TraceWords = { readonly trace: string; readonly primary: string; readonly noPrimary: string; readonly passport: string }

const PrimaryFields = ({ fields, title }: { fields: ReadonlyArray<ShownField>; title: string }) => (
  <div>
    <p className="font-medium">{title}</p>
    <ul>
      {fields.map((field) => (
        <li key={field.key} className="border-b border-line py-1.5 last:border-0">
          <p className="flex flex-wrap justify-between gap-x-4"><span>{field.label}</span><span className="font-medium">{field.value}</span></p>
          {field.given !== null && <p className="text-xs text-muted">{field.given}</p>}
          {field.changed !== null && <p className="text-xs text-warning">{field.changed}</p>}
        </li>
      ))}
    </ul>
  </div>
)

const Opened = ({ trace, words }: { trace: ShownTrace; words: TraceWords }) => (
  <div className="mt-2 grid gap-x-8 gap-y-4 border-l-2 border-line pb-2 pl-3 lg:grid-cols-2">
    <div className="flex min-w-0 flex-col gap-3">
      {trace.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {trace.fields.length === 0 ? <p className="text-muted">{words.noPrimary}</p> : <PrimaryFields fields={trace.fields} title={words.primary} />}
      <p className="text-muted">{trace.formula}</p>
      <p><Link href={trace.passportHref}>{words.passport}</Link></p>
    </div>
    {trace.drawing !== null && <div className="min-w-0"><RuleDrawing {...trace.drawing} /></div>}
  </div>
)

/** One point followed to the end: the words, the primary figures with who gave them, the rule drawn. Sixty of them would be most of the page, so each is drawn when it is opened. */
export const LineTrace = ({ trace, words }: { trace: ShownTrace; words: TraceWords }) => {
  const [isWanted, setWanted] = useState(false)
  return (
    <details className="text-sm" onToggle={() => setWanted(true)}>
      <summary className="inline-flex min-h-6 items-center text-accent underline underline-offset-2" aria-label={trace.label}>{words.trace}</summary>
      {isWanted && <Opened trace={trace} words={words} />}
    </details>
  )
}
