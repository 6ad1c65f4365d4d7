import { supporterKindName } from '@/texts/supporters'
import { Chip } from '@/ui/kit/chip'
import { Link } from '@/ui/kit/link'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getSupportersOf } from '@/usecases/supporters/read-supporters'

type Props = { readonly supporters: OutOf<typeof getSupportersOf>; readonly directorId?: string; readonly one: (id: string) => string }

/** «Базовая площадка», «Наставник» of an organization, or of one of its heads. */
export const SupporterBadges = ({ supporters, directorId, one }: Props) => {
  const shown = supporters.items.filter((item) => directorId === undefined || item.kind === 'base_site' || item.directorId === directorId)
  return shown.length === 0 ? null : (
    <ul className="flex flex-wrap gap-2">{shown.map(({ id, kind, directorName }) => <li key={id}><Chip tone="success"><Link href={one(id)} className="text-inherit">{kind === 'mentor' && directorId === undefined ? `${supporterKindName(kind, supporters.mentorName)}: ${directorName}` : supporterKindName(kind, supporters.mentorName)}</Link></Chip></li>)}</ul>
  )
}
