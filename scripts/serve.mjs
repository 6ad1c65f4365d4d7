// The server alone, for a container: the database is prepared elsewhere. PORT and HOST say where it listens.
import { projectRoot } from './root.mjs'

process.chdir(projectRoot)
process.argv = [process.execPath, 'next', 'start', '-p', process.env.PORT ?? '3000', '-H', process.env.HOST ?? '0.0.0.0']
await import('next/dist/bin/next')
