import { Agent, request } from 'undici'

/**
 * The floor: every feed, page and picture of the sites fetched with two connections a host and thrown away.
 * What a reader could reach that stored nothing and understood nothing.
 */
export async function downloadAll(feedUrls: readonly string[], stories: number, picturesPerStory: number): Promise<number> {
  const agent = new Agent({ connections: 2 })
  const start = performance.now()
  await Promise.all(feedUrls.map((feedUrl) => downloadSite(agent, feedUrl, stories, picturesPerStory)))
  await agent.close()
  return (performance.now() - start) / 1000
}

async function downloadSite(agent: Agent, feedUrl: string, stories: number, picturesPerStory: number): Promise<void> {
  const get = async (path: string): Promise<void> => {
    const { body } = await request(new URL(path, feedUrl), { dispatcher: agent })
    await body.arrayBuffer()
  }
  await get('/feed.xml')
  const numbers = Array.from({ length: stories }, (_, story) => story)
  const pictures = Array.from({ length: picturesPerStory }, (_, at) => at)
  await Promise.all(
    numbers.map((story) => get(`/story/${story}`).then(() => Promise.all(pictures.map((at) => get(`/picture/${story}-${at}.png`)))))
  )
}
