import { describe, expect, it } from 'vitest';
import { parseJson, tooDeepAt, toWellFormed } from '../../src/read/json.ts';

describe('reliability 8: nesting is counted before it is parsed', () => {
  it.each([1_000, 10_000, 1_000_000, 5_000_000])('%i deep is refused', (depth) => {
    const parsed = parseJson(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`, 256);
    expect(parsed.ok).toBe(false);
    expect(parsed.diagnostics).toMatchObject([{ code: 'json-too-deep' }]);
  });

  it('the limit itself is allowed, one more is not', () => {
    expect(tooDeepAt('[[[]]]', 3)).toBe(-1);
    expect(tooDeepAt('[[[[]]]]', 3)).toBe(3);
  });

  it('brackets in strings do not count, escaped quotation marks end none', () => {
    expect(tooDeepAt('["[[[[", "\\"[[[["]', 1)).toBe(-1);
    expect(tooDeepAt('["\\\\", [[', 1)).toBe(7);
  });

  it('many values beside each other are not deep', () => {
    expect(tooDeepAt('[[],[],[],[]]', 2)).toBe(-1);
  });
});

describe('reliability 4: half characters', () => {
  it('become U+FFFD, with a note', () => {
    const parsed = parseJson('{"text": "a\\ud800b", "list": ["\\udc00"], "whole": "\\ud83d\\ude00"}', 256);
    expect(parsed).toMatchObject({
      ok: true,
      value: { text: 'a\ufffdb', list: ['\ufffd'], whole: '😀' },
      diagnostics: [{ code: 'encoding-invalid' }],
    });
  });

  it('two in the wrong order are two', () => {
    expect(toWellFormed('\ude00\ud83d')).toBe('\ufffd\ufffd');
    expect(toWellFormed('😀')).toBe('😀');
  });
});

it('what is no JSON is a diagnostic, not an exception', () => {
  for (const text of ['', '{', '{"a":}', "{'a':1}", 'undefined', ']]]]']) expect(parseJson(text, 256).ok).toBe(false);
});
