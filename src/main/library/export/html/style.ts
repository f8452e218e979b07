/** The look of an exported page: a calm column, light or dark as the system is, plain black on white on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1f1d1a;--soft:#6b655c;--rule:#d9d3c7;--paper:#fbf9f4;--mark:#fbeaa0;--link:#7c3d12}
@media (prefers-color-scheme:dark){:root{--ink:#e6e1d8;--soft:#a49d91;--rule:#3c3832;--paper:#1b1916;--mark:#5c4d12;--link:#e0a878}}
body{margin:0 auto;padding:2rem 1.25rem 6rem;max-inline-size:38rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Charter,"Iowan Old Style",Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h1{font-size:2.1rem;margin:0 0 .5rem}
article+article,nav+article{border-block-start:1px solid var(--rule);margin-block-start:4rem;padding-block-start:3rem}
article>h2:first-child{font-size:1.9rem;margin:0 0 .5rem}
.about,figcaption,.credit,.missing,small{color:var(--soft);font-size:.875rem}
a{color:var(--link)}
img{max-inline-size:100%;block-size:auto}
figure{margin:1.5rem 0}
blockquote{border-inline-start:3px solid var(--rule);margin:1.5rem 0;padding-inline-start:1rem}
.pull-quote{font-size:1.3rem}
.standfirst{font-size:1.2rem;color:var(--soft)}
pre{overflow-x:auto;border:1px solid var(--rule);padding:.75rem;font-size:.875rem}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem}
td,th{border:1px solid var(--rule);padding:.3rem .6rem;text-align:start}
mark{background:var(--mark);color:inherit}
nav ol{padding-inline-start:1.4rem}
nav li{margin-block:.35rem}
.notes{border-block-start:1px solid var(--rule);margin-block-start:2rem}
.notes h2,.notes h3{font-size:1.1rem}
@media print{:root{--ink:#000;--soft:#444;--rule:#999;--paper:#fff;--link:#000}body{max-inline-size:none;padding:0;font-size:11pt}article+article{break-before:page;border:0;margin:0;padding:0}h1,h2,h3,h4{break-after:avoid}figure,blockquote,tr,img{break-inside:avoid}pre{white-space:pre-wrap}}
`
