import { expect, test } from 'vitest'
import { plainText } from '../../../../src/main/library/archive/plainText'

test.each([
  ['paragraphs are parted by blank lines', '<h2>Title</h2><p>One\n two</p><p>three</p>', 'Title\n\nOne two\n\nthree'],
  ['entities become characters', '<p>1 &lt; 2 &amp;&nbsp;3 &#8364;</p>', '1 < 2 &\u00a03 €'],
  ['a line break stays one', '<p>Roses <br> are red</p>', 'Roses\nare red'],
  ['words of inline elements are not parted', '<p>un<em>believ</em>able</p>', 'unbelievable'],
  ['lists and quotes are paragraphs', '<ul><li>a</li><li>b</li></ul><blockquote><p>c</p></blockquote>d', 'a\n\nb\n\nc\n\nd'],
  ['lines of code are kept', '<p>a</p><pre>  if x\n\n    y\n</pre>', 'a\n\n  if x\n    y'],
  ['cells are parted', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\n\nc'],
  ['a picture has no words, its caption has', '<figure><img alt="x"><figcaption>By the sea</figcaption></figure>', 'By the sea'],
  ['nothing is empty', '<p> </p><div></div>', '']
])('%s', (_name, html, text) => {
  expect(plainText(html)).toBe(text)
})
