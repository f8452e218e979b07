import { describe, expect, it } from 'vitest'
import { collectMedia, mergeMedia } from '../../../../src/main/library/articles/content/media/collectMedia'
import { fileTypeOf, isStream, kindOfMime, readSeconds } from '../../../../src/main/library/articles/content/media/mediaFiles'
import { findPlayer } from '../../../../src/main/library/articles/content/media/players'
import { scriptFrame } from '../../../../src/main/library/articles/content/media/scriptFrames'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import type { MediaReference } from '../../../../src/main/library/articles/types'

const prose = `<p>${'The harbour was full of boats that nobody had seen before, and all of them were blue. '.repeat(3)}</p>`.repeat(3)

function extract(body: string) {
  const pageHtml = new TextEncoder().encode(`<article><h1>Boats</h1>${prose}${body}${prose}</article>`)
  return extractStory({ pageHtml, contentType: 'text/html', pageUrl: 'https://boats.example/a', hints: noHints })
}

const file = (url: string, rest: Partial<MediaReference> = {}): MediaReference => ({
  url,
  kind: 'audio',
  mime: null,
  title: null,
  bytes: null,
  seconds: null,
  poster: null,
  ...rest
})

describe('players of other sites', () => {
  it.each([
    ['https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?rel=0', 'https://www.youtube.com/watch?v=AbCdEfGhIjK'],
    ['https://youtu.be/AbCdEfGhIjK', 'https://www.youtube.com/watch?v=AbCdEfGhIjK'],
    ['https://www.youtube.com/embed/videoseries?list=PL123', 'https://www.youtube.com/playlist?list=PL123'],
    ['https://player.vimeo.com/video/123?h=x', 'https://vimeo.com/123'],
    ['https://geo.dailymotion.com/player/x1.html?video=x8abc', 'https://www.dailymotion.com/video/x8abc'],
    ['https://open.spotify.com/embed/track/4uLU6h', 'https://open.spotify.com/track/4uLU6h'],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b', 'https://soundcloud.com/a/b'],
    ['https://embed.podcasts.apple.com/us/podcast/a/id1', 'https://podcasts.apple.com/us/podcast/a/id1'],
    ['https://player.twitch.tv/?channel=boats&parent=x', 'https://www.twitch.tv/boats'],
    ['https://clips.twitch.tv/embed?clip=Blue', 'https://clips.twitch.tv/Blue'],
    ['https://www.instagram.com/p/AbC/embed/captioned/', 'https://www.instagram.com/p/AbC/'],
    ['https://platform.twitter.com/embed/Tweet.html?id=99', 'https://twitter.com/i/status/99'],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fb%2Fvideos%2F1',
      'https://www.facebook.com/b/videos/1'
    ],
    ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k', 'https://bsky.app/profile/did:plc:abc/post/3k'],
    ['https://social.example/@boats/12/embed', 'https://social.example/@boats/12'],
    ['https://embed.reddit.com/r/boats/comments/1/x/?embed=true', 'https://www.reddit.com/r/boats/comments/1/x/'],
    ['https://flo.uri.sh/visualisation/77/embed', 'https://public.flourish.studio/visualisation/77/'],
    ['https://e.infogram.com/boats-1h', 'https://infogram.com/boats-1h'],
    ['https://docs.google.com/viewer?url=https%3A%2F%2Fa.example%2Fb.pdf&embedded=true', 'https://a.example/b.pdf'],
    ['https://cdn.embedly.com/widgets/media.html?src=x&url=https%3A%2F%2Fa.example%2Fvideo', 'https://a.example/video']
  ])('%s opens as %s', (frame, page) => {
    expect(findPlayer(frame)?.page).toBe(page)
  })

  it('are no players for other addresses', () => {
    expect(findPlayer('https://boats.example/embed/1')).toBeNull()
    expect(findPlayer('https://www.youtube.com/about')).toBeNull()
  })

  it('never open anything but a web page', () => {
    const story = extract(
      '<iframe src="https://w.soundcloud.com/player/?url=javascript%3Aalert(1)" title="Bad"></iframe><iframe src="javascript:alert(1)"></iframe><iframe src="https://www.facebook.com/plugins/post.php?href=file%3A%2F%2F%2Fetc%2Fpasswd" title="Worse"></iframe>'
    )
    expect(story.html).not.toMatch(/javascript:|file:/)
    expect(story.html.match(/embed-card/g)).toHaveLength(2)
  })

  it('that scripts would write are told by the script', () => {
    expect(scriptFrame({ src: '//gist.github.com/ada/0123abc.js?file=a.ts' })).toBe('https://gist.github.com/ada/0123abc')
    expect(scriptFrame({ src: 'https://telegram.org/js/telegram-widget.js?22', 'data-telegram-post': 'boats/7' })).toBe(
      'https://t.me/boats/7'
    )
    expect(scriptFrame({ src: 'https://evil.example/gist.github.com/a/b.js' })).toBeNull()
  })

  it('are two hundred cards at most', () => {
    const story = extract('<iframe src="https://player.vimeo.com/video/1"></iframe><p>And again.</p>'.repeat(1_000))
    expect(story.html.match(/embed-card/g)?.length).toBeLessThanOrEqual(200)
    expect(story.pictures.length).toBeLessThanOrEqual(60)
  })
})

