import { prisma } from './client'

/** Never throws: a lost database is an answer here, not a fault. */
export const isDatabaseAlive = async (): Promise<boolean> =>
  prisma().$queryRaw`SELECT 1`.then(() => true, () => false)
