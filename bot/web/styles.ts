import { html } from '../html.ts';

/** The style of all pages: one column, room for fingers, as dark as the reader's device. */
export const styles = html`
:root{color-scheme:light dark;--text:#242424;--soft:#5c5c5c;--line:#d1d1d1;--edge:#767676;--ground:#fff;--raised:#f7f7fb;--accent:#4f52b2;--on-accent:#fff;--wrong:#b10e1c;--wrong-ground:#fdf3f4}
@media (prefers-color-scheme:dark){:root{--text:#fff;--soft:#c4c4c4;--line:#484848;--edge:#9e9e9e;--ground:#1f1f1f;--raised:#292934;--accent:#9ea2ff;--on-accent:#16161d;--wrong:#ff9ca4;--wrong-ground:#3b1519}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.55 'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:42rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;padding-top:1rem}
.brand{margin:0;font-weight:700;letter-spacing:.01em}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:.35rem 0}
nav a[aria-current]{color:var(--text);font-weight:600;text-decoration:none}
h1{margin:1.75rem 0 .75rem;font-size:1.6rem;line-height:1.25}
h2{margin:2rem 0 .75rem;font-size:1.2rem;line-height:1.3}
details h2{margin:1.25rem 0 .25rem;font-size:1.0625rem}
p{margin:0 0 .9rem}
a{color:var(--accent)}
dl{margin:1.25rem 0;display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.25rem}
dt{color:var(--soft)}
dd{margin:0}
.answers form+form{margin-top:.75rem}
.card,details{margin:0 0 1rem;padding:1rem 1.25rem 1.25rem;border:1px solid var(--line);border-radius:.5rem;background:var(--raised)}
details{padding:0 1.25rem}
form+details{margin-top:1.5rem}
details[open]{padding-bottom:1.25rem}
summary{padding:.9rem 0;cursor:pointer;font-weight:600}
label,legend{display:block;margin:0 0 .3rem;padding:0;font-weight:600}
legend{margin-bottom:.6rem}
fieldset label{font-weight:400}
fieldset{margin:0;padding:0;border:0}
.field{margin:0 0 1rem}
.hint{margin:0 0 .3rem;color:var(--soft);font-size:.95rem}
.before{margin-bottom:1.25rem}
input[type=text],input[type=email],input[type=date],select,textarea{width:100%;min-height:2.75rem;padding:.55rem .7rem;border:1px solid var(--edge);border-radius:.3rem;background:var(--ground);color:var(--text);font:inherit}
textarea{min-height:7rem;resize:vertical}
textarea.long{min-height:14rem}
[aria-invalid]{border-color:var(--wrong)!important}
.bad{margin:0 0 .3rem;color:var(--wrong);font-weight:600;font-size:.95rem}
.asked{margin:0 0 1.75rem}
.asked legend{margin-bottom:.3rem}
.line{margin:0 0 1rem;padding:.9rem 1rem .1rem;border:1px solid var(--line);border-radius:.4rem}
.choices{display:flex;gap:0 1.5rem}
.told{margin:0 0 1.25rem;padding:.7rem 1rem;border-left:.3rem solid var(--accent);background:var(--raised)}
.said h3{margin:.6rem 0 .1rem;font-size:1rem}
.said h3:first-child{margin-top:0}
.choice{display:flex;gap:.6rem;align-items:flex-start;padding:.35rem 0;font-weight:400}
.choice input{flex:none;width:1.25rem;height:1.25rem;margin:.2rem 0 0;accent-color:var(--accent)}
.choice label{margin:0;font-weight:400}
button,.button{display:inline-block;min-height:2.75rem;padding:.6rem 1.25rem;border:1px solid var(--edge);border-radius:.3rem;background:var(--ground);color:var(--text);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button.first,.button.first{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
button+button{margin-left:.5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.wrong{margin:0 0 1.5rem;padding:1rem 1.25rem;border:1px solid var(--wrong);border-left-width:.4rem;border-radius:.3rem;background:var(--wrong-ground)}
.wrong h2{margin:0 0 .35rem;color:var(--wrong)}
.wrong p,.said p{margin:0;white-space:pre-line}
.said{margin:0 0 1rem;padding:.6rem 1rem;border-left:.3rem solid var(--line)}
.said .hint{margin:0 0 .2rem}
.done::before{content:'\\2713\\00a0';color:var(--accent);font-weight:700}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.95rem}
footer p{padding-top:1rem;border-top:1px solid var(--line)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem .75rem;background:var(--ground)}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}h1{font-size:1.4rem}button,.button{width:100%;text-align:center}button+button{margin:.6rem 0 0}}
`;
