const MESSAGE_LENGTH = 300
const codeOf = (error: Error): string | undefined => ('code' in error && typeof error.code === 'string' ? error.code : undefined)

/** The database client prints values into its messages: only the last line, which names the trouble, is kept. */
const shortMessage = (error: Error): string => (error.message.trim().split('\n').at(-1) ?? '').slice(0, MESSAGE_LENGTH)
const frames = (error: Error): ReadonlyArray<string> => (error.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12)

/** What is logged of a bug or a lost database: never the values that a message carries. */
export const faultFacts = (fault: unknown) =>
  fault instanceof Error ? { name: fault.name, code: codeOf(fault), message: shortMessage(fault), frames: frames(fault) } : { name: typeof fault }
