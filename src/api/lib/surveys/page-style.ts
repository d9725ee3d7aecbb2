/** How the survey's page looks: light or dark as the visitor's device, from 320 px. */
export const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#16181d,#f2f2ee);--soft:light-dark(#565c6b,#aab0bd);
--line:light-dark(#8b909c,#767d8b);--ground:light-dark(#f5f5f2,#101216);--card:light-dark(#fff,#17191e);
--main:light-dark(#0b6b4f,#5fd3a8);--on:light-dark(#fff,#06261c)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
header{max-width:40rem;margin:0 auto;padding:1.25rem 1rem .75rem;font-weight:600;overflow-wrap:anywhere}
main{max-width:40rem;margin:0 auto 2rem;padding:1.25rem 1rem;background:var(--card);overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
h2{margin:0;font-size:1.0625rem}
p{margin:0 0 1rem}
fieldset,.question{margin:1.75rem 0 0;padding:0;border:0;min-width:0}
legend,.question label{display:block;padding:0;margin-bottom:.625rem;font-weight:600}
small{font-size:.875rem;font-weight:400;color:var(--soft)}
.scores{display:grid;gap:.375rem;grid-template-columns:repeat(auto-fill,minmax(2.75rem,1fr))}
.satisfaction{grid-template-columns:repeat(5,1fr)}
.scores label{position:relative}
.scores input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scores span{display:grid;place-items:center;min-height:2.75rem;border:1px solid var(--line);
border-radius:.5rem;font-variant-numeric:tabular-nums}
.scores input:checked+span{background:var(--main);border-color:var(--main);color:var(--on);font-weight:700}
.scores input:focus-visible+span,button:focus-visible,a:focus-visible,textarea:focus-visible,
.choice input:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.375rem 0 0;font-size:.875rem;color:var(--soft)}
.ends span:last-child{text-align:right}
.choice{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;cursor:pointer}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--main)}
textarea{display:block;width:100%;padding:.625rem .75rem;border:1px solid var(--line);border-radius:.5rem;
background:transparent;color:inherit;font:inherit;resize:vertical}
.top,form:has(.best:checked) .rest{display:none}
form:has(.best:checked) .top{display:inline}
button,.button{display:inline-block;margin-top:.5rem;padding:.75rem 1.375rem;border:0;border-radius:.625rem;
background:var(--main);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
a{color:var(--main)}
a.button{color:var(--on)}
form>.hint{margin-top:1.75rem}
.hint{font-size:.9375rem;color:var(--soft)}
.error{margin:1rem 0;padding:.875rem 1rem;border-left:4px solid light-dark(#b3261e,#ff8a80);
background:light-dark(#fdecea,#3a1a18)}
.error p{margin:.25rem 0 0}
.offer{margin:1.5rem 0;padding-top:1.25rem;border-top:1px solid var(--line)}
@media(min-width:36rem){main{padding:2rem;border-radius:1rem}header{padding-inline:2rem}
.nps{grid-template-columns:repeat(11,1fr)}.effort{grid-template-columns:repeat(7,1fr)}}
@media(forced-colors:active){.scores input:checked+span{forced-color-adjust:none}}
`
