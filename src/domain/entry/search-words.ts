import { foldLetters } from '../shared/fold-letters'

const plain = (text: string): string => foldLetters(text.trim())

/** Whether words hold what is searched for; «ё» is «е». */
export const holdsWords = (words: string, wanted: string): boolean => plain(words).includes(plain(wanted))
