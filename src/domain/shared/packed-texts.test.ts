import { expect, it } from 'vitest'
import { packTexts, unpackTexts } from './packed-texts'

it.each([
  [['Иванова Мария Петровна', 'Петров Иван Петрович', 'Иванова Мария Петровна']], [['']], [[]], [['', 'а', '']], [['toString constructor', '__proto__']],
  [Array.from({ length: 100 }, (_, at) => `МБОУ СОШ № ${at} с. Новое`)],
])('gives back what went in: %#', (texts) => expect(unpackTexts(packTexts(texts), texts.length)).toEqual(texts))
it('makes one space of many', () => expect(unpackTexts(packTexts([' Школа \n № 1 ']), 1)).toEqual(['Школа № 1']))
it('says a word once', () => expect(packTexts(['а б', 'б а'])).toEqual({ words: 'а б', codes: '0 1\n1 0' }))
