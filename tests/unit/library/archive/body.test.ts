import { expect, test } from 'vitest'
import { type BodyPicture, composeBody } from '../../../../src/main/library/archive/body'

const kept: BodyPicture = { src: 'offprint-image://stored/a.png', reason: null, width: 4, height: 3, alt: 'A "quoted" <alt>' }
const missing: BodyPicture = { src: null, reason: 'Timed out & gave up', width: null, height: null, alt: 'A pier' }
const compose = (html: string) =>
  composeBody(html, {
    pictures: new Map([
      [0, kept],
      [1, missing]
    ]),
    savedLinks: new Map([['https://x.example/a?b=1&c=2', 7]])
  })

test.each([
  ['leaves text as it is', '<p>1 &lt; 2 &amp; <em>three</em>&nbsp;</p>', '<p>1 &lt; 2 &amp; <em>three</em>&nbsp;</p>'],
  [
    'gives a kept picture its address and true size',
    '<img data-image="0" alt="old" width="9" height="9" title="t">',
    '<img data-image="0" src="offprint-image://stored/a.png" width="4" height="3" alt="A &quot;quoted&quot; &lt;alt&gt;" title="t">'
  ],
  [
    'says in its place why a picture is missing',
    '<figure><img data-image="1" /><figcaption>x</figcaption></figure>',
    '<figure><span class="missing-picture" data-image="1" data-reason="Timed out &amp; gave up">A pier</span><figcaption>x</figcaption></figure>'
  ],
  ['drops a picture that nothing is known of', '<p>a<img data-image="9">b<img src="https://x.example/t.gif">c</p>', '<p>abc</p>'],
  [
    'numbers a link to a saved story',
    '<a href="https://x.example/a?b=1&amp;c=2">a > b</a>',
    '<a href="https://x.example/a?b=1&amp;c=2" data-article-id="7">a > b</a>'
  ],
  [
    'trusts no number that came with the page',
    '<a href="https://x.example/z" data-article-id="7">a</a>',
    '<a href="https://x.example/z">a</a>'
  ],
  ['is not misled by > in an attribute', '<img alt="a > b" data-image="9"><p title="<img>">x</p>', '<p title="<img>">x</p>']
])('%s', (_name, html, expected) => {
  expect(compose(html).html).toBe(expected)
})

test('knows which pictures the text shows', () => {
  expect([...compose('<img data-image="1"><img data-image="0"><img data-image="5">').shown]).toEqual([1, 0])
})
