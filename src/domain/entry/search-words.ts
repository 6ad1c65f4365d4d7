const plain = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е')

/** Whether words hold what is searched for; «ё» is «е». */
export const holdsWords = (words: string, wanted: string): boolean => plain(words).includes(plain(wanted))
