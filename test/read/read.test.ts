import { appendFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromRecord, articleFromText } from '../../src/read/index.ts';
import { readWhole } from '../../src/read/open.ts';
import { rounds } from '../rounds.ts';
import { chunksOf, codes, ids, makeFolder, readAll, STORY, utf16 } from './helpers.ts';

const one = async (content: string | Uint8Array, name = 'a.txt') => {
  const cwd = await makeFolder({ [name]: content });
  const [result] = await readAll([name], { cwd });
  return result;
};

describe('a text file', () => {
  it('is one article with the decoded text', async () => {
    const text = `${STORY.replaceAll('\n', '\r\n')}  `;
    const result = await one(`\ufeff${text}`);
    expect(result).toMatchObject({ status: 'ok', article: { id: 'a.txt', text, carriesText: false, diagnostics: [] } });
    expect(result?.article?.textHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is skipped with its article if empty or blank', async () => {
    for (const content of ['', ' \n\t\n']) {
      const result = await one(content);
      expect(result).toMatchObject({ status: 'skipped', article: { text: content } });
      expect(codes(result)).toEqual(['input-empty']);
      expect(result?.article?.diagnostics).toEqual(result?.diagnostics);
    }
  });

  it('is rejected if binary', async () => {
    const result = await one(Uint8Array.from({ length: 512 }, (_, i) => i % 256));
    expect([result?.status, result?.article, codes(result)]).toEqual(['failed', null, ['input-binary']]);
  });

  it('is rejected over the limit before it is read', async () => {
    const cwd = await makeFolder({ 'a.txt': 'x'.repeat(2000) });
    const [result] = await readAll(['a.txt'], { cwd, limits: { articleBytes: 1999 } });
    expect([result?.status, codes(result)]).toEqual(['failed', ['input-too-large']]);
    expect((await readAll(['a.txt'], { cwd, limits: { articleBytes: 2000 } }))[0]?.status).toBe('ok');
  });

  it.each([
    ['XML', '<?xml version="1.0"?><nitf></nitf>'],
    ['ARC', 'filedesc://IA-000001.arc 0.0.0.0 19960923142103 text/plain 76\n1 0 Alexa Internet\n'],
    ['RTF', '{\\rtf1 “It rained,” said Ines Brandt.}'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ])('that is %s says so, whatever its name', async (_name, content) => {
    const result = await one(content);
    expect([result?.status, codes(result)]).toEqual(['failed', ['format-unsupported']]);
  });

  it('is skipped with its article in another language', async () => {
    const german =
      'Der Bürgermeister sagte am Montag, dass die neue Straße bis zum Mai gebaut werden soll. Der Stadtrat stimmte nach langer ' +
      'Debatte zu, auch wenn einige Mitglieder noch Fragen zu den Kosten hatten. „Wir werden das schaffen“, sagte er.';
    const result = await one(german);
    expect(result).toMatchObject({ status: 'skipped', article: { text: german } });
    expect(result?.diagnostics).toMatchObject([
      { code: 'language-unsupported', message: expect.stringContaining('German') },
    ]);
    const chinese = await one(
      '市长周一表示，新公路将于五月建成。市议会在长时间辩论后表示同意，尽管一些成员对费用仍有疑问。',
    );
    expect(codes(chinese)).toEqual(['language-unsupported']);
  });

  it('counts as English with very few words', async () => {
    expect((await one('Bürgermeister sagt nein'))?.status).toBe('ok');
  });
});

describe('front matter and sidecars', () => {
  const front = '---\noutlet: Herald\nid: seven\n---\n';

  it('give metadata; front matter is not part of the text', async () => {
    const cwd = await makeFolder({
      'a.txt': front + STORY,
      'a.json': '{"outlet": "Other", "author": "Jane Doe", "mine": 1}',
    });
    const [result] = await readAll(['a.txt'], { cwd });
    expect(result).toMatchObject({
      status: 'ok',
      path: 'a.txt',
      article: {
        id: 'seven',
        text: STORY,
        outlet: { value: 'Herald', evidence: { rule: 'front-matter.outlet', span: null } },
        author: { value: 'Jane Doe', evidence: { rule: 'sidecar.author' } },
        extra: { mine: 1 },
      },
    });
  });

  it('accept a sidecar with the whole file name, for a single file and in a folder', async () => {
    const cwd = await makeFolder({ 'd/a.txt': STORY, 'd/a.txt.json': '{"outlet": "Herald"}' });
    for (const input of ['d', 'd/a.txt', 'd/*']) {
      const results = await readAll([input], { cwd });
      expect(results).toMatchObject([{ article: { id: 'a.txt', outlet: { value: 'Herald' } } }]);
    }
  });

  it('lose only the metadata of a broken sidecar', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY, 'a.json': '{"outlet": ' });
    const [result] = await readAll(['a.txt'], { cwd });
    expect([result?.status, codes(result)]).toEqual(['ok', ['sidecar-invalid']]);
  });
});

