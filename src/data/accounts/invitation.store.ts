import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import type { Role } from '../generated/enums'
import type { TenantTx } from '../tenant'

export type InvitationRow = {
  readonly id: string
  readonly email: string
  readonly displayName: string
  readonly role: Role
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly createdById: UserId
  readonly createdAt: Date
}

type Row = Omit<InvitationRow, 'municipalityId' | 'organizationId' | 'createdById'> & { municipalityId: string | null; organizationId: string | null; createdById: string }
const columns = { id: true, email: true, displayName: true, role: true, municipalityId: true, organizationId: true, expiresAt: true, acceptedAt: true, createdById: true, createdAt: true } as const
const toInvitation = (row: Row): InvitationRow => ({ ...row, municipalityId: row.municipalityId as MunicipalityId | null, organizationId: row.organizationId as OrganizationId | null, createdById: row.createdById as UserId })

export const insertInvitation = async (tx: TenantTx, invitation: Omit<InvitationRow, 'acceptedAt'> & { tokenHash: string }): Promise<void> => {
  await tx.invitation.create({ data: { regionId: tx.regionId, ...invitation } })
}

export const findInvitation = async (tx: TenantTx, tokenHash: string): Promise<InvitationRow | undefined> => {
  const row = await tx.invitation.findUnique({ where: { regionId_tokenHash: { regionId: tx.regionId, tokenHash } }, select: columns })
  return row === null ? undefined : toInvitation(row)
}

/** Takes the link: true for exactly one of those who come with it at once. */
export const updateAcceptedInvitation = async (tx: TenantTx, id: string, now: Date): Promise<boolean> =>
  (await tx.invitation.updateMany({ where: { regionId: tx.regionId, id, acceptedAt: null, expiresAt: { gt: now } }, data: { acceptedAt: now } })).count === 1

/** A newer letter to the same address makes the older links void. */
export const updateVoidInvitations = async (tx: TenantTx, email: string, now: Date): Promise<void> => {
  await tx.invitation.updateMany({ where: { regionId: tx.regionId, email, acceptedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

export const listOpenInvitations = async (tx: TenantTx, now: Date): Promise<ReadonlyArray<InvitationRow>> =>
  (await tx.invitation.findMany({ where: { regionId: tx.regionId, acceptedAt: null, expiresAt: { gt: now } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 100, select: columns })).map(toInvitation)

export const findInvitationById = async (tx: TenantTx, id: string): Promise<InvitationRow | undefined> => {
  const row = await tx.invitation.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toInvitation(row)
}

/** Its link opens nothing from now on. */
export const updateClosedInvitation = async (tx: TenantTx, id: string, now: Date): Promise<void> => {
  await tx.invitation.updateMany({ where: { regionId: tx.regionId, id, acceptedAt: null }, data: { expiresAt: now } })
}

/** A newer letter to the same address about the same organization; invitations to other roles are not the director's to touch. */
export const updateVoidDelegateInvitations = async (tx: TenantTx, { email, organizationId, now }: { email: string; organizationId: OrganizationId; now: Date }): Promise<void> => {
  await tx.invitation.updateMany({ where: { regionId: tx.regionId, email, organizationId, role: 'organization_delegate', acceptedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

export const listDelegateInvitations = async (tx: TenantTx, organizationIds: ReadonlyArray<OrganizationId>, now: Date): Promise<ReadonlyArray<InvitationRow>> =>
  (await tx.invitation.findMany({ where: { regionId: tx.regionId, organizationId: { in: [...organizationIds] }, role: 'organization_delegate', acceptedAt: null, expiresAt: { gt: now } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: columns })).map(toInvitation)
