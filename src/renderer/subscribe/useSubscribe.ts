import type { Feed, FeedCandidate } from '@shared/contract/feeds'
import { useState } from 'react'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'

/** How far a subscription has come. */
export type SubscribeStep =
  | { readonly kind: 'asking'; readonly problem: string | null }
  | { readonly kind: 'looking' }
  | { readonly kind: 'choosing'; readonly candidates: readonly FeedCandidate[] }

/** Subscribes to an address; when its page offers several feeds, shows them to choose from. */
export function useSubscribe(onSubscribed: (feed: Feed, isNew: boolean) => void) {
  const [step, setStep] = useState<SubscribeStep>({ kind: 'asking', problem: null })
  const subscribe = async (url: string): Promise<void> => {
    setStep({ kind: 'looking' })
    try {
      const result = await request('feeds.subscribe', { url })
      if (result.kind === 'choose') return setStep({ kind: 'choosing', candidates: result.candidates })
      setStep({ kind: 'asking', problem: null })
      onSubscribed(result.feed, result.isNew)
    } catch (thrown) {
      setStep({ kind: 'asking', problem: sayWhy(thrown) })
    }
  }
  const startOver = () => setStep({ kind: 'asking', problem: null })
  return { step, subscribe, startOver }
}
