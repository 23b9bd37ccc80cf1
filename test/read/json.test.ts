import { describe, expect, it } from 'vitest';
import { parseJson, tooDeepAt, toWellFormed } from '../../src/read/json.ts';

describe('reliability 8: nesting is counted before parsing', () => {
  it.each([1_000, 10_000, 1_000_000, 5_000_000])('rejects a depth of %i', (depth) => {
    const parsed = parseJson(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`, 256);
    expect(parsed.ok).toBe(false);
    expect(parsed.diagnostics).toMatchObject([{ code: 'json-too-deep' }]);
  });

  it('accepts the limit and rejects one more', () => {
    expect(tooDeepAt('[[[]]]', 3)).toBe(-1);
    expect(tooDeepAt('[[[[]]]]', 3)).toBe(3);
  });

  it('ignores brackets in strings, also after escaped quotation marks', () => {
    expect(tooDeepAt('["[[[[", "\\"[[[["]', 1)).toBe(-1);
    expect(tooDeepAt('["\\\\", [[', 1)).toBe(7);
  });

  it('counts many sibling values as shallow', () => {
    expect(tooDeepAt('[[],[],[],[]]', 2)).toBe(-1);
  });
});

describe('reliability 4: lone surrogates', () => {
  it('become U+FFFD, with a note', () => {
    const parsed = parseJson('{"text": "a\\ud800b", "list": ["\\udc00"], "whole": "\\ud83d\\ude00"}', 256);
    expect(parsed).toMatchObject({
      ok: true,
      value: { text: 'a\ufffdb', list: ['\ufffd'], whole: '😀' },
      diagnostics: [{ code: 'encoding-invalid' }],
    });
  });

  it('count as two if the halves of a pair are in the wrong order', () => {
    expect(toWellFormed('\ude00\ud83d')).toBe('\ufffd\ufffd');
    expect(toWellFormed('😀')).toBe('😀');
  });
});

it('reports invalid JSON as a diagnostic', () => {
  for (const text of ['', '{', '{"a":}', "{'a':1}", 'undefined', ']]]]']) expect(parseJson(text, 256).ok).toBe(false);
});
