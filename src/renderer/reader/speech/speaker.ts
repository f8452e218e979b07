import { createStore, type Store } from '../../library/store'
import { chooseVoice } from './chooseVoice'
import type { SpeechEngine } from './speechEngine'

/** How the reading aloud stands. `at`: the paragraph, from 0. */
export interface Speech {
  readonly status: 'loading' | 'speaking' | 'paused' | 'stopped' | 'no-voice' | 'failed'
  readonly at: number
}

export interface SpeakerOptions {
  readonly paragraphs: readonly string[]
  readonly language: string | null
  /** The paragraph to begin with. */
  readonly from: number
  /** Asked before each paragraph, so that a choice counts from the next one on. */
  readonly voiceName: () => string
  readonly rate: () => number
}

/** Reads a text aloud, paragraph by paragraph. */
export interface Speaker {
  readonly state: Store<Speech>
  /** Plays or pauses; after the end, from the beginning. */
  toggle(): void
  step(by: 1 | -1): void
  /** Says the paragraph again, with another voice or pace. */
  repeat(): void
  stop(): void
}

/** Begins to read a text aloud at once. */
export function startSpeaker(engine: SpeechEngine, options: SpeakerOptions): Speaker {
  const { paragraphs, language, from } = options
  const state = createStore<Speech>({ status: 'loading', at: from })
  let turn = 0
  const set = (status: Speech['status'], at = state.get().at) => state.set({ status, at })
  const say = async (at: number) => {
    turn += 1
    const mine = turn
    const text = paragraphs[at]
    if (text === undefined) return finish()
    set('loading', at)
    const voice = chooseVoice(await engine.voices(), language, options.voiceName())
    if (mine !== turn) return
    if (voice === null) return set('no-voice')
    set('speaking', at)
    engine.speak({ text, language, voice, rate: options.rate() }, (problem) => {
      if (mine !== turn) return
      if (problem === null) void say(at + 1)
      else set('failed')
    })
  }
  const finish = () => {
    turn += 1
    engine.cancel()
    set('stopped')
  }
  void say(from)
  return {
    state,
    toggle() {
      const { status, at } = state.get()
      if (status === 'speaking') {
        engine.pause()
        set('paused')
      } else if (status === 'paused') {
        engine.resume()
        set('speaking')
      } else if (status !== 'loading') void say(at >= paragraphs.length - 1 ? 0 : at)
    },
    step: (by) => void say(Math.min(paragraphs.length - 1, Math.max(0, state.get().at + by))),
    repeat: () => void say(state.get().at),
    stop: finish
  }
}