describe('files', () => {
  it('are told by their endings and types', () => {
    expect(fileTypeOf('https://a.example/b.MP3?x=1.pdf')).toEqual({ kind: 'audio', mime: 'audio/mpeg' })
    expect(fileTypeOf('https://a.example/b.html')).toBeNull()
    expect(fileTypeOf('not an address')).toBeNull()
    expect(kindOfMime('video/mp4; codecs="avc1"')).toBe('video')
    expect(kindOfMime('application/pdf')).toBe('document')
    expect(kindOfMime('application/javascript')).toBeNull()
    expect(isStream('https://a.example/b.m3u8', null)).toBe(true)
  })

  it.each([
    ['754', 754],
    ['12:34', 754],
    ['1:02:03', 3723],
    ['PT1H2M3S', 3723],
    ['P1DT1S', 86_401],
    ['0', null],
    ['soon', null],
    [null, null]
  ])('last %s: %s seconds', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds)
  })

  it('stand in the text where they are numbered in the list', () => {
    const story = extract(
      '<audio src="/a.mp3"></audio><p>Between.</p><video src="/b.mp4" poster="/b.jpg" title="B"></video><p>After.</p><audio src="/a.mp3"></audio>'
    )
    expect(story.media.map(({ url }) => url)).toEqual(['https://boats.example/a.mp3', 'https://boats.example/b.mp4'])
    expect([...story.html.matchAll(/data-media="(\d+)"/g)].map(([, position]) => position)).toEqual(['0', '1', '0'])
    expect(story.pictures[story.media[1]?.poster ?? -1]?.candidates[0]?.url).toBe('https://boats.example/b.jpg')
  })

  it('that play as a stream have a card and nothing to save', () => {
    const story = extract('<video title="Live"><source src="/live.m3u8" type="application/x-mpegURL"></video>')
    expect(story.html).toContain('Live (boats.example)')
    expect(story.media).toEqual([])
  })

  it('in a sentence stay links', () => {
    const story = extract('<p>The report, which is <a href="/report.pdf">here</a>, took nine years and says very little of the boats.</p>')
    expect(story.media).toEqual([])
    expect(story.html).toContain('<a href="https://boats.example/report.pdf">here</a>')
  })

  it('of page and feed are listed once, each knowing what either says', () => {
    const ofPage = [file('https://a.example/1.mp3', { title: 'One', poster: 2 })]
    const ofFeed = [
      file('http://www.a.example/1.mp3#t', { title: 'Feed', bytes: 9, seconds: 8, mime: 'audio/mpeg' }),
      file('https://a.example/2.mp3')
    ]
    expect(mergeMedia(ofPage, ofFeed)).toEqual([
      file('https://a.example/1.mp3', { title: 'One', poster: 2, bytes: 9, seconds: 8, mime: 'audio/mpeg' }),
      file('https://a.example/2.mp3')
    ])
    expect(mergeMedia([], [])).toEqual([])
    expect(collectMedia(null, null)).toEqual([])
  })
})

describe('posts of other sites', () => {
  it('keep their words as a quote that ends in its source', () => {
    const story = extract(
      '<blockquote class="twitter-tweet"><p>Blue boats, nine of them.</p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/1?ref=x">May 1</a></blockquote>'
    )
    expect(story.html).toContain(
      '<blockquote><p>Blue boats, nine of them.</p><p>— Harbour (@harbour) May 1, <a href="https://twitter.com/harbour/status/1">twitter.com</a></p></blockquote>'
    )
  })

  it('that say nothing are cards', () => {
    const story = extract(
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/A1/"><a href="https://www.instagram.com/p/A1/">View this post on Instagram</a></blockquote>'
    )
    expect(story.html).toContain('<p class="embed-card"><a href="https://www.instagram.com/p/A1/">Post at instagram.com</a></p>')
  })
})
