import { faultFacts } from '@/platform/fault-facts'
import { logger } from '@/platform/logger'

/** A bug or a lost database, logged once with the number that the person is shown. */
export const reportFault = (error: unknown, requestId: string): void => {
  logger().error({ requestId, fault: faultFacts(error) }, 'fault')
}
