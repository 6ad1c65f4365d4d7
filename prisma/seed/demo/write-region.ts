import { Client } from 'pg'
import { withAccount, withTenant } from '@/data/tenant'
import { hashPassword } from '@/platform/password'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { makeCodes, type DemoCodes } from './organization-codes'
import type { DemoOrganization } from './organizations'
import { idOf } from './random'
import { insertRows } from './rows'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

const SERVED_FROM = '2020-08-01'

/** The tenant itself: only the owner of the database may add one. */
export const writeTenant = async ({ region, regionId }: World, ownerUrl: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SELECT set_config('app.region_id', $1, false)", [regionId])
    await client.query('INSERT INTO region (id, slug, name, kind, time_zone, vocabulary, is_demo) VALUES ($1, $2, $3, $4, $5, $6, true) ON CONFLICT (id) DO NOTHING', [
      regionId, region.slug, region.name, region.kind, region.timeZone, readRegionVocabulary(region.vocabulary),
    ])
  } finally {
    await client.end()
  }
}

const municipalityRows = ({ region, regionId, municipalityIds }: World) =>
  region.municipalities.map((place, index) => ({
    region_id: regionId, id: municipalityIds[index], code: `${region.number}-${String(index + 1).padStart(2, '0')}`, name: place.name, short_name: place.shortName, is_urban: place.isUrban,
    tile_column: place.tile?.column ?? null, tile_row: place.tile?.row ?? null,
  }))

const codeColumns = (codes: DemoCodes | undefined) => {
  if (codes === undefined) return { is_branch: false }
  const { isBranch, ...own } = codes
  return { ...own, is_branch: isBranch }
}

const organizationRow = ({ regionId, municipalityIds }: World, organization: DemoOrganization, codes: DemoCodes | undefined) => ({
  region_id: regionId, id: organization.id, municipality_id: municipalityIds[organization.municipality], code: organization.code, type: organization.type,
  name: organization.renamed?.oldName ?? organization.name, short_name: organization.renamed?.oldShortName ?? organization.shortName, founder_level: organization.founderLevel,
  is_rural: organization.isRural, is_small: organization.isSmall, has_selection: organization.hasSelection, size: organization.size, headcount: organization.headcount,
  is_remote: organization.conditions.isRemote, special_needs_percent: organization.conditions.specialNeeds, hardship_percent: organization.conditions.hardship,
  other_language_percent: organization.conditions.otherLanguage, later_shift_percent: organization.conditions.laterShift, wear_percent: organization.conditions.wear,
  opened_on: organization.openedOn, closed_on: organization.closedOn, successor_id: organization.successorId,
  ...codeColumns(codes),
})

const nameRows = ({ regionId, region, organizations }: World) =>
  organizations.flatMap(({ id, name, shortName, renamed }) =>
    renamed === null ? [] : [
      { region_id: regionId, id: idOf(region.slug, 'name', id, 1), organization_id: id, name: renamed.oldName, short_name: renamed.oldShortName, valid_from: '2012-01-01', valid_to: renamed.on },
      { region_id: regionId, id: idOf(region.slug, 'name', id, 2), organization_id: id, name, short_name: shortName, valid_from: renamed.on, valid_to: null },
    ])

const writeUsers = async ({ users }: DemoAccess): Promise<void> => {
  for (const { id, email, name, password } of users) {
    const passwordHash = await hashPassword(password)
    await withAccount(id, (tx) => tx.user.createMany({ data: [{ id, email, displayName: name, passwordHash }], skipDuplicates: true }))
  }
}

/** Municipalities, organizations, people and rights, in one transaction; what is already there is left alone. */
export const writeRegion = async (world: World, access: DemoAccess): Promise<void> => {
  const { regionId, people, organizations } = world
  await writeUsers(access)
  const { director } = demoDirector(world)
  const codes = makeCodes(world.region, organizations)
  const account = access.assignments.find((assignment) => assignment.role === 'director')?.userId ?? null
  await withTenant(regionId, async (tx) => {
    await insertRows(tx, 'municipality', municipalityRows(world))
    await insertRows(tx, 'organization', organizations.map((organization) => organizationRow(world, organization, codes.get(organization.id))))
    await insertRows(tx, 'organization_name', nameRows(world))
    await insertRows(tx, 'director', people.directors.map((person) => ({
      region_id: regionId, id: person.id, last_name: person.lastName, first_name: person.firstName, patronymic: person.patronymic, user_id: person.id === director.id ? account : null,
    })))
    await insertRows(tx, 'appointment', people.appointments.map((appointment) => ({
      region_id: regionId, id: appointment.id, director_id: appointment.directorId, organization_id: appointment.organizationId, position: appointment.position,
      is_acting: appointment.isActing, started_on: appointment.startedOn, ended_on: appointment.endedOn,
    })))
    await insertRows(tx, 'role_assignment', access.assignments.map(({ id, userId, role, scope }) => ({
      region_id: regionId, id, user_id: userId, role, municipality_id: scope.municipalityId ?? null, organization_id: scope.organizationId ?? null, valid_from: SERVED_FROM, created_at: `${SERVED_FROM}T06:00:00Z`,
    })))
  }, { timeoutMs: 60_000 })
}

/** A renamed organization bears its new name from its day on; what was published before keeps the old one. */
export const renameUntil = async ({ regionId, organizations }: World, day: string): Promise<void> => {
  const due = organizations.filter((organization) => organization.renamed !== null && organization.renamed.on <= day)
  await withTenant(regionId, async (tx) => {
    for (const { id, name, shortName } of due) await tx.organization.update({ where: { regionId_id: { regionId, id } }, data: { name, shortName } })
  })
}
