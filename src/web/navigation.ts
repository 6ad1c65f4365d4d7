import { addressOfView } from '@/domain/desks/view-search'
import { canSomewhere, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { navigationTexts } from '@/texts/navigation'
import { roleNames } from '@/texts/roles'
import type { Role } from '@/policy/roles'
import type { Session } from '@/usecases/accounts/read-session'
import { paths } from './paths'

/** After the own desk, the three tasks of the work (ZEL-05): monitoring, analysis with recommendations, measures with decisions. */
const sections = [
  { operation: 'home.read', href: paths.home, label: navigationTexts.home, icon: 'home' },
  { group: 'monitoring', operation: 'cycle.read', href: paths.cycles(), label: navigationTexts.cycles, icon: 'cycles' },
  { group: 'monitoring', operation: 'appeal.read', href: paths.appeals(), label: navigationTexts.appeals, icon: 'documents' },
  { group: 'monitoring', operation: 'model.read', href: paths.models, label: navigationTexts.models, icon: 'models' },
  { group: 'monitoring', operation: 'municipality.read', href: paths.municipalities(), label: navigationTexts.municipalities, icon: 'municipalities' },
  { group: 'monitoring', operation: 'organization.read', href: paths.organizations(), label: navigationTexts.organizations, icon: 'organizations' },
  { group: 'analysis', operation: 'rating.read', href: paths.rating(), label: navigationTexts.rating, icon: 'ranking' },
  { group: 'analysis', operation: 'overview.read', href: paths.overview(), label: navigationTexts.overview, icon: 'overview' },
  { group: 'analysis', operation: 'recommendation.read', href: paths.recommendations(), label: navigationTexts.recommendations, icon: 'recommendations' },
  { group: 'analysis', operation: 'document.read', href: paths.documents(), label: navigationTexts.documents, icon: 'documents' },
  { group: 'analysis', operation: 'report.read', href: paths.reports(), label: navigationTexts.reports, icon: 'plans' },
  { group: 'measures', operation: 'decision.read', href: paths.decisions(), label: navigationTexts.decisions, icon: 'documents' },
  { group: 'measures', operation: 'interview.read', href: paths.interviews(), label: navigationTexts.interviews, icon: 'users' },
  { group: 'measures', operation: 'pair.read', href: paths.pairs(), label: navigationTexts.pairs, icon: 'reserve' },
  { group: 'measures', operation: 'practice.read', href: paths.practices(), label: navigationTexts.practices, icon: 'attestation' },
  { group: 'measures', operation: 'supporter.read', href: paths.supporters(), label: navigationTexts.supporters, icon: 'reserve' },
  { group: 'administration', operation: 'job.read', href: paths.jobs(), label: navigationTexts.jobs, icon: 'jobs' },
  { group: 'administration', operation: 'delegate.appoint', href: paths.delegates, label: navigationTexts.delegates, icon: 'users' },
  { group: 'administration', operation: 'user.list', href: paths.users(), label: navigationTexts.users, icon: 'users' },
  { group: 'administration', operation: 'municipality.arrange', href: paths.tileMap, label: navigationTexts.tileMap, icon: 'municipalities' },
  { group: 'administration', operation: 'region.update', href: paths.zones, label: navigationTexts.zones, icon: 'settings' },
  { group: 'administration', operation: 'region.update', href: paths.regionSettings, label: navigationTexts.regionSettings, icon: 'settings' },
  { group: 'administration', operation: 'mail.read', href: paths.mail(), label: navigationTexts.mail, icon: 'documents' },
  { group: 'administration', operation: 'audit.read', href: paths.audit(), label: navigationTexts.audit, icon: 'audit' },
] as const satisfies ReadonlyArray<{ group?: NavGroup; operation: Operation; href: string; label: string; icon: string }>

type NavGroup = keyof typeof navigationTexts.groups
export type Section = Omit<(typeof sections)[number], 'operation' | 'group'> & { readonly group?: string; readonly opensAt?: string }
type DefaultView = { readonly page: string; readonly search: string; readonly isDefault: boolean }

/** What the rail shows: only what some role opens, each with the view the person has chosen. A shown entry gives no right, a hidden one takes none. */
export const sectionsFor = (actor: Actor | null, views: ReadonlyArray<DefaultView> = []): ReadonlyArray<Section> => {
  const chosen = new Map(views.filter(({ isDefault }) => isDefault).map((view) => [view.page, addressOfView(view)]))
  return actor === null ? [] : sections.filter(({ operation }) => canSomewhere(actor, operation)).map((section) => {
    const { href, label, icon } = section
    const opensAt = chosen.get(href)
    return { href, label, icon, ...('group' in section ? { group: navigationTexts.groups[section.group] } : {}), ...(opensAt === undefined ? {} : { opensAt }) } as Section
  })
}

const nameOf = (role: Role): string => roleNames[role]

/** The person's roles in the chosen region, in words. */
export const rolesInWords = (actor: Actor | null): string =>
  actor === null ? navigationTexts.noRole : [...new Set(actor.grants.map(({ role }) => nameOf(role)))].join(', ')

export const ownLinks = (session: Session): ReadonlyArray<{ href: string; label: string }> => [
  ...(session.actor === null ? [] : [{ href: paths.notificationSettings, label: navigationTexts.notificationSettings }, { href: paths.myData(), label: navigationTexts.myData }]),
  { href: paths.sessions, label: navigationTexts.sessions },
  ...(session.regions.length > 1 ? [{ href: paths.chooseRegion(), label: navigationTexts.chooseRegion }] : []),
]
