const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const anyEastAsian = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const sentenceEnd = /[.!?…。！？؟۔।։](?:["”’»›」』)\]\s]|\[\d+\])*$/u

/** What one East Asian character says, in Latin letters: a page of Chinese is a third as long as its translation. */
const eastAsianWorth = 2.5

/** Length of a text in Latin letters, so that one threshold holds for every script. */
export function textLength(text: string): number {
  if (!anyEastAsian.test(text)) return text.length
  return text.length + (text.match(eastAsian)?.length ?? 0) * (eastAsianWorth - 1)
}

/** Whether a text ends as sentences do, in any script; Thai has no such sign and is told by its length alone. */
export function endsAsSentence(text: string): boolean {
  return sentenceEnd.test(text) || (/\p{Script=Thai}$/u.test(text) && text.length > 60)
}