describe('JSON', () => {
  it('has one article per line, detected by content', async () => {
    const cwd = await makeFolder({ 'all.txt': '\n{"id": "x", "text": "Yes."}\r\n\n{"text": "No."}\n' });
    const results = await readAll(['all.txt'], { cwd });
    expect(ids(results)).toEqual(['x', 'all.txt#4']);
    expect(results.map(({ path: place }) => place)).toEqual(['all.txt#2', 'all.txt#4']);
  });

  it('loses only a bad line', async () => {
    const cwd = await makeFolder({
      'a.ndjson': '{"text": "Yes."}\n{"text": \n[1]\n{"id": "no text"}\n{"text": "No."}',
    });
    const results = await readAll(['a.ndjson'], { cwd });
    expect(results.map((result) => [result.status, ...codes(result)])).toEqual([
      ['ok'],
      ['failed', 'json-invalid'],
      ['failed', 'record-invalid'],
      ['failed', 'record-invalid'],
      ['ok'],
    ]);
  });

  it('loses only a bad first line', async () => {
    const cwd = await makeFolder({ 'a.ndjson': '{"text": "Yes.\n{"text": "No."}\n' });
    expect((await readAll(['a.ndjson'], { cwd })).map(({ status }) => status)).toEqual(['failed', 'ok']);
  });

  it('may be one record over many lines or a list of records', async () => {
    const record = { id: 'x', text: 'Yes.', outlet: 'Herald' };
    const cwd = await makeFolder({
      'one.json': JSON.stringify(record, null, 2),
      'two.json': JSON.stringify([record, { text: 'No.' }], null, 2),
    });
    expect(ids(await readAll(['one.json', 'two.json'], { cwd }))).toEqual(['x', 'x', 'two.json#2']);
  });

  it('is read from standard input in chunks of any size', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"text": "“Yes.”"}\n{"id": "b", "text": "No."}');
    for (const size of [1, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      const results = await readAll(['-'], { stdin: chunksOf(...chunks) });
      expect(ids(results)).toEqual(['stdin#1', 'b']);
      expect(results[0]?.article?.text).toBe('“Yes.”');
    }
  });

  it('may be UTF-16', async () => {
    const cwd = await makeFolder({ 'a.ndjson': utf16('{"text": "Yes."}\r\n{"text": "No."}\r\n', true, true) });
    expect(ids(await readAll(['a.ndjson'], { cwd }))).toEqual(['a.ndjson#1', 'a.ndjson#2']);
  });

  it('is rejected with an escaped NUL in the text', async () => {
    const [result] = await readAll(['-'], { stdin: chunksOf('{"text": "Yes.\\u0000No."}') });
    expect(result?.diagnostics).toMatchObject([{ code: 'input-binary', offset: 4 }]);
  });

  it('reliability 4: lone surrogates become valid UTF-8', async () => {
    const [result] = await readAll(['-'], {
      stdin: chunksOf('{"id": "\\ud800", "text": "a\\ud800b", "title": "\\udfff"}'),
    });
    const { id, text, title } = result?.article ?? {};
    expect([id, text, title?.value]).toEqual(['\ufffd', 'a\ufffdb', '\ufffd']);
    expect(codes(result)).toEqual(['encoding-invalid']);
  });

  it('reliability 7: loses only a line over the limit, and uses little memory', async () => {
    async function* long() {
      yield new TextEncoder().encode('{"text": "Yes."}\n{"text": "');
      const chunk = new Uint8Array(64 * 1024).fill(0x61);
      for (let i = 0; i < 1600; i++) yield chunk;
      yield new TextEncoder().encode('"}\n{"text": "No."}\n');
    }
    const before = process.memoryUsage().rss;
    const results = await readAll(['-'], { stdin: long() });
    expect(results.map((result) => [result.path, ...codes(result)])).toEqual([
      ['stdin#1'],
      ['stdin#2', 'input-too-large'],
      ['stdin#3'],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('reliability 7: loses only a first line over the limit', async () => {
    const cwd = await makeFolder({ 'a.ndjson': `{"text": "${'x'.repeat(300_000)}"}\n{"text": "No."}\n` });
    const results = await readAll(['a.ndjson'], { cwd, limits: { articleBytes: 100_000 } });
    expect(results.map((result) => [result.status, ...codes(result)])).toEqual([['failed', 'input-too-large'], ['ok']]);
  });

  it.each([1_000, 200_000])('reliability 8: rejects %i levels by depth', async (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const cwd = await makeFolder({
      'a.ndjson': `{"text": "Yes."}\n{"text": ${deep}}\n`,
      'b.json': deep,
      'c.json': `{"a": ${deep}}`,
    });
    const results = await readAll(['.'], { cwd });
    expect(results.map((result) => [result.path, ...codes(result)])).toEqual([
      ['a.ndjson#1'],
      ['a.ndjson#2', 'json-too-deep'],
      ['b.json', 'json-too-deep'],
      ['c.json#1', 'json-too-deep'],
    ]);
  });

  it('reliability 27: inherited property names pollute no object', async () => {
    const line =
      '{"__proto__": {"text": "x"}, "constructor": {"prototype": {"y": 1}}, "id": "toString", "text": "Yes."}';
    const [result] = await readAll(['-'], { stdin: chunksOf(line) });
    expect(result?.article?.id).toBe('toString');
    expect(Object.keys(result?.article?.extra ?? {})).toEqual(['constructor']);
    expect(Object.hasOwn(Object.prototype, 'y') || Object.hasOwn(Object.prototype, 'text')).toBe(false);
  });
});

describe('reliability 22: a file that changes during reading', () => {
  const story = new TextEncoder().encode(STORY);
  const whole = async (change: (file: string, time: number) => Promise<void>) => {
    const file = path.join(await makeFolder({ 'a.txt': STORY }), 'a.txt');
    let time = 0;
    return readWhole(file, 10_000, () => change(file, time++));
  };

  it('is read again once', async () => {
    const grown = await whole(async (file, time) => {
      if (time === 0) await appendFile(file, 'More.');
    });
    expect(grown).toEqual({ ok: true, bytes: new TextEncoder().encode(`${STORY}More.`) });
    const replaced = await whole(async (file, time) => {
      if (time > 0) return;
      await writeFile(`${file}.new`, STORY);
      await rename(`${file}.new`, file);
    });
    expect(replaced).toEqual({ ok: true, bytes: story });
  });

  it.each([
    ['grows', (file: string) => appendFile(file, 'x'), 'path-unreadable'],
    ['shrinks', (file: string, time: number) => truncate(file, 20 - time), 'path-unreadable'],
    ['vanishes', (file: string) => rm(file, { force: true }), 'path-missing'],
  ])('and reported if it %s again', async (_name, change, code) => {
    expect(await whole(change)).toMatchObject({ ok: false, why: { code } });
  });
});

describe('any file', () => {
  it('reliability 3: random byte changes are read or rejected, without a crash', async () => {
    const source = new TextEncoder().encode(`{"id": "a", "text": "“Yes,” said the mayor."}\n${STORY}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (changes, json) => {
          const bytes = json ? source.slice() : source.slice(source.indexOf(0x0a) + 1);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const cwd = await makeFolder({ a: bytes });
          for (const { status, diagnostics, article } of await readAll(['a'], { cwd })) {
            if (status !== 'ok') expect(diagnostics).not.toEqual([]);
            expect(article === null || article.text === Buffer.from(article.text).toString()).toBe(true);
          }
        },
      ),
      { seed: 3, numRuns: rounds(300) },
    );
  });
});

describe('the library', () => {
  it('makes an article from a text or a record without a file', () => {
    const article = articleFromText(STORY, { id: 'a', outlet: 'Herald', date: 'June 13, 2018' });
    expect(article).toMatchObject({ id: 'a', text: STORY, outlet: { value: 'Herald' }, date: { value: '2018-06-13' } });
    expect(articleFromRecord({ body: STORY, publisher: 'Herald' }, 'b')).toMatchObject({
      id: 'b',
      outlet: { value: 'Herald' },
    });
  });

  it('throws on a record without a text', () => {
    expect(() => articleFromRecord({ id: 'a' })).toThrow(TypeError);
  });
});
