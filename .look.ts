import { readFileSync, writeFileSync } from 'node:fs';
import { everyCard } from './test/cards/every-card.ts';
import { now } from './test/cards/example-views.ts';

const out: unknown[] = [];
const want = process.argv[2] ?? '';
const lang = (process.argv[3] ?? 'nb') as 'nb';
const seen = new Set<string>();
for (const e of everyCard) {
  const k = e.card + e.of;
  if (seen.has(k) && e.card !== 'nomination') continue;
  seen.add(k);
  if (!new RegExp(want).test(`${e.card}/${e.of}`)) continue;
  out.push({ k, card: e.draw({ reading: { language: lang, now }, submissionKey: 'k' }).card });
}
const ac = readFileSync('node_modules/adaptivecards/dist/adaptivecards.js', 'utf8');
const md = readFileSync('/tmp/look/md.js', 'utf8');
writeFileSync(
  '/tmp/look/page.html',
  `<!doctype html><meta charset=utf8><style>body{font-family:Segoe UI,Arial,sans-serif;background:#eee;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;margin:16px}.c{width:480px;background:#fff;border-radius:8px}.ac-pushButton{border:1px solid #ccc;border-radius:4px;background:#fff;padding:6px 12px}.style-positive{background:#5b5fc7;color:#fff}.style-destructive{color:#c4314b}input,textarea,select{border:1px solid #999;padding:4px}</style><body><script>${md}</script><script>${ac}</script><script>
AdaptiveCards.AdaptiveCard.onProcessMarkdown=(t,r)=>{r.outputHtml=markdownit({html:false}).render(t);r.didProcess=true};
const hc=new AdaptiveCards.HostConfig({supportsInteractivity:true,fontFamily:"Segoe UI, Arial",spacing:{small:8,default:12,medium:16,large:20,extraLarge:24,padding:16},fontSizes:{small:12,default:14,medium:14,large:18,extraLarge:24},fontWeights:{lighter:300,default:400,bolder:600},containerStyles:{default:{backgroundColor:'#fff',foregroundColors:{default:{default:'#242424',subtle:'#616161'},accent:{default:'#5b5fc7',subtle:'#5b5fc7'},good:{default:'#237b4b',subtle:'#237b4b'},warning:{default:'#835c00',subtle:'#835c00'},attention:{default:'#c4314b',subtle:'#c4314b'}}},emphasis:{backgroundColor:'#f5f5f5',foregroundColors:{default:{default:'#242424',subtle:'#616161'}}},warning:{backgroundColor:'#fff4ce',foregroundColors:{default:{default:'#242424',subtle:'#616161'}}},good:{backgroundColor:'#e7f2da',foregroundColors:{default:{default:'#242424',subtle:'#616161'}}}},factSet:{title:{weight:'Bolder',wrap:true,maxWidth:150},value:{wrap:true},spacing:12},separator:{lineThickness:1,lineColor:'#e0e0e0'},actions:{maxActions:6,spacing:'default',buttonSpacing:8,showCard:{actionMode:'inline',inlineTopMargin:16,style:'emphasis'},actionsOrientation:'horizontal',actionAlignment:'left'},inputs:{label:{requiredInputs:{weight:'bolder'},optionalInputs:{weight:'bolder'}}}});
for (const {k,card} of ${JSON.stringify(out).replaceAll('<', '\\u003c')}){const c=new AdaptiveCards.AdaptiveCard();c.hostConfig=hc;c.parse(card);const d=document.createElement('div');d.className='c';d.append(c.render());document.body.append(d);}
window.openAll=()=>document.querySelectorAll('.ac-pushButton[aria-expanded="false"]').forEach(b=>b.click());
</script>`,
);
const { chromium } = await import('playwright-core');
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const p = await b.newPage({ viewport: { width: 1540, height: 900 } });
await p.goto('file:///tmp/look/page.html');
if (process.argv[4]) {
  for (const n of process.argv[4].split('|')) await p.getByRole('button', { name: n }).first().click();
}
await p.screenshot({ path: '/tmp/look/out.png', fullPage: true });
await b.close();
