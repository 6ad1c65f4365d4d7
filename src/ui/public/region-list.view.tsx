import { Link } from '../kit/link'
import { publicTexts as texts } from '@/texts/public'
import { LinkButton } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import type { PublicRegionLink } from '@/usecases/public/list-public-regions'

/** The door of the whole site: regions for everybody, sign-in for those who work here. */
export const RegionListView = ({ regions, hrefOf, signInHref }: { regions: ReadonlyArray<PublicRegionLink>; hrefOf: (slug: string) => string; signInHref: string }) => (
  <div className="flex max-w-reading flex-col gap-6">
    <PageHeader title={texts.rootTitle} subtitle={texts.rootLead} />
    <section aria-labelledby="regions" className="flex flex-col gap-2">
      <h2 id="regions" className="text-lg">{texts.regions}</h2>
      {regions.length === 0
        ? <EmptyState title={texts.regionsEmptyTitle} why={texts.regionsEmptyWhy} />
        : (
          <ul className="divide-y divide-line rounded-md border border-line bg-surface">
            {regions.map((region) => (
              <li key={region.slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
                <Link href={hrefOf(region.slug)} className="py-1 font-medium">{region.name}</Link>
                {region.isDemo && <Chip>{texts.demo}</Chip>}
              </li>
            ))}
          </ul>
        )}
    </section>
    <div className="flex flex-wrap items-center gap-4">
      <LinkButton href={signInHref} variant="primary">{texts.signIn}</LinkButton>
      <p className="max-w-dialog text-muted">{texts.signInLead}</p>
    </div>
  </div>
)
