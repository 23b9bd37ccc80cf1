/**
 * `quotegraph pack`, `map` and `verify`: the text logic as filters on lines, for an engine that groups and joins elsewhere.
 * A line in gives lines out whatever came before it; a bad one gives an error record, and the filter goes on.
 */
import { mapArticle, verifyLine } from '../collection/lines.ts';
import type { Article, Diagnostic } from '../model.ts';
import { extractAll } from '../pipeline.ts';
import { read } from '../read/index.ts';
import { parseJson } from '../read/json.ts';
import { linesOf } from '../read/lines.ts';
import { resolveSettings } from '../settings.ts';
import { fingerprintOf } from '../store.ts';
import { jsonLine } from '../write/lines.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type ReadingFlags, toOptions } from './options.ts';
import { print } from './terminal.ts';

const errorLine = (place: string, diagnostics: readonly Pick<Diagnostic, 'code' | 'message'>[]) =>
  jsonLine({ line: 'error', place, problems: diagnostics.map(({ code, message }) => ({ code, message })) });

/** All that is known of an article, so that it can be read on another machine. */
function packed({ id, text, title, outlet, author, date, url, extra }: Article): object {
  const facts = { title, outlet, author, date, url };
  const values = Object.entries(facts).map(([name, fact]) => [name, fact?.value ?? null] as const);
  return { ...extra, id, ...Object.fromEntries(values), text };
}

/** Files of any kind → one self-contained article a line. */
export async function pack(inputs: readonly string[], flags: ReadingFlags): Promise<ExitCode> {
  const { limits } = resolveSettings(toOptions(flags));
  let missed = 0;
  for await (const { status, path, article, diagnostics } of read(inputs, { limits, stdin: process.stdin })) {
    if (status === 'ok') await print([jsonLine(packed(article))]);
    else {
      missed += 1;
      await print([errorLine(path, diagnostics)]);
    }
  }
  return missed > 0 ? EXIT.incomplete : EXIT.done;
}

/** Packed articles on standard input → their wordings and keys, and after those of each article one status record. */
export async function map(flags: ReadingFlags): Promise<ExitCode> {
  const settings = resolveSettings(toOptions(flags));
  const fingerprint = await fingerprintOf(settings);
  const results = read(['-'], { limits: settings.limits, stdin: process.stdin });
  for await (const { status, path, record, diagnostics } of extractAll(results, settings)) {
    const lines = status === 'ok' && record ? [...mapArticle(record)] : [];
    for (const line of lines) await print([jsonLine(line)]);
    const problems = diagnostics.map(({ code, message }) => ({ code, message }));
    const article = record?.id ?? path;
    await print([
      jsonLine({ line: 'status', article, status, quotations: record?.quotes.length ?? 0, problems, fingerprint }),
    ]);
  }
  return EXIT.done;
}

/** Pairs of wordings on standard input → the edges that hold between them. */
export async function verify(flags: ReadingFlags): Promise<ExitCode> {
  const { limits } = resolveSettings(toOptions(flags));
  const notPair = { code: 'record-invalid', message: 'not a pair of wordings' } as const;
  for await (const line of linesOf(process.stdin, limits.articleBytes)) {
    const place = `stdin#${line.number}`;
    if ('tooLong' in line) {
      await print([errorLine(place, [{ code: 'input-too-large', message: 'the line is over the limit' }])]);
      continue;
    }
    const text = new TextDecoder().decode(line.bytes);
    if (text.trim() === '') continue;
    const parsed = parseJson(text, limits.jsonDepth);
    const edge = parsed.ok ? verifyLine(parsed.value) : undefined;
    if (edge === undefined) await print([errorLine(place, parsed.ok ? [notPair] : parsed.diagnostics)]);
    else if (edge) await print([jsonLine({ line: 'edge', ...edge })]);
  }
  return EXIT.done;
}
