import type { UserId } from '@/domain/shared/ids'
import { defaultSupporterRule, type SupporterRule } from '@/domain/supporters/propose-supporters'
import type { TenantTx } from '../tenant'
import { decodeBounds } from './supporter.codec'

/** The rule in force; the one every region begins with where none was set. */
export const findSupporterRule = async (tx: TenantTx): Promise<SupporterRule> => {
  const row = await tx.supporterRule.findFirst({ where: { regionId: tx.regionId }, orderBy: { number: 'desc' } })
  return row === null ? defaultSupporterRule : { number: row.number, ...decodeBounds(row.bounds) }
}

export const insertSupporterRule = async (tx: TenantTx, { number, ...bounds }: SupporterRule, made: { id: string; by: UserId; at: Date }): Promise<void> => {
  await tx.supporterRule.create({ data: { regionId: tx.regionId, id: made.id, number, bounds, createdById: made.by, createdAt: made.at } })
}
