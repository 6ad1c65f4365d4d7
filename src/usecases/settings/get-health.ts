import { isDatabaseAlive } from '@/data/health'

/** Whether this process can answer people: its database answers. */
export const isHealthy = (): Promise<boolean> => isDatabaseAlive()
