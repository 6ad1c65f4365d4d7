import { practiceTexts as texts } from '@/texts/practices'
import { Card } from '@/ui/kit/card'
import { Link } from '@/ui/kit/link'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPracticePanel } from '@/usecases/practices/list-practices'

type Props = { readonly panel: OutOf<typeof getPracticePanel>; readonly links: { readonly all: string; readonly waiting: string; readonly one: (id: string) => string } }

/** The newest practices on the overview of the region. */
export const PracticePanel = ({ panel, links }: Props) => (
  <Card title={texts.panel}>
    <div className="flex flex-col gap-3">
      {panel.newest.length === 0 ? <p className="text-muted">{texts.panelEmpty}</p> : (
        <ul className="flex flex-col gap-2">
          {panel.newest.map((item) => <li key={item.id}><Link href={links.one(item.id)}>{item.title}</Link><span className="block text-sm text-muted">{[item.placeName, ...(item.placeName === item.municipalityName ? [] : [item.municipalityName])].join(', ')}</span></li>)}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm"><Link href={links.all}>{texts.panelAll(panel.published)}</Link>{panel.submitted > 0 && <Link href={links.waiting}>{texts.panelWaiting(panel.submitted)}</Link>}</p>
    </div>
  </Card>
)
