#!/usr/bin/env node
// Stands in for the schema-engine binary that `prisma` would otherwise download: ministries' networks forbid that.
// `prisma generate` and `prisma validate` only need the file to exist and to tell its version.
// Everything else is refused aloud: a dummy engine makes `prisma migrate` report success having done nothing.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const REFUSAL = 'This project does not migrate through the prisma command: use `npm run make-migration` and scripts/db/migrate.mjs.'
const INTERNAL_ERROR = 4466

const argumentsGiven = process.argv.slice(2)

function printVersion() {
  const { version } = createRequire(import.meta.url)('@prisma/engines-version/package.json')
  process.stdout.write(`schema-engine-cli ${version}\n`)
}

function refuseRequest(line) {
  const { id } = JSON.parse(line)
  const error = { code: INTERNAL_ERROR, message: REFUSAL, data: { is_panic: false, message: REFUSAL, meta: {}, error_code: null } }
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error })}\n`)
}

function refuseCommand() {
  const record = { timestamp: new Date().toISOString(), level: 'ERROR', fields: { message: REFUSAL }, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(record)}\n`)
  process.exitCode = 1
}

if (argumentsGiven.some((argument) => argument === '--version' || argument === '-V')) printVersion()
else if (argumentsGiven.includes('cli')) refuseCommand()
else createInterface({ input: process.stdin }).on('line', (line) => line.trim() !== '' && refuseRequest(line)).on('close', () => process.exit(1))
