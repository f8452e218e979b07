/** What speaks for two groups of articles telling one event; each as a number of about 0 to 2. */
export interface GroupEvidence {
  /** Root of the cosine of their term vectors. */
  readonly likeness: number
  /** Rare words and rare names in both, each by how rare it is and how many articles of both hold it. */
  readonly words: number
  readonly names: number
  /** The two most telling shared names. */
  readonly firstName: number
  readonly secondName: number
  /** Rare words that headlines of both hold. */
  readonly headlines: number
  /** 1 when they share no rare name. */
  readonly noName: number
  /** The likeness of groups that share no rare name. */
  readonly likenessWithoutName: number
  /** Share of the names that each is most about which the other holds, 0 to 1. */
  readonly mainNames: number
  /** Shared numbers that few other articles hold. */
  readonly figures: number
  /** A quarter of the logarithm of the days between the last of the one and the first of the other. */
  readonly gap: number
  /** Logarithms of the smaller and the larger group's size. */
  readonly smaller: number
  readonly larger: number
  /** Rare shared names, the more the larger the smaller group. */
  readonly namesOfMany: number
  /** Links between them, for each article of the smaller group: 0 to 1. */
  readonly links: number
  /** 1 when they have no language in common. */
  readonly acrossLanguages: number
  /** 1 when headlines of both open with one label, -1 when with different ones. */
  readonly label: number
  /** 1 when an outlet tells both. */
  readonly sameFeed: number
}

/**
 * Weights of a logistic model, learnt from the labelled news to tune by: `npm run bench -- learnStories` prints them anew.
 * Above zero speaks for one story. That of links is given by hand: in the labelled news they lead within an event, on the web anywhere.
 */
export const weights: Readonly<Record<keyof GroupEvidence, number>> = {
  likeness: 1.95,
  words: 2.17,
  names: 1.11,
  firstName: 1.74,
  secondName: 1.5,
  headlines: 0.87,
  noName: -1.49,
  likenessWithoutName: 4.5,
  mainNames: 1.87,
  figures: 2.66,
  gap: -2.59,
  smaller: -2.22,
  larger: -0.16,
  namesOfMany: 1.29,
  links: 3,
  acrossLanguages: 0.54,
  label: 3.09,
  sameFeed: -0.68
}
export const BIAS = -3.33

/** Log-odds that two groups tell one event. */
export function oddsOfOneStory(evidence: GroupEvidence): number {
  let odds = BIAS
  for (const [kind, weight] of Object.entries(weights) as [keyof GroupEvidence, number][]) odds += weight * evidence[kind]
  return odds
}

/** Odds asked of any two groups, and beyond them of an article that is alone: it has less to show. */
const ASKED = 0.5
const ASKED_OF_ONE = 0.5

/** Log-odds from which two groups of these sizes are taken for one story. */
export function askedOdds(one: number, other: number): number {
  return ASKED + (Math.min(one, other) === 1 ? ASKED_OF_ONE : 0)
}
