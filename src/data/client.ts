import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from './generated/client'
import { env } from '@/platform/env'
import { closeQuick } from './quick-transaction'

const holder = globalThis as { smerPrisma?: PrismaClient }

/** One client a process; the pool is small because PostgreSQL answers in less than a millisecond. */
export const prisma = (): PrismaClient =>
  (holder.smerPrisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 12 }), errorFormat: 'minimal' }))

export type Transaction = Prisma.TransactionClient
export type InputJson = Prisma.InputJsonValue

/** For the end of a process that runs once: seeds, benchmarks, tests. */
export const disconnect = async (): Promise<void> => {
  await Promise.all([holder.smerPrisma?.$disconnect(), closeQuick()])
  delete holder.smerPrisma
}
