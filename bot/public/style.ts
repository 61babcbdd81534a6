/** How the public pages look: readable, in light and dark, on paper and on a phone. */
export const style = `:root{color-scheme:light dark;--ink:#242424;--quiet:#5c5c5c;--page:#fff;--line:#d1d1d1;--link:#3d45a0;--note:#f3f3f8}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--quiet:#b8b8b8;--page:#1f1f1f;--line:#525252;--link:#a3a8ff;--note:#2c2c36}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--page);font:17px/1.55 system-ui,"Segoe UI",sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;justify-content:flex-end;list-style:none;margin:0;padding:.75rem 0}
main{padding-bottom:3rem}
footer{padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line)}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.25rem 0 .5rem}
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}h4,h5{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0;white-space:pre-line;overflow-wrap:anywhere}
a{color:var(--link)}a:focus-visible,select:focus-visible,input:focus-visible,button:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.quiet{color:var(--quiet)}.note{background:var(--note);padding:.5rem .75rem;border-radius:.4rem}
form{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;margin:1.25rem 0}
label{display:grid;grid-template-columns:minmax(0,1fr);gap:.2rem;max-width:100%;font-weight:600}
label.wide-field{flex:1 1 16rem}
input,select,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:.3rem;padding:.35rem .6rem;min-height:2.6rem;max-width:100%}
input,select{font-weight:400}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button{font-weight:600;cursor:pointer;background:var(--link);border-color:var(--link);color:var(--page)}
.reports{list-style:none;margin:1rem 0;padding:0}.reports li{padding:.75rem 0;border-bottom:1px solid var(--line)}
.pages{display:flex;gap:1.25rem}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums}
@media print{header,footer,form{display:none}}
`;
