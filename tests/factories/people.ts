import type { AppointmentId, DirectorId, MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import type { OrganizationType } from '@/domain/models/model-document'
import { newId } from '@/platform/ids'
import { withTenant } from '@/data/tenant'
import { day, unique } from './unique'

type Place = { regionId: RegionId; municipalityId: MunicipalityId }
export type OrganizationFixture = Place & { organizationId: OrganizationId; code: string; name: string; type: OrganizationType }
export type DirectorFixture = { regionId: RegionId; directorId: DirectorId; name: string }
export type AppointmentFixture = { regionId: RegionId; appointmentId: AppointmentId; directorId: DirectorId; organizationId: OrganizationId }

type OrganizationOptions = {
  code?: string
  type?: OrganizationType
  name?: string
  shortName?: string
  founderLevel?: 'regional' | 'municipal'
  isRural?: boolean
  isSmall?: boolean
  hasSelection?: boolean
  size?: 'small' | 'medium' | 'large'
  headcount?: number
  openedOn?: string
  closedOn?: string
  successorId?: OrganizationId
}

export const anOrganization = async ({ regionId, municipalityId }: Place, options: OrganizationOptions = {}): Promise<OrganizationFixture> => {
  const mark = unique()
  const { openedOn, closedOn, ...facts } = options
  const organizationId = newId() as OrganizationId
  const data = {
    code: mark, type: 'secondary_school' as OrganizationType, name: `Школа ${mark}`, shortName: `Школа ${mark}`, founderLevel: 'municipal' as const,
    isRural: false, isSmall: false, hasSelection: false, size: 'medium' as const, headcount: 400, ...facts,
    ...(openedOn === undefined ? {} : { openedOn: day(openedOn) }),
    ...(closedOn === undefined ? {} : { closedOn: day(closedOn) }),
  }
  await withTenant(regionId, (tx) => tx.organization.create({ data: { ...data, regionId, id: organizationId, municipalityId } }))
  return { regionId, municipalityId, organizationId, code: data.code, name: data.name, type: data.type }
}

type DirectorOptions = { lastName?: string; firstName?: string; patronymic?: string; userId?: UserId }

export const aDirector = async ({ regionId }: { regionId: RegionId }, options: DirectorOptions = {}): Promise<DirectorFixture> => {
  const directorId = newId() as DirectorId
  const data = { lastName: `Проверочный-${unique()}`, firstName: 'Иван', patronymic: 'Петрович', ...options }
  await withTenant(regionId, (tx) => tx.director.create({ data: { ...data, regionId, id: directorId } }))
  return { regionId, directorId, name: `${data.lastName} ${data.firstName} ${data.patronymic}`.trim() }
}

type AppointmentOptions = { directorId?: DirectorId; position?: string; isActing?: boolean; startedOn?: string; endedOn?: string }

/** A director in an organization; without `directorId` a new director is made. */
export const anAppointment = async (place: { regionId: RegionId; organizationId: OrganizationId }, options: AppointmentOptions = {}): Promise<AppointmentFixture> => {
  const { regionId, organizationId } = place
  const { position = 'Директор', isActing = false, startedOn = '2015-09-01', endedOn } = options
  const directorId = options.directorId ?? (await aDirector({ regionId })).directorId
  const appointmentId = newId() as AppointmentId
  const ended = endedOn === undefined ? {} : { endedOn: day(endedOn) }
  await withTenant(regionId, (tx) =>
    tx.appointment.create({ data: { regionId, id: appointmentId, directorId, organizationId, position, isActing, startedOn: day(startedOn), ...ended } }),
  )
  return { regionId, appointmentId, directorId, organizationId }
}
