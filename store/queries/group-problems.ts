import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { firstStep, mayRaiseProblem } from '../../domain/problem.ts';
import type { GroupProblems } from '../../domain/views/problem.ts';
import { standingIn } from '../group-standing.ts';
import { loadProblems } from '../load-problem.ts';
import type { Store } from '../store.ts';
import { problemBrief } from './problem-view.ts';

const mostProblems = 50;

/** The problems of a group that the actor may know of; null for whoever knows of none and raises none. */
export async function groupProblems(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<GroupProblems | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  if (!standing) return null;
  const problems = (await loadProblems(db, standing, actor, mostProblems)).map(problemBrief);
  const mayRaise = mayRaiseProblem(standing.standings);
  if (problems.length === 0 && !mayRaise) return null;
  return { problems, mayRaise, choosesRegion: firstStep(standing.standings) === 'region' };
}
