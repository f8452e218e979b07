import type { NameKind } from '@shared/contract/stories'
import { fold } from '@shared/text/fold'

/** The kinds that something can speak for. */
export type TellingKind = Exclude<NameKind, 'other'>

/** Words that tell what a name is of, folded, with the weight of their word. */
export interface WordCue {
  readonly kind: TellingKind
  readonly weight: number
  readonly words: ReadonlySet<string>
}

const cue = (kind: TellingKind, weight: number, words: string): WordCue => ({ kind, weight, words: new Set(words.split(/\s+/).map(fold)) })

/** Words of the name itself: any of them, in any language. */
export const innerCues: readonly WordCue[] = [
  cue(
    'organization',
    4,
    `academy ag bahn agency airline airlines airways alliance army assembly association athletic authority bank board brothers bureau cabinet
    cbd cell cells club co college commission committee company confederation congress consortium cooperative corp corporation council
    court department directorate energy exchange federation fc finance firm force forces foundation front fund gmbh group guild holdings hospital inc industries media motors
    initiative institute institution intelligence kg laboratory laboratories league limited llc ltd lines ministry movement museum navy
    network newspaper nursery office orchestra organisation organization parliament partners party plc police press radio railways regiment
    rovers sa school secretariat senate service services steel society studio studios syndicate systems tribunal trust union united university
    wanderers workers
    allianz amt amtsgericht bundesrat bundestag bürgerunion gericht gesellschaft gewerkschaft hochschule klinikum krankenhaus landgericht
    liga ministerium nationalbank oberlandesgericht partei polizei rat regierung staatsanwaltschaft stiftung universität verband verein
    verlag verwaltungsgericht zeitung
    académie agence assemblée association autorité banque comité commission compagnie conseil cour entreprise fédération fondation groupe
    hôpital institut ministère musée parquet parti police société syndicat tribunal université
    asamblea asociación ayuntamiento banco comisión compañía congreso consejo corte empresa federación fundación grupo hospital instituto
    ministerio museo partido policía sindicato tribunal universidad
    академия банк верховный госдума комитет компания министерство музей партия полиция совет суд университет фонд`
  ),
  cue(
    'place',
    4,
    `airport avenue basin bay beach bridge canyon cape castle coast county creek crossing desert district fjord fort forest fork gate gulf
    harbour harbor head heights hill hills island islands isle isles junction lake lane loch mount mountain mountains ocean park pass
    peninsula peak plain port province quay region reservoir river road row sea square strait street tower town upper lower valley village
    volcano wood
    bahnhof berg brücke gasse insel kreis platz see straße strasse tal
    aéroport aiguille boulevard fleuve gare île lac mont montagne place plage pont rivière rue vallée
    aeropuerto bahía calle cabo isla islas lago monte playa plaza provincia puente puerto río sierra valle
    область море озеро остров площадь река улица`
  ),
  cue('place', 2, 'baixo north northern south southern east eastern west western sankt saint san santa sint st new les-eaux'),
  cue('organization', 2, 'city crown general national international federal')
]

/** Whether a word, folded, is part of what places or organisations are called. */
export function isInnerCue(word: string): boolean {
  return innerCues.some(({ words }) => words.has(word))
}

/** Words right before a name, by language; those of weight 1 say more of a single word than of a full name. */
export const leadingCues: Readonly<Record<string, readonly WordCue[]>> = {
  en: [
    cue('place', 2, 'in near outside across throughout around inside beyond off'),
    cue('place', 1, 'at from of to into toward towards north south east west'),
    cue('person', 1, 'by with'),
    cue('organization', 1, 'the joined')
  ],
  de: [cue('place', 2, 'in aus nach bei nahe um'), cue('person', 1, 'von mit')],
  fr: [cue('place', 2, 'en vers'), cue('place', 1, 'à de dans depuis'), cue('person', 1, 'par avec'), cue('organization', 1, 'chez')],
  es: [cue('place', 2, 'en hacia desde'), cue('place', 1, 'a de'), cue('person', 1, 'por con'), cue('organization', 1, 'la el')],
  ru: [cue('place', 2, 'в во из под около близ'), cue('place', 1, 'на к до'), cue('person', 1, 'с от у')]
}

/** Words that say what a thing is, right before its name or before “of”: "the city of Brae", "capital Minsk". */
export const farCues: readonly WordCue[] = [
  cue(
    'place',
    4,
    `capital cerca city coast nahe près island outside port province region resort river suburb town valley village volcano
    hauptstadt dorf stadt insel capitale commune île quartier village ville vallée capital ciudad isla pueblo provincia
    река реки реке реку столица столице город города городе поселок деревня деревне`
  ),
  cue('organization', 3, 'chairman chairwoman maker shares owner operator supplier konzern konzerns groupe empresa компании компания')
]

/** Words right after a name. */
export const followingCues: readonly WordCue[] = [
  cue(
    'person',
    2,
    `said says told asked added wrote argued insisted warned announced replied testified recalled who whose himself herself
    sagte erklärte betonte warnte meinte der die dessen
    déclaré affirmé dit expliqué annoncé assure affirme explique
    dijo afirmó declaró explicó aseguró anunció quien
    сказал сказала заявил заявила сообщил сообщила отметил отметила`
  ),
  cue('organization', 3, 'shares spokesman spokeswoman spokesperson shareholders employees staff executives ceo plc'),
  cue('place', 2, 'airport station harbour harbor residents streets police border')
]

/** Ends of single words that name places. */
const placeEndings: readonly string[] = [
  'bach',
  'berg',
  'borough',
  'burg',
  'bury',
  'dorf',
  'ford',
  'furt',
  'grad',
  'hafen',
  'haven',
  'heim',
  'hausen',
  'ingen',
  'land',
  'mouth',
  'nord',
  'pol',
  'port',
  'shire',
  'stadt',
  'stan',
  'tal',
  'ton',
  'ville',
  'wick',
  'град',
  'город',
  'ск',
  'ский'
]

/** Whether a folded word ends like a place's name and has at least three letters more. */
export function endsLikePlace(word: string): boolean {
  return placeEndings.some((end) => word.endsWith(end) && word.length >= end.length + 3)
}
