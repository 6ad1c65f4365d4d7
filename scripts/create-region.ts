import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { z } from 'zod'
import { insertAccount } from '@/data/accounts/account.store'
import { insertInvitation } from '@/data/accounts/invitation.store'
import { disconnect } from '@/data/client'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { withTenant } from '@/data/tenant'
import type { RegionId, UserId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import { newId } from '@/platform/ids'
import { hashSecret } from '@/platform/token'
import { enqueueLetter } from '@/usecases/accounts/enqueue-letter'
import { newInvitationToken } from '@/usecases/accounts/invitation-token'
import { INVITATION_MS } from '@/usecases/accounts/write-invitation'
import { paths } from '@/web/paths'

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone)
const input = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), name: z.string().trim().min(3).max(300), kind: z.enum(['ministry', 'municipality', 'operator']).default('ministry'),
  zone: z.string().refine(isZone), 'admin-email': z.email().transform((email) => email.toLowerCase()),
})

/** Adds a tenant (only the owner of the database may) and invites its first administrator; returns the link, which is also sent by letter. */
export const createRegion = async (asked: unknown, ownerUrl: string): Promise<{ regionId: RegionId; link: string }> => {
  const { slug, name, kind, zone, 'admin-email': email } = input.parse(asked)
  const regionId = newId() as RegionId
  const vocabulary = readRegionVocabulary({ municipalOffice: 'МОУО', assessmentName: 'эффективность', mentor: 'наставник', ownerName: name, ownerShortName: name, operatorName: '', regionGenitive: name, regionPrepositional: name })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('INSERT INTO region (id, slug, name, kind, time_zone, vocabulary, is_demo) VALUES ($1, $2, $3, $4, $5, $6, false)', [regionId, slug, name, kind, zone, vocabulary]).finally(() => owner.end())
  const token = newInvitationToken(regionId)
  const now = systemClock()
  const expiresAt = new Date(now.getTime() + INVITATION_MS)
  const displayName = 'Администратор региона'
  await withTenant(regionId, async (tx) => {
    // An account without a password: nobody signs in by it, and nobody's own invitation is accepted by oneself.
    const installer = await insertAccount(tx, { id: newId() as UserId, email: `installation@${slug}.invalid`, displayName: 'Установка системы', createdAt: now })
    await insertInvitation(tx, { id: newId(), email, displayName, role: 'region_administrator', municipalityId: null, organizationId: null, tokenHash: hashSecret(token), expiresAt, createdById: installer.id, createdAt: now })
    const letter = { kind: 'invitation', regionName: name, displayName, timeZone: zone, expiresAt: expiresAt.toISOString(), token } as const
    await enqueueLetter({ tx, now, newId }, { recipient: email, letter, ownerId: null })
  })
  return { regionId, link: new URL(paths.invitation(token), env().APP_ORIGIN).href }
}

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { slug: text, name: text, kind: text, zone: text, 'admin-email': text } })
  const ownerUrl = process.env['DATABASE_OWNER_URL']
  if (ownerUrl === undefined) throw new Error('Не задана переменная DATABASE_OWNER_URL: адрес базы для её владельца (роль smer_owner).')
  const { link } = await createRegion(values, ownerUrl)
  process.stdout.write(`Регион создан. Приглашение администратора (72 часа): ${link}\n`)
  await disconnect()
}

if (process.argv[1]?.endsWith('create-region.ts') === true) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  })
}
