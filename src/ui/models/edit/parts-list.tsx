'use client'

import type { ReactNode } from 'react'
import type { ModelDocument } from '@/domain/models/model-document'
import type { Circumstance } from '@/domain/models/scoring-parts'
import { ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { Button } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { TextField } from '@/ui/kit/field'
import { CircumstanceForm } from './circumstance.form'

type Conditional = { readonly when: Circumstance; readonly reason: string }
type Props<T extends Conditional> = {
  id: string; title: string; parts: ReadonlyArray<T>; start: T; onChange: (parts: ReadonlyArray<T>) => void; indicators: ModelDocument['indicators']
  /** What the part does when its condition holds. */
  children: (part: T, put: (part: T) => void, id: string) => ReactNode
}

/** A list of conditional parts of a model: each with its condition, its reason, and what it does. */
export const PartsList = <T extends Conditional>({ id, title, parts, start, onChange, indicators, children }: Props<T>) => (
  <Card title={title} level={2}>
    <div className="flex flex-col gap-5">
      {parts.map((part, at) => {
        const own = `${id}-${at}`
        const put = (next: T): void => onChange(parts.map((old, index) => (index === at ? next : old)))
        return (
          <section key={at} aria-label={texts.part(title, at + 1)} className="flex flex-col gap-3 border-b border-line pb-4">
            <CircumstanceForm id={own} when={part.when} onChange={(when) => put({ ...part, when })} indicators={indicators} />
            {children(part, put, own)}
            <TextField id={`${own}-reason`} name={`${own}-reason`} label={texts.reason} value={part.reason} onChange={(event) => put({ ...part, reason: event.target.value })} />
            <div><Button size="small" variant="quiet" onClick={() => onChange(parts.filter((_, index) => index !== at))}>{texts.removePart}</Button></div>
          </section>
        )
      })}
      <div><Button size="small" onClick={() => onChange([...parts, start])}>{texts.add}</Button></div>
    </div>
  </Card>
)
