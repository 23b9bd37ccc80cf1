import { describe, expect, it } from 'vitest';
import { createCorrector } from '../../../src/article/correct/index.ts';
import { readArticle } from '../../../src/article/read.ts';
import { toRecord } from '../../../src/article/record.ts';
import type { NamedCorrection } from '../../../src/lists/corrections.ts';
import { articleFromText } from '../../../src/read/article.ts';
import type { ArticleRecord, Correction } from '../../../src/schema.ts';
import { type Options, resolveSettings } from '../../../src/settings.ts';

const TEXT = [
  'The old bridge will stay shut, the council said on Friday. “We have closed it for good,” said Zoe Hale, the mayor.',
  'Tom Okafor runs the ferry. “The ferry will run every ten minutes until a new bridge stands,” Okafor told Radio Delta.',
  'The sign on the quay reads “no swimming”. Ines Alvarado said that the harbour would stay open all winter.',
].join('\n\n');

const CLOSED = 'We have closed it for good';
const FERRY = 'The ferry will run every ten minutes until a new bridge stands';

type Given = Parameters<typeof articleFromText>[1];

const GIVEN: Given = { id: 'bridge.txt', outlet: 'Valley Herald', date: '2021-03-05', title: 'Bridge shut' };

const named = (corrections: readonly Correction[]): NamedCorrection[] =>
  corrections.map((correction, i) => ({ ...correction, id: correction.id ?? `line ${i + 1}` }));

function corrected(corrections: readonly Correction[], given: Given = GIVEN, text = TEXT, options: Options = {}) {
  const article = readArticle(articleFromText(text, given), null, createCorrector(named(corrections)));
  return toRecord(article, resolveSettings(options));
}

const saying = ({ quotes }: ArticleRecord, words: string) => quotes.find(({ text }) => text.includes(words));

describe('a correction of the speaker', () => {
  it('sets the speaker with certainty and is the evidence', () => {
    const record = corrected([
      {
        decision: 'speaker',
        quotation: { text: CLOSED },
        speaker: 'Ana Vega',
        editor: 'A. Reader',
        note: 'see the tape',
      },
    ]);
    expect(saying(record, CLOSED)).toMatchObject({
      speaker: 'Ana Vega',
      speakerType: 'person',
      role: null,
      confidence: { quotation: 1, speaker: 1 },
      corrections: [{ id: 'line 1', decision: 'speaker', editor: 'A. Reader', note: 'see the tape' }],
    });
    expect(saying(record, CLOSED)?.evidence).toContain('correction');
  });

  it('takes the place of the reason for which nobody was given', () => {
    const text = '“Go home at once,” they said.';
    const before = saying(corrected([], GIVEN, text), 'Go home');
    expect(before).toMatchObject({ speaker: null, evidence: expect.arrayContaining(['speaker-unresolved']) });
    const after = saying(
      corrected([{ decision: 'speaker', quotation: { text: 'Go home at once' }, speaker: 'Ana Vega' }], GIVEN, text),
      'Go home',
    );
    expect(after?.speaker).toBe('Ana Vega');
    expect(after?.evidence).not.toContain('speaker-unresolved');
  });

  it('can set an unknown speaker', () => {
    const record = corrected([{ decision: 'speaker', quotation: { text: CLOSED }, speaker: null }], GIVEN, TEXT, {
      minConfidence: 0.9,
    });
    expect(saying(record, CLOSED)).toMatchObject({ speaker: null, speakerType: 'unknown' });
  });

  it('takes the speaker’s type from the article, the name or the editor', () => {
    const speaker = (name: string, more: Partial<Extract<Correction, { decision: 'speaker' }>> = {}) =>
      saying(corrected([{ decision: 'speaker', quotation: { text: CLOSED }, speaker: name, ...more }]), CLOSED);
    expect(speaker('Tom Okafor')?.speakerType).toBe('person');
    expect(speaker('Northgate Harbour Authority')?.speakerType).toBe('organization');
    expect(speaker('Northgate', { speakerType: 'organization' })?.speakerType).toBe('organization');
  });

  it('changes no other quotation', () => {
    const plain = corrected([]);
    const record = corrected([{ decision: 'speaker', quotation: { text: CLOSED }, speaker: 'Ana Vega' }]);
    const others = ({ quotes }: ArticleRecord) => quotes.filter(({ text }) => !text.includes(CLOSED));
    expect(others(record)).toEqual(others(plain));
  });
});

describe('a correction of the stance', () => {
  it('sets the stance with certainty and drops the words that showed another', () => {
    const text = `${TEXT}\n\nInes Alvarado denied that the ferry had leaked.`;
    const denied = 'the ferry had leaked';
    expect(saying(corrected([], GIVEN, text), denied)).toMatchObject({
      stance: 'denies',
      stanceWords: { text: 'denied' },
    });
    const record = corrected([{ decision: 'stance', quotation: { text: denied }, stance: 'asserts' }], GIVEN, text);
    expect(saying(record, denied)).toMatchObject({
      stance: 'asserts',
      stanceWords: null,
      confidence: { quotation: 1 },
      corrections: [{ decision: 'stance' }],
    });
  });

  it('leaves the words if it confirms the stance', () => {
    const text = `${TEXT}\n\nInes Alvarado denied that the ferry had leaked.`;
    const quotation = { text: 'the ferry had leaked' };
    const record = corrected([{ decision: 'stance', quotation, stance: 'denies' }], GIVEN, text);
    expect(saying(record, quotation.text)).toMatchObject({ stance: 'denies', stanceWords: { text: 'denied' } });
  });
});

