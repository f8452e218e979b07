import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../../../src/main/library/articles/metadata/language'
import { jsonLd, pageOf } from './pageOf'

const texts = {
  en: 'The harbour gate was shut on Sunday after more than a hundred years, and nobody in the lower town seemed to mind very much. The keeper, who had opened it each morning, said that he would now sleep until eight and then see what the day would bring him and his dog.',
  de: 'Das Hafentor wurde am Sonntag nach mehr als hundert Jahren geschlossen, und in der Unterstadt schien das niemanden besonders zu stören. Der Wärter, der es jeden Morgen geöffnet hatte, sagte, er werde nun bis acht Uhr schlafen und dann sehen, was der Tag ihm und seinem Hund bringe.',
  fr: 'La porte du port a été fermée dimanche après plus de cent ans, et personne dans la ville basse ne semblait vraiment s’en soucier. Le gardien, qui l’ouvrait chaque matin, a dit qu’il dormirait désormais jusqu’à huit heures et verrait ensuite ce que la journée lui apporterait.',
  ru: 'Портовые ворота закрыли в воскресенье спустя более ста лет, и в нижнем городе это, кажется, никого особенно не огорчило. Сторож, который открывал их каждое утро, сказал, что теперь будет спать до восьми.',
  ja: '港の門は日曜日に閉じられた。百年以上ものあいだ毎朝開けられてきたが、下町の人びとはあまり気にしていないようだった。番人はこれからは八時まで眠ると言った。',
  zh: '港口的大门在星期天关闭了，一百多年来它每天早晨都会打开，但是下城的居民似乎并不在意。看门人说，从今以后他要睡到八点，然后再看这一天会给他和他的狗带来什么。',
  ko: '항구의 문이 일요일에 닫혔다. 백 년이 넘도록 매일 아침 열렸지만 아랫마을 사람들은 별로 신경 쓰지 않는 것 같았다. 문지기는 이제 여덟 시까지 자겠다고 말했다.',
  ar: 'أُغلقت بوابة الميناء يوم الأحد بعد أكثر من مئة عام، ولم يبد أن أحدا في البلدة السفلى يهتم كثيرا بذلك. وقال الحارس الذي كان يفتحها كل صباح إنه سينام الآن حتى الثامنة.',
  he: 'שער הנמל נסגר ביום ראשון אחרי יותר ממאה שנים, ונדמה שלאיש בעיר התחתית לא היה אכפת במיוחד. השומר שפתח אותו מדי בוקר אמר שמעתה יישן עד שמונה.'
} as const

const language = (html: string, text: string, feed: string | null = null) => readLanguage(pageOf(html), feed, text)

describe('the language of a story', () => {
  it.each([
    ['html lang', '<html lang="en-GB">', texts.en, 'en-GB'],
    ['html lang with an underscore', '<html lang="en_us">', texts.en, 'en-US'],
    ['xml:lang', '<html xml:lang="de">', texts.de, 'de'],
    ['the box around the headline', '<html lang="en"><article lang="de"><h1>Ein Tor</h1></article>', texts.de, 'de'],
    ['content-language', '<meta http-equiv="Content-Language" content="de, en">', texts.de, 'de'],
    ['og:locale', '<meta property="og:locale" content="fr_FR">', texts.fr, 'fr-FR'],
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', inLanguage: 'de-AT' }), texts.de, 'de-AT'],
    [
      'JSON-LD with a language thing',
      jsonLd({ '@type': 'NewsArticle', inLanguage: [{ '@type': 'Language', name: 'de' }] }),
      texts.de,
      'de'
    ],
    ['Dublin Core', '<meta name="dc.language" content="de">', texts.de, 'de'],
    ['a country for a language', '<html lang="jp">', texts.ja, 'ja'],
    ['an old code', '<html lang="iw">', texts.he, 'he']
  ])('is read from %s', (_what, html, text, expected) => {
    expect(language(html, text)).toBe(expected)
  })

  it.each([
    ['en', texts.ru, 'ru'],
    ['en', texts.ja, 'ja'],
    ['en', texts.zh, 'zh'],
    ['en', texts.ko, 'ko'],
    ['en', texts.ar, 'ar'],
    ['en', texts.he, 'he'],
    ['en', texts.de, 'de'],
    ['en-US', texts.fr, 'fr'],
    ['ru', texts.en, 'en'],
    ['ja', texts.en, 'en'],
    ['zh', texts.ja, 'ja']
  ])('is not the %s of a template around another text', (said, text, expected) => {
    expect(language(`<html lang="${said}">`, text)).toBe(expected)
  })

  it.each([
    [
      'sr-Latn',
      'Kapija luke zatvorena je u nedelju posle više od sto godina, i nikome u donjem gradu kao da to nije smetalo. Čuvar koji ju je otvarao svakog jutra rekao je da će sada spavati do osam.'
    ],
    [
      'da',
      'Havneporten blev lukket søndag efter mere end hundrede år, og ingen i den nedre by så ud til at have noget imod det. Vagten, som åbnede den hver morgen, sagde, at han nu ville sove til klokken otte.'
    ],
    [
      'uk',
      'Портові ворота зачинили в неділю після понад ста років, і нікого в нижньому місті це, здається, не засмутило. Сторож, який відчиняв їх щоранку, сказав, що тепер спатиме до восьмої.'
    ],
    ['en', 'Kurz.'],
    ['zh-Hant', texts.zh],
    ['fa', texts.ar]
  ])('stays the %s that the page says when the text can be that', (said, text) => {
    expect(language(`<html lang="${said}">`, text)).toBe(said)
  })

  it('takes the one statement of several that fits the text', () => {
    expect(language('<html lang="en"><meta property="og:locale" content="ru_RU">', texts.ru)).toBe('ru-RU')
    expect(language('<html lang="en">', texts.ru, 'ru-BY')).toBe('ru-BY')
  })

  it.each(Object.entries(texts))('is guessed from a text in %s', (expected, text) => {
    expect(readLanguage(null, null, text)).toBe(expected)
  })

  it('is not guessed from a few words in a common script', () => {
    expect(readLanguage(null, null, 'A gate')).toBeNull()
    expect(readLanguage(null, null, '')).toBeNull()
  })

  it('is nothing that is no language tag', () => {
    expect(language('<html lang="{{ lang }}">', 'x')).toBeNull()
    expect(language('<html lang="und">', 'x')).toBeNull()
  })
})
