import { logger } from '@/platform/logger'
import { refuseBypass } from '@/usecases/settings/refuse-bypass'

/** The server does not start on a database role that could bypass row-level security, nor without a database to ask. */
export const guardStart = async (): Promise<void> => {
  try {
    await refuseBypass()
  } catch (fault) {
    logger().fatal({ fault: fault instanceof Error ? fault.stack : String(fault) }, 'server stopped')
    process.exit(1)
  }
}
