/** The folder in which the program or the pages of the tab lie once they are built from these sources. */
export function buildFolder(what: 'program' | 'tab'): string;
