/** What is wrong with the Node that runs us, with the remedy; null when nothing is. */
export function nodeProblem(version: string, typescript: unknown): string | null;
