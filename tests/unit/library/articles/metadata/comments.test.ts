import { describe, expect, it } from 'vitest'
import { commentCountOf } from '../../../../../src/main/library/articles/metadata/commentCount'
import { jsonLd, metadataOf, storyUrl } from './pageOf'

describe('a comment count in a line', () => {
  it.each([
    ['12 comments', 12],
    ['0 comments', 0],
    ['1 comment', 1],
    ['1,204 comments', 1204],
    ['1.204 Kommentare', 1204],
    ['1.2k comments', 1200],
    ['Comments (3)', 3],
    ['Comments: 7', 7],
    ['View all 14 comments', 14],
    ['Show comments (14)', 14],
    ['No comments yet', 0],
    ['3 Kommentare', 3],
    ['Kommentare (12)', 12],
    ['Keine Kommentare', 0],
    ['5 commentaires', 5],
    ['Réactions (9)', 9],
    ['6 comentarios', 6],
    ['2 comentários', 2],
    ['4 commenti', 4],
    ['11 reacties', 11],
    ['7 komentarzy', 7],
    ['5 yorum', 5],
    ['8 комментариев', 8],
    ['Комментарии (8)', 8],
    ['9 коментарів', 9],
    ['3 تعليقات', 3],
    ['٣ تعليقات', 3],
    ['۴ دیدگاه', 4],
    ['5 תגובות', 5],
    ['コメント 4件', 4],
    ['12 条评论', 12],
    ['评论 12', 12],
    ['댓글 12', 12]
  ])('"%s" is %i', (line, count) => {
    expect(commentCountOf(line)).toBe(count)
  })

  it.each([
    'Comments',
    'Leave a comment',
    '12',
    '12 commentators met',
    'Nobody comments on 12 things that happened',
    'Comment policy 2026 applies',
    ''
  ])('sees none in "%s"', (line) => {
    expect(commentCountOf(line)).toBeNull()
  })
})

describe('the comment count of a page', () => {
  const h1 = '<h1>A gate is shut</h1>'

  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', commentCount: 0 }), 0],
    ['JSON-LD as text', jsonLd({ '@type': 'NewsArticle', commentCount: '12' }), 12],
    [
      'a statistic',
      jsonLd({
        '@type': 'NewsArticle',
        interactionStatistic: [
          { interactionType: 'https://schema.org/LikeAction', userInteractionCount: 99 },
          { interactionType: { '@type': 'CommentAction' }, userInteractionCount: '12' }
        ]
      }),
      12
    ],
    ['the answers to a question', jsonLd({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Why?', answerCount: 3 } }), 3],
    ['microdata', '<div itemscope itemtype="https://schema.org/Article"><meta itemprop="commentCount" content="12"></div>', 12],
    [
      'retired microdata',
      '<div itemscope itemtype="https://schema.org/Article"><meta itemprop="interactionCount" content="UserComments:12"></div>',
      12
    ],
    ['a data attribute', `${h1}<span data-comment-count="12">Discuss</span>`, 12],
    ['a box for the count', `${h1}<span class="comment-count">12</span>`, 12],
    ['a link', `${h1}<a href="#comments">12</a>`, 12],
    ['a link to a page of comments', `${h1}<a href="${storyUrl}/comments">12 comments</a>`, 12],
    ['a line below the headline', `${h1}<p>Ada Winter · 12 comments</p>`, 12],
    ['a name for screen readers', `${h1}<a href="#talk" aria-label="12 comments"><i></i></a>`, 12],
    ['a line below the text', `${h1}<p>${'The gate is shut. '.repeat(20)}</p><div>Antworten: 12</div>`, 12],
    ['a heading of the comments', `${h1}<section id="comments"><h2>12 Comments</h2></section>`, 12],
    [
      'no other story',
      `${h1}<a class="comments-link" href="/world/another#comments">44 comments</a><a class="comments-link" href="/world/a-third#comments">3 comments</a>`,
      null
    ],
    ['no teaser beside it', `${h1}<aside><span class="comment-count">44</span></aside>`, null],
    ['no date that looks like one', `${h1}<p class="comment-policy">Comments closed on 8 November</p>`, null]
  ])('is read from %s', (_what, html, expected) => {
    expect(metadataOf(html).commentCount).toBe(expected)
  })

  it('is the feed’s when the page says none', () => {
    expect(metadataOf(h1, { commentCount: 7 }).commentCount).toBe(7)
    expect(metadataOf(`${h1}<p>0 comments</p>`, { commentCount: 7 }).commentCount).toBe(0)
  })
})

describe('the address of the comments', () => {
  const h1 = '<h1>A gate is shut</h1>'

  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', discussionUrl: '/talk/12' }), 'https://quay.example/talk/12'],
    ['a link of replies', `${h1}<a rel="replies" href="/talk/12">Talk</a>`, 'https://quay.example/talk/12'],
    ['a fragment', `${h1}<a href="#comments">12 comments</a>`, `${storyUrl}#comments`],
    ['a page below the story', `${h1}<a href="a-gate-is-shut/comments">12 comments</a>`, `${storyUrl}/comments`],
    ['a page with the story’s number', `${h1}<a href="/comments/123456">12 comments</a>`, 'https://quay.example/comments/123456'],
    ['the place on the page', `${h1}<div id="disqus_thread"></div>`, `${storyUrl}#disqus_thread`],
    ['no script', `${h1}<a class="comments" href="javascript:open()">12 comments</a>`, null],
    ['no other story', `${h1}<a href="/world/another-story#comments">44 comments</a>`, null],
    ['no single comment', `${h1}<a href="#comment-17">Ada says</a>`, null],
    ['nothing', h1, null]
  ])('is read from %s', (_what, html, expected) => {
    const url = _what.includes('number') ? 'https://quay.example/world/123456-a-gate' : storyUrl
    expect(metadataOf(html, {}, url).commentsUrl).toBe(expected)
  })

  it('is the feed’s before a mere link, and only over http', () => {
    expect(metadataOf(`${h1}<a href="#comments">12 comments</a>`, { commentsUrl: 'https://talk.example/12' }).commentsUrl).toBe(
      'https://talk.example/12'
    )
    expect(metadataOf(h1, { commentsUrl: 'javascript:alert(1)' }).commentsUrl).toBeNull()
    expect(metadataOf(h1, { commentsUrl: `https://talk.example/${'x'.repeat(3_000)}` }).commentsUrl).toBeNull()
  })
})
