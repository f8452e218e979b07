import { describe, expect, it } from 'vitest'
import { topicOfHeadline } from '../../../../../src/main/library/articles/metadata/topic'

describe('topicOfHeadline', () => {
  it.each([
    ['Belarus Crisis: Thousands march through Minsk', 'Belarus Crisis'],
    ['Kestrel mission: Probe reaches comet', 'Kestrel mission'],
    ['Belarus election: Clashes in Minsk', 'Belarus election'],
    ['Review: The quiet year', 'Review'],
    ['Live: The bridge opens', 'Live'],
    ['COP 31: What was agreed', 'COP 31'],
    ['Hochwasser in Altenau: Die Bücher sind gerettet', 'Hochwasser in Altenau'],
    ['Round the Skerries: Haldane first home', 'Round the Skerries'],
    ['港町ニュース：冬の灯台に郵便局が開く', '港町ニュース'],
    ['Новая линия: Трамвай снова ходит', 'Новая линия'],
    ['Pożar w porcie: Statek odpłynął w porę', 'Pożar w porcie'],
    ['Grève dans les ports: Les bateaux attendent', 'Grève dans les ports'],
    ['Crisis del agua: El río vuelve', 'Crisis del agua'],
    ['【港口】大门关闭了', '港口'],
    ['[Harbour] A gate is shut', 'Harbour'],
    ['港口罢工:大门关闭了', '港口罢工']
  ])('finds the label of "%s"', (title, topic) => {
    expect(topicOfHeadline(title)).toBe(topic)
  })

  it.each([
    'Trams return at 10:30',
    'Ten years on: the tram that came back',
    'What we know: five things about the flood',
    'How to bake bread: a guide',
    'Soup for forty: what the Flats cook',
    'Ten years on: The tram that came back',
    'Il a dit: non',
    'Lukashenko: “I am not leaving”',
    'Merkel: „Wir schaffen das“',
    'He said it again, and again: no',
    'No colon at all',
    'A label far too long to be one because it goes on and on: the rest',
    'Ends with a colon:',
    ': starts with one',
    'https://example.org/a: an address',
    ''
  ])('sees none in "%s"', (title) => {
    expect(topicOfHeadline(title)).toBeNull()
  })
})
