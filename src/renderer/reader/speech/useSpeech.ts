import type { Settings } from '@shared/contract/settings'
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createStore } from '../../library/store'
import { bringIntoView, flowOf } from '../position/flow'
import { placeAt } from '../position/readingPlace'
import { storyBlocks, storyBody } from '../storyBlocks'
import { voicesFor } from './chooseVoice'
import { type Speaker, type Speech, startSpeaker } from './speaker'
import type { SpeechEngine, Voice } from './speechEngine'

type Choice = Pick<Settings, 'speechVoice' | 'speechRate'>
const nothing = createStore<Speech>({ status: 'loading', at: 0 })

/** Reads the story of a pane aloud from the paragraph at its head on, for as long as the caller is shown. */
export function useSpeech(pane: RefObject<HTMLElement | null>, engine: SpeechEngine, choice: Choice) {
  const [speaker, setSpeaker] = useState<Speaker | null>(null)
  const [blocks, setBlocks] = useState<readonly HTMLElement[]>([])
  const [voices, setVoices] = useState<readonly Voice[]>([])
  const chosen = useRef(choice)
  chosen.current = choice
  const speech = useSyncExternalStore((speaker?.state ?? nothing).subscribe, (speaker?.state ?? nothing).get)
  useEffect(() => {
    const spoken = spokenBlocks(pane.current)
    const language = storyBody(pane.current)?.closest('[lang]')?.getAttribute('lang') || null
    const started = startSpeaker(engine, {
      paragraphs: spoken.map(({ textContent }) => textContent?.trim() ?? ''),
      language,
      from: firstShown(pane.current, spoken),
      voiceName: () => chosen.current.speechVoice,
      rate: () => chosen.current.speechRate / 100
    })
    setBlocks(spoken)
    setSpeaker(started)
    let isWanted = true
    void engine.voices().then((all) => isWanted && setVoices(voicesFor(all, language)))
    return () => {
      isWanted = false
      started.stop()
    }
  }, [pane, engine])
  useSpokenMark(blocks[speech.at], speech.status)
  return { speech, speaker, count: blocks.length, voices }
}

/** What is read aloud: words, not code, tables and pictures. */
function spokenBlocks(pane: HTMLElement | null): readonly HTMLElement[] {
  const body = storyBody(pane)
  return body === null ? [] : storyBlocks(body).filter((block) => !block.matches('pre, table, figure') && block.textContent?.trim())
}

function firstShown(pane: HTMLElement | null, blocks: readonly HTMLElement[]): number {
  if (pane === null) return 0
  const flow = flowOf(pane)
  return placeAt(flow.edge() + 1, blocks.map(flow.extentOf))?.block ?? 0
}

/** A paragraph that shows whole is left where it is. */
function keepInView(block: HTMLElement): void {
  const frame = block.closest('[data-reader]')?.getBoundingClientRect()
  const at = block.getBoundingClientRect()
  const isShown = frame && at.top >= frame.top && at.bottom <= frame.bottom && at.left >= frame.left && at.right <= frame.right
  if (!isShown) bringIntoView(block)
}

/** Marks the paragraph that is being read, and keeps it in view. */
function useSpokenMark(block: HTMLElement | undefined, status: Speech['status']): void {
  const isMarked = status === 'speaking' || status === 'paused'
  useEffect(() => {
    if (block === undefined || !isMarked) return
    block.setAttribute('data-spoken', '')
    keepInView(block)
    return () => block.removeAttribute('data-spoken')
  }, [block, isMarked])
}
