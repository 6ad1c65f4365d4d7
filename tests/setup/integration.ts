import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, inject, vi } from 'vitest'
import { createTestDatabase } from './test-server'

// Runs before the test file and so before any module of the program is read: each file gets a database of its own.
const files = mkdtempSync(path.join(tmpdir(), 'smer-test-files-'))
const name = `smer_test_${inject('testServer').run}_${process.env['VITEST_POOL_ID'] ?? '1'}`
const { appUrl, ownerUrl, readonlyUrl } = await createTestDatabase(inject('testServer'), name)

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  DATABASE_READONLY_URL: readonlyUrl,
  SMER_DATA_DIR: files,
  APP_ORIGIN: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'integration-tests-only-secret-of-enough-length',
  LOG_LEVEL: 'silent',
})

const printed = vi.spyOn(console, 'error')
afterEach(() => {
  expect(printed.mock.calls).toEqual([])
  printed.mockClear()
})
afterAll(() => rmSync(files, { recursive: true, force: true }))
