/** Names of the files that the program writes or looks for. */

export const PAGE_FILE = 'report.html';
export const GRAPH_FILE = 'graph.json';
export const QUOTATIONS_FILE = 'quotations.ndjson';
export const SPREADSHEET_FILE = 'quotations.csv';
export const CHANGES_FILE = 'changes.ndjson';
export const RUN_REPORT_FILE = 'run.json';

/** The files of an output folder, each with what a user is told about it. */
export const OUTPUT_FILES: ReadonlyMap<string, string> = new Map([
  [PAGE_FILE, 'the page: open it in a browser'],
  [GRAPH_FILE, 'the attribution graph, for networkx or d3'],
  [QUOTATIONS_FILE, 'one quotation per line'],
  [SPREADSHEET_FILE, 'the quotations as a spreadsheet'],
  [CHANGES_FILE, 'changes in the store, one per line'],
  [RUN_REPORT_FILE, 'the result of each input'],
]);

export const descriptionOf = (file: string): string => OUTPUT_FILES.get(file) ?? '';

/** Whether a folder that has these files is an output folder of `build`. */
export const holdsOutput = (hasFile: (name: string) => boolean): boolean =>
  [GRAPH_FILE, QUOTATIONS_FILE].every(hasFile);

/** Lists the files that `build` is moving into an output folder, for as long as it does. */
export const MOVES_FILE = '.moving.json';

/** The options of a project. */
export const CONFIG_FILE = 'quotegraph.config.json';
