/** For a database: each letter of `from` is read as the one at its place in `to`. Case is its own matter there. */
export const sameLetters = { from: 'ёЁ', to: 'еЕ' } as const

/** Words as they are compared: case and the two dots of «ё» make no difference. */
export const foldLetters = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
