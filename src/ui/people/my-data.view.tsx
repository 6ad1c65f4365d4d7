import type { MyData } from '@/usecases/people/get-my-data'
import { formatCount, formatDate } from '@/texts/format'
import { myDataTexts as texts } from '@/texts/my-data'
import { roleNames } from '@/texts/roles'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { Table } from '../kit/table'

const Account = ({ data: { account, regionName } }: { data: MyData }) => (
  <Card title={texts.account}>
    <KeyValue columns={2} items={[
      { label: texts.accountFacts.name, value: account.name }, { label: texts.accountFacts.email, value: account.email },
      { label: texts.accountFacts.roles, value: account.roles.length === 0 ? texts.noRoles : account.roles.map((role) => roleNames[role]).join(', ') }, { label: texts.accountFacts.region, value: regionName },
    ]} />
  </Card>
)

const Register = ({ data: { persons, counts } }: { data: MyData }) => (
  <Card title={texts.register}>
    {counts === null ? <p className="text-muted">{texts.noRegister}</p> : (
      <div className="flex min-w-0 flex-col gap-4">
        {persons.map(({ directorId, name, appointments }) => (
          <div key={directorId} className="flex min-w-0 flex-col gap-2">
            <p className="font-semibold">{name}</p>
            <Table caption={texts.posts.caption} captionHidden rows={appointments} rowKey={({ organizationId, startedOn }) => organizationId + startedOn} dense cards
              columns={[
                { key: 'organization', header: texts.posts.organization, rowHeader: true, cell: ({ organizationId, organization }) => <Link href={paths.organization(organizationId)}>{organization}</Link> },
                { key: 'position', header: texts.posts.position, cell: ({ position, isActing }) => (isActing ? texts.posts.acting(position) : position) },
                { key: 'from', header: texts.posts.from, align: 'end', cell: ({ startedOn }) => formatDate(startedOn) },
                { key: 'until', header: texts.posts.until, align: 'end', cell: ({ endedOn }) => (endedOn === null ? texts.posts.now : formatDate(endedOn)) },
              ]} />
          </div>
        ))}
        <div><h3 className="pb-1 text-sm font-semibold">{texts.counts}</h3><KeyValue columns={3} items={texts.countItems(counts)} /></div>
      </div>
    )}
  </Card>
)

type Result = MyData['results'][number]
const cardOf = ({ directorId, releaseId, organizationId }: Result): string => paths.directorResult(directorId, releaseId, { organizationId })

const Acquaintance = ({ result }: { result: Result }) => {
  if (result.publishedOn === null) return <span className="text-muted">{texts.notPublished}</span>
  return result.acquaintedOn === null ? <Link href={cardOf(result)}>{texts.toAcquaint}</Link> : <>{formatDate(result.acquaintedOn)}</>
}

const Results = ({ results }: { results: MyData['results'] }) => (
  <section id="results" className="flex min-w-0 flex-col gap-3">
    <h2 className="text-base font-semibold">{texts.results}</h2>
    <Table caption={texts.results} captionHidden rows={results} rowKey={({ releaseId, organizationId }) => releaseId + organizationId} cards empty={<p className="text-muted">{texts.noResults}</p>}
      columns={[
        { key: 'period', header: texts.resultHeaders.period, rowHeader: true, cell: (result) => <Link href={cardOf(result)}>{texts.release(result.period, result.number)}</Link> },
        { key: 'organization', header: texts.resultHeaders.organization, cell: ({ organization }) => organization },
        { key: 'total', header: texts.resultHeaders.total, align: 'end', cell: ({ total }) => texts.total(total) },
        { key: 'published', header: texts.resultHeaders.published, align: 'end', cell: ({ publishedOn }) => (publishedOn === null ? texts.notPublished : formatDate(publishedOn)) },
        { key: 'acquainted', header: texts.resultHeaders.acquainted, align: 'end', cell: (result) => <Acquaintance result={result} /> },
      ]} />
  </section>
)

const Readers = ({ readers, atMost }: { readers: NonNullable<MyData['readers']>; atMost: number }) => (
  <section id="readers" className="flex min-w-0 flex-col gap-3">
    <h2 className="text-base font-semibold">{texts.readers}</h2>
    <p className="max-w-reading text-muted">{texts.readersLead}</p>
    <Table caption={texts.readers} captionHidden rows={readers} rowKey={({ on, viewer, event }) => `${on} ${viewer ?? ''} ${event}`} cards empty={<p className="text-muted">{texts.noReaders}</p>}
      columns={[
        { key: 'day', header: texts.readerHeaders.day, cell: ({ on }) => formatDate(on) },
        { key: 'viewer', header: texts.readerHeaders.viewer, rowHeader: true, cell: ({ viewer }) => viewer ?? texts.system },
        { key: 'what', header: texts.readerHeaders.what, cell: ({ event }) => texts.what(event) },
        { key: 'times', header: texts.readerHeaders.times, align: 'end', cell: ({ times }) => formatCount(times) },
      ]} />
    {readers.length === atMost && <p className="text-xs text-muted">{texts.more(atMost)}</p>}
  </section>
)

/** «Мои данные»: own data, own results, who looked, how to object. */
export const MyDataView = ({ data }: { data: MyData }) => (
  <div className="flex min-w-0 flex-col gap-6 text-base">
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2"><Account data={data} /><Register data={data} /></div>
    {data.counts !== null && <Results results={data.results} />}
    {data.readers !== null && <Readers readers={data.readers} atMost={data.atMost} />}
    <Card title={texts.object}>
      <div className="flex max-w-reading flex-col gap-3">
        <ol className="flex list-decimal flex-col gap-2 pl-5">{texts.objections(data.operator).map((text) => <li key={text}>{text}</li>)}</ol>
        <p className="flex flex-wrap gap-2">
          {data.counts !== null && <><LinkButton href={paths.appeals()}>{texts.links.appeals}</LinkButton><LinkButton href={paths.recommendations()}>{texts.links.recommendations}</LinkButton><LinkButton href={paths.decisions()}>{texts.links.decisions}</LinkButton></>}
          <LinkButton href={paths.privacy}>{texts.links.privacy}</LinkButton>
        </p>
      </div>
    </Card>
  </div>
)
