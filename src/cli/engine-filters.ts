/**
 * `quotegraph engine pack`, `map`, `copies`, `unite` and `verify`: the text logic as line filters, for an external engine that
 * groups and joins. The output of a line does not depend on earlier lines; an invalid line gives an error record.
 */
import { copiesLine, mapArticle, recordArticle, uniteLine, verifyLine } from '../collection/engine-lines.ts';
import type { Article, Diagnostic } from '../model.ts';
import { extractAll } from '../pipeline.ts';
import { read, readDealt } from '../read/index.ts';
import { parseJson } from '../read/json.ts';
import { splitLines } from '../read/lines.ts';
import { resolveSettings } from '../settings.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { jsonLine } from '../write/lines.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type ExtractionFlags, type SizeFlags, toOptions } from './options.ts';
import { standardInput } from './standard-input.ts';
import { writeStdout } from './terminal.ts';

const errorLine = (place: string, diagnostics: readonly Pick<Diagnostic, 'code' | 'message'>[]) =>
  jsonLine({ line: 'error', place, problems: diagnostics.map(({ code, message }) => ({ code, message })) });

/** A self-contained article, to be read on another machine. */
function packedArticle({ id, text, title, outlet, author, date, url, extra }: Article): object {
  const facts = { title, outlet, author, date, url };
  const values = Object.entries(facts).map(([name, fact]) => [name, fact?.value ?? null] as const);
  return { ...extra, id, ...Object.fromEntries(values), text };
}

/** Inputs of any format → one self-contained article per line. */
export async function pack(inputs: readonly string[], flags: SizeFlags): Promise<ExitCode> {
  const { limits } = resolveSettings(toOptions(flags));
  let missed = 0;
  for await (const { status, path, article, diagnostics } of read(inputs, { limits, stdin: standardInput() })) {
    if (status === 'ok') await writeStdout([jsonLine(packedArticle(article))]);
    else {
      missed += 1;
      await writeStdout([errorLine(path, diagnostics)]);
    }
  }
  return missed > 0 ? EXIT.incomplete : EXIT.done;
}

export interface MapFlags extends ExtractionFlags, SizeFlags {
  readonly records?: true;
}

/** Packed articles → their wordings and keys, or with `records` their records and wordings; a status line ends each article. */
export async function map(flags: MapFlags): Promise<ExitCode> {
  const settings = resolveSettings(toOptions(flags));
  const fingerprint = await fingerprintOf(settings);
  const linesOfArticle = flags.records ? recordArticle : mapArticle;
  const results = readDealt(standardInput(), settings.limits);
  for await (const { status, path, record, diagnostics } of extractAll(results, settings)) {
    const lines = status === 'ok' && record ? [...linesOfArticle(record)] : [];
    const problems = diagnostics.map(({ code, message }) => ({ code, message }));
    const article = record?.id ?? path;
    const account = { line: 'status', article, status, quotations: record?.quotes.length ?? 0, problems, fingerprint };
    await writeStdout([[...lines, account].map(jsonLine).join('')]);
  }
  return EXIT.done;
}

/** Answers each line of standard input. @param what names a valid line, for error records */
async function filter(
  flags: SizeFlags,
  what: string,
  answer: (value: unknown) => readonly object[] | undefined,
): Promise<ExitCode> {
  const { limits } = resolveSettings(toOptions(flags));
  const isNone = { code: 'record-invalid', message: `not ${what}` } as const;
  for await (const line of splitLines(standardInput(), limits.articleBytes)) {
    const place = `stdin#${line.number}`;
    if ('tooLong' in line) {
      await writeStdout([errorLine(place, [{ code: 'input-too-large', message: 'the line exceeds the size limit' }])]);
      continue;
    }
    const text = new TextDecoder().decode(line.bytes);
    if (text.trim() === '') continue;
    const parsed = parseJson(text, limits.jsonDepth);
    const lines = parsed.ok ? answer(parsed.value) : undefined;
    await writeStdout([
      lines ? lines.map(jsonLine).join('') : errorLine(place, parsed.ok ? [isNone] : parsed.diagnostics),
    ]);
  }
  return EXIT.done;
}

/** Records of one article that was read more than once → the wordings that replace theirs. */
export const copies = (flags: SizeFlags) => filter(flags, 'the records of an article', copiesLine);

/** All prints of a wording → the wording and its keys. */
export const unite = (flags: SizeFlags) => filter(flags, 'the prints of a wording', uniteLine);

/** Pairs of wordings → their edges. */
export const verify = (flags: SizeFlags) => filter(flags, 'a pair of wordings', verifyLine);
