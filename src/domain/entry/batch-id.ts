/** Sixteen random bytes → a UUID of version 4. Pages on plain http have no `randomUUID`. */
export const uuidOf = (random: Uint8Array): string => {
  const hex = [...random].map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'))
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10, 16)].map((part) => part.join('')).join('-')
}
