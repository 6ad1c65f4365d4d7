import type { Draft } from '@/domain/entry/draft-form'
import type { TheirCell } from '@/domain/entry/save-answer'
import type { Field } from '@/domain/models/model-document'
import { cellWords, entryTexts } from '@/texts/entry'
import { formatDateTime } from '@/texts/format'
import { Button } from '../kit/button'
import { KeyValue } from '../kit/key-value'

const texts = entryTexts.conflict

type Props = { readonly field: Field; readonly mine: Draft; readonly theirs: TheirCell; readonly timeZone: string; readonly onChoose: (choice: 'mine' | 'theirs') => void }

/** Two values of one cell, with who and when: nothing is lost until a person has chosen. */
export const ConflictCard = ({ field, mine, theirs, timeZone, onChoose }: Props) => (
  <section aria-label={texts.title} className="flex flex-col gap-3 rounded-md border border-danger bg-danger-soft p-3">
    <h3 className="font-medium">{texts.title}</h3>
    <KeyValue items={[
      { label: texts.mine, value: mine.raw ?? (cellWords(field, mine.text) || texts.blank) },
      { label: `${texts.theirs(theirs.author)}, ${formatDateTime(theirs.at, timeZone)}`, value: cellWords(field, theirs.text) || texts.blank },
    ]} />
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => onChoose('mine')}>{texts.takeMine}</Button>
      <Button size="small" onClick={() => onChoose('theirs')}>{texts.takeTheirs}</Button>
    </div>
  </section>
)