describe('a correction that rejects a quotation', () => {
  it('removes it from the output', () => {
    const text = 'the harbour would stay open all winter';
    expect(saying(corrected([]), text)).toBeDefined();
    expect(saying(corrected([{ decision: 'not-a-quotation', quotation: { text } }]), text)).toBeUndefined();
  });

  it('is overridden by a later decision on the speaker', () => {
    const quotation = { text: CLOSED };
    const none: Correction = { decision: 'not-a-quotation', quotation };
    const speaker: Correction = { decision: 'speaker', quotation, speaker: 'Ana Vega' };
    expect(saying(corrected([none, speaker]), CLOSED)?.speaker).toBe('Ana Vega');
    expect(saying(corrected([speaker, none]), CLOSED)).toBeUndefined();
  });
});

describe('a correction of the outlet', () => {
  it('sets the channel of a quotation', () => {
    const via = (name: string | null) =>
      saying(corrected([{ decision: 'via', quotation: { text: FERRY }, via: name }]), FERRY);
    expect(via('Canal Nine')).toMatchObject({ via: 'Canal Nine', confidence: { via: 1 } });
    expect(via(null)).toMatchObject({ via: null });
  });

  it('sets the article’s outlet, with the correction as evidence', () => {
    const record = corrected([
      { id: 'c7', decision: 'outlet', article: { article: 'bridge.txt' }, outlet: 'Island Post', editor: 'A. Reader' },
    ]);
    expect(record.outlet).toBe('Island Post');
    expect(record.metadata).toContainEqual({
      field: 'outlet',
      rule: 'correction',
      span: null,
      correction: { id: 'c7', decision: 'outlet', editor: 'A. Reader', note: null },
    });
  });

  it('applies to every article of the outlet in its address', () => {
    const correction: Correction = {
      decision: 'outlet',
      article: { outlet: 'the valley herald' },
      outlet: 'Island Post',
    };
    expect(corrected([correction]).outlet).toBe('Island Post');
    expect(corrected([correction], { ...GIVEN, outlet: 'Coast Weekly' }).outlet).toBe('Coast Weekly');
  });

  it('can set an unknown outlet', () => {
    const record = corrected([{ decision: 'outlet', article: { title: 'Bridge shut' }, outlet: null }]);
    expect(record.outlet).toBeNull();
    expect(record.metadata.filter(({ field }) => field === 'outlet')).toMatchObject([{ rule: 'correction' }]);
  });
});

describe('the address of a quotation', () => {
  const speakerAt = (
    quotation: Extract<Correction, { decision: 'speaker' }>['quotation'],
    given = GIVEN,
    text = TEXT,
  ) =>
    corrected([{ decision: 'speaker', quotation, speaker: 'Ana Vega' }], given, text).quotes.filter(
      ({ speaker }) => speaker === 'Ana Vega',
    ).length;

  it.each([
    ['marks', '"We have closed it for good,"'],
    ['case', 'WE HAVE CLOSED IT FOR GOOD'],
    ['punctuation and space', 'we have  closed it — for good!'],
  ])('matches the words whatever their %s', (_, text) => {
    expect(speakerAt({ text })).toBe(1);
  });

  it('matches in a text that changed around the quotation', () => {
    const text = TEXT.replace('on Friday', 'late on Friday night').replace('said Zoe Hale', 'insisted Zoe Hale');
    expect(speakerAt({ text: CLOSED }, { ...GIVEN, id: 'elsewhere/bridge-2.txt' }, text)).toBe(1);
  });

  it('matches if the quotation has a word more or less', () => {
    expect(speakerAt({ text: 'that the ferry will run every ten minutes until a new bridge stands' })).toBe(1);
    expect(speakerAt({ text: 'The ferry will run every ten minutes until a new bridge' })).toBe(1);
  });

  it.each(['The ferry will run', 'We have closed it for ever', 'bridge', 'good'])(
    'does not match a part or other words: %s',
    (text) => {
      expect(speakerAt({ text })).toBe(0);
    },
  );

  it.each([
    ['the article', { article: 'bridge.txt' }, { article: 'other.txt' }],
    ['the outlet', { outlet: 'The Valley Herald' }, { outlet: 'Island Post' }],
    ['the date', { date: '2021-03-05' }, { date: '2021-03-06' }],
  ])('can select one print by %s', (_, right, wrong) => {
    expect(speakerAt({ text: CLOSED, ...right })).toBe(1);
    expect(speakerAt({ text: CLOSED, ...wrong })).toBe(0);
  });

  it('matches an article by its url and by a corrected outlet', () => {
    const url = 'https://herald.example/bridge';
    expect(speakerAt({ text: CLOSED, article: url }, { ...GIVEN, url })).toBe(1);
    const outlet: Correction = { decision: 'outlet', article: { article: 'bridge.txt' }, outlet: 'Island Post' };
    for (const name of ['Valley Herald', 'Island Post']) {
      const quotation = { text: CLOSED, outlet: name };
      const record = corrected([outlet, { decision: 'speaker', quotation, speaker: 'Ana Vega' }]);
      expect(saying(record, CLOSED)?.speaker).toBe('Ana Vega');
    }
  });

  it('matches every print of short words, and of two similar quotations the same one', () => {
    const text = '“No,” said Zoe Hale. “No!” said Tom Okafor. “No, no,” said Ines Alvarado.';
    expect(speakerAt({ text: 'no' }, GIVEN, text)).toBe(2);
  });
});

describe('without corrections', () => {
  it('an article does not change', () => {
    const { quotes } = corrected([]);
    expect(quotes.every((quote) => !('corrections' in quote))).toBe(true);
  });
});
