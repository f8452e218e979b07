import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { allowedAttributes, allowedElements } from '../../../../src/main/library/articles/sanitize/allowlist'
import { sanitizeHtml } from '../../../../src/main/library/articles/sanitize/sanitizeHtml'
import { casePath, runCase } from '../../../fixtures/pages/goldenPage'

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img data-image="1" src="https://evil.example/x" onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/relative">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="background:url(https://evil.example)">x</p>',
  '<form action="https://evil.example"><input autofocus onfocus=alert(1)></form>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<p id="cookie">x</p>',
  '<p class="evil related-link">x</p>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example">',
  '<link rel=stylesheet href=https://evil.example>',
  '<a href="https://fine.example" ping="https://evil.example" target="_blank">x</a>',
  '<table background="https://evil.example"><tr><td>x</td></tr></table>',
  '<video src=x onerror=alert(1)><source src=x></video>',
  '<details ontoggle=alert(1) open>x</details>',
  '<template><script>alert(1)</script></template>',
  '<<script>script>alert(1)<</script>/script>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><p><style><img src=x onerror=alert(1)></style></p></annotation-xml></math>',
  '<svg><desc><noscript><a title="</noscript><img src=x onerror=alert(1)>"></desc></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x"/></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text>x</text></a></svg>',
  '<svg><foreignObject><p><iframe src=javascript:alert(1)></iframe></p></foreignObject></svg>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<table><caption><svg><title><table><caption></title></svg><img src=x onerror=alert(1)></caption></table>',
  '<p><plaintext><img src=x onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=alert(1)>">',
  '<noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="java\u0000script:alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="\u00a0javascript:alert(1)">x</a>',
  '<a href="&#x0D;&#x0A;data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https:javascript:alert(1)">x</a>',
  '<a href="http://[::1">x</a>',
  '<a href="feed:javascript:alert(1)">x</a>',
  '<a href="view-source:https://fine.example">x</a>',
  '<p style="width:expression(alert(1))">x</p>',
  '<p style="background:u\\72l(javascript:alert(1))">x</p>',
  '<style>@import "https://evil.example/x.css"; p{background:url(https://evil.example)}</style>',
  '<p style="-moz-binding:url(https://evil.example/x.xml#a)">x</p>',
  '<div style="position:fixed;inset:0;z-index:9">x</div>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<q cite="https://evil.example">x</q>',
  '<del cite="javascript:alert(1)">x</del>',
  '<object data="javascript:alert(1)"><param name=x value=javascript:alert(1)></object>',
  '<isindex action=javascript:alert(1) type=submit>',
  '<p is="evil-element" slot="x" part="y" nonce="z" contenteditable accesskey=a tabindex=1>x</p>',
  '<p data-media="1" data-image="1" data-evil="1">x</p>',
  '<ol start="1" onclick=alert(1) type="javascript:1"><li value="x">x</li></ol>',
  '<!--[if IE]><img src=x onerror=alert(1)><![endif]-->',
  '<?xml-stylesheet href="javascript:alert(1)"?><p>x</p>',
  '<img data-image="1" alt="&quot; onerror=&quot;alert(1)">'
]

/** Every element and attribute that a browser would find in the text. */
function faultsOf(html: string): string[] {
  const faults: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!allowedElements.includes(name)) faults.push(`<${name}>`)
      const allowed = [...(allowedAttributes['*'] ?? []), ...(allowedAttributes[name] ?? [])]
      for (const [key, value] of Object.entries(attributes)) {
        if (!allowed.includes(key)) faults.push(`${name}[${key}]`)
        if (key === 'href' && !/^(?:https?:\/\/|mailto:|#part-|offprint:title\/)/.test(value)) faults.push(`href=${value}`)
        if (key === 'id' && !value.startsWith('part-')) faults.push(`id=${value}`)
        if (key === 'class' && !/^(?:credit|embed-card|pull-quote|related-link|standfirst)$/.test(value)) faults.push(`class=${value}`)
      }
    }
  })
  parser.end(html)
  return faults
}

describe('sanitizeHtml', () => {
  it.each(attacks)('leaves nothing of %s that is not on the allowlist', (attack) => {
    expect(faultsOf(sanitizeHtml(attack))).toEqual([])
  })

  it('holds for any mixture of attacks and broken markup', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom('<p>', '</p>', '<b', '">', "'", '<!--', '-->', '<![CDATA[', ']]>', '&lt;', '<table><td>', '\u0000'),
      fc.string()
    )
    const check = (pieces: readonly string[]): boolean => faultsOf(sanitizeHtml(pieces.join(''))).length === 0
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), check), { numRuns: 400 })
  })

  it('changes nothing that it made itself', () => {
    const html = sanitizeHtml(readFileSync(casePath('tables-code-footnotes', 'expected.html'), 'utf8'))
    expect(sanitizeHtml(html)).toBe(html)
  })

  it('finds the hostile page harmless after extraction, whatever it kept', () => {
    const { html } = runCase('hostile-scripts')
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('The last paragraph is as plain as it looks')
  })
})
