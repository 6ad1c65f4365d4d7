import { evidenceTexts as texts } from '@/texts/evidence'
import type { FormPage } from '@/usecases/submissions/get-form'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { EmptyState } from '../kit/states'
import { EvidenceItem } from './evidence-item.view'
import { VersionDoors } from './evidence-preview'

const placeOf = (page: FormPage) => ({ cycleId: page.cycle.id, organizationId: page.organization.id })

/** Beside the three values of a field: what proves them, one click from being looked at. */
export const CellProofs = ({ page, field }: { page: FormPage; field: string }) => {
  const here = page.evidence.filter(({ withdrawnAt, fields }) => withdrawnAt === null && fields.some(({ key }) => key === field))
  if (here.length === 0) return null
  return (
    <ul className="flex flex-col gap-1">
      {here.map(({ id, isNew, versions: [newest] }) => newest !== undefined && <li key={id}><span className="break-words">{newest.title}</span>{isNew && <> <Chip tone="accent">{texts.isNew}</Chip></>}<div><VersionDoors version={newest} place={placeOf(page)} /></div></li>)}
    </ul>
  )
}

/** Everything attached to a form, what was withdrawn too. */
export const FormEvidence = ({ page }: { page: FormPage }) => (
  <Card title={texts.title}>
    {page.evidence.length === 0 ? <EmptyState title={texts.noneOfForm} why={texts.noneOfFormWhy} level={3} /> : (
      <ul className="flex flex-col gap-3">{page.evidence.map((evidence) => <li key={evidence.id} className="border-b border-line pb-2 last:border-0"><EvidenceItem evidence={evidence} place={placeOf(page)} timeZone={page.timeZone} /></li>)}</ul>
    )}
  </Card>
)
