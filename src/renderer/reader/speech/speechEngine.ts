/** A voice of the system. */
export interface Voice {
  readonly name: string
  /** BCP 47 tag. */
  readonly language: string
  readonly isDefault: boolean
}

/** What is to be said, and how. */
export interface Utterance {
  readonly text: string
  readonly language: string | null
  readonly voice: Voice
  /** 1 is the voice's usual pace. */
  readonly rate: number
}

/** Something that speaks: the system, or a test in its place. */
export interface SpeechEngine {
  /** Empty when the system has none. */
  voices(): Promise<readonly Voice[]>
  /** Says something, in place of what is being said. Told of its end, not when it is cut off. */
  speak(utterance: Utterance, onEnd: (problem: string | null) => void): void
  pause(): void
  resume(): void
  cancel(): void
}
