/** A page to be imported, and the headline it is known by. */
export interface PageStory {
  readonly name: string
  readonly title: string
  readonly html: string
}

const sentence = 'The harbor board weighed the tide tables, the price of stone and the patience of the fishing crews before it voted.'

const paragraph = (number: number): string => `<p>Paragraph ${number} of the report. ${sentence} ${sentence} ${sentence}</p>`

const paragraphs = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => paragraph(first + index)).join('\n')

const code = `<pre><code class="language-python">def tide(hour):
    # Meters above the chart's zero.
    return 2.4 if hour % 12 &lt; 6 else "low"
</code></pre>`

const table = `<table><thead><tr><th>Quay</th><th>Depth in meters</th></tr></thead>
<tbody><tr><td>North</td><td>7.5</td></tr><tr><td>South</td><td>9</td></tr></tbody></table>`

const notes = `<h2>Notes</h2><ol>
<li id="fn1">The board has met in the old customs house since 1911. <a href="#fnref1">↩</a></li>
<li id="fn2">Depths are those of the spring survey. <a href="#fnref2">↩</a></li></ol>`

/** Forty paragraphs under four headings, with code, a table and two notes. */
export const longStory: PageStory = {
  name: 'harbor.html',
  title: 'What the harbor board weighed before its vote',
  html: `<!doctype html><html lang="en"><head><title>What the harbor board weighed before its vote</title></head><body><article>
<h1>What the harbor board weighed before its vote</h1>
<p>Opening. The board met at dawn<sup id="fnref1"><a href="#fn1">1</a></sup> and measured twice<sup id="fnref2"><a href="#fn2">2</a></sup>. ${sentence}</p>
<h2>The tides</h2>${paragraphs(1, 10)}${code}
<h2>The stone</h2>${paragraphs(11, 20)}${table}
<h2>The crews</h2>${paragraphs(21, 30)}
<h2>The vote</h2>${paragraphs(31, 40)}
${notes}</article></body></html>`
}

const arabic = 'قال الوزير إن الميناء سيفتح أبوابه في الربيع بعد أن اكتملت أعمال التوسعة وجرى اختبار الأرصفة الجديدة مع أطقم الصيد.'

/** A story in Arabic that quotes a sentence in English. */
export const rightToLeftStory: PageStory = {
  name: 'mina.html',
  title: 'الميناء الجديد يفتح أبوابه في الربيع',
  html: `<!doctype html><html lang="ar" dir="rtl"><head><title>الميناء الجديد يفتح أبوابه في الربيع</title></head><body><article>
<h1>الميناء الجديد يفتح أبوابه في الربيع</h1>
${Array.from({ length: 8 }, () => `<p>${arabic} ${arabic}</p>`).join('\n')}
<p>The minister said in English that the quays would be ready before the herring came.</p>
</article></body></html>`
}
