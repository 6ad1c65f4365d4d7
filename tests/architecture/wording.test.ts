import { describe, expect, it } from 'vitest'
import { filesUnder, wordingOf } from './sources'

/** Names of formats and of things that have no Russian spelling. */
const ALLOWED_LATIN = ['XLSX', 'DOCX', 'XLS', 'CSV', 'JSON', 'PDF', 'ZIP', 'API', 'Microsoft Excel', 'Excel', 'LibreOffice', 'Windows', 'Ctrl', 'Esc', 'Enter', 'Tab', 'IP', 'Tor', 'SMTP', 'UTF-8', 'xlsx', 'csv', 'json']
/** Units of a method that mean a word and not a measure: compared with, never shown from there. */
const UNITS = ['да/нет', 'уровень']
const isRussian = (text: string): boolean => /[А-Яа-яЁё]/.test(text)
const latinOf = (text: string): ReadonlyArray<string> =>
  (text.replace(/<[^>]*>|https?:\/\/\S+/g, ' ').match(/[A-Za-z][A-Za-z-]*/g) ?? []).filter((word) => !ALLOWED_LATIN.includes(word))

describe('Russian wording', () => {
  const texts = filesUnder('src/texts', /^(?!.*\.test\.).*\.ts$/)

  it.each(texts)('%s has no Latin letters and no exclamation marks', (file) => {
    const wording = wordingOf(file).filter(isRussian)
    expect(wording.filter((text) => latinOf(text).length > 0)).toEqual([])
    expect(wording.filter((text) => text.includes('!'))).toEqual([])
  })

  it.each(texts)('%s quotes with «ёлочки»', (file) => {
    expect(wordingOf(file).filter((text) => isRussian(text) && /["“”„]/.test(text))).toEqual([])
  })

  it('lies in src/texts: nothing that a person is shown is worded in another layer', () => {
    // The domain reads Russian words that people type and the platform names the sender of letters: that is data, not wording.
    const layers = ['src/policy', 'src/data', 'src/usecases', 'src/web', 'src/actions', 'src/ui', 'app']
    const others = layers.flatMap((layer) => filesUnder(layer, /^(?!.*\.test\.).*\.tsx?$/))
    expect(others.filter((file) => wordingOf(file).some((text) => isRussian(text) && !UNITS.includes(text)))).toEqual([])
  })
})
