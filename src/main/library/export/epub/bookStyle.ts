/** A book's look: readers of books have their own fonts, sizes and colours, so this only sets what tells things apart. */
export const bookStyle = `h1{text-align:start;line-height:1.2;margin:1em 0 .4em}
h2,h3,h4{line-height:1.25;margin:1.4em 0 .4em}
p{margin:0 0 .8em}
.about,figcaption,.credit,.missing,small{font-size:.85em;opacity:.8}
figure{margin:1.2em 0;break-inside:avoid}
img{max-width:100%;height:auto}
blockquote{margin:1.2em 0;padding-inline-start:1em;border-inline-start:2px solid currentColor}
.pull-quote{font-size:1.2em}
.standfirst{font-size:1.1em}
pre{white-space:pre-wrap;font-size:.85em}
table{border-collapse:collapse;font-size:.9em}
td,th{border:1px solid currentColor;padding:.2em .5em;text-align:start;vertical-align:top}
.notes{margin-block-start:2em;border-block-start:1px solid currentColor}
.cover{text-align:center;margin-block-start:15%}
.cover img{max-height:60vh}
`
