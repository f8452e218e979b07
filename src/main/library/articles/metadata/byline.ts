import { collapseSpace } from '../dom/text'
import { foldText, isSameText } from '../text/sameText'
import {
  agencies,
  houseWords,
  joiners,
  nobodies,
  openers,
  particles,
  roles,
  separators,
  smallParticles,
  tightOpeners,
  tightRoles
} from './bylineWords'
import { monthNumber } from './monthNames'
import { textLimits } from './plainText'

const maxLine = 200
const maxNames = 10

/** What parts the names of a byline from what follows them. */
const endOfNames = /\s+[|•·–—-]+\s+|\s*[|•·｜]\s*|\n|\s{3,}/
/** Asides in brackets, addresses of mail and of accounts. */
const asides = /\s*[(（[<][^)）\]>]*[)）\]>]|\s*\S+@\S+\.\S+|\s*@\w+|\s*https?:\S+/g
/** RFC 822 as RSS has it: "ada@quay.example (Ada Winter)". */
const mailbox = /^\s*\S+@\S+\s*\(([^()]+)\)\s*$/
/** "Ada Winter in Minsk": where a reporter is. */
const place = /\s(?:in|aus|à|en|w|в|из|from|reporting from)\s+\p{Lu}[\p{L}\s.-]*$/u
/** What follows the names without a mark: a date, or who took the pictures. */
const sequel =
  /\s+(?:\d|(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato|опубликовано)(?!\p{L})|(?:fotos?|photos?|photographs?|photography|pictures|bilder?|bild|illustrations?|video|фото|写真)\s*(?:[:：]|by\s)).*$/iu
/** "Ada Winter at the town hall". */
const whereabouts = /\s(?:at|outside|near) (?:the )?\p{L}[\p{L}\s.'’-]*$/u
/** A clerk's sign instead of a name: "red", "jw". */
const sign = /^\p{Ll}{1,4}\.?$/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A byline's names alone, joined with ", ": without "By", roles, agencies, places, dates and addresses; null when nothing like a name stays. */
export function cleanByline(line: string): string | null {
  return joinNames(namesOf(line))
}

/** The names in a byline, in order; an agency only when nobody else is named. */
export function namesOf(line: string): string[] {
  const text = withoutOpener(collapseSpace(line.slice(0, 2_000).replace(mailbox, '$1')))
  const [head = ''] = text.split(endOfNames).filter((part) => part.trim() !== '')
  const found = splitNames(head.replace(asides, '').replace(sequel, ''))
  const names = found.map(cleanName).filter((name) => name !== null)
  const people = names.filter((name) => !isAgency(name))
  return unique(people.length > 0 ? people : names).slice(0, maxNames)
}

/** Names as one text; null when there are none. */
export function joinNames(names: readonly string[]): string | null {
  let joined = ''
  for (const name of unique(names)) {
    const next = joined === '' ? name : `${joined}, ${name}`
    if (next.length <= textLimits.byline) joined = next
  }
  return joined || null
}

/** Tells a line that is a byline and nothing else ("By Ada Winter"). */
export function isBylineLine(line: string): boolean {
  if (line.length > maxLine || /[.!?。！？]$/.test(line)) return false
  if (withoutOpener(line) === line.trim()) return tightRoles.test(line) && wordCount(line) <= 4 && namesOf(line).length === 1
  const words =
    withoutOpener(line)
      .split(endOfNames)[0]
      ?.split(/[\s,]+/) ?? []
  const isNamed = words.length <= 14 && words.slice(0, 2).every((word) => !/^\p{Ll}/u.test(word) || particles.has(word))
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !isSmallWord(word))
  return isNamed && small.length <= words.length / 3 && namesOf(line).length > 0
}

function isAgency(name: string): boolean {
  const folded = foldText(name)
  return agencies.has(folded) || folded.split(' ').some((word) => houseWords.has(word))
}

function isSmallWord(word: string): boolean {
  return particles.has(word) || roles.has(foldText(word)) || /^(?:and|und|et|y|e|in|i|и|en|og|och|ve|for|at|of)$/.test(word)
}

function withoutOpener(line: string): string {
  return line.trim().replace(openers, '').replace(tightOpeners, '').replace(openers, '')
}

/** The parts between commas and "and"; a surname with its first name after a comma stays whole. */
function splitNames(text: string): string[] {
  const parts = text.split(separators).flatMap(splitAtWords)
  const isOneName = parts.length > 1 && parts.every((part) => wordCount(part) <= 1) && !unspaced.test(text)
  return isOneName && !parts.every(isAgency) ? parts.slice(0, 1) : dropAfterNames(parts)
}

