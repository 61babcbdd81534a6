import { mostDuties, renderHome } from '../../cards/home/home.ts';
import { renderRegion } from '../../cards/region/region.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { regionView } from '../../store/queries/region-view.ts';
import { reportOverview } from '../../store/queries/report-overview.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { recorded } from '../../test/support/recorded-statements.ts';
import { type Country, makeCountry } from '../country.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { startBenchPostgres } from '../postgres.ts';
import type { Scope } from '../scope.ts';

/** What somebody opens: asked of the store and made into what is sent. */
type View = { readonly name: string; open(): Promise<unknown> };

/**
 * Milliseconds from asking for a view to having what is sent: in a country of a hundred times the size, beside the same
 * statements by `pg` alone; of the home card also beside the country as it is.
 */
export async function views({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const postgres = await startBenchPostgres();
  const open: Country[] = [];
  try {
    for (const scale of [1, tiny ? 2 : 100]) open.push(await makeCountry(postgres, scale));
    const [small, large] = open;
    if (!small || !large) throw new Error('There is no country');
    const rounds = { from: tiny ? 0 : -8, to: tiny ? 1 : 30 };
    const figures: AimedFigure[] = [];
    for (const who of ['contact', 'leader'] as const) {
      const [home, little] = [await homeOf(large, who), await homeOf(small, who)];
      const took = await inTurns(rounds, [home.open, await bareOf(large, home), little.open]);
      const [value, bare, usual] = took as [number, number, number];
      figures.push(
        figure(home.name, 'ms', { value, baseline: bare, aim: atMostTwice }),
        figure(`${home.name}-flat`, 'ms', { value, baseline: usual, aim: { of: 'ratio', most: 1.5 } }),
      );
    }
    const others = [await regionOf(large), await overviewOf(small, ''), await overviewOf(large, '-large')];
    for (const [index, view] of [...others, await reportOf(large)].entries()) {
      const took = await inTurns(rounds, [view.open, await bareOf(index === 1 ? small : large, view)]);
      const [value, baseline] = took as [number, number];
      figures.push(figure(view.name, 'ms', { value, baseline, aim: atMostTwice }));
    }
    say(`views: the country has ${await servicesOf(small)} services, and ${await servicesOf(large)}`);
    return figures;
  } finally {
    for (const country of open) await country.close();
    await postgres.stop();
  }
}

const atMostTwice = { of: 'ratio', most: 2 } as const;
const context = { reading: { language: 'nb' as const, now: new Date() }, submissionKey: 'bench' };

async function homeOf({ store, person }: Country, who: 'contact' | 'leader'): Promise<View> {
  const actor = await person(who === 'contact' ? 'appointingContact' : 'serviceLeader');
  const open = async () => renderHome(there(await homeView(store, actor, { most: mostDuties })), context);
  return { name: `home-card-${who}`, open };
}

async function regionOf({ store, person }: Country): Promise<View> {
  const actor = await person('appointingContact');
  const open = async () => renderRegion(there(await regionView(store, actor, 'nord')), context);
  return { name: 'region-overview', open };
}

async function overviewOf({ store, person }: Country, name: string): Promise<View> {
  const actor = await person('coordinator');
  const { year } = await store.db
    .selectFrom('report_cycle')
    .select('year')
    .orderBy('year', 'desc')
    .executeTakeFirstOrThrow();
  const open = async () => JSON.stringify(there(await reportOverview(store, actor, { year })));
  return { name: `report-overview${name}`, open };
}

/** A report and the chapter in it that its leader writes first. */
async function reportOf({ store, person }: Country): Promise<View> {
  const actor = await person('serviceLeader');
  const section = await store.db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .select(['report_section.id', 'report.id as report_id'])
    .where(
      'report.service_id',
      'in',
      actor.grants.flatMap((grant) => (grant.role === 'service-leader' ? [grant.serviceId] : [])),
    )
    .where('report.state', '=', 'open')
    .orderBy('ordinal')
    .executeTakeFirstOrThrow();
  const open = async () => [
    JSON.stringify(there(await reportView(store, actor, section.report_id))),
    JSON.stringify(there(await sectionView(store, actor, section.id))),
  ];
  return { name: 'open-report', open };
}

/** The same statements by `pg` as it comes, each as soon as the pool lets it. */
async function bareOf({ bare }: Country, { open }: View) {
  const { statements } = await recorded(open);
  return () => Promise.all(statements.map(({ text, values }) => bare.query(text, [...values])));
}

async function servicesOf({ store }: Country): Promise<number> {
  const services = await store.db.selectFrom('service').select('id').execute();
  return services.length;
}

function there<View>(view: View | null): View {
  if (view === null) throw new Error('There is no such view for this reader');
  return view;
}

/** The median of each, in milliseconds; taken in turns, since the machine is not always as quick. Rounds below 0 warm up. */
async function inTurns(
  { from, to }: { readonly from: number; readonly to: number },
  ways: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const took = ways.map((): number[] => []);
  for (let round = from; round < to; round += 1) {
    for (const [index, way] of ways.entries()) {
      const began = performance.now();
      await way();
      if (round >= 0) took[index]?.push(performance.now() - began);
    }
  }
  return took.map(median);
}
