import { expect, test } from 'vitest'
import { findNames } from '../../../../src/main/library/names/findNames'

const texts: readonly (readonly [name: string, language: string | null, text: string, names: readonly string[]])[] = [
  [
    'people, places and organisations',
    'en',
    'Voters in Minsk met Sviatlana Tsikhanouskaya. She thanked the European Union and left Minsk.',
    ['Minsk', 'Sviatlana Tsikhanouskaya', 'European Union']
  ],
  ['no first word of a sentence', 'en', 'Police waited. Nobody came, said a man.', []],
  ['a first word that is large elsewhere too', 'en', 'Minsk waited. Trains to Minsk stopped.', ['Minsk']],
  ['a first word before another large one', 'en', 'Mira Solane spoke. The crowd cheered.', ['Mira Solane']],
  ['titles are no part of a name', 'en', 'They met President Anton Krell and Mrs Solane.', ['Anton Krell', 'Solane']],
  [
    'little words inside a name',
    'en',
    'It was the Bank of Norland that paid Ursula von der Leyen.',
    ['Ursula von der Leyen', 'Bank of Norland']
  ],
  ['two names around "of"', 'en', 'We asked Ines Marapa of Baliro.', ['Ines Marapa', 'Baliro']],
  ['no days and months', 'en', 'It rained on Monday in August over Brae.', ['Brae']],
  ['possessives', 'en', 'It was Krell’s plane.', ['Krell']],
  ['German nouns are not names', 'de', 'In der Stadt sprach der Maler Ottmar Kriel mit dem Richter über die Bilder.', ['Ottmar Kriel']],
  ['French', 'fr', 'À Sarnovo, la préfète Hélène Carval a parlé avec Anton Krell.', ['Hélène Carval', 'Anton Krell', 'Sarnovo']],
  ['Japanese foreign names', 'ja', '大統領選でルカシェンコ氏が', ['ルカシェンコ']],
  ['scripts without capitals', 'ar', 'ذهب الرجل إلى السوق', []]
]

test.each(texts)('finds %s', (_name, language, text, names) => {
  expect(
    findNames(text, language)
      .map((name) => name.text)
      .sort()
  ).toEqual([...names].sort())
})