/** "Ada and Tomas Winter", "Smith and Sons", "Ortega y Gasset": between single words, "and" is part of a name. */
function splitAtWords(text: string): string[] {
  const parts = text.split(joiners).map((part) => part.trim())
  return parts.every((part) => wordCount(part) > 1 || isAgency(part) || roles.has(foldText(part))) ? parts : [text.trim()]
}

/** After a name of two words or more, a part of one word is a place or a desk, and one with a role in it is no name. */
function dropAfterNames(parts: readonly string[]): string[] {
  const [first = '', ...rest] = parts
  const isShort = wordCount(first) < 2 || unspaced.test(first)
  return [first, ...rest.filter((part) => (isShort || wordCount(part) > 1 || agencies.has(foldText(part))) && !/^\p{Ll}/u.test(part))]
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** One name as it is shown; null for a role, a placeholder, an address, a date or a sentence. */
function cleanName(given: string): string | null {
  const bare = withoutOpener(given).replace(place, '').replace(whereabouts, '').replace(tightRoles, '')
  const text = withoutRoles(bare.replace(/^[\s,;:.'"“”„–—-]+|[\s,;:"“”„–—-]+$/g, ''))
  const folded = foldText(text)
  if (text.length > textLimits.name || !isNameLike(text) || nobodies.has(folded) || (sign.test(text) && !agencies.has(folded))) return null
  if (agencies.has(folded)) return text
  const isRole = folded.split(' ').some((word) => roles.has(word)) && wordCount(text) !== 2
  if (isRole || roles.has(folded.split(' ')[0] ?? '') || monthNumber(text) !== null || isSentence(text)) return null
  return calmName(text)
}

/** "Chief reporter Ada Winter" and "Ada Winter Political Correspondent" lose what she is. */
function withoutRoles(text: string): string {
  const words = text.split(' ')
  const isRole = (word: string | undefined) => word !== undefined && roles.has(foldText(word))
  while (words.length > 2 && isRole(words[0])) words.shift()
  while (words.length > 2 && (isRole(words.at(-1)) || monthNumber(words.at(-1) ?? '') !== null)) words.pop()
  return words.join(' ')
}

function isSentence(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  const small = rest.filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word))
  if (/[!?…]|\p{L}{4}\.\s+\p{Lu}/u.test(text)) return true
  return /^\p{Ll}/u.test(first) ? rest.length > 2 && !particles.has(first) : small.length > 1
}

function isNameLike(text: string): boolean {
  return (
    withoutOpener(`${text} x`) !== 'x' && /\p{L}{2}/u.test(text) && !/^(?:https?:|www\.|@)|[\\{}<>=]/.test(text) && wordCount(text) <= 8
  )
}

/** A name in capitals, or with the surname in them ("Hélène AUMONT"), as it is written elsewhere; one word alone is an abbreviation. */
function calmName(text: string): string {
  if (!/\s/.test(text) || !/\p{Lu}{3}/u.test(text)) return text
  const isShouted = !/\p{Ll}/u.test(text)
  // Turkish and its kin have two letters i.
  const locale = /[ĞŞİğşı]/.test(text) ? 'tr' : 'en'
  return text
    .split(/(?<=[\s'’-])/)
    .map((word, index) => (isShouted || /^\p{Lu}{4,}[\s'’-]?$/u.test(word) ? calm(word, index, locale) : word))
    .join('')
}

function calm(word: string, index: number, locale: string): string {
  const small = word.toLocaleLowerCase(locale)
  if (index > 0 && smallParticles.has(small.trim())) return small
  const isInitials = /\.\p{Lu}/u.test(word) || word.trim().length < 2
  return isInitials ? word : small.replace(/^\p{P}*\p{L}/u, (start) => start.toLocaleUpperCase(locale))
}

/** Tells a text that can be nothing but a person's name, as far as capitals tell. */
export function isPlainName(text: string): boolean {
  const words = text.split(' ')
  const isNamed = words.every((word, index) => /^\p{Lu}[\p{L}\p{M}.'’-]+$/u.test(word) || (index > 0 && particles.has(word)))
  return words.length >= 2 && words.length <= 4 && isNamed && cleanByline(text) === text
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => isSameText(other, name)) === index)
}
