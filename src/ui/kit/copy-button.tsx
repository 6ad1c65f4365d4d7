'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { kitTexts } from '@/texts/common'
import { Button } from './button'

type CopyState = 'ready' | 'copied' | 'failed'

export const CopyButton = ({ text, label = kitTexts.copy }: { text: string; label?: string }) => {
  const [state, setState] = useState<CopyState>('ready')
  const copy = () => { navigator.clipboard.writeText(text).then(() => setState('copied'), () => setState('failed')) }
  const words: Record<CopyState, string> = { ready: label, copied: kitTexts.copied, failed: kitTexts.copyFailed }
  return <Button size="small" icon={state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy} aria-live="polite">{words[state]}</Button>
}
