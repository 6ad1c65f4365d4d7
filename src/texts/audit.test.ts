import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditSentence, auditSentences, auditTexts } from './audit'

const root = path.join(process.cwd(), 'src', 'usecases')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(path.join(root, file), 'utf8'))
const matches = (text: string, pattern: RegExp): ReadonlyArray<string> => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])
/** Events of commands and of `appendAudit`; those of accounts are told elsewhere. */
const written = sources.flatMap((text) => matches(text, /(?:audit: \{|appendAudit\([^)]*?)[\s\S]{0,120}?event: '([\w.]+)'/g))
const reads = sources.flatMap((text) => text.split('defineQuery(').slice(1)).filter((query) => /^ {2}personal:/m.test(query)).flatMap((query) => matches(query, /name: '([\w.]+)'/g).slice(0, 1).map((name) => `${name}.read`))

describe('the journal', () => {
  it('finds the events of the use-cases', () => expect([written.length > 10, reads.length > 10]).toEqual([true, true]))
  it.each([...new Set([...written, ...reads])])('has a sentence for %s', (event) => expect(Object.keys(auditSentences)).toContain(event))
  it('says who was given what', () =>
    expect(auditSentence('role.assigned', { subjectName: 'Ольхова Вера', subjectId: '1', before: {}, after: { role: 'auditor' } })).toBe('Назначена роль: Ольхова Вера, аудитор'))
  it('does not fall over an event it does not know', () => expect(auditSentence('later.event', { subjectName: null, subjectId: '', before: {}, after: {} })).toBe(auditTexts.other))
})
