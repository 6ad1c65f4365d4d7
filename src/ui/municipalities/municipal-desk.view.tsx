import type { MunicipalityResults } from '@/usecases/municipalities/get-municipality'
import { medianOf, SMALLEST_SHOWN_GROUP } from '@/domain/scoring/clusters/peers'
import { formatCount } from '@/texts/format'
import { municipalityTexts } from '@/texts/municipalities'
import { deskTexts } from '@/texts/overview-desk'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { DotStrip } from '../charts/dot-strip'
import { LinkButton } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { KeyValue } from '../kit/key-value'

const { peers: peerTexts, quality: qualityTexts, open: openTexts } = deskTexts
type Props = { results: MunicipalityResults; municipalityId: string }

/** The own median among nameless municipalities of the own kind and size. */
const Peers = ({ results }: { results: MunicipalityResults }) => {
  const { own, medians, kind, isWhole } = results.desk.peers
  if (results.whole.n === results.own.n) return null
  if (medians.length < SMALLEST_SHOWN_GROUP) return <Card title={peerTexts.plain}><p className="text-muted">{peerTexts.few}</p></Card>
  const title = own === null ? peerTexts.plain : peerTexts.title(own - (medianOf(medians) ?? own))
  return (
    <Panel>
      <DotStrip frame={{ id: 'peers', title, unit: peerTexts.unit, source: municipalityTexts.source, release: releaseTexts.short(results.release), n: medians.length, note: peerTexts.note(kind, isWhole), level: 2 }}
        values={medians.map((median) => median / 100)} {...(own === null ? {} : { own: { value: own / 100, label: peerTexts.own } })} />
    </Panel>
  )
}

const Quality = ({ results }: { results: MunicipalityResults }) => {
  const { quality } = results.desk
  return (
    <Card title={qualityTexts.title} actions={<LinkButton size="small" href={paths.forms(results.release.cycleId)}>{qualityTexts.forms(quality.forms)}</LinkButton>}>
      <KeyValue columns={2} items={[
        { label: qualityTexts.facts.returned, value: qualityTexts.returned(quality.returned, quality.forms) },
        { label: qualityTexts.facts.justified, value: formatCount(quality.justified) },
        { label: qualityTexts.facts.inflation, value: qualityTexts.inflation(quality.inflation.index, quality.inflation.compared) },
      ]} />
    </Card>
  )
}

const Open = ({ results, municipalityId }: Props) => {
  const { owed, overdue, toReview } = results.desk.open
  return (
    <Card title={openTexts.title(owed)} actions={<LinkButton size="small" href={paths.recommendations({ municipalityId })}>{openTexts.all}</LinkButton>}>
      <p>{openTexts.state(overdue, toReview)}</p>
      {overdue > 0 && <p className="pt-2"><LinkButton size="small" href={paths.recommendations({ municipalityId, overdue: '1' })}>{openTexts.late}</LinkButton></p>}
    </Card>
  )
}

/** The trouble of a municipality: its like, its figures, what is still owed. */
export const MunicipalDeskView = (props: Props) => (
  <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
    <Peers results={props.results} />
    <div className="flex min-w-0 flex-col gap-6"><Open {...props} /><Quality results={props.results} /></div>
  </div>
)
