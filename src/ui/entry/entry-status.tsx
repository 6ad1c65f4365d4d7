'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { entryTexts } from '@/texts/entry'
import { Button, LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import type { EntrySession } from './entry-session'

/** A reader is told at most once in two seconds. */
const TOLD_MS = 2_000

const useTold = (text: string): string => {
  const [told, setTold] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), TOLD_MS)
    return () => clearTimeout(timer)
  }, [text])
  return told
}

export const useSummary = (session: EntrySession) => useSyncExternalStore(session.subscribe, session.summary, session.summary)
export const useLine = (session: EntrySession) => useSyncExternalStore(session.subscribe, session.line, session.line)

/** The bottom line: what is saved, what waits, what is wrong, and until when. */
export const EntrySummaryBar = ({ session, deadline }: { session: EntrySession; deadline: string | null }) => {
  const text = entryTexts.summary(useSummary(session))
  const told = useTold(text)
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
      <p aria-hidden data-testid="entry-summary">{text}</p>
      <p aria-live="polite" className="sr-only">{told}</p>
      {deadline !== null && <p className="text-muted">{deadline}</p>}
    </div>
  )
}

/** What keeps the cells on this machine, and what the person can do about it. */
export const EntryLine = ({ session, signIn }: { session: EntrySession; signIn: string }) => {
  const line = useLine(session)
  const { waiting } = useSummary(session)
  switch (line.kind) {
    case 'open': return null
    case 'waiting': return <Callout tone="warning" live>{entryTexts.waiting(waiting)} <Button size="small" onClick={session.tryNow}>{entryTexts.tryNow}</Button></Callout>
    case 'signedOut': return (
      <Callout tone="warning" live>
        <p>{entryTexts.signedOut(waiting)}</p>
        <div className="mt-2 flex flex-wrap gap-2"><LinkButton href={signIn} external variant="primary">{entryTexts.signIn}</LinkButton><Button onClick={session.tryNow}>{entryTexts.signedIn}</Button></div>
      </Callout>
    )
    case 'refused': return <Callout tone="danger" live title={entryTexts.refusedTitle}>{line.message}</Callout>
  }
}
