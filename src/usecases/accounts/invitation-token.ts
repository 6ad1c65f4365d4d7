import type { RegionId } from '@/domain/shared/ids'
import { hashSecret, newSecret } from '@/platform/token'

const REGION_LENGTH = 22
const TOKEN_LENGTH = 65
const asUuid = (hex: string): string => [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

/** The link of an invitation names its region, since nothing of a region is found without it, and carries 256 random bits. */
export const newInvitationToken = (regionId: RegionId): string => `${Buffer.from(regionId.replaceAll('-', ''), 'hex').toString('base64url')}${newSecret()}`

export const readInvitationToken = (token: string): { regionId: RegionId; tokenHash: string } | undefined => {
  if (token.length !== TOKEN_LENGTH || !/^[\w-]+$/.test(token)) return undefined
  return { regionId: asUuid(Buffer.from(token.slice(0, REGION_LENGTH), 'base64url').toString('hex')) as RegionId, tokenHash: hashSecret(token) }
}
