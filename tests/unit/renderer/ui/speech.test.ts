import { describe, expect, test } from 'vitest'
import { chooseVoice } from '../../../../src/renderer/reader/speech/chooseVoice'
import { type SpeakerOptions, startSpeaker } from '../../../../src/renderer/reader/speech/speaker'
import type { SpeechEngine, Utterance, Voice } from '../../../../src/renderer/reader/speech/speechEngine'

const anna: Voice = { name: 'Anna', language: 'de-DE', isDefault: true }
const moira: Voice = { name: 'Moira', language: 'en-IE', isDefault: false }
const sam: Voice = { name: 'Sam', language: 'en-US', isDefault: true }

/** An engine that says nothing and can be told when an utterance ends. */
function silentEngine(voices: readonly Voice[]) {
  const said: Utterance[] = []
  const calls: string[] = []
  let end: (problem: string | null) => void = () => undefined
  const engine: SpeechEngine = {
    voices: async () => voices,
    speak: (utterance, onEnd) => {
      said.push(utterance)
      end = onEnd
    },
    pause: () => calls.push('pause'),
    resume: () => calls.push('resume'),
    cancel: () => calls.push('cancel')
  }
  return { engine, said, calls, end: (problem: string | null = null) => end(problem), cut: () => end }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const options = (more: Partial<SpeakerOptions> = {}): SpeakerOptions => ({
  paragraphs: ['One.', 'Two.', 'Three.'],
  language: 'en',
  from: 0,
  voiceName: () => '',
  rate: () => 1,
  ...more
})

describe('reading aloud', () => {
  test('goes from paragraph to paragraph and stops at the end', async () => {
    const { engine, said, end } = silentEngine([sam])
    const speaker = startSpeaker(engine, options({ from: 1 }))
    await settled()
    expect(speaker.state.get()).toEqual({ status: 'speaking', at: 1 })
    end()
    await settled()
    expect(speaker.state.get().at).toBe(2)
    end()
    await settled()
    expect(speaker.state.get()).toEqual({ status: 'stopped', at: 2 })
    expect(said.map(({ text }) => text)).toEqual(['Two.', 'Three.'])
    speaker.toggle()
    await settled()
    expect(speaker.state.get()).toEqual({ status: 'speaking', at: 0 })
  })

  test('pauses, goes on, and steps within the text', async () => {
    const { engine, said, calls } = silentEngine([sam])
    const speaker = startSpeaker(engine, options())
    await settled()
    speaker.toggle()
    expect(speaker.state.get().status).toBe('paused')
    speaker.toggle()
    expect(calls).toEqual(['pause', 'resume'])
    speaker.step(-1)
    await settled()
    speaker.step(1)
    await settled()
    expect(said.map(({ text }) => text)).toEqual(['One.', 'One.', 'Two.'])
  })

  test('an utterance that was cut off does not move it on', async () => {
    const { engine, said, cut } = silentEngine([sam])
    const speaker = startSpeaker(engine, options())
    await settled()
    const first = cut()
    speaker.step(1)
    await settled()
    first(null)
    await settled()
    expect(said).toHaveLength(2)
    expect(speaker.state.get().at).toBe(1)
  })

  test('says when there is no voice for the language, and when the system fails', async () => {
    const silent = startSpeaker(silentEngine([anna]).engine, options())
    await settled()
    expect(silent.state.get().status).toBe('no-voice')
    const { engine, end } = silentEngine([sam])
    const speaker = startSpeaker(engine, options())
    await settled()
    end('synthesis-failed')
    expect(speaker.state.get().status).toBe('failed')
  })

  test('takes the pace and the voice chosen meanwhile from the next paragraph on', async () => {
    const chosen = { name: '', rate: 1 }
    const { engine, said, end } = silentEngine([sam, moira])
    startSpeaker(engine, options({ voiceName: () => chosen.name, rate: () => chosen.rate }))
    await settled()
    Object.assign(chosen, { name: 'Moira', rate: 1.5 })
    end()
    await settled()
    expect(said.map(({ voice, rate }) => [voice.name, rate])).toEqual([
      ['Sam', 1],
      ['Moira', 1.5]
    ])
  })
})

test('a voice fits the language first, then the choice, the region, the system', () => {
  const voices = [anna, moira, sam]
  expect(chooseVoice(voices, 'en-IE', '')?.name).toBe('Moira')
  expect(chooseVoice(voices, 'en', '')?.name).toBe('Sam')
  expect(chooseVoice(voices, 'en', 'Moira')?.name).toBe('Moira')
  expect(chooseVoice(voices, 'de', 'Moira')?.name).toBe('Anna')
  expect(chooseVoice(voices, 'fr', '')).toBeNull()
  expect(chooseVoice(voices, null, '')?.name).toBe('Anna')
})
