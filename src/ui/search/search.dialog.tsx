'use client'

import { clsx } from 'clsx'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { searchTexts as texts } from '@/texts/search'
import { paths } from '@/web/paths'
import { Dialog } from '../kit/dialog'
import { Link } from '../kit/link'
import { TextInput } from '../kit/field'
import { groupsOf, optionAfterKey, pagesNamed, type Option } from './search-options'
import { useFound } from './use-found'

type Props = { pages: ReadonlyArray<{ href: string; label: string }>; onClose: () => void }

const hrefOf = ({ kind, id }: ReturnType<typeof useFound>['found'][number]): string => (kind === 'municipality' ? paths.municipality(id) : kind === 'cycle' ? paths.cycle(id) : paths.organization(id))

/** The state in words, for eyes and for screen readers. */
const saidOf = (state: ReturnType<typeof useFound>['state'], { words, count }: { words: string; count: number }): string => {
  if (words.trim().length < 2) return texts.short
  if (state === 'failed') return texts.failed
  if (state === 'asking') return ''
  return count === 0 ? texts.nothing(words.trim()) : texts.count(count)
}

/** A field with what was found under it: the focus stays in the field, the arrows lead, Enter opens. */
export const SearchDialog = ({ pages, onClose }: Props) => {
  const router = useRouter()
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const { found, state } = useFound(words)
  const options: ReadonlyArray<Option> = [...pagesNamed(pages, words), ...found.map((one) => ({ ...one, href: hrefOf(one) }))]
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const open = options[at]
    if (event.key === 'Enter' && open !== undefined) {
      event.preventDefault()
      onClose()
      return router.push(open.href)
    }
    const next = optionAfterKey(event.key, at, options.length)
    if (next === null) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <Dialog title={texts.title} open onClose={onClose}>
      <label htmlFor={`${id}-words`} className="mb-1 block">{texts.label}</label>
      <TextInput id={`${id}-words`} type="search" role="combobox" autoFocus autoComplete="off" maxLength={100} value={words} aria-expanded={options.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
        {...(options[at] === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })} onChange={({ target }) => { setWords(target.value); setAt(0) }} onKeyDown={onKeyDown} />
      <p role="status" className="min-h-5 py-1 text-muted">{saidOf(state, { words, count: options.length })}</p>
      <div id={`${id}-list`} role="listbox" aria-label={texts.title} className="max-h-[50dvh] overflow-y-auto">
        {groupsOf(options).map(({ kind, items }) => (
          <div key={kind} role="group" aria-label={texts.kinds[kind]}>
            <p aria-hidden className="pt-2 pb-1 text-xs font-semibold text-muted">{texts.kinds[kind]}</p>
            {items.map(({ option, index }) => (
              <Link key={`${option.id}${option.title}`} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === at} href={option.href} onClick={onClose}
                className={clsx('flex min-h-9 flex-wrap items-baseline gap-x-3 rounded-md px-2 py-1.5 text-ink no-underline phone:min-h-11', index === at ? 'bg-accent-soft' : 'hover:bg-hover')}>
                <span>{option.title}</span>{option.note !== '' && <span className="text-xs text-muted">{option.note}</span>}
              </Link>
            ))}
          </div>
        ))}
      </div>
      <p className="pt-3 text-xs text-muted">{texts.help}</p>
    </Dialog>
  )
}
