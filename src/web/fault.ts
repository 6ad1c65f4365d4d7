import { logger } from '@/platform/logger'

const MESSAGE_LENGTH = 300
const codeOf = (error: Error): string | undefined => ('code' in error && typeof error.code === 'string' ? error.code : undefined)

/** The database client prints values into its messages: only the last line, which names the trouble, is kept. */
const shortMessage = (error: Error): string => (error.message.trim().split('\n').at(-1) ?? '').slice(0, MESSAGE_LENGTH)
const frames = (error: Error): ReadonlyArray<string> => (error.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12)

/** A bug or a lost database, logged once with the number that the person is shown. */
export const reportFault = (error: unknown, requestId: string): void => {
  const fault = error instanceof Error ? { name: error.name, code: codeOf(error), message: shortMessage(error), frames: frames(error) } : { name: typeof error }
  logger().error({ requestId, fault }, 'fault')
}
