import { Link } from '../kit/link'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listComparable } from '@/usecases/scoring/list-comparable'
import { compareTexts } from '@/texts/compare'
import { formatHundredths } from '@/texts/format'
import { Button } from '@/ui/kit/button'
import { TextField } from '@/ui/kit/field'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table } from '@/ui/kit/table'

type Found = OutOf<typeof listComparable>
type Person = Found['people'][number]
type Props = { found: Found; q: string; action: string; hidden: Readonly<Record<string, string>>; hrefOf: (person: Person) => string }

/** With whom to compare: a search among the results in reach. */
export const ChooseSecondView = ({ found, q, action, hidden, hrefOf }: Props) => (
  <div className="flex max-w-form flex-col gap-4">
    <PageHeader title={compareTexts.choose} subtitle={compareTexts.lead} />
    <form action={action} className="flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <TextField id="q" name="q" label={compareTexts.search} defaultValue={q} />
      <Button type="submit" variant="primary">{compareTexts.find}</Button>
    </form>
    {found.people.length === 0 ? <EmptyState title={compareTexts.nobody.title} why={compareTexts.nobody.why} /> : (
      <Table caption={compareTexts.caption} rows={found.people} rowKey={(person) => `${person.directorId}/${person.organizationId}`}
        columns={[
          { key: 'name', header: compareTexts.candidates.name, rowHeader: true, cell: (person) => <Link href={hrefOf(person)}>{compareTexts.person(person.name, person.organization, person.municipality)}</Link> },
          { key: 'total', header: compareTexts.candidates.total, align: 'end', cell: (person) => formatHundredths(person.total) },
        ]} />
    )}
    {found.more > 0 && <p className="text-muted">{compareTexts.more(found.more)}</p>}
  </div>
)
