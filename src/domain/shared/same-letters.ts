/** Letters that whoever looks for a name takes for one: each of `from` is read as the one at its place in `to`. */
export const sameLetters = { from: 'ёЁ', to: 'еЕ' } as const

export const withPlainLetters = (text: string): string => text.replaceAll(/[ёЁ]/g, (letter) => sameLetters.to.charAt(sameLetters.from.indexOf(letter)))
