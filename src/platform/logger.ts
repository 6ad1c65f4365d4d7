import pino from 'pino'
import { env } from './env'

let instance: pino.Logger | undefined
/** JSON lines on standard output. Personal data never goes into a log: log ids and codes. */
export const logger = (): pino.Logger => (instance ??= pino({ level: env().LOG_LEVEL, base: null, redact: ['password', 'token', 'email'] }))
